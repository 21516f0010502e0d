//! Listens to the controls of the application, with one listener at its root for each kind of event.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::page::Page;
use super::screen::{element, picked, pressed, scroll_clear_of_help_bar};
use crate::state::Action;

impl Page {
    /// Listens to the controls. Yew's own delegation is not used: it sets a property on every event, which scripts of the
    /// page can read, and it never removes its listeners.
    pub(super) fn listen_to_controls(self: &Rc<Self>) -> [EventListener; 5] {
        let mount = self.bridge.mount();
        let watch = EventListenerOptions::default();
        [
            self.on(&mount, "click", EventListenerOptions::enable_prevent_default(), Self::press),
            self.on(&mount, "change", watch, |page, event| {
                if let Some(step) = picked(event) {
                    page.report(Action::GuideStepped(step));
                }
            }),
            self.on(&mount, "keydown", EventListenerOptions::enable_prevent_default(), |page, event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    page.handle_key(event);
                }
            }),
            // A control that was reached by keyboard may be covered by the help bar.
            self.on(&mount, "focusin", watch, |page, event| {
                let target = element(event);
                if let Some(target) = target.filter(|it| it.matches(":focus-visible").unwrap_or_default()) {
                    scroll_clear_of_help_bar(&page.bridge.mount(), &target);
                }
            }),
            // In WebKit, a radio button that was reached by an arrow key is not `:focus-visible`.
            self.on(&mount, "keyup", watch, |page, event| {
                if let Some(target) = element(event) {
                    scroll_clear_of_help_bar(&page.bridge.mount(), &target);
                }
            }),
        ]
    }

    fn press(self: &Rc<Self>, event: &Event) {
        let Some((control, value)) = pressed(event) else { return };
        let action = control.action(value, &self.state.borrow(), &self.language.guide);
        if let Some(action) = action {
            self.report(action);
        }
    }
}
