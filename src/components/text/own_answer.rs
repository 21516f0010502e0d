//! The clinic's own questions and answers: in a topic of their own, in one of ours, or in place of one of our answers.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::answer::QuestionDetails;
use super::fact::PriceFact;

/// A question that the clinic has added. All texts are plain text: HTML in them is shown as source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomQuestion {
    /// Its unique id: that of the answer that it replaces, or the one that the clinic has set, otherwise `clinic-N`, where
    /// N is its position.
    pub id: String,
    /// The question; never empty.
    pub question: String,
    /// The paragraphs of the answer: at least one, none of them empty.
    pub answer: Vec<String>,
    /// The id of the topic in which it is the last question. If there is no such topic, it is in [`CLINIC`].
    pub topic: Option<String>,
    /// The id of the answer that it replaces. If that answer is protected, this question is not shown.
    pub replaces: Option<String>,
}

/// The id of the topic with the clinic's own questions.
pub const CLINIC: &str = "clinic";

/// Returns the clinic's questions at the end of a topic. Those that name no topic of the content are in [`CLINIC`].
pub(super) fn questions_in<'q>(
    questions: &'q [CustomQuestion],
    content: &Content,
    topic: &str,
) -> Vec<&'q CustomQuestion> {
    let topic_of = |question: &'q CustomQuestion| {
        let named = question.topic.as_deref().unwrap_or(CLINIC);
        if content.topics.iter().any(|topic| topic.id == named) { named } else { CLINIC }
    };
    let placed = questions.iter().filter(|question| question.replaces.is_none());
    placed.filter(|question| topic_of(question) == topic).collect()
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnAnswerProps {
    pub content: Rc<Content>,
    pub own: CustomQuestion,
    /// What a treatment costs at the clinic, if this answer says what it costs.
    #[prop_or_default]
    pub price: Option<AttrValue>,
    /// Whether it is among our answers, and therefore marked as the clinic's.
    #[prop_or_default]
    pub is_marked: bool,
    /// The level of the question's heading.
    pub level: u8,
}

/// An answer of the clinic's own. It has no review and no sources, since only the clinic knows it. `data-own` is how the
/// script recognizes it.
#[component]
pub(super) fn OwnAnswer(props: &OwnAnswerProps) -> Html {
    let OwnAnswerProps { content, own, price, is_marked, level } = props;
    let mark = if own.replaces.is_some() { "replaces" } else { "" };
    html! {
        <QuestionDetails id={own.id.clone()} question={own.question.clone()} {level} own={mark}>
            <PriceFact {content} {price} />
            if *is_marked { <p class="cf-own">{ &content.labels.clinic_title }</p> }
            { for own.answer.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
        </QuestionDetails>
    }
}
