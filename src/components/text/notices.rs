//! What every reader is told first.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::blocks::blocks;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
    /// Whether a clinician has reviewed the text.
    pub is_reviewed: bool,
}

/// The first notice stands open; the others fold away behind titles that say the thing themselves. The last one is about
/// the page: it also says that no clinician has reviewed the text, in a line that is there but hidden otherwise.
#[component]
pub(super) fn Notices(props: &Props) -> Html {
    let Some((first, others)) = props.content.notices.split_first() else {
        return html! { <p></p> };
    };
    let heading = format!("h{}", props.level);
    let not_reviewed = html! {
        <p data-not-reviewed="" hidden={props.is_reviewed}>{ &props.content.words.not_reviewed }</p>
    };
    let last = others.last().unwrap_or(first);
    let about = |notice: &content::Notice| (notice.id == last.id).then(|| not_reviewed.clone());
    html! {
        <>
            <div class="cf-first" data-notice={first.id.clone()}>
                <@{heading} class="cf-first-title">{ &first.title }</@>
                if first.lines.is_empty() {
                    { blocks(&first.body) }
                } else {
                    <ul>{ for first.lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                    <details class="cf-more">
                        <summary>{ &props.content.words.notice_more }</summary>
                        { blocks(&first.body) }
                    </details>
                }
                { about(first) }
            </div>
            { for others.iter().map(|notice| html! {
                <details key={notice.id.clone()} class="cf-item cf-notice" data-notice={notice.id.clone()}>
                    <summary>{ &notice.title }</summary>
                    <div class="cf-answer" id={format!("notice-{}", notice.id)}>
                        { blocks(&notice.body) }
                        { about(notice) }
                    </div>
                </details>
            }) }
        </>
    }
}
