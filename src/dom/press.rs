//! What patients do with the controls: heard once at the root of the application.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use guide::Step;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::page::Page;
use crate::components::Control;
use crate::guide_data::flow;
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
                if let Some(step) = pick(event) {
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
                    page.uncover(&target);
                }
            }),
            // In WebKit a radio button that an arrow key has reached is not `:focus-visible`.
            self.on(&mount, "keyup", watch, |page, event| {
                if let Some(target) = element(event) {
                    page.uncover(&target);
                }
            }),
        ]
    }

    fn press(self: &Rc<Self>, event: &Event) {
        let Some(target) = element(event) else { return };
        // What is pressed inside a copy of an answer is the script's.
        let Ok(Some(control)) = target.closest("[data-action], [data-answer]") else { return };
        let get = |name: &str| control.get_attribute(name).unwrap_or_default();
        let Some(control) = Control::named(&get("data-action")) else { return };
        let action = control.action(get("value"), &self.state.borrow(), &self.words.guide);
        if let Some(action) = action {
            self.report(action);
        }
    }
}

fn element(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Which answer was picked, or let go of.
fn pick(event: &Event) -> Option<Step> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let (name, value) = (input.get_attribute("name")?, input.get_attribute("value")?);
    let question = flow().questions.iter().find(|question| *question.id == name)?;
    let answer = question.answers.iter().position(|answer| *answer.id == value)?;
    Some(Step::Picked { answer, on: input.checked() })
}
