//! "Know first": what every reader must know.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::blocks::blocks;
use super::heading;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// The first notice: short lines, and the full text in a closed row.
#[component]
pub(super) fn First(props: &Props) -> Html {
    let Props { content, level } = props;
    let Some(first) = content.notices.first() else {
        return html! { <p></p> };
    };
    html! {
        <div class="cf-first" data-notice={first.id.clone()} id={format!("notice-{}", first.id)}>
            <@{heading(*level)} class="cf-first-title">{ &first.title }</@>
            if first.lines.is_empty() {
                { blocks(&first.body) }
            } else {
                <ul>{ for first.lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <details class="cf-more">
                    <summary>{ &content.labels.notice_more }</summary>
                    { blocks(&first.body) }
                </details>
            }
        </div>
    }
}
