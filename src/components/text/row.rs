//! A closed row of the page that holds a whole section: the steps, the forms, when to call.

use yew::prelude::*;

use super::icon::Icon;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// Id of the section, on a wrapper inside: a fragment opens closed `<details>` only around its target.
    pub id: &'static str,
    pub topic: &'static str,
    /// Name of a drawing of `icon.rs`.
    pub icon: AttrValue,
    pub title: AttrValue,
    /// One line that says what is inside.
    pub teaser: AttrValue,
    pub level: u8,
    /// Whether no setting of the clinic may hide it.
    #[prop_or_default]
    pub protected: bool,
    pub children: Html,
}

/// The row. `data-section` has the value of the id.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let Props { id, topic, icon, title, teaser, level, protected, children } = props.clone();
    let heading = format!("h{level}");
    html! {
        <details class="cf-item cf-row" data-topic={topic} data-section={id} data-protected={protected.then_some("")}>
            <summary>
                <Icon name={icon} />
                <@{heading} class="cf-row-title">{ title }</@>
                <span class="cf-teaser">{ teaser }</span>
            </summary>
            <div class="cf-section" {id} tabindex="-1">{ children }</div>
        </details>
    }
}
