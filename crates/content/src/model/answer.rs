//! Topics and their answers.

use serde::{Deserialize, Serialize};

use super::date::Review;
use super::emergencies::Urgency;
use super::figure::Figure;
use super::text::{Block, plain_blocks};

/// A group of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable id; unique among topics.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Whether its statements on law, approval or prices apply to the first country only. Readers in other countries
    /// see a note.
    pub is_local: bool,
    /// Never empty.
    pub answers: Vec<Answer>,
    /// Ids of topics that are also hidden when a clinic hides this one. May be empty.
    pub hides_too: Vec<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Stable id, unique among all answers. It is part of the URLs that patients share.
    pub id: String,
    /// The question in a patient's words.
    pub question: String,
    /// One or two sentences, at most 20 words in total, that answer the question. Shown first.
    pub short: String,
    /// The rest of the answer.
    pub body: Vec<Block>,
    /// Figures. The first [`crate::OPEN_FIGURES`] are expanded.
    pub figures: Vec<Figure>,
    /// Ids of two or three other answers to read next.
    pub related: Vec<String>,
    /// Emergency levels whose warning signs are all listed in the body.
    pub emergencies: Vec<Urgency>,
    /// Search terms that patients use for this topic.
    pub keywords: Vec<String>,
    /// Ids of sources, most important first. Empty only if the file gives a reason (`sources-none`).
    pub sources: Vec<String>,
    /// Flags of statements that this answer must contain; see `rules.toml`.
    pub must_say: Vec<String>,
    /// Whether clinics are prevented from hiding it.
    pub protected: bool,
    /// When it was reviewed, and when the next review is due.
    pub review: Review,
}

impl Answer {
    /// Returns the short answer and the body as plain text, one string per paragraph, list item or table cell.
    #[must_use]
    pub fn plain(&self) -> Vec<String> {
        let mut texts = vec![self.short.clone()];
        texts.extend(plain_blocks(&self.body));
        texts
    }
}
