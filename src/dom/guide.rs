//! What the guide needs of the page: the focus, keys, answers to read, and forgetting.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, FocusOptions, HtmlElement, HtmlFormElement, KeyboardEvent,
    PageTransitionEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::{AttrValue, Callback};

use super::page::{Page, all};
use crate::components::Outside;
use crate::state::{Action, Announcement, State};

/// Around shell and text while the guide is open, and while crisis help is alone on the screen: `frame.css` then hides
/// the search field and the text's contact link, or all of the text. The loader takes both away when the code fails.
const GUIDED: &str = "guided";
const ALONE: &str = "alone";

impl Page {
    /// Does on the page what has changed in the guide.
    pub(super) fn follow_guide(&self, last: &State, next: &State) {
        let mount = self.loader.mount();
        if let Some(frame) = mount.parent_element() {
            let _ = frame.class_list().toggle_with_force(GUIDED, next.guide.is_some());
            let _ = frame.class_list().toggle_with_force(ALONE, next.shows_crisis_alone());
        }
        let turns = |state: &State| state.guide.as_ref().map(|guide| guide.turns);
        // Lets the inputs follow their attributes again, also where one answer has put out others.
        if let Some(form) = all(&mount, "form").pop() {
            form.unchecked_into::<HtmlFormElement>().reset();
        }
        if turns(last) != turns(next) {
            self.clear_paper();
            self.focus(if next.guide.is_some() { "[data-focus]" } else { "[data-action=guide]" });
        }
    }

    /// Moves the focus to something in the chrome.
    pub(super) fn focus(&self, selector: &str) {
        if let Some(target) = all(&self.loader.mount(), selector).first() {
            focus(target, self.lowest());
        }
    }

    /// Where what can be seen ends: what lies under the help bar is out of sight. CSS pixels from the top of the
    /// window.
    fn lowest(&self) -> f64 {
        let bar = all(&self.loader.mount(), ".help-bar");
        bar.first().map(|bar| bar.get_bounding_client_rect().top()).unwrap_or_default()
    }

    /// What the guide can do on the page.
    pub(super) fn outside(self: &Rc<Self>) -> Outside {
        let page = self.clone();
        Outside {
            question_of: Callback::from(move |id: AttrValue| page.question_of(&id)),
            can_print: self.loader.can_print(),
        }
    }

    /// Scrolls what the keyboard leads to from under the help bar. Engines do not: to them the bar covers nothing.
    pub(super) fn uncover(&self, target: &Element) {
        let shown = target.closest(".choice").ok().flatten().unwrap_or_else(|| target.clone());
        let covered = shown.get_bounding_client_rect().bottom() > self.lowest();
        let in_guide = shown.closest(".guide").is_ok_and(|guide| guide.is_some());
        if covered && in_guide {
            scroll(&shown, ScrollLogicalPosition::Nearest);
        }
    }

    /// Opens an answer and goes to it, all topics shown again.
    pub(super) fn read(&self, id: &str) {
        let Some(answer) = self.answer(id).filter(|_| self.loader.open(id)) else { return };
        if let Ok(Some(summary)) = answer.query_selector("summary") {
            focus_quietly(&summary);
        }
        self.report(Action::AnswerOpened);
    }

    /// Escape, wherever the focus is but in another part of the page; and the page going away.
    pub(super) fn listen_for_guide(self: &Rc<Self>) -> Vec<EventListener> {
        let Some(window) = web_sys::window() else { return Vec::new() };
        let window: EventTarget = window.into();
        let capture = EventListenerOptions::run_in_capture_phase();
        let mut listeners = vec![self.on(&window, "keydown", capture, Self::hear_key)];
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

    fn hear_key(self: &Rc<Self>, event: &Event) {
        // A key that is held is pressed once.
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !event.repeat()) else { return };
        if event.key() == "Escape" && self.is_ours(event.target()) {
            self.report(Action::EscapePressed);
        } else if self.state.borrow().announced == Some(Announcement::EscapeAgain) {
            self.report(Action::AnnouncementFaded);
        }
    }

    /// Whether an event happened in the widget, or nowhere in particular.
    fn is_ours(&self, target: Option<EventTarget>) -> bool {
        let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) else { return true };
        self.loader.element().contains(Some(&target)) || matches!(target.tag_name().as_str(), "BODY" | "HTML")
    }
}

/// Moves the focus. The page is scrolled only when the target, or the guide's screen around it, is not between the
/// top of the window and `lowest`, and then at once.
fn focus(target: &Element, lowest: f64) {
    focus_quietly(target);
    let screen = target.closest(".guide").ok().flatten().unwrap_or_else(|| target.clone());
    let (top, bottom) = (screen.get_bounding_client_rect().top(), target.get_bounding_client_rect().bottom());
    // Crisis help that is alone fills the screen.
    if top < 0.0 || bottom > lowest || screen.class_list().contains("crisis-alone") {
        scroll(&screen, ScrollLogicalPosition::Start);
    }
}

/// Moves the focus without scrolling.
fn focus_quietly(target: &Element) {
    let Some(element) = target.dyn_ref::<HtmlElement>() else { return };
    let quiet = FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let _ = element.focus_with_options(&quiet);
}

/// Scrolls at once, whatever the page has set.
fn scroll(target: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(block);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}
