//! Full-text search: ranks the answers that match a patient's query, best first, and finds the words to highlight.
//!
//! [`Index`] takes the texts of one answer after another. It is independent of ids, the DOM and the current language
//! of the texts: only the suffixes and the synonyms and keywords of a [`Vocabulary`] are language-specific. Unicode
//! decomposition is injected as a function ([`Decompose`]). `docs/search.md` describes the method and has the figures.
//!
//! ```
//! use search::{Index, Language, Texts};
//!
//! let language = Language { tag: "en", synonyms: "cost,price", stop_words: "does it is", ..Language::default() };
//! // ASCII needs no decomposition.
//! let mut index = Index::new(language, str::to_lowercase);
//! index.add(&Texts { question: "How much does it cost?", ..Texts::default() });
//! index.add(&Texts { question: "Is it safe while breastfeeding?", ..Texts::default() });
//! index.finish();
//!
//! assert_eq!(index.search("prices").hits[0].answer, 0);
//! let results = index.search("breast feedng");
//! assert_eq!(results.hits[0].answer, 1);
//! assert_eq!(index.highlights(&results, "Is it safe while breastfeeding?")[0], 17..30);
//! ```
//!
//! This crate is pure: no DOM, clock, randomness or I/O, and no state outside the index.
//!
//! The path of a query through the modules: `fold` splits it into words, `parsed_query` finds the terms that each word may stand for, `rank`
//! scores the answers that have them. The terms and their postings are in `index` and `terms`, the constants in
//! `weights`. Before release, `train` and `regression` learn the weights of terms from phrases, and [`vocabulary`]
//! writes them; in the browser, `load` adds them to an index.

pub mod distress;
mod fold;
mod index;
mod learned_weights;
mod load;
mod math;
mod parsed_query;
mod rank;
mod regression;
mod small;
mod stem;
mod terms;
mod train;
pub mod vocabulary;
mod weights;

pub use fold::Decompose;
pub use index::Index;
pub use load::Loading;
pub use terms::Language;
pub use vocabulary::Vocabulary;

/// The texts of an answer. Each may be empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// The question.
    pub question: &'a str,
    /// The short answer.
    pub short: &'a str,
    /// The rest of the answer.
    pub body: &'a str,
}

/// Returns the stem of each word of `text`, in order, as search compares them. `tag` is the BCP 47 tag of the text.
#[must_use]
pub fn stems(tag: &str, decompose: Decompose, text: &str) -> Vec<String> {
    let stems = stem::Stems::of(tag);
    let mut found = Vec::new();
    fold::each_word(text, decompose, &mut |word, _| found.push(stems.stem(word).to_owned()));
    found
}

/// An answer that matches a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The answer's number: answers are numbered from 0 in the order in which they were added.
    pub answer: usize,
    /// The higher, the better the match. Comparable within one search only. Above 1000 if the query is the same as the
    /// answer's question.
    pub score: f32,
}

/// The result of a search.
#[derive(Clone, Debug, Default)]
pub struct SearchResults {
    /// At most 12 answers, best first, without those that score much lower than the best. Answers with equal scores are
    /// in the order in which they were added. Empty if even the best one is unlikely to be what the patient means.
    pub hits: Vec<Hit>,
    /// Whether the query is for the clinic's front desk: opening hours, location, booking, bills. May be true with or
    /// without hits.
    pub is_for_contact: bool,
    /// Stems that the query may stand for, used by [`Index::highlights`].
    terms: Vec<u32>,
}
