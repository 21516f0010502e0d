//! The search: builds the index from the text on the page, in slices, and searches it for what a patient types.
//!
//! The texts are read from the page, so the search also finds translated words and the clinic's own questions.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Date;
use search::{Loading, Vocabulary};
use web_sys::{Element, EventTarget};

use super::page::Page;
use super::screen::scroll_clear_of_help_bar;
use crate::answer_index::{
    ANNOUNCE_DELAY_MS, AnswerIndex, Indexed, TYPING_PAUSE_MS, Topic, look_up, reassess,
};
use crate::state::Action;

/// Time budget of one slice of indexing, in milliseconds. Long tasks start at 50 ms, and the last answer of a slice can
/// exceed the budget; shorter slices would spend most of their time waiting for the next frame.
const SLICE_MS: f64 = 30.0;

/// Milliseconds from the start until the index is built, if nobody has focused the search field before.
const INDEX_DELAY_MS: u32 = 1_500;

impl Page {
    /// Listens to the search field.
    pub(super) fn listen_to_field(self: &Rc<Self>) -> Vec<EventListener> {
        let field: EventTarget = self.bridge.field().into();
        let watch = EventListenerOptions::default();
        vec![
            self.on(&field, "input", watch, |page, _| page.search()),
            self.on(&field, "focusin", watch, |page, _| {
                scroll_clear_of_help_bar(&page.bridge.mount(), &page.bridge.field());
                page.index();
            }),
            // Enter was pressed, or the field has lost the focus: the query is complete.
            self.on(&field, "change", watch, |page, _| page.assess_all()),
        ]
    }

    /// Searches for what was typed before the application was ready. If the field is empty, builds the index after a while.
    pub(super) fn begin_search(self: &Rc<Self>) {
        if self.bridge.typed().trim().is_empty() {
            let page = Rc::downgrade(self);
            *self.search_state.slice.borrow_mut() = Some(Timeout::new(INDEX_DELAY_MS, move || {
                // Nothing is requested while a patient is in the guide.
                if let Some(page) = page.upgrade().filter(|page| page.state.borrow().guide.is_none()) {
                    page.index();
                }
            }));
        } else {
            self.search();
        }
    }

    /// Searches for the text in the field.
    pub(super) fn search(self: &Rc<Self>) {
        let query = self.bridge.typed();
        let before = self.search_state.typed.replace(query.clone());
        *self.search_state.announcement.borrow_mut() = None;
        *self.search_state.pause.borrow_mut() = None;
        if query.trim().is_empty() {
            self.report(Action::Searched(None));
            return;
        }
        let found =
            look_up(self.language.distress, self.search_state.ready.borrow().as_ref(), &before, &query);
        if found.is_pending {
            self.index();
        }
        self.after(TYPING_PAUSE_MS, &self.search_state.pause, Self::pause);
        if !found.is_pending {
            self.after(ANNOUNCE_DELAY_MS, &self.search_state.announcement, |page| {
                page.report(Action::SearchRested);
            });
        }
        self.report(Action::Searched(Some(found)));
    }

    /// Calls `act` after some milliseconds, unless the timer is replaced before.
    fn after(self: &Rc<Self>, time: u32, timer: &RefCell<Option<Timeout>>, act: fn(&Rc<Self>)) {
        let page = Rc::downgrade(self);
        *timer.borrow_mut() = Some(Timeout::new(time, move || {
            if let Some(page) = page.upgrade() {
                act(&page);
            }
        }));
    }

    fn pause(self: &Rc<Self>) {
        self.assess_all();
        self.report(Action::SearchPaused);
    }

    /// Assesses the whole query for words of distress.
    fn assess_all(self: &Rc<Self>) {
        *self.search_state.pause.borrow_mut() = None;
        let typed = self.search_state.typed.borrow().clone();
        let distress = self.language.distress;
        let found = self.state.borrow().search.as_ref().and_then(|found| reassess(distress, found, &typed));
        if found.is_some() {
            self.report(Action::Searched(found));
        }
    }

    /// Discards the index after a change of the text or the settings, and builds a new one if there was one.
    pub(super) fn forget_index(self: &Rc<Self>) {
        *self.search_state.slice.borrow_mut() = None;
        *self.search_state.building.borrow_mut() = None;
        let was_built = self.search_state.ready.borrow_mut().take().is_some();
        if was_built || !self.bridge.typed().trim().is_empty() {
            self.index();
        }
    }

    /// Builds the index from the text on the page, in slices, and then loads the vocabulary into it. The first results do
    /// not wait for the vocabulary.
    pub(super) fn index(self: &Rc<Self>) {
        if self.search_state.ready.borrow().is_none() && self.search_state.building.borrow().is_none() {
            self.begin_index();
        }
        if !self.search_state.has_requested_vocabulary.replace(true) {
            self.bridge.fetch_vocabulary();
        }
    }

    /// Takes the vocabulary, which has arrived.
    pub(super) fn take_vocabulary(self: &Rc<Self>) {
        *self.search_state.vocabulary.borrow_mut() = self.bridge.vocabulary();
        // An index that is still being built gets it when it is complete.
        if self.search_state.building.borrow().is_none() {
            self.later(Self::load_more);
        }
    }

    /// Continues the work on the index in a new task.
    fn later(self: &Rc<Self>, proceed: fn(&Rc<Self>)) {
        self.after(0, &self.search_state.slice, proceed);
    }

    fn begin_index(self: &Rc<Self>) {
        let lang = self.bridge.lang();
        let mut nodes = self.bridge.answers();
        nodes.reverse();
        *self.search_state.building.borrow_mut() = Some((AnswerIndex::new(&lang), nodes));
        self.index_more();
    }

    fn index_more(self: &Rc<Self>) {
        let start = Date::now();
        let mut building = self.search_state.building.borrow_mut();
        let Some((index, nodes)) = building.as_mut() else { return };
        while let Some(node) = nodes.pop() {
            self.add(index, &node);
            if Date::now() - start >= SLICE_MS {
                return self.later(Self::index_more);
            }
        }
        self.later(Self::finish_index);
    }

    fn finish_index(self: &Rc<Self>) {
        let Some((mut index, _)) = self.search_state.building.borrow_mut().take() else { return };
        index.finish();
        *self.search_state.ready.borrow_mut() = Some(index);
        *self.search_state.loading.borrow_mut() = Loading::default();
        // If the vocabulary is there already, the first results use it.
        if self.search_state.vocabulary.borrow().is_none() {
            self.search_if_no_answers();
        }
        self.later(Self::load_more);
    }

    /// Loads the next slice of the vocabulary into the complete index, if it is there.
    fn load_more(self: &Rc<Self>) {
        let start = Date::now();
        let lang = self.bridge.lang();
        {
            let text = self.search_state.vocabulary.borrow();
            let mut ready = self.search_state.ready.borrow_mut();
            let (Some(text), Some(index)) = (text.as_deref(), ready.as_mut()) else { return };
            let vocabulary = Vocabulary::read(&lang, text);
            while !index.load(&vocabulary, &mut self.search_state.loading.borrow_mut()) {
                if Date::now() - start >= SLICE_MS {
                    return self.later(Self::load_more);
                }
            }
        }
        self.search_if_no_answers();
    }

    /// Searches again if something is typed and no answers are shown: shown answers do not change until the next key.
    fn search_if_no_answers(self: &Rc<Self>) {
        let shows_answers = self.state.borrow().search.as_ref().is_some_and(|found| !found.rows.is_empty());
        if !shows_answers && !self.bridge.typed().trim().is_empty() {
            self.search();
        }
    }

    fn add(&self, index: &mut AnswerIndex, answer: &Element) {
        let mut texts = self.bridge.read(answer).into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let (id, question, short, body) = (next(), next(), next(), next());
        let topic = Topic { id: next(), title: next() };
        index.add(Indexed { id, question, short, related: texts.collect() }, &body, &topic);
    }
}
