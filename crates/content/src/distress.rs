//! The word lists for detecting distress, which are maintained by hand.

/// The kinds of distress. The search refers to them by index.
pub const KINDS: [&str; 8] =
    ["suicide", "selfharm", "overdose", "emergency", "violence", "abuse", "thirdparty", "sexual-assault"];

/// The word lists of all languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distress {
    /// Phrases that always trigger help, for each of [`KINDS`]. A trailing `*` matches any ending.
    pub always: [Vec<String>; KINDS.len()],
    /// Phrases that trigger at least the discreet hint, unless something else triggers help. Same format as `always`.
    pub hint: Vec<String>,
    /// Phrases to ignore: they are removed from the query before detection.
    pub ordinary: Vec<String>,
    /// The tag of each language, with common words by which a query in it is recognized.
    pub common: Vec<(String, Vec<String>)>,
}
