//! Searching: the index is made from the text on the page, in pieces, and what a patient types is looked for in it.
//!
//! The texts are read from the page, so what the browser has translated and what the clinic has added is found too.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Date, JsString};
use search::{Found as Hits, Hit, Index, Language, Lesson, Texts, Vocabulary};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, EventTarget};

use super::page::{Page, all};
use crate::components::text::CLINIC;
use crate::state::{Action, Found, Piece, Question, ResultRow, Topic};

/// Milliseconds that a piece of the work may take. Nothing may hold a page up for 50, and the answer at the end of a
/// piece may take longer; shorter pieces would wait for a frame each, on a busy page ten times as long as they take.
const PIECE: f64 = 20.0;

/// Milliseconds after the start until the index is made, if nobody has come to the field before.
const IDLE: u32 = 1_500;

/// Milliseconds without a key until the whole of what was typed is looked at for words of distress, and the only answer
/// that was found opens.
const PAUSE: u32 = 600;

/// Milliseconds without a key until the number of answers is said to screen readers.
const REST: u32 = 900;

/// An answer as the index has it.
struct Indexed {
    id: String,
    node: Element,
    question: String,
    short: String,
    topic: usize,
}

/// An index of the page's answers.
struct AnswerIndex {
    index: Index,
    /// The answers, in the order in which the index has them.
    answers: Vec<Indexed>,
    topics: Vec<Topic>,
}

/// What the page's answers are searched with.
#[derive(Default)]
pub(super) struct Finder {
    /// The index that is searched; none until one has been made.
    ready: RefCell<Option<AnswerIndex>>,
    /// The index that is being made beside it, with the answers that it does not have yet. Until that is done, the one
    /// before still answers.
    building: RefCell<Option<(AnswerIndex, Vec<Element>)>>,
    /// How much of the vocabulary the index that is being made has learned.
    lesson: RefCell<Lesson>,
    /// The search vocabulary, which is not on the page; none until it is here. Without it less is found.
    words: RefCell<Option<String>>,
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
        let is_typing = is_one_key_apart(&before, &query);
        let detector = self.words.distress;
        let distress = if is_typing { detector.assess_while_typing(&query) } else { detector.assess(&query) };
        let mut found = Found { query: query.trim().to_owned(), distress, pending: true, ..Found::default() };
        self.find(&query, &mut found);
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
        let found = self.state.borrow().search.clone();
        if let Some(found) = found {
            let distress = self.words.distress.assess(&self.finder.typed.borrow());
            if distress != found.distress {
                self.report(Action::Searched(Some(Found { distress, ..found })));
            }
        }
    }

    fn find(&self, query: &str, found: &mut Found) {
        let ready = self.finder.ready.borrow();
        let Some(AnswerIndex { index, answers, topics }) = ready.as_ref() else { return };
        let hits = index.search(query);
        let row = |answer: &Indexed| ResultRow {
            id: answer.id.clone(),
            question: pieces(index, &hits, &answer.question),
            line: pieces(index, &hits, &answer.short),
            topic: topics.get(answer.topic).map(|topic| topic.title.clone()).unwrap_or_default(),
        };
        let answer_of = |hit: &Hit| answers.get(hit.answer);
        found.rows = hits.hits.iter().filter_map(answer_of).map(row).collect();
        if let Some(best) = hits.hits.first().and_then(answer_of) {
            found.related = related(best, answers, &found.rows);
        }
        found.asks_for_clinic = hits.contact;
        found.pending = false;
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

    /// Makes the index, piece by piece: at once of what is on the page, and anew when the words that are not on the page
    /// have come.
    pub(super) fn index(self: &Rc<Self>) {
        if self.finder.ready.borrow().is_none() && self.finder.building.borrow().is_none() {
            self.begin_index();
        }
        if self.finder.has_asked.replace(true) {
            return;
        }
        let page = self.clone();
        spawn_local(async move {
            // Without them less is found, and nobody has to wait for that.
            let words =
                JsFuture::from(page.loader.vocabulary()).await.ok().and_then(|words| words.as_string());
            *page.finder.words.borrow_mut() = words;
            page.later(Self::begin_index);
        });
    }

    /// Goes on with the index in a piece of its own.
    fn later(self: &Rc<Self>, go_on: fn(&Rc<Self>)) {
        self.after(0, &self.finder.work, go_on);
    }

    fn begin_index(self: &Rc<Self>) {
        let lang = self.loader.lang();
        let index = Index::new(Language { tag: &lang, ..Language::default() }, decompose);
        let mut nodes = self.answers();
        nodes.reverse();
        let made = AnswerIndex { index, answers: Vec::new(), topics: Vec::new() };
        *self.finder.building.borrow_mut() = Some((made, nodes));
        *self.finder.lesson.borrow_mut() = Lesson::default();
        self.index_more();
    }

    fn index_more(self: &Rc<Self>) {
        let start = Date::now();
        let mut building = self.finder.building.borrow_mut();
        let Some((made, nodes)) = building.as_mut() else { return };
        while let Some(node) = nodes.pop() {
            self.add(made, node);
            if Date::now() - start >= PIECE {
                return self.later(Self::index_more);
            }
        }
        self.later(Self::learn_more);
    }

    /// Has the index learn the search vocabulary, piece by piece.
    fn learn_more(self: &Rc<Self>) {
        let start = Date::now();
        let lang = self.loader.lang();
        let words = self.finder.words.borrow();
        let vocabulary = Vocabulary::read(&lang, words.as_deref().unwrap_or_default());
        let mut building = self.finder.building.borrow_mut();
        let Some((AnswerIndex { index, answers, topics }, _)) = building.as_mut() else { return };
        let is_own = |answer: &Indexed| topics.get(answer.topic).is_some_and(|topic| topic.id == CLINIC);
        // A question of the clinic's own may have the id of another.
        let named = |id: &str| answers.iter().position(|answer| answer.id == id && !is_own(answer));
        while !index.learn(&vocabulary, &named, &mut self.finder.lesson.borrow_mut()) {
            if Date::now() - start >= PIECE {
                return self.later(Self::learn_more);
            }
        }
        self.later(Self::finish_index);
    }

    fn finish_index(self: &Rc<Self>) {
        let Some((made, _)) = self.finder.building.borrow_mut().take() else { return };
        *self.finder.ready.borrow_mut() = Some(made);
        // Answers that are on the screen stay as they are until the next key.
        let shows_answers = self.state.borrow().search.as_ref().is_some_and(|found| !found.rows.is_empty());
        if !shows_answers && !self.loader.typed().trim().is_empty() {
            self.search();
        }
    }

    fn add(&self, made: &mut AnswerIndex, node: Element) {
        let id = node.get_attribute("data-id").unwrap_or_default();
        let topic = topic_of(&node);
        let at = made.topics.iter().position(|known| known.id == topic.id).unwrap_or_else(|| {
            made.topics.push(topic.clone());
            made.topics.len() - 1
        });
        let texts = self.loader.texts(&node);
        let [question, short, body] = [0, 1, 2].map(|at| texts.get(at).as_string().unwrap_or_default());
        made.index.add(&Texts { question: &question, short: &short, body: &body });
        made.answers.push(Indexed { id, node, question, short, topic: at });
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

/// The questions that an answer links to as related, without those that were found.
fn related(answer: &Indexed, answers: &[Indexed], rows: &[ResultRow]) -> Vec<Question> {
    let links = all(&answer.node, ".cf-related a[href^='#']").into_iter();
    let ids = links.filter_map(|link| link.get_attribute("href")?.strip_prefix('#').map(str::to_owned));
    ids.filter(|id| rows.iter().all(|row| row.id != *id))
        .filter_map(|id| {
            let text = answers.iter().find(|answer| answer.id == id)?.question.trim().to_owned();
            Some(Question { id, text })
        })
        .collect()
}

/// A text in pieces, those marked that were looked for.
fn pieces(index: &Index, hits: &Hits, text: &str) -> Vec<Piece> {
    let text = text.trim();
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut pieces = Vec::new();
    let mut end = 0;
    let mut add = |from: usize, to: usize, is_marked| {
        if let Some(part) = units.get(from..to).filter(|part| !part.is_empty()) {
            pieces.push(Piece { text: String::from_utf16_lossy(part), is_marked });
        }
    };
    for place in index.marks(hits, text) {
        add(end, place.start, false);
        add(place.start, place.end, true);
        end = place.end;
    }
    add(end, units.len(), false);
    pieces
}

/// Unicode's decomposition and lower case, which the browser has.
fn decompose(word: &str) -> String {
    JsString::from(word).normalize("NFKD").to_lower_case().into()
}

/// Whether one key makes the one text of the other: a character more or less at the end. What was pasted, dictated or
/// completed is not.
fn is_one_key_apart(before: &str, after: &str) -> bool {
    let rest = after.strip_prefix(before).or_else(|| before.strip_prefix(after));
    rest.is_some_and(|rest| rest.chars().count() <= 1)
}
