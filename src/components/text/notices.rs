//! What every reader is told first.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::blocks::blocks;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// The first notice stands open; the others fold away behind titles that say the thing themselves.
#[component]
pub(super) fn Notices(props: &Props) -> Html {
    let Some((first, others)) = props.content.notices.split_first() else {
        return html! { <p></p> };
    };
    let heading = format!("h{}", props.level);
    html! {
        <>
            <div class="cf-first" data-notice={first.id.clone()}>
                <@{heading} class="cf-first-title">{ &first.title }</@>
                { blocks(&first.body) }
            </div>
            { for others.iter().map(|notice| html! {
                <details key={notice.id.clone()} class="cf-item cf-notice" data-notice={notice.id.clone()}>
                    <summary>{ &notice.title }</summary>
                    <div class="cf-answer" id={format!("notice-{}", notice.id)}>{ blocks(&notice.body) }</div>
                </details>
            }) }
        </>
    }
}
