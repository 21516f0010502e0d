//! What the text has for one reader where it is rendered in the browser. In a page it is prerendered, and the script adds the
//! same (`embed/src/settings/overdue.ts`, `actions.ts`).

use std::rc::Rc;

use content::{Content, Date};
use yew::prelude::*;

/// The reader of a text. Whoever renders the text in the browser provides it as a context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The reader's day.
    pub today: Date,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverdueProps {
    pub content: Rc<Content>,
    /// What is said, with `{date}`.
    pub label: String,
    pub due: Date,
}

/// Says from its day on that a part of the text is due for a check.
#[component]
pub(super) fn Overdue(props: &OverdueProps) -> Html {
    let OverdueProps { content, label, due } = props;
    match use_context::<Reader>() {
        Some(Reader { today }) if *due <= today => {
            html! { <p class="cf-overdue">{ label.replace("{date}", &content.words.month(*due)) }</p> }
        }
        _ => html! {},
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub content: Rc<Content>,
    /// Id of the answer.
    pub id: AttrValue,
}

/// The buttons of an answer.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { content, id } = props;
    if use_context::<Reader>().is_none() {
        return html! {};
    }
    let button = |action: &'static str, label: &str| {
        html! { <button type="button" class="cf-action" data-action={action} value={id.clone()}>{ label }</button> }
    };
    html! { <p class="cf-tools">{ button("share", &content.words.share) }{ button("print", &content.words.print) }</p> }
}
