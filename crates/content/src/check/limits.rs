//! Lengths that texts may have. Spanish needs a quarter to a third more words than English for the same statement.

/// The limits of a language.
pub(super) struct Limits {
    /// The most words of a short answer.
    pub short: usize,
    /// The most words of a short answer and its body together.
    pub answer: usize,
    /// The most characters that answers show of what a source found.
    pub source: usize,
}

impl Limits {
    /// Returns the limits of a language, by its BCP 47 tag.
    pub fn of(lang: &str) -> Self {
        match lang.split('-').next() {
            Some("es") => Self { short: 26, answer: 320, source: 340 },
            _ => Self { short: 20, answer: 240, source: 270 },
        }
    }
}
