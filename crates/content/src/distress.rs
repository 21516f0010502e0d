//! The lists of words of distress that people write.

/// What a phrase can be about, in the order in which the search counts them.
pub const KINDS: [&str; 8] =
    ["suicide", "selfharm", "overdose", "emergency", "violence", "abuse", "thirdparty", "sexual-assault"];

/// The lists of all languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distress {
    /// Phrases that always count, for each of [`KINDS`]. A `*` at the end stands for any ending.
    pub always: [Vec<String>; KINDS.len()],
    /// Phrases that always get a hint, the quiet line, where nothing else calls for help. Like those above.
    pub hint: Vec<String>,
    /// Phrases that never count: they are taken out of the query before anything else looks at it.
    pub ordinary: Vec<String>,
}
