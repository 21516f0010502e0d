//! The page: its answers, its listeners, and the effects that are carried out on it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use web_sys::{Element, Event, EventTarget};
use yew::{Callback, Html};

use super::Bridge;
use super::screen;
use super::search_state::SearchState;
use super::size_observer::SizeObserver;
use crate::components::CLINIC_FACTS;
use crate::effect::{ANNOUNCEMENT_MS, Effect};
use crate::language_data::LanguageData;
use crate::state::{Action, QuestionLink, State};

/// The page around one application. Its text consists of `details[data-topic]` that contain `details[data-id]`.
pub(super) struct Page {
    pub bridge: Bridge,
    pub language: &'static LanguageData,
    /// Sends an action to `App`. It does nothing until [`Page::listen`] has set it.
    pub report: RefCell<Callback<Action>>,
    listeners: RefCell<Vec<EventListener>>,
    size_observer: RefCell<Option<SizeObserver>>,
    announcement_timer: RefCell<Option<Timeout>>,
    pub search_state: SearchState,
    /// The current state.
    pub state: RefCell<State>,
}

impl Page {
    pub(super) fn new(bridge: Bridge, language: &'static LanguageData, state: State) -> Self {
        Self {
            bridge,
            language,
            report: RefCell::new(Callback::noop()),
            listeners: RefCell::default(),
            size_observer: RefCell::default(),
            announcement_timer: RefCell::default(),
            search_state: SearchState::default(),
            state: RefCell::new(state),
        }
    }

    /// Reports an action to the application.
    pub(super) fn report(&self, action: Action) {
        let report = self.report.borrow().clone();
        report.emit(action);
    }

    /// Returns the question of the answer with this id.
    pub(super) fn question_of(&self, id: &str) -> Option<String> {
        question(&self.bridge.answer(id)?)
    }

    /// Returns the questions of the answers with these ids. Unknown ids are left out.
    pub(super) fn questions(&self, ids: Vec<String>) -> Vec<QuestionLink> {
        ids.into_iter().filter_map(|id| Some(QuestionLink { text: self.question_of(&id)?, id })).collect()
    }

    /// Returns a new copy of the answer with this id, or of the facts about the clinic.
    pub(super) fn copy_of(&self, id: &str) -> Html {
        let part = match id {
            CLINIC_FACTS => self.bridge.element().query_selector(".cf-facts").ok().flatten(),
            id => self.bridge.answer(id),
        };
        let copy = part.and_then(|part| self.bridge.copy_of(&part));
        copy.map_or_else(Html::default, |copy| Html::VRef(copy.into()))
    }

    /// Starts to report what happens on the page.
    pub(super) fn listen(self: &Rc<Self>, report: Callback<Action>) {
        *self.report.borrow_mut() = report;
        let mut listeners = self.listen_for_guide();
        listeners.extend(self.listen_to_controls());
        listeners.extend(self.listen_to_field());
        *self.listeners.borrow_mut() = listeners;
        *self.size_observer.borrow_mut() = self.watch_whether_shown();
    }

    /// Returns a listener that does not keep the page alive.
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

    /// Carries out an effect of the state that has been rendered.
    pub(super) fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::ClearField => self.bridge.clear_field(),
            Effect::Show(shown) => self.show(shown),
            Effect::TimeAnnouncement { expires } => {
                let page = Rc::downgrade(self);
                *self.announcement_timer.borrow_mut() = expires.then(|| {
                    Timeout::new(ANNOUNCEMENT_MS, move || {
                        if let Some(page) = page.upgrade() {
                            page.report(Action::AnnouncementExpired);
                        }
                    })
                });
            }
            Effect::MoveFocus(focus) => {
                self.clear_print_frame();
                screen::move_focus(&self.bridge.mount(), focus, |guide| self.bridge.scroll_to_top(guide));
            }
            Effect::OpenAnswer(id) => self.bridge.open(&id),
            Effect::ExportSummary(method) => self.export_summary(method),
        }
    }
}

fn question(answer: &Element) -> Option<String> {
    Some(answer.query_selector("summary").ok()??.text_content()?.trim().to_owned())
}
