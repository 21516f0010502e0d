//! A closed row of the page that holds a whole section: the steps, the forms, when to call, about this page.

use yew::prelude::*;

use super::heading;
use super::icon::Icon;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// Id of the section, on a wrapper inside: a fragment opens closed `<details>` only around its target.
    pub id: &'static str,
    /// The topic that it belongs to: where a clinic hides that, the row is hidden with it.
    #[prop_or_default]
    pub hides_with: Option<&'static str>,
    /// Name of a drawing of `icon.rs`.
    pub icon: AttrValue,
    pub title: AttrValue,
    /// One line that says what is inside.
    pub teaser: AttrValue,
    pub level: u8,
    pub children: Html,
}

/// The row. `data-section` has the value of the id.
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
