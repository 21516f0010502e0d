//! A topic: a closed row with its questions inside.

use std::rc::Rc;

use content::{Content, TextLabels};
use yew::prelude::*;

use super::answer::AnswerDetails;
use super::fact::COST;
use super::heading;
use super::own_answer::{CLINIC, CustomQuestion, OwnAnswer, questions_in};
use super::setup::Setup;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    /// The clinic's own questions and its price.
    pub setup: Rc<Setup>,
    pub id: AttrValue,
    /// The level of the topic's heading. Its questions have the level below.
    pub level: u8,
}

#[component]
pub(super) fn TopicSection(props: &Props) -> Html {
    let Props { content, setup, id, level } = props;
    let Some(topic) = content.topics.iter().find(|topic| topic.id == **id) else {
        return html! { <p></p> };
    };
    let hides_too = (!topic.hides_too.is_empty()).then(|| topic.hides_too.join(" "));
    let added = questions_in(&setup.custom_questions, content, id);
    html! {
        <TopicRow {content} {id} title={topic.title.clone()} count={topic.answers.len() + added.len()} {hides_too} {level}>
            if topic.is_local {
                <p class="cf-intro" data-home={content.home().to_owned()} hidden={content.region == content.home()}>
                    { &content.labels.us_only }
                </p>
            }
            { for topic.answers.iter().map(|answer| {
                let price = setup.facts.price.clone().filter(|_| answer.id == COST);
                match setup.replacement(answer) {
                    Some(own) => html! {
                        <OwnAnswer key={answer.id.clone()} {content} own={own.clone()} {price} is_marked=true
                            level={level + 1} />
                    },
                    None => html! {
                        <AnswerDetails key={answer.id.clone()} content={content.clone()} answer={Rc::new(answer.clone())}
                            {price} level={level + 1} />
                    },
                }
            }) }
            { for added.into_iter().map(|own| html! {
                <OwnAnswer key={own.id.clone()} {content} own={own.clone()} is_marked=true level={level + 1} />
            }) }
        </TopicRow>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnTopicProps {
    pub content: Rc<Content>,
    pub questions: Vec<CustomQuestion>,
    /// The level of the topic's heading.
    pub level: u8,
}

/// The topic [`CLINIC`] with these questions.
#[component]
pub(super) fn OwnTopic(props: &OwnTopicProps) -> Html {
    let OwnTopicProps { content, questions, level } = props;
    let labels = &content.labels;
    html! {
        <TopicRow {content} id={CLINIC} title={labels.clinic_title.clone()} count={questions.len()} {level}>
            { for questions.iter().map(|own| html! {
                <OwnAnswer key={own.id.clone()} {content} own={own.clone()} level={level + 1} />
            }) }
        </TopicRow>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    pub content: Rc<Content>,
    pub id: AttrValue,
    pub title: AttrValue,
    pub count: usize,
    #[prop_or_default]
    pub hides_too: Option<String>,
    pub level: u8,
    pub children: Html,
}

/// The row. The id is on a wrapper inside, since a fragment opens only `<details>` around its target.
#[component]
fn TopicRow(props: &RowProps) -> Html {
    let RowProps { content, id, title, count, hides_too, level, children } = props;
    html! {
        <details class="cf-item cf-topic" data-topic={id} data-hides-too={hides_too.clone()}>
            <summary>
                <@{heading(*level)}>{ title }</@>
                { counted(&content.labels, *count) }
            </summary>
            <div class="cf-section" id={format!("topic-{id}")} tabindex="-1">{ children.clone() }</div>
        </details>
    }
}

/// Renders the number of questions. If there is little space, only the number is visible.
fn counted(labels: &TextLabels, count: usize) -> Html {
    let label = if count == 1 { &labels.topic_count_one } else { &labels.topic_count };
    let (before, after) = label.split_once("{count}").unwrap_or((label, ""));
    let word = |text: &str| match text {
        "" => html! {},
        text => html! { <span class="cf-hidden">{ text }</span> },
    };
    html! { <span class="cf-count">{ word(before) }{ count }{ word(after) }</span> }
}
