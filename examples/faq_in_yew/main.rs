//! A clinic's own application in Yew with the whole widget as a component: no custom element, no script, no further files.
//!
//! `cd examples/faq_in_yew && trunk serve` shows it at <http://127.0.0.1:8080/>.

use clinic_faq::bundled::Faq;
use yew::prelude::*;

#[component]
fn Clinic() -> Html {
    html! {
        <main>
            <h1>{ "Ketamine therapy" }</h1>
            <Faq contact="/contact" clinic="Harbor Lane Clinic" phone="(555) 010-0142" />
        </main>
    }
}

fn main() {
    yew::Renderer::<Clinic>::new().render();
}
