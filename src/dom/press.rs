//! What patients do with the controls: heard once at the root of the application.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::page::Page;
use super::screen::{element, picked, pressed, uncover};
use crate::state::Action;

impl Page {
    /// Listens to the controls: once for each kind of event, at the root of the application. Not through Yew, which
    /// writes a number on every event that the page's scripts could read, and keeps its listeners for ever.
    pub(super) fn listen_to_controls(self: &Rc<Self>) -> [EventListener; 5] {
        let mount = self.loader.mount();
        let watch = EventListenerOptions::default();
        [
            self.on(&mount, "click", EventListenerOptions::enable_prevent_default(), Self::press),
            self.on(&mount, "change", watch, |page, event| {
                if let Some(step) = picked(event) {
                    page.report(Action::GuideStepped(step));
                }
            }),
            self.on(&mount, "keydown", watch, |page, event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    page.hear_key(event);
                }
            }),
            // What the keyboard leads to is scrolled from under the help bar.
            self.on(&mount, "focusin", watch, |page, event| {
                let target = element(event);
                if let Some(target) = target.filter(|it| it.matches(":focus-visible").unwrap_or_default()) {
                    uncover(&page.loader.mount(), &target);
                }
            }),
            // In WebKit a radio button that an arrow key has reached is not `:focus-visible`.
            self.on(&mount, "keyup", watch, |page, event| {
                if let Some(target) = element(event) {
                    uncover(&page.loader.mount(), &target);
                }
            }),
        ]
    }

    fn press(self: &Rc<Self>, event: &Event) {
        let Some((control, value)) = pressed(event) else { return };
        let action = control.action(value, &self.state.borrow(), &self.words.guide);
        if let Some(action) = action {
            self.report(action);
        }
    }
}
