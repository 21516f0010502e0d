//! The widget's module with panics on purpose, for a browser test of what a patient then sees: at the start where the
//! element says so, later on an event that nothing else fires. `cargo xtask test` builds it.

#[cfg(target_family = "wasm")]
mod widget {
    use clinic_faq::dom::{self, Loader, Widget};
    use gloo_events::EventListener;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    pub fn connect(loader: Loader) -> Result<Widget, JsValue> {
        let element = loader.element();
        let widget = dom::connect(loader);
        assert!(!element.has_attribute("data-panic"), "on purpose, at the start");
        EventListener::new(&element, "panic", |_| panic!("on purpose, later")).forget();
        widget
    }
}

fn main() {}
