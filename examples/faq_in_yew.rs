//! `<Faq/>` in a Yew application that carries the text itself.
//!
//! Build it with `--no-default-features --features csr,bundled` for `wasm32-unknown-unknown`.

use std::rc::Rc;

use clinic_faq::bundled;
use clinic_faq::components::text::Faq;
use yew::prelude::*;

#[component]
fn Application() -> Html {
    let content = use_memo((), |()| bundled::content("en"));
    match (*content).clone() {
        Some(content) => html! { <div class="clinic-faq" lang="en"><Faq content={Rc::new(content)} /></div> },
        None => html! { <p>{ "There is no English text in this build." }</p> },
    }
}

fn main() {
    yew::Renderer::<Application>::new().render();
}
