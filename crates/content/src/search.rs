//! What search knows beside the answers themselves (`search.toml`, `phrases.toml`, `asked/`).

/// In the place of an answer's id: what the front desk answers.
pub const CONTACT: &str = "@contact";

/// In the place of an answer's id: what nobody answers here.
pub const ELSEWHERE: &str = "@elsewhere";

/// How many questions are offered before anything is typed.
pub const SUGGESTIONS: usize = 6;

/// Words for search in one language. No reader sees them, but for the questions that are suggested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords {
    /// Ids of the answers that are offered before anything is typed; [`SUGGESTIONS`] of them.
    pub suggestions: Vec<String>,
    /// Ids of the answers that are offered to somebody who searches in distress.
    pub gentle: Vec<String>,
    /// Groups of words that mean nearly the same, separated by commas within a group.
    pub synonyms: Vec<String>,
    /// Words that people say around what they look for, separated by spaces.
    pub fillers: Vec<String>,
    /// How patients ask (`phrases.toml`): the id of an answer, and the phrases for which it is the right one.
    pub phrases: Vec<(String, Vec<String>)>,
    /// What people typed who knew nothing of search (`asked/AUTHOR.txt`), by author.
    pub asked: Vec<(String, Vec<Asked>)>,
    /// Little words by which queries in other languages are known, separated by spaces.
    pub foreign: Vec<String>,
    /// How patients ask for what the clinic's front desk answers: hours, place, booking, bills.
    pub contact: Vec<String>,
    /// What people look for that no answer answers and no front desk either.
    pub elsewhere: Vec<String>,
}

/// A query of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was typed.
    pub query: String,
    /// Ids of the answers that are right, the best first, or [`CONTACT`] or [`ELSEWHERE`]. Not empty.
    pub right: Vec<String>,
}
