//! Search data apart from the answers themselves (`search.toml`, `phrases.toml`, `asked/`).

/// Used in place of an answer's id for questions that the front desk answers.
pub const CONTACT: &str = "@contact";

/// Used in place of an answer's id for questions that are out of scope.
pub const ELSEWHERE: &str = "@elsewhere";

/// The number of questions suggested before the reader types.
pub const SUGGESTIONS: usize = 6;

/// Search data for one language. Readers see only the suggested questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchData {
    /// Ids of the answers suggested before the reader types; [`SUGGESTIONS`] of them.
    pub suggestions: Vec<String>,
    /// Ids of the answers suggested to a reader in distress.
    pub gentle: Vec<String>,
    /// Groups of near-synonyms, separated by commas.
    pub synonyms: Vec<String>,
    /// Stop words, separated by spaces.
    pub stop_words: Vec<String>,
    /// Phrases that patients use (`phrases.toml`): the id of an answer, and the phrases that it answers.
    pub phrases: Vec<(String, Vec<String>)>,
    /// Queries by people who did not know how the search works (`asked/AUTHOR.txt`), by author.
    pub asked: Vec<(String, Vec<RecordedQuery>)>,
    /// Function words that identify queries in other languages, separated by spaces.
    pub foreign: Vec<String>,
    /// Phrases for questions to the clinic's front desk: opening hours, location, booking, bills.
    pub contact: Vec<String>,
    /// Phrases for questions that neither an answer nor the front desk covers.
    pub elsewhere: Vec<String>,
}

/// A recorded query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordedQuery {
    /// The text of the query.
    pub query: String,
    /// Ids of the correct answers, best first, or [`CONTACT`] or [`ELSEWHERE`]. Never empty.
    pub right: Vec<String>,
}
