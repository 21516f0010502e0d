//! The index of the answers that are searched, whatever they were read from, and what is found in it.

use js_sys::JsString;
use search::distress::Detector;
use search::{Hit, Index, Language, Loading, SearchResults, Texts, Vocabulary};

use crate::components::text::CLINIC;
use crate::state::{Found, Piece, Question, ResultRow};

/// Milliseconds without a key until the whole of what was typed is looked at for words of distress, and the only answer
/// that was found opens.
pub(crate) const PAUSE: u32 = 600;

/// Milliseconds without a key until the number of answers is announced to screen readers.
pub(crate) const REST: u32 = 900;

/// A topic as it is named on the page.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Topic {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
}

/// An answer to be searched.
pub(crate) struct Indexed {
    /// Its id.
    pub id: String,
    /// The question.
    pub question: String,
    /// The short answer.
    pub short: String,
    /// Ids of related answers; those of no answer are left out.
    pub related: Vec<String>,
}

/// An index of answers.
pub(crate) struct AnswerIndex {
    index: Index,
    /// The answers, in the order in which the index has them, and the places of their topics.
    answers: Vec<(Indexed, usize)>,
    topics: Vec<Topic>,
}

impl AnswerIndex {
    /// Returns an index without answers for texts in the language of a BCP 47 tag.
    pub(crate) fn new(tag: &str) -> Self {
        let index = Index::new(Language { tag, ..Language::default() }, decompose);
        Self { index, answers: Vec::new(), topics: Vec::new() }
    }

    /// Adds an answer; `body` is what it says after the short answer.
    pub(crate) fn add(&mut self, answer: Indexed, body: &str, topic: &Topic) {
        let at = self.topics.iter().position(|known| known.id == topic.id).unwrap_or_else(|| {
            self.topics.push(topic.clone());
            self.topics.len() - 1
        });
        self.index.add(&Texts { question: &answer.question, short: &answer.short, body });
        self.answers.push((answer, at));
    }

    /// Makes the answers added so far searchable.
    pub(crate) fn finish(&mut self) {
        self.index.finish();
    }

    /// Loads the next slice of the vocabulary and returns whether it was the last. This also makes the answers added so
    /// far searchable.
    pub(crate) fn load(&mut self, vocabulary: &Vocabulary, loading: &mut Loading) -> bool {
        let Self { index, answers, topics } = self;
        let is_own = |topic: usize| topics.get(topic).is_some_and(|topic| topic.id == CLINIC);
        // A question of the clinic's own may have the id of another.
        let named = |id: &str| answers.iter().position(|(answer, topic)| answer.id == id && !is_own(*topic));
        index.load(vocabulary, &named, loading)
    }

    /// Puts the answers for a query into what was found.
    fn find(&self, query: &str, found: &mut Found) {
        let results = self.index.search(query);
        let row = |(answer, topic): &(Indexed, usize)| ResultRow {
            id: answer.id.clone(),
            question: self.pieces(&results, &answer.question),
            line: self.pieces(&results, &answer.short),
            topic: self.topics.get(*topic).map(|topic| topic.title.clone()).unwrap_or_default(),
        };
        let answer_of = |hit: &Hit| self.answers.get(hit.answer);
        found.rows = results.hits.iter().filter_map(answer_of).map(row).collect();
        if let Some((best, _)) = results.hits.first().and_then(answer_of) {
            found.related = self.related(best, &found.rows);
        }
        found.asks_for_clinic = results.is_for_contact;
        found.pending = false;
    }

    /// The questions that are related to an answer, without those that were found.
    fn related(&self, answer: &Indexed, rows: &[ResultRow]) -> Vec<Question> {
        let ids = answer.related.iter().filter(|id| rows.iter().all(|row| row.id != **id));
        ids.filter_map(|id| {
            let (other, _) = self.answers.iter().find(|(other, _)| other.id == *id)?;
            Some(Question { id: id.clone(), text: other.question.trim().to_owned() })
        })
        .collect()
    }

    /// A text in pieces, those marked that were looked for.
    fn pieces(&self, results: &SearchResults, text: &str) -> Vec<Piece> {
        let text = text.trim();
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut pieces = Vec::new();
        let mut end = 0;
        let mut add = |from: usize, to: usize, is_marked| {
            if let Some(part) = units.get(from..to).filter(|part| !part.is_empty()) {
                pieces.push(Piece { text: String::from_utf16_lossy(part), is_marked });
            }
        };
        for place in self.index.marks(results, text) {
            add(end, place.start, false);
            add(place.start, place.end, true);
            end = place.end;
        }
        add(end, units.len(), false);
        pieces
    }
}

/// Returns what is found for a query, and whether it has words of distress; `before` is what was in the field before.
/// Without an index, answers are still to be looked for.
pub(crate) fn look_up(detector: Detector, index: Option<&AnswerIndex>, before: &str, query: &str) -> Found {
    let is_typing = is_one_key_apart(before, query);
    let distress = if is_typing { detector.assess_while_typing(query) } else { detector.assess(query) };
    let mut found = Found { query: query.trim().to_owned(), distress, pending: true, ..Found::default() };
    if let Some(index) = index {
        index.find(query, &mut found);
    }
    found
}

/// Returns `found` with the whole of what was typed looked at for words of distress; none where that changes nothing.
pub(crate) fn reassess(detector: Detector, found: &Found, typed: &str) -> Option<Found> {
    let distress = detector.assess(typed);
    (distress != found.distress).then(|| Found { distress, ..found.clone() })
}

/// Whether one key makes the one text of the other: a character more or less at the end. What was pasted, dictated or
/// completed is not.
fn is_one_key_apart(before: &str, after: &str) -> bool {
    let rest = after.strip_prefix(before).or_else(|| before.strip_prefix(after));
    rest.is_some_and(|rest| rest.chars().count() <= 1)
}

/// Unicode's decomposition and lower case, which the browser has.
fn decompose(word: &str) -> String {
    JsString::from(word).normalize("NFKD").to_lower_case().into()
}
