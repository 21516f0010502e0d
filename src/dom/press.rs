//! What patients do with the controls: one listener each for what is pressed, picked and focused.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use guide::Step;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::page::Page;
use crate::guide_data::flow;
use crate::state::Action;

impl Page {
    /// Listens to the chrome.
    pub(super) fn listen_to_controls(self: &Rc<Self>) -> [EventListener; 4] {
        let mount = self.loader.mount();
        let (watch, can_prevent) =
            (EventListenerOptions::default(), EventListenerOptions::enable_prevent_default());
        [
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
            self.on(&mount, "click", can_prevent, Self::press),
            self.on(&mount, "change", watch, |page, event| {
                if let Some(step) = pick(event) {
                    page.report(Action::GuideStepped(step));
                }
            }),
        ]
    }

    fn press(self: &Rc<Self>, event: &Event) {
        let Some(target) = element(event) else { return };
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
            // The button goes; in the guide the focus has a place to go to.
            "close" if self.state.borrow().guide.is_some() => return self.report(Action::GuideReturned),
            "close" => return self.report(Action::AnnouncementFaded),
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
