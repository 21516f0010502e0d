//! Carries out the effects of a new state.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, ScrollLogicalPosition};
use yew::prelude::*;

use super::navigation::{self, FIELD};
use super::share::{copy_and_report, share};
use crate::dom::printed_summary::{PrintedSummary, clear_print_frame};
use crate::dom::screen;
use crate::effect::{ANNOUNCEMENT_MS, Effect, Export, Shown};
use crate::state::Action;

/// What is needed to carry out effects, independent of the component's later states.
pub(super) struct EffectContext {
    pub frame: NodeRef,
    /// Reports actions to the component.
    pub report: Callback<Action>,
    pub heading_level: u8,
    /// The scroll position of the page when the text was hidden.
    pub top: f64,
    pub announcement_timer: Rc<RefCell<Option<Timeout>>>,
    /// The summary, if it is to be exported.
    pub summary: Option<Rc<PrintedSummary>>,
}

impl EffectContext {
    /// Carries out effects in a microtask: after Yew has changed the nodes, and before the browser paints them. `rendered`
    /// may run a frame later.
    pub(super) fn carry_out_after_rendering(self, effects: Vec<Effect>) {
        spawn_local(async move {
            let Some(frame) = self.frame.cast::<Element>() else { return };
            let Some(mount) = navigation::first::<Element>(&frame, ".mount") else { return };
            screen::follow_state(&mount, self.heading_level);
            for effect in effects {
                self.carry_out(&frame, &mount, effect);
            }
        });
    }

    fn carry_out(&self, frame: &Element, mount: &Element, effect: Effect) {
        match effect {
            Effect::ClearField => {
                if let Some(field) = navigation::first::<HtmlInputElement>(frame, FIELD) {
                    field.set_value("");
                }
            }
            // The text itself is shown and hidden by `view`.
            Effect::Show(Shown::Text) => {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, self.top);
                }
            }
            Effect::Show(_) => {}
            Effect::TimeAnnouncement { expires } => {
                let report = self.report.clone();
                let send = move || report.emit(Action::AnnouncementExpired);
                *self.announcement_timer.borrow_mut() = expires.then(|| Timeout::new(ANNOUNCEMENT_MS, send));
            }
            Effect::MoveFocus(focus) => {
                clear_print_frame(frame);
                screen::move_focus(mount, focus, |guide| screen::scroll(guide, ScrollLogicalPosition::Start));
            }
            Effect::OpenAnswer(id) => navigation::open(frame, &id),
            Effect::ExportSummary(method) => {
                if let Some(summary) = self.summary.clone() {
                    let report = self.report.clone();
                    match method {
                        Export::Print => summary.print(frame, &report),
                        Export::Copy => copy_and_report(summary.as_text(), report),
                        Export::Share => share(summary.title(), "text", summary.as_text(), report),
                    }
                }
            }
        }
    }
}
