//! What a file consists of, as far as the comparison depends on it.

use crate::table::ONLY_IN;

/// Keys of `rules.toml` that each language has of its own: patterns, and words that count.
const RULES: [&str; 8] =
    ["words", "help", "pattern", "unless", "caught", "allowed", "names-counted-as-two-syllables", "gloss"];

/// Keys of `search.toml` that each language has of its own.
const SEARCH: [&str; 5] = ["synonyms", "stop-words", "foreign", "contact", "elsewhere"];

/// Labels that differ in how many letters they have.
const LABELS: [&str; 2] = ["months", "months-short"];

/// Keys of all other files that each language has of its own: words for search, and records of test calls.
const TEXTS: [&str; 3] = ["keywords", "called", "called-by"];

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Rules for the checks.
    Rules,
    /// Data for search.
    Search,
    /// Labels, whose keys may be named like those of other files.
    Labels,
    /// Anything else.
    Texts,
}

impl FileKind {
    pub fn of(name: &str) -> Self {
        match name {
            "rules.toml" => Self::Rules,
            "search.toml" => Self::Search,
            "interface.toml" | "guide-texts.toml" => Self::Labels,
            _ => Self::Texts,
        }
    }

    /// Whether each language has a value of its own under this key, with which the other's need not agree.
    pub fn has_own(self, key: &str) -> bool {
        let keys: &[&str] = match self {
            Self::Rules => &RULES,
            Self::Search => &SEARCH,
            Self::Labels => &LABELS,
            Self::Texts => &TEXTS,
        };
        key == ONLY_IN || keys.contains(&key)
    }
}
