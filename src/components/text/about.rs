//! "About this page": the kind of text, its authors and sources, and the button that prints everything.

use std::rc::Rc;

use content::{Content, Notice};
use yew::prelude::*;

use super::blocks::blocks;
use super::heading;
use super::row::Row;
use super::sources::Sources;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
    /// Whether a clinician has reviewed the text.
    pub is_reviewed: bool,
}

/// The row at the end of the text. The line after the notices says that no clinician has reviewed the text; it is hidden if
/// one has.
#[component]
pub(super) fn About(props: &Props) -> Html {
    let Props { content, level, is_reviewed } = props;
    let labels = &content.labels;
    let inner = level + 1;
    html! {
        <Row id="about" icon="info" title={labels.about_title.clone()} teaser={labels.about_teaser.clone()} level={*level}>
            { for content.notices.iter().skip(1).map(|shown| notice(shown, inner)) }
            <p data-not-reviewed="" hidden={*is_reviewed}>{ &labels.not_reviewed }</p>
            <Sources content={content.clone()} level={inner} />
            <p><button type="button" class="cf-action cf-button" data-action="print-all">{ &labels.print_all }</button></p>
        </Row>
    }
}

fn notice(notice: &Notice, level: u8) -> Html {
    html! {
        <div key={notice.id.clone()} class="cf-notice" data-notice={notice.id.clone()} id={format!("notice-{}", notice.id)}
            tabindex="-1">
            <@{heading(level)} class="cf-subtitle">{ &notice.title }</@>
            { blocks(&notice.body) }
        </div>
    }
}
