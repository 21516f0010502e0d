//! The parts of the text that depend on the reader. They are rendered only in the browser; to a prerendered text, the script
//! adds the same parts (`embed/src/settings/overdue.ts`, `actions.ts`).

use std::rc::Rc;

use content::{Content, Date};
use yew::prelude::*;

/// The reader of a text: a context that an application provides if it renders the text in the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The reader's date.
    pub today: Date,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverdueProps {
    pub content: Rc<Content>,
    /// The message, with `{date}`.
    pub label: String,
    pub due: Date,
}

/// A line that says from the day `due` that the check of a part of the text is overdue.
#[component]
pub(super) fn Overdue(props: &OverdueProps) -> Html {
    let OverdueProps { content, label, due } = props;
    match use_context::<Reader>() {
        Some(Reader { today }) if *due <= today => {
            html! { <p class="cf-overdue">{ label.replace("{date}", &content.labels.month(*due)) }</p> }
        }
        _ => html! {},
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub content: Rc<Content>,
    /// The id of the answer.
    pub id: AttrValue,
}

/// The buttons of an answer: "Share" and "Print".
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { content, id } = props;
    if use_context::<Reader>().is_none() {
        return html! {};
    }
    let button = |action: &'static str, label: &str| {
        html! { <button type="button" class="cf-action" data-action={action} value={id.clone()}>{ label }</button> }
    };
    html! { <p class="cf-tools">{ button("share", &content.labels.share) }{ button("print", &content.labels.print) }</p> }
}
