//! A question and its answer, as `<details>` that work without any script.

use std::rc::Rc;

use content::{Answer, Content};
use yew::prelude::*;

use super::blocks::blocks;
use super::figure::Figures;
use super::related::Related;
use super::sources::SourceLinks;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub answer: Rc<Answer>,
    pub topic: AttrValue,
}

/// The id lies on the wrapper inside: a fragment opens closed `<details>` only around its target. From the day
/// `data-due` on, the script says there that the answer is due for a check.
#[component]
pub(super) fn AnswerDetails(props: &Props) -> Html {
    let Props { content, answer, topic } = props;
    let words = &content.words;
    html! {
        <details class="cf-item" data-id={answer.id.clone()} data-topic={topic}
            data-protected={answer.protected.then_some("")}>
            <summary>{ &answer.question }</summary>
            <div class="cf-answer" id={answer.id.clone()} data-due={answer.review.due.to_string()}>
                <p class="cf-short">{ &answer.short }</p>
                { blocks(&answer.body) }
                <Figures content={content.clone()} figures={answer.figures.clone()} />
                <SourceLinks content={content.clone()} ids={answer.sources.clone()} />
                <p class="cf-meta">
                    <span>{ words.checked(answer.review) }</span>
                    <button type="button" class="cf-copy" data-copy="">{ &words.copy_link }</button>
                </p>
                <Related content={content.clone()} ids={answer.related.clone()} />
            </div>
        </details>
    }
}
