//! A question and its answer, as a `<details>` element that works without a script.

use std::rc::Rc;

use content::{Answer, Content};
use yew::prelude::*;

use super::blocks::blocks;
use super::fact::PriceFact;
use super::figure::Figures;
use super::heading;
use super::reader::{Overdue, Tools};
use super::related::Related;
use super::sources::AnswerSources;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub answer: Rc<Answer>,
    /// What a treatment costs at the clinic, if this answer says what it costs.
    #[prop_or_default]
    pub price: Option<AttrValue>,
    /// The level of the question's heading.
    pub level: u8,
}

#[component]
pub(super) fn AnswerDetails(props: &Props) -> Html {
    let Props { content, answer, price, level } = props;
    html! {
        <QuestionDetails id={answer.id.clone()} question={answer.question.clone()} {level} protected={answer.protected}
            due={answer.review.due.to_string()}>
            <PriceFact {content} {price} />
            <AnswerText {content} {answer} />
        </QuestionDetails>
    }
}

/// Properties of [`AnswerText`].
#[derive(Clone, PartialEq, Properties)]
pub struct AnswerTextProps {
    /// The content that contains the answer.
    pub content: Rc<Content>,
    /// The answer.
    pub answer: Rc<Answer>,
}

/// An answer without its question: the short answer, the body, the figures, the row of actions, and related questions. The
/// buttons in that row are added by the script, since they would not work without it.
#[component]
pub fn AnswerText(props: &AnswerTextProps) -> Html {
    let AnswerTextProps { content, answer } = props;
    let labels = &content.labels;
    html! {
        <>
            <Overdue {content} label={labels.overdue.clone()} due={answer.review.due} />
            <p class="cf-short"><b>{ &labels.short_label }</b>{ " " }{ &answer.short }</p>
            { blocks(&answer.body) }
            <Figures content={content.clone()} figures={answer.figures.clone()} />
            <div class="cf-actions">
                <AnswerSources content={content.clone()} ids={answer.sources.clone()} />
                <Tools {content} id={answer.id.clone()} />
                <p class="cf-checked">{ labels.checked(answer.review) }</p>
            </div>
            <Related content={content.clone()} ids={answer.related.clone()} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionDetailsProps {
    pub id: AttrValue,
    pub question: AttrValue,
    pub level: u8,
    /// Whether the clinic cannot hide it.
    #[prop_or_default]
    pub protected: bool,
    /// Whether the answer is the clinic's own: empty, or `replaces` if it is in place of one of ours.
    #[prop_or_default]
    pub own: Option<AttrValue>,
    /// The day from which the script says that the check of the answer is overdue.
    #[prop_or_default]
    pub due: Option<AttrValue>,
    pub children: Html,
}

/// A question as a closed row. The id is on a wrapper inside, since a fragment opens only `<details>` around its target.
#[component]
pub(super) fn QuestionDetails(props: &QuestionDetailsProps) -> Html {
    let QuestionDetailsProps { id, question, level, protected, own, due, children } = props;
    html! {
        <details class="cf-item" data-id={id} data-protected={protected.then_some("")} data-own={own}>
            <summary><@{heading(*level)}>{ question }</@></summary>
            <div class="cf-answer" {id} data-due={due.clone()}>{ children.clone() }</div>
        </details>
    }
}
