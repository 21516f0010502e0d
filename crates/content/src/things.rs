//! Names of things that patients search for: medicines, illnesses, parts of the body, events (`things.toml`).
//!
//! If a keyword or a phrase of an answer contains such a name, the answer itself must mention it. The
//! comparison uses word stems, which this crate does not implement; the crate `site` performs the check.

use crate::Review;

/// Names of things, and aliases for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Things {
    /// Names that an answer must mention, without duplicates.
    pub names: Vec<String>,
    /// An alias, and the words that may replace it, such as a brand and its active substance. An answer must mention
    /// the alias itself or one of these words. No alias is in `names`.
    pub aliases: Vec<(String, Vec<String>)>,
    /// When the list was reviewed, and when the next review is due.
    pub review: Review,
}
