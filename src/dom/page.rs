//! The text on the page, and what patients do with it.

use std::cell::RefCell;
use std::rc::Rc;

use content::labels::fill;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, EventTarget, HtmlDetailsElement};
use yew::Callback;

use super::Loader;
use super::search::Finder;
use crate::state::{Action, Announcement, State, TopicLabel};

/// Milliseconds that a short message stays.
const STAYS: u32 = 4_000;

/// Milliseconds without a further answer opened or closed until the answers are looked at.
const SETTLED: u32 = 50;

/// The text on the page. What is on it is the contract: `details[data-id][data-topic]`, and headings with
/// `data-topic` and `data-chip`.
pub(super) struct Page {
    pub loader: Loader,
    report: RefCell<Callback<Action>>,
    listeners: RefCell<Vec<EventListener>>,
    look: RefCell<Option<Timeout>>,
    fade: RefCell<Option<Timeout>>,
    pub finder: Finder,
    /// The state that is on the screen.
    pub state: RefCell<State>,
}

impl Page {
    pub(super) fn new(loader: Loader) -> Self {
        Self {
            loader,
            report: RefCell::new(Callback::noop()),
            listeners: RefCell::default(),
            look: RefCell::default(),
            fade: RefCell::default(),
            finder: Finder::default(),
            state: RefCell::default(),
        }
    }

    /// Reports an action to the running chrome.
    pub(super) fn report(&self, action: Action) {
        let report = self.report.borrow().clone();
        report.emit(action);
    }

    fn children(&self, selector: &str) -> Vec<Element> {
        all(&self.loader.element(), selector)
    }

    /// The answer with this id.
    pub(super) fn answer(&self, id: &str) -> Option<HtmlDetailsElement> {
        self.answers(None).into_iter().find(|answer| answer.get_attribute("data-id").as_deref() == Some(id))
    }

    /// The question of the answer with this id.
    pub(super) fn question_of(&self, id: &str) -> Option<String> {
        question(self.answer(id)?.as_ref())
    }

    pub(super) fn answers(&self, topic: Option<&str>) -> Vec<HtmlDetailsElement> {
        let answers = self.children(":scope > details[data-id]").into_iter();
        answers
            .filter(|answer| topic.is_none() || answer.get_attribute("data-topic").as_deref() == topic)
            .filter(|answer| !self.loader.hides(answer))
            .filter_map(|answer| answer.dyn_into().ok())
            .collect()
    }

    /// The topics on the page, those without answers left out. Answers that the clinic hides are none.
    pub(super) fn topics(&self) -> Vec<TopicLabel> {
        let answers = self.answers(None);
        let topic_of: Vec<_> =
            answers.iter().filter_map(|answer| answer.get_attribute("data-topic")).collect();
        let headings = self.children(":scope > [data-chip]").into_iter();
        headings
            .filter_map(|heading| {
                let id = heading.get_attribute("data-topic")?;
                let count = topic_of.iter().filter(|topic| **topic == id).count();
                Some(TopicLabel {
                    title: heading.text_content().unwrap_or_default().trim().to_owned(),
                    chip: heading.get_attribute("data-chip")?,
                    id,
                    count,
                })
            })
            .filter(|topic| topic.count > 0)
            .collect()
    }

    /// Tells screen readers the levels of the shell's headings, where the page wants others than the tags have.
    pub(super) fn set_heading_levels(&self) {
        let level = self.loader.heading_level();
        for heading in all(&self.loader.mount(), "h2, h3") {
            let level = if heading.tag_name() == "H3" { level + 1 } else { level };
            let _ = heading.set_attribute("aria-level", &level.to_string());
        }
    }

    /// Opens or closes all answers of a topic, or of all.
    pub(super) fn set_open(&self, topic: Option<&str>, open: bool) {
        for answer in self.answers(topic) {
            answer.set_open(open);
        }
    }

    /// Reports whether all answers of a topic, or of all, are open.
    pub(super) fn report_open(&self, topic: Option<&str>) {
        let answers = self.answers(topic);
        self.report(Action::OpenChanged(answers.iter().all(HtmlDetailsElement::open)));
    }

    /// Gives each "copy link" control a name that says which answer it means. A full paste does without:
    /// eighty questions more would be paid for by every patient.
    pub(super) fn name_copy_controls(&self, label: &str) {
        for answer in self.answers(None) {
            if let (Ok(Some(control)), Some(question)) =
                (answer.query_selector("[data-copy]"), question(&answer))
            {
                let name = fill(label, "question", &question);
                let _ = control.set_attribute("aria-label", &name);
            }
        }
    }

    /// Reports from now on what happens on the page.
    pub(super) fn listen(self: &Rc<Self>, report: Callback<Action>) {
        *self.report.borrow_mut() = report;
        let element = self.loader.element();
        let mut listeners = self.listen_for_guide();
        listeners.extend(self.listen_to_controls());
        listeners.extend(self.listen_to_field());
        listeners.push(self.on(&element, "click", EventListenerOptions::default(), |page, event| {
            if let Some(id) = copied_id(event) {
                page.copy(&id);
            }
        }));
        // `toggle` does not bubble; the capture phase sees it all the same.
        let capture = EventListenerOptions::run_in_capture_phase();
        listeners.push(self.on(&element, "toggle", capture, |page, _| page.look_at_answers()));
        *self.listeners.borrow_mut() = listeners;
    }

    /// A listener that does not keep the page alive.
    pub(super) fn on(
        self: &Rc<Self>,
        target: &EventTarget,
        name: &'static str,
        options: EventListenerOptions,
        act: fn(&Rc<Self>, &Event),
    ) -> EventListener {
        let page = Rc::downgrade(self);
        EventListener::new_with_options(target, name, options, move |event| {
            if let Some(page) = page.upgrade() {
                act(&page, event);
            }
        })
    }

    /// Reports soon whether all answers are open. "Open all" fires one event an answer: they are looked at
    /// once, not eighty times.
    fn look_at_answers(self: &Rc<Self>) {
        let page = Rc::downgrade(self);
        let look = Timeout::new(SETTLED, move || {
            if let Some(page) = page.upgrade() {
                page.report_open(page.loader.topic().as_deref());
            }
        });
        // The one before, dropped, is taken back.
        *self.look.borrow_mut() = Some(look);
    }

    /// Lets a message go after a while, if it is one of those.
    pub(super) fn fade(self: &Rc<Self>, said: Option<&Announcement>) {
        let page = Rc::downgrade(self);
        let fade = said.filter(|said| said.fades()).map(|_| {
            Timeout::new(STAYS, move || {
                if let Some(page) = page.upgrade() {
                    page.report(Action::AnnouncementFaded);
                }
            })
        });
        *self.fade.borrow_mut() = fade;
    }

    fn copy(self: &Rc<Self>, id: &str) {
        let Some(window) = web_sys::window() else { return };
        let address = window.location().href().unwrap_or_default();
        let page_address = address.split('#').next().unwrap_or_default();
        let link = format!("{page_address}#{id}");
        let page = self.clone();
        spawn_local(async move {
            let copied = copy(&link).await;
            page.report(Action::CopyTried { link, copied });
        });
    }
}

/// The elements inside `around` that match.
pub(super) fn all(around: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = around.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn question(answer: &Element) -> Option<String> {
    Some(answer.query_selector("summary").ok()??.text_content()?.trim().to_owned())
}

/// Copies a text; whether it worked.
pub(super) async fn copy(text: &str) -> bool {
    // Outside a secure context there is no clipboard at all, so asking for it throws.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    match window {
        Some(window) => JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok(),
        None => false,
    }
}

/// The id of the answer whose "copy link" control was clicked.
fn copied_id(event: &Event) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let answer = clicked.closest("[data-copy]").ok()??.closest("details[data-id]").ok()??;
    answer.get_attribute("data-id")
}
