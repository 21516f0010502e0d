//! What search knows beside the answers themselves (`search.toml`, `phrases.toml`).

/// How many questions are offered before anything is typed.
pub const SUGGESTIONS: usize = 6;

/// Words for search in one language. No reader sees them, but for the questions that are suggested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords {
    /// Ids of the answers that are offered before anything is typed; [`SUGGESTIONS`] of them.
    pub suggestions: Vec<String>,
    /// Groups of words that mean nearly the same, separated by commas within a group.
    pub synonyms: Vec<String>,
    /// Words that people say around what they look for, separated by spaces.
    pub fillers: Vec<String>,
    /// How patients ask (`phrases.toml`): the id of an answer, and the phrases for which it is the right one.
    pub phrases: Vec<(String, Vec<String>)>,
    /// How patients ask for what the clinic's front desk answers: hours, place, booking, bills.
    pub contact: Vec<String>,
    /// What people look for that no answer answers and no front desk either.
    pub elsewhere: Vec<String>,
}
