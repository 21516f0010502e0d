//! What acts on all answers at once.

use yew::prelude::*;

use crate::words::Words;

/// The button that opens or closes them.
pub(super) fn toolbar(all_open: bool, words: &'static Words, on_all: &Callback<()>) -> Html {
    let label = if all_open { words.close_all } else { words.open_all };
    html! {
        <div class="toolbar">
            <button type="button" class="plain" part="button" id="open-all" data-action="open-all"
                onclick={on_all.reform(|_: MouseEvent| ())}>
                { label }
            </button>
        </div>
    }
}
