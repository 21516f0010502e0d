//! The text on the page, and what patients do with it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use web_sys::{Element, Event, EventTarget};
use yew::{Callback, Html};

use super::Loader;
use super::guide::Watch;
use super::screen::{self, all};
use super::search::Finder;
use crate::effect::{ANNOUNCEMENT_MS, Effect};
use crate::state::{Action, Question, State};
use crate::words::Words;

/// The text on the page. What is on it is the contract: `details[data-topic]`, and `details[data-id]` inside.
pub(super) struct Page {
    pub loader: Loader,
    pub words: &'static Words,
    pub report: RefCell<Callback<Action>>,
    listeners: RefCell<Vec<EventListener>>,
    watch: RefCell<Option<Watch>>,
    fade: RefCell<Option<Timeout>>,
    pub finder: Finder,
    /// The state that is on the screen.
    pub state: RefCell<State>,
}

impl Page {
    pub(super) fn new(loader: Loader, words: &'static Words) -> Self {
        Self {
            loader,
            words,
            report: RefCell::new(Callback::noop()),
            listeners: RefCell::default(),
            watch: RefCell::default(),
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

    /// The answer with this id.
    pub(super) fn answer(&self, id: &str) -> Option<Element> {
        self.answers().into_iter().find(|answer| answer.get_attribute("data-id").as_deref() == Some(id))
    }

    /// The question of the answer with this id.
    pub(super) fn question_of(&self, id: &str) -> Option<String> {
        question(&self.answer(id)?)
    }

    /// The questions of the answers with these ids, without those that are not there.
    pub(super) fn questions(&self, ids: Vec<String>) -> Vec<Question> {
        ids.into_iter().filter_map(|id| Some(Question { text: self.question_of(&id)?, id })).collect()
    }

    /// A copy of the answer with this id, made anew at each call.
    pub(super) fn copy_of(&self, id: &str) -> Html {
        let copy = self.answer(id).and_then(|answer| self.loader.copy_of(&answer));
        copy.map_or_else(Html::default, |copy| Html::VRef(copy.into()))
    }

    /// The answers on the page, but for those that the clinic hides.
    pub(super) fn answers(&self) -> Vec<Element> {
        let answers = all(&self.loader.element(), "details[data-id]").into_iter();
        answers.filter(|answer| !self.loader.hides(answer)).collect()
    }

    /// Reports from now on what happens on the page.
    pub(super) fn listen(self: &Rc<Self>, report: Callback<Action>) {
        *self.report.borrow_mut() = report;
        let mut listeners = self.listen_for_guide();
        listeners.extend(self.listen_to_controls());
        listeners.extend(self.listen_to_field());
        *self.listeners.borrow_mut() = listeners;
        *self.watch.borrow_mut() = self.watch_whether_shown();
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

    /// Does what a new state calls for, which is on the screen.
    pub(super) fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::ClearField => self.loader.clear_field(),
            Effect::Show(shown) => self.show(shown),
            Effect::HoldAnnouncement { fades } => {
                let page = Rc::downgrade(self);
                *self.fade.borrow_mut() = fades.then(|| {
                    Timeout::new(ANNOUNCEMENT_MS, move || {
                        if let Some(page) = page.upgrade() {
                            page.report(Action::AnnouncementFaded);
                        }
                    })
                });
            }
            Effect::MoveFocus(focus) => {
                self.clear_print_frame();
                screen::move_focus(&self.loader.mount(), focus, |guide| self.loader.scroll_to_top(guide));
            }
            Effect::OpenAnswer(id) => self.read(&id),
            Effect::KeepSummary(keep) => self.keep_summary(keep),
        }
    }
}

fn question(answer: &Element) -> Option<String> {
    Some(answer.query_selector("summary").ok()??.text_content()?.trim().to_owned())
}
