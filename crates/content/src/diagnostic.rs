//! An error in a content file, worded so that its author can fix it.

use std::fmt;

/// A place in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path as the author knows it, such as `assets/content/en/topics/02-conditions.toml`.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
}

/// An error in a content file: its place, what is wrong, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The place of the error.
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

impl Diagnostic {
    /// Builds an error at `place`.
    pub fn new(place: &Place, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { place: place.clone(), message: message.into(), help: help.into() }
    }
}

impl fmt::Display for Diagnostic {
    /// Formats the error as `file:line: what is wrong: what to write instead`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.place.file, self.place.line, self.message, self.help)
    }
}
