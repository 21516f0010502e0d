//! Searching: the index is made from the text on the page, in pieces, and what a patient types is looked for in it.
//!
//! The texts are read from the page, so what the browser has translated and what the clinic has added is found too.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Date;
use search::{Loading, Vocabulary};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, EventTarget};

use super::page::Page;
use super::screen::all;
use crate::answer_index::{AnswerIndex, Indexed, PAUSE, REST, Topic, look_up, reassess};
use crate::state::Action;

/// Milliseconds that a piece of the work may take. Nothing may hold a page up for 50, and the answer at the end of a
/// piece may take longer; shorter pieces would wait for a frame each, on a busy page ten times as long as they take.
const PIECE: f64 = 20.0;

/// Milliseconds after the start until the index is made, if nobody has come to the field before.
const IDLE: u32 = 1_500;

/// What the page's answers are searched with.
#[derive(Default)]
pub(super) struct Finder {
    /// The index that is searched. `None` until one is complete.
    ready: RefCell<Option<AnswerIndex>>,
    /// The index that is being built, with the answers that it does not have yet. Until it is complete, the previous
    /// one answers.
    building: RefCell<Option<(AnswerIndex, Vec<Element>)>>,
    /// How much of the vocabulary the complete index has loaded.
    loading: RefCell<Loading>,
    /// The search vocabulary. `None` until it has loaded; without it, fewer answers are found.
    vocabulary: RefCell<Option<String>>,
    /// Whether the vocabulary was requested.
    has_asked: Cell<bool>,
    /// What was in the field when it was looked at last.
    typed: RefCell<String>,
    work: RefCell<Option<Timeout>>,
    pause: RefCell<Option<Timeout>>,
    rest: RefCell<Option<Timeout>>,
}

impl Page {
    /// Listens to the search field.
    pub(super) fn listen_to_field(self: &Rc<Self>) -> Vec<EventListener> {
        let field: EventTarget = self.loader.field().into();
        let watch = EventListenerOptions::default();
        vec![
            self.on(&field, "input", watch, |page, _| page.search()),
            self.on(&field, "focusin", watch, |page, _| page.index()),
            // Enter, or the focus has gone elsewhere: nothing more is coming.
            self.on(&field, "change", watch, |page, _| page.assess_all()),
        ]
    }

    /// Looks for what was typed before the code was there; else the index is made when the page has nothing to do.
    pub(super) fn begin_search(self: &Rc<Self>) {
        if self.loader.typed().trim().is_empty() {
            let page = Rc::downgrade(self);
            *self.finder.work.borrow_mut() = Some(Timeout::new(IDLE, move || {
                // Nothing is asked for while somebody is in the guide.
                if let Some(page) = page.upgrade().filter(|page| page.state.borrow().guide.is_none()) {
                    page.index();
                }
            }));
        } else {
            self.search();
        }
    }

    /// Looks for what is in the field, which may be what was typed before the code was there.
    pub(super) fn search(self: &Rc<Self>) {
        let query = self.loader.typed();
        let before = self.finder.typed.replace(query.clone());
        *self.finder.rest.borrow_mut() = None;
        *self.finder.pause.borrow_mut() = None;
        if query.trim().is_empty() {
            self.report(Action::Searched(None));
            return;
        }
        let found = look_up(self.words.distress, self.finder.ready.borrow().as_ref(), &before, &query);
        if found.pending {
            self.index();
        }
        self.after(PAUSE, &self.finder.pause, Self::pause);
        if !found.pending {
            self.after(REST, &self.finder.rest, |page| page.report(Action::SearchRested));
        }
        self.report(Action::Searched(Some(found)));
    }

    /// Acts after some milliseconds, unless the timer is set anew.
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

    /// Looks at the whole of what was typed for words of distress.
    fn assess_all(self: &Rc<Self>) {
        *self.finder.pause.borrow_mut() = None;
        let typed = self.finder.typed.borrow().clone();
        let distress = self.words.distress;
        let found = self.state.borrow().search.as_ref().and_then(|found| reassess(distress, found, &typed));
        if found.is_some() {
            self.report(Action::Searched(found));
        }
    }

    /// The text or its settings have changed: what is indexed holds no more.
    pub(super) fn forget_index(self: &Rc<Self>) {
        *self.finder.work.borrow_mut() = None;
        *self.finder.building.borrow_mut() = None;
        let was_made = self.finder.ready.borrow_mut().take().is_some();
        if was_made || !self.loader.typed().trim().is_empty() {
            self.index();
        }
    }

    /// Builds the index of what is on the page in slices, and loads the vocabulary into it when that is there. The first
    /// results do not wait for the vocabulary.
    pub(super) fn index(self: &Rc<Self>) {
        if self.finder.ready.borrow().is_none() && self.finder.building.borrow().is_none() {
            self.begin_index();
        }
        if self.finder.has_asked.replace(true) {
            return;
        }
        let page = self.clone();
        spawn_local(async move {
            let loaded = JsFuture::from(page.loader.vocabulary()).await;
            *page.finder.vocabulary.borrow_mut() = loaded.ok().and_then(|text| text.as_string());
            // An index that is still being built gets it when it is complete.
            if page.finder.building.borrow().is_none() {
                page.later(Self::load_more);
            }
        });
    }

    /// Continues the work on the index in a new task.
    fn later(self: &Rc<Self>, go_on: fn(&Rc<Self>)) {
        self.after(0, &self.finder.work, go_on);
    }

    fn begin_index(self: &Rc<Self>) {
        let lang = self.loader.lang();
        let mut nodes = self.answers();
        nodes.reverse();
        *self.finder.building.borrow_mut() = Some((AnswerIndex::new(&lang), nodes));
        self.index_more();
    }

    fn index_more(self: &Rc<Self>) {
        let start = Date::now();
        let mut building = self.finder.building.borrow_mut();
        let Some((made, nodes)) = building.as_mut() else { return };
        while let Some(node) = nodes.pop() {
            self.add(made, &node);
            if Date::now() - start >= PIECE {
                return self.later(Self::index_more);
            }
        }
        self.later(Self::finish_index);
    }

    fn finish_index(self: &Rc<Self>) {
        let Some((mut made, _)) = self.finder.building.borrow_mut().take() else { return };
        made.finish();
        *self.finder.ready.borrow_mut() = Some(made);
        *self.finder.loading.borrow_mut() = Loading::default();
        self.search_if_empty();
        self.later(Self::load_more);
    }

    /// Loads the next slice of the vocabulary into the complete index, if it is there.
    fn load_more(self: &Rc<Self>) {
        let start = Date::now();
        let lang = self.loader.lang();
        {
            let text = self.finder.vocabulary.borrow();
            let mut ready = self.finder.ready.borrow_mut();
            let (Some(text), Some(index)) = (text.as_deref(), ready.as_mut()) else { return };
            let vocabulary = Vocabulary::read(&lang, text);
            while !index.load(&vocabulary, &mut self.finder.loading.borrow_mut()) {
                if Date::now() - start >= PIECE {
                    return self.later(Self::load_more);
                }
            }
        }
        self.search_if_empty();
    }

    /// Searches again if something is typed and no answers are shown: shown answers do not change until the next key.
    fn search_if_empty(self: &Rc<Self>) {
        let shows_answers = self.state.borrow().search.as_ref().is_some_and(|found| !found.rows.is_empty());
        if !shows_answers && !self.loader.typed().trim().is_empty() {
            self.search();
        }
    }

    fn add(&self, made: &mut AnswerIndex, node: &Element) {
        let texts = self.loader.texts(node);
        let [question, short, body] = [0, 1, 2].map(|at| texts.get(at).as_string().unwrap_or_default());
        let id = node.get_attribute("data-id").unwrap_or_default();
        made.add(Indexed { id, question, short, related: related(node) }, &body, &topic_of(node));
    }
}

/// The topic that an answer is in.
fn topic_of(answer: &Element) -> Topic {
    let topic = answer.closest("details[data-topic]").ok().flatten();
    let title =
        topic.as_ref().and_then(|topic| topic.query_selector("summary :is(h2, h3, h4, h5, h6)").ok()?);
    Topic {
        id: topic.and_then(|topic| topic.get_attribute("data-topic")).unwrap_or_default(),
        title: title.and_then(|title| title.text_content()).unwrap_or_default().trim().to_owned(),
    }
}

/// Ids of what an answer links to as related.
fn related(answer: &Element) -> Vec<String> {
    let links = all(answer, ".cf-related a[href^='#']").into_iter();
    links.filter_map(|link| link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)).collect()
}
