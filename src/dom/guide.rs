//! The guide on the page: what is hidden around it, its summary, keys, and the end of the guide when the page is hidden.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent, PageTransitionEvent};
use yew::{AttrValue, Callback};

use super::page::Page;
use super::printed_summary::{PrintedSummary, clear_print_frame};
use super::size_observer::SizeObserver;
use crate::components::PageApi;
use crate::effect::{Export, Shown};
use crate::state::{Action, Announcement};

/// The class of the frame while the guide is shown; `search_field.css` then hides the search field. The script removes it
/// if the application fails.
const GUIDED: &str = "guided";

impl Page {
    /// Shows the text, or search or guide in its place.
    pub(super) fn show(&self, shown: Shown) {
        self.bridge.show_text(shown == Shown::Text);
        if let Some(frame) = self.bridge.mount().parent_element() {
            let _ = frame.class_list().toggle_with_force(GUIDED, shown == Shown::Guide);
        }
    }

    /// Prints, copies or shares the summary of the guide.
    pub(super) fn export_summary(&self, method: Export) {
        let state = self.state.borrow();
        let Some(guide) = &state.guide else { return };
        let printed = PrintedSummary::of(
            &guide.responses,
            &self.language.guide,
            self.bridge.lang(),
            &self.bridge.help(),
            self.bridge.today(),
        );
        let Some((printed, frame)) = printed.zip(self.bridge.mount().parent_element()) else { return };
        match method {
            Export::Print => printed.print(&frame, &self.report.borrow()),
            Export::Copy => self.bridge.copy(&printed.as_text()),
            Export::Share => self.bridge.share(printed.title(), &printed.as_text()),
        }
    }

    pub(super) fn clear_print_frame(&self) {
        if let Some(frame) = self.bridge.mount().parent_element() {
            clear_print_frame(&frame);
        }
    }

    /// Returns the functions of the page that the components use.
    pub(super) fn page_api(self: &Rc<Self>) -> PageApi {
        let (page_of_links, page_of_copies) = (self.clone(), self.clone());
        PageApi {
            question_of: Callback::from(move |id: AttrValue| page_of_links.question_of(&id)),
            copy_of: Callback::from(move |id: AttrValue| page_of_copies.copy_of(&id)),
            can_print: self.bridge.can_print(),
        }
    }

    /// Ends the guide when the element is hidden. A router may hide a page and show it again later, possibly to somebody
    /// else, who must not see the patient's answers.
    pub(super) fn watch_whether_shown(self: &Rc<Self>) -> Option<SizeObserver> {
        let page = Rc::downgrade(self);
        SizeObserver::start(&self.bridge.element(), move || {
            let Some(page) = page.upgrade() else { return };
            let rect = page.bridge.element().get_bounding_client_rect();
            let is_hidden = rect.width() == 0.0 && rect.height() == 0.0;
            if is_hidden && page.state.borrow().guide.is_some() {
                page.report(Action::GuideLeft);
            }
        })
    }

    /// Listens for keys while the focus is in no other part of the page, and for the page being hidden.
    pub(super) fn listen_for_guide(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = web_sys::window() else { return Vec::new() };
        let window: EventTarget = window.into();
        let capture = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        let mut listeners = vec![self.on(&window, "keydown", capture, |page, event| {
            if let Some(event) = event.dyn_ref().filter(|_| page.is_in_text_or_nowhere(event.target())) {
                page.handle_key(event);
            }
        })];
        // A page in the back/forward cache must not show the answers to whoever uses the device next.
        for name in ["pagehide", "pageshow"] {
            listeners.push(self.on(&window, name, EventListenerOptions::default(), |page, event| {
                // `pageshow` also fires when a slow page has finished loading, while a patient may be in the guide.
                let kept = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
                if kept || event.type_() == "pagehide" {
                    page.report(Action::GuideLeft);
                }
            }));
        }
        listeners
    }

    /// Handles a key that was pressed in the application, in the text, or while nothing had the focus.
    pub(super) fn handle_key(self: &Rc<Self>, event: &KeyboardEvent) {
        // A key that is held down counts once.
        if event.repeat() {
            return;
        }
        if event.key() == "Escape" {
            // A dialog of the page would close, too.
            if self.state.borrow().uses_escape() {
                self.bridge.keep_from_page(event);
            }
            self.report(Action::EscapePressed);
        } else if self.state.borrow().announcement == Some(Announcement::EscapeAgain) {
            self.report(Action::AnnouncementExpired);
        }
    }

    /// Whether an event happened in the text, or while nothing had the focus. Events of the shadow root are retargeted to
    /// the element itself; the application has already handled them.
    fn is_in_text_or_nowhere(&self, target: Option<EventTarget>) -> bool {
        let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) else { return true };
        let element = self.bridge.element();
        let is_in_text = target != *element && element.contains(Some(&target));
        is_in_text || matches!(target.tag_name().as_str(), "BODY" | "HTML")
    }
}
