//! A closed row with a whole section: the steps, the forms, when to call, and about this page.

use yew::prelude::*;

use super::heading;
use super::icon::Icon;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The id of the section, on a wrapper inside: a fragment opens only `<details>` around its target.
    pub id: &'static str,
    /// The topic that it belongs to. If a clinic hides the topic, the row is hidden, too.
    #[prop_or_default]
    pub hides_with: Option<&'static str>,
    /// The name of an icon in `icon.rs`.
    pub icon: AttrValue,
    pub title: AttrValue,
    /// A line about what is inside.
    pub teaser: AttrValue,
    pub level: u8,
    pub children: Html,
}

/// The row. Its `data-section` is the id.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let Props { id, hides_with, icon, title, teaser, level, children } = props.clone();
    html! {
        <details class="cf-item cf-row" data-section={id} data-hides-with={hides_with}>
            <summary>
                <Icon name={icon} />
                <@{heading(level)}>{ title }</@>
                <span class="cf-teaser">{ teaser }</span>
            </summary>
            <div class="cf-section" {id} tabindex="-1">{ children }</div>
        </details>
    }
}
