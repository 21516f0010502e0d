//! The search index of the answers, independent of where their texts come from.

use js_sys::JsString;
use search::distress::Detector;
use search::{Hit, Index, Language, Loading, SearchResults, Texts, Vocabulary};

use crate::components::text::CLINIC;
use crate::state::{Piece, QuestionLink, ResultList, ResultRow};

/// Milliseconds without a key press after which the whole query is assessed for words of distress, and a single result
/// opens.
pub(crate) const TYPING_PAUSE_MS: u32 = 600;

/// Milliseconds without a key press after which the number of results is announced.
pub(crate) const ANNOUNCE_DELAY_MS: u32 = 900;

/// A topic, as named on the page.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Topic {
    pub id: String,
    /// Its heading.
    pub title: String,
}

/// An answer to be indexed.
pub(crate) struct Indexed {
    pub id: String,
    pub question: String,
    /// The short answer.
    pub short: String,
    /// The ids of related answers. Unknown ids are ignored.
    pub related: Vec<String>,
}

/// A search index of answers.
pub(crate) struct AnswerIndex {
    index: Index,
    /// The answers in the order of the index, each with the position of its topic.
    answers: Vec<(Indexed, usize)>,
    topics: Vec<Topic>,
}

impl AnswerIndex {
    /// Returns an empty index for texts in the language with this BCP 47 tag.
    pub(crate) fn new(tag: &str) -> Self {
        let index = Index::new(Language { tag, ..Language::default() }, decompose);
        Self { index, answers: Vec::new(), topics: Vec::new() }
    }

    /// Adds an answer; `body` is its text after the short answer.
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
        // One of the clinic's own questions may have the id of another answer.
        let named = |id: &str| answers.iter().position(|(answer, topic)| answer.id == id && !is_own(*topic));
        index.load(vocabulary, &named, loading)
    }

    /// Adds the answers for a query to `found`.
    fn find(&self, query: &str, found: &mut ResultList) {
        let results = self.index.search(query);
        let row = |(answer, topic): &(Indexed, usize)| ResultRow {
            id: answer.id.clone(),
            question: self.pieces(&results, &answer.question),
            short: self.pieces(&results, &answer.short),
            topic: self.topics.get(*topic).map(|topic| topic.title.clone()).unwrap_or_default(),
        };
        let answer_of = |hit: &Hit| self.answers.get(hit.answer);
        found.rows = results.hits.iter().filter_map(answer_of).map(row).collect();
        if let Some((best, _)) = results.hits.first().and_then(answer_of) {
            found.related = self.related(best, &found.rows);
        }
        found.asks_for_clinic = results.is_for_contact;
        found.is_pending = false;
    }

    /// Returns the questions related to an answer, without those in `rows`.
    fn related(&self, answer: &Indexed, rows: &[ResultRow]) -> Vec<QuestionLink> {
        let ids = answer.related.iter().filter(|id| rows.iter().all(|row| row.id != **id));
        ids.filter_map(|id| {
            let (other, _) = self.answers.iter().find(|(other, _)| other.id == *id)?;
            Some(QuestionLink { id: id.clone(), text: other.question.trim().to_owned() })
        })
        .collect()
    }

    /// Splits a text into pieces, and marks those that match the query.
    fn pieces(&self, results: &SearchResults, text: &str) -> Vec<Piece> {
        let text = text.trim();
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut pieces = Vec::new();
        let mut end = 0;
        let mut add = |from: usize, to: usize, is_highlighted| {
            if let Some(part) = units.get(from..to).filter(|part| !part.is_empty()) {
                pieces.push(Piece { text: String::from_utf16_lossy(part), is_highlighted });
            }
        };
        for place in self.index.highlights(results, text) {
            add(end, place.start, false);
            add(place.start, place.end, true);
            end = place.end;
        }
        add(end, units.len(), false);
        pieces
    }
}

/// Returns the results for a query, with its assessment for words of distress. `before` is the previous text of the
/// field. Without an index, the results are pending.
pub(crate) fn look_up(
    detector: Detector<'static>,
    index: Option<&AnswerIndex>,
    before: &str,
    query: &str,
) -> ResultList {
    let is_typing = is_one_key_apart(before, query);
    let distress = if is_typing { detector.assess_while_typing(query) } else { detector.assess(query) };
    let mut found =
        ResultList { query: query.trim().to_owned(), distress, is_pending: true, ..ResultList::default() };
    if let Some(index) = index {
        index.find(query, &mut found);
    }
    found
}

/// Returns `found` with an assessment of the whole query; `None` if the assessment is unchanged.
pub(crate) fn reassess(detector: Detector<'static>, found: &ResultList, typed: &str) -> Option<ResultList> {
    let distress = detector.assess(typed);
    (distress != found.distress).then(|| ResultList { distress, ..found.clone() })
}

/// Whether one key press changes one text into the other: a character more or less at the end. Text that was pasted,
/// dictated or completed usually differs by more.
fn is_one_key_apart(before: &str, after: &str) -> bool {
    let rest = after.strip_prefix(before).or_else(|| before.strip_prefix(after));
    rest.is_some_and(|rest| rest.chars().count() <= 1)
}

/// Returns a word decomposed (NFKD) and in lower case. The browser provides both.
fn decompose(word: &str) -> String {
    JsString::from(word).normalize("NFKD").to_lower_case().into()
}
