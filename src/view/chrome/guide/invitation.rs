//! The button that opens the guide.

use yew::prelude::*;

use crate::guide::GuideText;

/// The button.
pub(in super::super) fn invitation(text: &'static GuideText, on_start: &Callback<()>) -> Html {
    let labels = &text.labels;
    html! {
        <button type="button" class="invitation" part="guide-button" id="guide" data-action="guide"
            onclick={on_start.reform(|_: MouseEvent| ())}>
            <strong>{ labels.title }</strong>
            <span>{ labels.invite }</span>
        </button>
    }
}
