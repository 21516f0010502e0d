//! A topic: a closed row with its questions inside. The clinic's own questions are a topic, too.

use std::rc::Rc;

use content::{Content, TextLabels};
use yew::prelude::*;

use super::answer::{AnswerDetails, QuestionDetails};
use super::heading;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub id: AttrValue,
    /// The level of the topic's heading. Its questions have the level below.
    pub level: u8,
}

#[component]
pub(super) fn TopicSection(props: &Props) -> Html {
    let Props { content, id, level } = props;
    let Some(topic) = content.topics.iter().find(|topic| topic.id == **id) else {
        return html! { <p></p> };
    };
    let hides_too = (!topic.hides_too.is_empty()).then(|| topic.hides_too.join(" "));
    html! {
        <TopicRow labels={content.labels.clone()} id={id} title={topic.title.clone()} count={topic.answers.len()}
            {hides_too} {level}>
            if topic.is_local {
                <p class="cf-intro" data-home={content.home().to_owned()} hidden={content.region == content.home()}>
                    { &content.labels.us_only }
                </p>
            }
            { for topic.answers.iter().map(|answer| html! {
                <AnswerDetails key={answer.id.clone()} content={content.clone()} answer={Rc::new(answer.clone())}
                    level={level + 1} />
            }) }
        </TopicRow>
    }
}

/// A question that the clinic has added. All fields are plain text: HTML in them is shown as source.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomQuestion {
    /// Its unique id: the one that the clinic has set, otherwise `clinic-N`, where N is its position.
    pub id: String,
    /// The question; never empty.
    pub question: String,
    /// The paragraphs of the answer: at least one, none of them empty.
    pub answer: Vec<String>,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CustomSectionProps {
    pub content: Rc<Content>,
    pub questions: Vec<CustomQuestion>,
    pub level: u8,
}

/// The id of the topic with the clinic's own questions.
pub const CLINIC: &str = "clinic";

/// The topic [`CLINIC`]. Its answers have no review, since only the clinic knows them.
#[component]
pub(super) fn CustomSection(props: &CustomSectionProps) -> Html {
    let CustomSectionProps { content, questions, level } = props;
    html! {
        <TopicRow labels={content.labels.clone()} id={CLINIC} title={content.labels.clinic_title.clone()}
            count={questions.len()} {level}>
            { for questions.iter().map(|own| html! {
                <QuestionDetails key={own.id.clone()} id={own.id.clone()} question={own.question.clone()} level={level + 1}>
                    { for own.answer.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
                </QuestionDetails>
            }) }
        </TopicRow>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    labels: TextLabels,
    id: AttrValue,
    title: AttrValue,
    count: usize,
    #[prop_or_default]
    hides_too: Option<String>,
    level: u8,
    children: Html,
}

/// The row. The id is on a wrapper inside, since a fragment opens only `<details>` around its target.
#[component]
fn TopicRow(props: &RowProps) -> Html {
    let RowProps { labels, id, title, count, hides_too, level, children } = props;
    html! {
        <details class="cf-item cf-topic" data-topic={id} data-hides-too={hides_too.clone()}>
            <summary>
                <@{heading(*level)}>{ title }</@>
                { counted(labels, *count) }
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
