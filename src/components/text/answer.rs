//! A question and its answer, as `<details>` that work without any script.

use std::rc::Rc;

use content::{Answer, Content};
use yew::prelude::*;

use super::blocks::blocks;
use super::figure::Figures;
use super::heading;
use super::reader::{Overdue, Tools};
use super::related::Related;
use super::sources::AnswerSources;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub answer: Rc<Answer>,
    /// Level of the question's heading.
    pub level: u8,
}

#[component]
pub(super) fn AnswerDetails(props: &Props) -> Html {
    let Props { content, answer, level } = props;
    html! {
        <Question id={answer.id.clone()} question={answer.question.clone()} {level} protected={answer.protected}
            due={answer.review.due.to_string()}>
            <AnswerText {content} {answer} />
        </Question>
    }
}

/// Properties of [`AnswerText`].
#[derive(Clone, PartialEq, Properties)]
pub struct AnswerTextProps {
    /// What the answer is a part of.
    pub content: Rc<Content>,
    /// The answer.
    pub answer: Rc<Answer>,
}

/// An answer without its question. In this order: the short answer, the body, its figures, one row of actions, and what to
/// read next. In a page, the buttons of that row are the script's: without it they would do nothing.
#[component]
pub fn AnswerText(props: &AnswerTextProps) -> Html {
    let AnswerTextProps { content, answer } = props;
    let words = &content.words;
    html! {
        <>
            <Overdue {content} label={words.overdue.clone()} due={answer.review.due} />
            <p class="cf-short"><b>{ &words.short_label }</b>{ " " }{ &answer.short }</p>
            { blocks(&answer.body) }
            <Figures content={content.clone()} figures={answer.figures.clone()} />
            <div class="cf-actions">
                <AnswerSources content={content.clone()} ids={answer.sources.clone()} />
                <Tools {content} id={answer.id.clone()} />
                <p class="cf-checked">{ words.checked(answer.review) }</p>
            </div>
            <Related content={content.clone()} ids={answer.related.clone()} />
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionProps {
    pub id: AttrValue,
    pub question: AttrValue,
    pub level: u8,
    /// Whether no setting of the clinic may hide it.
    #[prop_or_default]
    pub protected: bool,
    /// The day from which on the script says that the answer is due for a check.
    #[prop_or_default]
    pub due: Option<AttrValue>,
    pub children: Html,
}

/// The id lies on the wrapper inside: a fragment opens closed `<details>` only around its target.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { id, question, level, protected, due, children } = props;
    html! {
        <details class="cf-item" data-id={id} data-protected={protected.then_some("")}>
            <summary><@{heading(*level)}>{ question }</@></summary>
            <div class="cf-answer" {id} data-due={due.clone()}>{ children.clone() }</div>
        </details>
    }
}
