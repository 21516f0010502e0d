//! Which answers fit what a patient types: ranked answers, the best first, and what to mark in a text.
//!
//! [`Index`] takes the texts of one answer after the other. It knows nothing of ids and pages, and not even in which
//! language the texts are by now, but for the endings, and the synonyms and keywords of a [`Vocabulary`]. What [`Decompose`] does comes
//! from outside. `docs/search.md` describes the method and has the figures.
//!
//! ```
//! use search::{Index, Language, Texts};
//!
//! let language = Language { tag: "en", synonyms: "cost,price", fillers: "does it is", ..Language::default() };
//! // ASCII needs no decomposition.
//! let mut index = Index::new(language, str::to_lowercase);
//! index.add(&Texts { question: "How much does it cost?", ..Texts::default() });
//! index.add(&Texts { question: "Is it safe while breastfeeding?", ..Texts::default() });
//! index.finish();
//!
//! assert_eq!(index.search("prices").hits[0].answer, 0);
//! let found = index.search("breast feedng");
//! assert_eq!(found.hits[0].answer, 1);
//! assert_eq!(index.marks(&found, "Is it safe while breastfeeding?")[0], 17..30);
//! ```
//!
//! This crate is pure: no page, no clock, no chance, no memory but the index.

mod distance;
pub mod distress;
mod fit;
mod fold;
mod index;
mod learn;
mod learned;
mod lexicon;
mod number;
mod query;
mod rank;
mod script;
mod sort;
mod stem;
pub mod vocabulary;
mod weights;
mod words;

pub use fold::Decompose;
pub use index::Index;
pub use learned::Lesson;
pub use vocabulary::Vocabulary;
pub use words::Language;

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

/// Returns the stem of each word of `text`, in order, as search compares them. `tag` is the BCP 47 tag of its language.
#[must_use]
pub fn stems(tag: &str, decompose: Decompose, text: &str) -> Vec<String> {
    let stems = stem::Stems::of(tag);
    let mut found = Vec::new();
    fold::each_word(text, decompose, &mut |word, _| found.push(stems.stem(word).to_owned()));
    found
}

/// An answer that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number, in the order in which answers were added.
    pub answer: usize,
    /// How well it fits. Comparable within one search only; above 1000 where its question was typed as it stands.
    pub score: f32,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best first, at most 12, none much weaker than the best. Of equals the one that was added first comes first.
    /// Empty where even the best one is not likely to be meant.
    pub hits: Vec<Hit>,
    /// Whether the clinic's front desk would know: hours, place, booking, bills. Answers may be there beside it.
    pub contact: bool,
    /// Stems that the query stands for, for [`Index::marks`].
    words: Vec<u32>,
}
