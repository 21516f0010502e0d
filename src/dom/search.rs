//! Searching: the index is made from the text on the page, in pieces, and what a patient types is looked for in it.
//!
//! The texts are read from the page, so what the browser has translated and what the clinic has added is found too.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Date, JsString};
use search::distress::{assess, assess_while_typing};
use search::{Found as Hits, Index, Texts, Vocabulary};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlDetailsElement};

use super::page::Page;
use crate::components::text::CLINIC;
use crate::state::{Action, Found};

/// Milliseconds that a piece of the work may take. Nothing may hold a page up for 50, and the answer at the end of a
/// piece may take longer; shorter pieces would wait for a frame each, on a busy page ten times as long as they take.
const PIECE: f64 = 20.0;

/// Milliseconds after the start until the index is made, if nobody has come to the field before.
const IDLE: u32 = 1_500;

/// Milliseconds without a key until the whole of what was typed is looked at for words of distress.
const PAUSE: u32 = 600;

/// Milliseconds without a key until the number of answers is said to screen readers.
const REST: u32 = 900;

/// An index of the page's answers.
struct AnswerIndex {
    index: Index,
    /// The answers with their ids, in the order in which the index has them.
    answers: Vec<(String, HtmlDetailsElement)>,
}

/// What the page's answers are searched with.
#[derive(Default)]
pub(super) struct Finder {
    /// The index that is searched; none until one has been made.
    ready: RefCell<Option<AnswerIndex>>,
    /// The index that is being made beside it, and how many answers it has by now. A search vocabulary that comes late
    /// has the index made anew; until that is done, the one before still answers.
    building: RefCell<Option<(AnswerIndex, usize)>>,
    /// The search vocabulary, which is not on the page; none until it was requested.
    words: RefCell<Option<String>>,
    /// What the index found last, for the words to mark.
    hits: RefCell<Hits>,
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
            self.on(&field, "focusin", watch, |page, _| {
                page.report(Action::FieldFocused(true));
                page.index();
            }),
            self.on(&field, "focusout", watch, Self::leave_field),
            // Enter, or the focus has gone elsewhere: nothing more is coming.
            self.on(&field, "change", watch, |page, _| page.assess_all()),
        ]
    }

    /// Looks for what was typed before the code was there; else the index is made when the page has nothing to do.
    pub(super) fn begin_search(self: &Rc<Self>) {
        if self.loader.field().matches(":focus-within").unwrap_or_default() {
            self.report(Action::FieldFocused(true));
        }
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

    /// Shows what was found in the place of the text, or the text again.
    pub(super) fn show_search(&self, found: Option<&Found>) {
        match found {
            None => self.loader.end_search(),
            // What is shown stays until there is something else to show.
            Some(found) if found.pending => {}
            Some(found) => self.loader.show_found(self.found(&found.answers)),
        }
    }

    /// The suggestions go only when the focus goes elsewhere: a finger on one of them may take it nowhere.
    fn leave_field(self: &Rc<Self>, event: &Event) {
        let next = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
        let next = next.and_then(|next| next.dyn_into::<Element>().ok());
        if next.is_some_and(|next| next.closest(".suggestions, .search").is_ok_and(|near| near.is_none())) {
            self.report(Action::FieldFocused(false));
        }
    }

    /// Looks for what is in the field, which may be what was typed before the code was there.
    pub(super) fn search(self: &Rc<Self>) {
        let query = self.loader.typed();
        let before = self.finder.typed.replace(query.clone());
        *self.finder.rest.borrow_mut() = None;
        *self.finder.pause.borrow_mut() = None;
        if query.trim().is_empty() {
            *self.finder.hits.borrow_mut() = Hits::default();
            self.report(Action::Searched(None));
            return;
        }
        let is_typing = is_one_key_apart(&before, &query);
        let distress = if is_typing { assess_while_typing(&query) } else { assess(&query) };
        let mut found = Found { distress, pending: true, ..Found::default() };
        self.find(&query, &mut found);
        if found.pending {
            self.index();
        }
        if is_typing {
            let page = Rc::downgrade(self);
            *self.finder.pause.borrow_mut() = Some(Timeout::new(PAUSE, move || {
                if let Some(page) = page.upgrade() {
                    page.assess_all();
                }
            }));
        }
        let found = self.state.borrow().keep_help(found);
        if self.state.borrow().search.as_ref() == Some(&found) {
            // The state stays as it is, but other words may be marked in the same answers.
            self.show_search(Some(&found));
        }
        self.report(Action::Searched(Some(found)));
    }

    /// Looks at the whole of what was typed for words of distress.
    fn assess_all(&self) {
        *self.finder.pause.borrow_mut() = None;
        let found = self.state.borrow().search.clone();
        if let Some(found) = found {
            let distress = assess(&self.finder.typed.borrow());
            self.report(Action::Searched(Some(Found { distress, ..found })));
        }
    }

    fn find(self: &Rc<Self>, query: &str, found: &mut Found) {
        let ready = self.finder.ready.borrow();
        let Some(AnswerIndex { index, answers }) = ready.as_ref() else { return };
        let hits = index.search(query);
        found.answers = hits.hits.iter().filter_map(|hit| Some(answers.get(hit.answer)?.0.clone())).collect();
        let topics = &self.state.borrow().topics;
        found.nearest = hits.topics.iter().filter_map(|&topic| Some(topics.get(topic)?.id.clone())).collect();
        found.pending = false;
        *self.finder.hits.borrow_mut() = hits;
        let page = Rc::downgrade(self);
        *self.finder.rest.borrow_mut() = Some(Timeout::new(REST, move || {
            if let Some(page) = page.upgrade() {
                page.report(Action::SearchRested);
            }
        }));
    }

    /// The answers with these ids, in this order.
    pub(super) fn found(&self, ids: &[String]) -> Vec<Element> {
        let ready = self.finder.ready.borrow();
        let Some(AnswerIndex { answers, .. }) = ready.as_ref() else { return Vec::new() };
        let named = |id: &String| answers.iter().find(|(known, _)| known == id);
        ids.iter().filter_map(named).map(|(_, answer)| answer.clone().into()).collect()
    }

    /// Where the words that were found begin and end in a text, in UTF-16 units, one after the other.
    pub(super) fn marks(&self, text: &str) -> Vec<u32> {
        let ready = self.finder.ready.borrow();
        let Some(AnswerIndex { index, .. }) = ready.as_ref() else { return Vec::new() };
        let mut places = Vec::new();
        for place in index.marks(&self.finder.hits.borrow(), text) {
            places.extend([place.start, place.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX)));
        }
        places
    }

    /// The text has changed: what is indexed holds no more.
    pub(super) fn forget_index(self: &Rc<Self>) {
        *self.finder.work.borrow_mut() = None;
        *self.finder.building.borrow_mut() = None;
        *self.finder.ready.borrow_mut() = None;
        if !self.loader.typed().trim().is_empty() {
            self.index();
        }
    }

    /// Makes the index: asks for the words that are not on the page, if nobody has, then goes on piece by piece.
    pub(super) fn index(self: &Rc<Self>) {
        if self.finder.ready.borrow().is_some() || self.finder.building.borrow().is_some() {
            return;
        }
        let asked = self.finder.words.borrow().is_some();
        if asked {
            return self.begin_index();
        }
        *self.finder.words.borrow_mut() = Some(String::new());
        let page = self.clone();
        spawn_local(async move {
            // Without them less is found, and nobody has to wait for that.
            let words = JsFuture::from(page.loader.words()).await.ok().and_then(|words| words.as_string());
            let words = words.unwrap_or_default();
            let lang = page.loader.lang();
            let suggestions = Vocabulary::read(&lang, &words).suggestions();
            let suggestions = suggestions.filter(|id| page.answer(id).is_some()).map(str::to_owned).collect();
            *page.finder.words.borrow_mut() = Some(words);
            page.report(Action::SuggestionsCame(suggestions));
            page.later(Self::begin_index);
        });
    }

    /// Goes on with the index in a piece of its own.
    fn later(self: &Rc<Self>, go_on: fn(&Rc<Self>)) {
        let page = Rc::downgrade(self);
        *self.finder.work.borrow_mut() = Some(Timeout::new(0, move || {
            if let Some(page) = page.upgrade() {
                go_on(&page);
            }
        }));
    }

    fn begin_index(self: &Rc<Self>) {
        let lang = self.loader.lang();
        let words = self.finder.words.borrow();
        let vocabulary = Vocabulary::read(&lang, words.as_deref().unwrap_or_default());
        let named =
            |answer: HtmlDetailsElement| (answer.get_attribute("data-id").unwrap_or_default(), answer);
        let answers = self.answers(None).into_iter().map(named).collect();
        let index = Index::with_others(vocabulary.language(), decompose, &vocabulary.others());
        *self.finder.building.borrow_mut() = Some((AnswerIndex { index, answers }, 0));
        drop(words);
        self.index_more();
    }

    fn index_more(self: &Rc<Self>) {
        let start = Date::now();
        let words = self.finder.words.borrow();
        let vocabulary = Vocabulary::read("", words.as_deref().unwrap_or_default());
        let mut building = self.finder.building.borrow_mut();
        let Some((AnswerIndex { index, answers }, indexed)) = building.as_mut() else { return };
        while let Some((id, answer)) = answers.get(*indexed) {
            self.add(index, id, answer, &vocabulary);
            *indexed += 1;
            if Date::now() - start >= PIECE {
                return self.later(Self::index_more);
            }
        }
        self.later(Self::finish_index);
    }

    fn finish_index(self: &Rc<Self>) {
        let Some((mut made, _)) = self.finder.building.borrow_mut().take() else { return };
        made.index.finish();
        *self.finder.ready.borrow_mut() = Some(made);
        if !self.loader.typed().trim().is_empty() {
            self.search();
        }
    }

    fn add(&self, index: &mut Index, id: &str, answer: &HtmlDetailsElement, vocabulary: &Vocabulary) {
        let topic = answer.get_attribute("data-topic").unwrap_or_default();
        let texts = self.loader.texts(answer);
        let [question, short, body] = [0, 1, 2].map(|at| texts.get(at).as_string().unwrap_or_default());
        let topics = &self.state.borrow().topics;
        // A question of the clinic's own may have the id of another.
        let keywords = if topic == CLINIC { String::new() } else { vocabulary.keywords(id) };
        index.add(&Texts {
            question: &question,
            keywords: &keywords,
            short: &short,
            body: &body,
            topic: topics.iter().position(|known| known.id == topic).unwrap_or_default(),
        });
    }
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
