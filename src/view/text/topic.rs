//! A topic: its heading, its answers, and what belongs to it.

use std::rc::Rc;

use yew::prelude::*;

use super::answer::AnswerDetails;
use crate::content::Content;

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
    html! {
        <>
            <@{heading} class="cf-title" id={format!("topic-{}", topic.id)} tabindex="-1"
                data-topic={topic.id.clone()} data-chip={topic.chip.clone()}>
                { &topic.title }
            </@>
            { for topic.answers.iter().map(|answer| html! {
                <AnswerDetails key={answer.id.clone()} content={props.content.clone()}
                    answer={Rc::new(answer.clone())} topic={props.id.clone()} />
            }) }
            { props.children.clone() }
        </>
    }
}
