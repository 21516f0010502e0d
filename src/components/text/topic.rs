//! A topic: its heading, its answers, and what belongs to it. The clinic's own questions are one, too.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::answer::AnswerDetails;
use super::faq::CustomQuestion;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub id: AttrValue,
    pub level: u8,
    /// What follows the answers.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub(super) fn TopicSection(props: &Props) -> Html {
    let Some(topic) = props.content.topics.iter().find(|topic| topic.id == *props.id) else {
        return html! { <p></p> };
    };
    let heading = format!("h{}", props.level);
    let hides_too = (!topic.hides_too.is_empty()).then(|| topic.hides_too.join(" "));
    html! {
        <>
            <@{heading} class="cf-title" id={format!("topic-{}", topic.id)} tabindex="-1"
                data-topic={topic.id.clone()} data-chip={topic.chip.clone()} data-hides-too={hides_too}>
                { &topic.title }
            </@>
            if topic.is_local {
                <p class="cf-intro" data-topic={topic.id.clone()} data-home={props.content.home().to_owned()}
                    hidden={props.content.region == props.content.home()}>
                    { &props.content.words.us_only }
                </p>
            }
            { for topic.answers.iter().map(|answer| html! {
                <AnswerDetails key={answer.id.clone()} content={props.content.clone()}
                    answer={Rc::new(answer.clone())} topic={props.id.clone()} />
            }) }
            { props.children.clone() }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnProps {
    pub content: Rc<Content>,
    pub questions: Vec<CustomQuestion>,
    pub level: u8,
}

/// Id of the topic of the clinic's own questions.
pub const CLINIC: &str = "clinic";

/// The topic [`CLINIC`]. Its answers have no day of review: nobody but the clinic has read them.
#[component]
pub(super) fn OwnSection(props: &OwnProps) -> Html {
    let words = &props.content.words;
    let title = &words.clinic_title;
    let heading = format!("h{}", props.level);
    html! {
        <>
            <@{heading} class="cf-title" id="topic-clinic" tabindex="-1" data-topic="clinic" data-chip={title.clone()}>
                { title }
            </@>
            { for props.questions.iter().map(|own| html! {
                <details key={own.id.clone()} class="cf-item" data-id={own.id.clone()} data-topic="clinic">
                    <summary>{ &own.question }</summary>
                    <div class="cf-answer" id={own.id.clone()}>
                        { for own.answer.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
                    </div>
                </details>
            }) }
        </>
    }
}
