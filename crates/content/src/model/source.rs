//! The sources that the text cites.

use serde::{Deserialize, Serialize};

/// A source that the text cites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Stable id from the source register.
    pub id: String,
    /// The group of sources in which it is listed.
    pub group: String,
    /// The kind of study or document, in plain language.
    pub kind: String,
    /// A title in plain language, written for this content.
    pub title: String,
    /// Full citation.
    pub citation: String,
    /// Number and kind of participants; none where that does not apply.
    pub people: Option<String>,
    /// What was studied; none where kind and title already say it.
    pub studied: Option<String>,
    /// The findings or statements of the source.
    pub found: String,
    /// A summary of `found` in at most 270 characters (340 in Spanish); none if `found` itself is short enough.
    pub line: Option<String>,
    /// URL of the DOI or of a stable page, starting with `https:`.
    pub link: String,
    /// Which part of the source was read.
    pub read: SourceRead,
}

impl Source {
    /// Returns the findings in one to three sentences, as answers show them.
    #[must_use]
    pub fn in_short(&self) -> &str {
        self.line.as_ref().unwrap_or(&self.found)
    }
}

/// Which part of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceRead {
    /// The full paper.
    Paper,
    /// The abstract, or quotations of the source in other works.
    Summary,
    /// The operator's own page.
    Official,
}

impl SourceRead {
    /// The name of each value in the content files.
    pub const NAMES: [(&str, Self); 3] =
        [("paper", Self::Paper), ("summary", Self::Summary), ("official", Self::Official)];
}
