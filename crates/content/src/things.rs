//! Names of things that patients look for: medicines, illnesses, parts of the body, events (`things.toml`).
//!
//! A name among the words that lead to an answer promises that the answer speaks of it. The words are compared by their
//! stems, which this crate does not know: the crate `site` checks the promise.

use crate::Review;

/// Names of things, and other words for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Things {
    /// Names that an answer has to say; each once.
    pub names: Vec<String>,
    /// A name, and the words of which any stands for it, such as a brand and the name of its substance. No name here is
    /// in `names`.
    pub aliases: Vec<(String, Vec<String>)>,
    /// When the list was looked at, and when it must be looked at again.
    pub review: Review,
}
