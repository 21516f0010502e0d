//! What acts on all answers at once.

use yew::prelude::*;

use crate::words::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub all_open: bool,
    pub words: &'static Words,
    pub on_all: Callback<()>,
}

#[component]
pub(super) fn Toolbar(props: &Props) -> Html {
    let label = if props.all_open { props.words.close_all } else { props.words.open_all };
    html! {
        <div class="toolbar">
            <button type="button" class="plain" part="button" id="open-all" data-action="open-all"
                onclick={props.on_all.reform(|_: MouseEvent| ())}>
                { label }
            </button>
        </div>
    }
}
