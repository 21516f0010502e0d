//! What the guide needs of the page: the focus, the top of the screen, keys, and forgetting.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, EventTarget, KeyboardEvent, PageTransitionEvent, ResizeObserver};
use yew::{AttrValue, Callback};

use super::page::Page;
use super::printed_summary::{Paper, clear_print_frame};
use super::screen::focus_quietly;
use crate::components::Outside;
use crate::effect::{Keep, Shown};
use crate::state::{Action, Announcement};

/// Around shell and text while the guide is open, and while crisis help is alone on the screen: `frame.css` then hides
/// the search field and all of the text. The script takes both away when the code fails.
const GUIDED: &str = "guided";
const ALONE: &str = "alone";

impl Page {
    /// Shows the text, or what stands in its place.
    pub(super) fn show(&self, shown: Shown) {
        self.loader.show_text(shown == Shown::Text);
        if let Some(frame) = self.loader.mount().parent_element() {
            let is_guided = matches!(shown, Shown::Guide | Shown::CrisisAlone);
            let _ = frame.class_list().toggle_with_force(GUIDED, is_guided);
            let _ = frame.class_list().toggle_with_force(ALONE, shown == Shown::CrisisAlone);
        }
    }

    /// Prints, copies or shares the summary of the guide.
    pub(super) fn keep_summary(&self, keep: Keep) {
        let state = self.state.borrow();
        let Some(guide) = &state.guide else { return };
        let paper = Paper::of(&guide.responses, &self.words.guide, &self.loader.help(), self.loader.today());
        if let Some((paper, frame)) = paper.zip(self.loader.mount().parent_element()) {
            paper.keep(keep, &frame, self.report.borrow().clone());
        }
    }

    pub(super) fn clear_print_frame(&self) {
        if let Some(frame) = self.loader.mount().parent_element() {
            clear_print_frame(&frame);
        }
    }

    /// What the guide can do on the page.
    pub(super) fn outside(self: &Rc<Self>) -> Outside {
        let (page, other) = (self.clone(), self.clone());
        Outside {
            question_of: Callback::from(move |id: AttrValue| page.question_of(&id)),
            copy_of: Callback::from(move |id: AttrValue| other.copy_of(&id)),
            can_print: self.loader.can_print(),
        }
    }

    /// Ends the guide when the element is not shown any more: a router may hide a page and keep it for the way back, and
    /// must not show answers to whoever sits there then.
    pub(super) fn watch_whether_shown(self: &Rc<Self>) -> Option<Watch> {
        let page = Rc::downgrade(self);
        let look = Closure::<dyn FnMut()>::new(move || {
            let Some(page) = page.upgrade() else { return };
            let seen = page.loader.element().get_bounding_client_rect();
            let is_hidden = seen.width() == 0.0 && seen.height() == 0.0;
            if is_hidden && page.state.borrow().guide.is_some() {
                page.report(Action::GuideLeft);
            }
        });
        let observer = ResizeObserver::new(look.as_ref().unchecked_ref()).ok()?;
        observer.observe(&self.loader.element());
        Some(Watch { observer, _look: look })
    }

    /// Opens an answer and goes to it, all topics shown again.
    pub(super) fn read(&self, id: &str) {
        let Some(answer) = self.answer(id).filter(|_| self.loader.open(id)) else { return };
        if let Ok(Some(summary)) = answer.query_selector("summary") {
            focus_quietly(&summary);
        }
    }

    /// Escape, wherever the focus is but in another part of the page; and the page going away.
    pub(super) fn listen_for_guide(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = web_sys::window() else { return Vec::new() };
        let window: EventTarget = window.into();
        let capture = EventListenerOptions::run_in_capture_phase();
        let mut listeners = vec![self.on(&window, "keydown", capture, |page, event| {
            if let Some(event) = event.dyn_ref().filter(|_| page.is_outside_and_ours(event.target())) {
                page.hear_key(event);
            }
        })];
        // A page that is kept for the way back must not show answers to whoever sits there then.
        for name in ["pagehide", "pageshow"] {
            listeners.push(self.on(&window, name, EventListenerOptions::default(), |page, event| {
                // `pageshow` comes also when a slow page has loaded at last, with a patient in the guide.
                let kept = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
                if kept || event.type_() == "pagehide" {
                    page.report(Action::GuideLeft);
                }
            }));
        }
        listeners
    }

    /// A key was pressed in the application, or anywhere with the focus in the text or nowhere in particular.
    pub(super) fn hear_key(self: &Rc<Self>, event: &KeyboardEvent) {
        // A key that is held is pressed once.
        if event.repeat() {
            return;
        }
        if event.key() == "Escape" {
            self.report(Action::EscapePressed);
        } else if self.state.borrow().announced == Some(Announcement::EscapeAgain) {
            self.report(Action::AnnouncementFaded);
        }
    }

    /// Whether an event happened in the text, or nowhere in particular. Those inside the shadow root seem to happen at the
    /// element itself; the application has heard them.
    fn is_outside_and_ours(&self, target: Option<EventTarget>) -> bool {
        let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) else { return true };
        let element = self.loader.element();
        let is_in_text = target != *element && element.contains(Some(&target));
        is_in_text || matches!(target.tag_name().as_str(), "BODY" | "HTML")
    }
}

/// Watches an element; dropping it ends that.
pub(super) struct Watch {
    observer: ResizeObserver,
    _look: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
