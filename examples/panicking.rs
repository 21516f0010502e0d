//! The widget's module with panics on purpose, for a browser test of what a patient then sees: at the start where the
//! element says so, later on an event that nothing else fires. `cargo xtask test` builds it.

#[cfg(target_family = "wasm")]
mod widget {
    use clinic_faq::dom::{self, Bridge, Widget};
    use gloo_events::EventListener;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    pub fn connect(bridge: Bridge) -> Result<Widget, JsValue> {
        let element = bridge.element();
        let widget = dom::connect(bridge);
        assert!(!element.has_attribute("data-panic"), "on purpose, at the start");
        EventListener::new(&element, "panic", |_| panic!("on purpose, later")).forget();
        widget
    }
}

fn main() {}
