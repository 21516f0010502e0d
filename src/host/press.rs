//! What patients do with the controls: one listener for all that are pressed, one for all that are picked.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::page::Page;
use crate::guide::{Step, flow};
use crate::state::Action;

impl Page {
    /// Listens to the chrome.
    pub(super) fn listen_to_controls(self: &Rc<Self>) -> [EventListener; 2] {
        let (pressed, picked) = (Rc::downgrade(self), Rc::downgrade(self));
        let mount = self.loader.mount();
        [
            EventListener::new(&mount, "click", move |event| {
                if let Some(page) = pressed.upgrade() {
                    page.press(event);
                }
            }),
            EventListener::new(&mount, "change", move |event| {
                if let (Some(page), Some(step)) = (picked.upgrade(), pick(event)) {
                    page.report(Action::GuideStepped(step));
                }
            }),
        ]
    }

    fn press(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        let Ok(Some(control)) = target.closest("[data-action]") else { return };
        let get = |name: &str| control.get_attribute(name).unwrap_or_default();
        let value = get("value");
        let step = match get("data-action").as_str() {
            "next" => Step::Continued,
            "skip" => Step::Skipped,
            "back" => Step::WentBack,
            "restart" => Step::Restarted,
            "change" => match flow().questions.iter().position(|question| *question.id == value) {
                Some(question) => Step::ChangeWanted(question),
                None => return,
            },
            "topic" => return self.report(Action::TopicChosen((!value.is_empty()).then_some(value))),
            "open-all" => return self.report(Action::AllPressed),
            "close" => return self.report(Action::SaidFaded),
            "guide" => return self.report(Action::GuideStarted),
            "to-guide" => return self.report(Action::GuideReturned),
            "leave" => return self.report(Action::GuideLeft),
            "read" => return self.read(&value),
            "print" => return self.print(),
            "copy" => return self.copy_take_away(),
            "first" => {
                event.prevent_default();
                return self.focus("input");
            }
            _ => return,
        };
        self.report(Action::GuideStepped(step));
    }
}

/// Which answer was picked, or let go of. The attribute, not the property: see `view/chrome/guide`.
fn pick(event: &Event) -> Option<Step> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let (name, value) = (input.get_attribute("name")?, input.get_attribute("value")?);
    let question = flow().questions.iter().find(|question| *question.id == name)?;
    let answer = question.answers.iter().position(|answer| *answer.id == value)?;
    Some(Step::Picked { answer, on: input.checked() })
}
