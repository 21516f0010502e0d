//! The constants of ranking. `docs/search.md` describes how they were chosen.

/// Weights of an answer's texts: question, short answer, body.
pub(super) const FIELDS: [f32; 3] = [QUESTION, SHORT, BODY];
pub(super) const QUESTION: f32 = 4.0;
pub(super) const SHORT: f32 = 0.5;
pub(super) const BODY: f32 = 0.3;
/// Length normalization of each text, from 0 (none) to 1 (a word in a text of twice the average length counts half).
/// Below 1, so that the norm of an empty text is not 0.
pub(super) const NORM_QUESTION: f32 = 0.95;
pub(super) const NORM_SHORT: f32 = 0.6;
pub(super) const NORM_BODY: f32 = 0.3;
pub(super) const NORMS: [f32; 3] = [NORM_QUESTION, NORM_SHORT, NORM_BODY];
/// The weight of the text score relative to the learned weights.
pub(super) const TEXT: f32 = 1.0;
/// How soon repetitions of a word stop adding to the score: the lower, the sooner.
pub(super) const SATURATION: f32 = 2.0;
/// The weight of a stop word, relative to other words.
pub(super) const STOP_WORD: f32 = 0.15;
/// The weight of what was learned about a stop word, relative to other words: a long query has many stop words.
pub(super) const STOP_WORD_LEARNED: f32 = 0.5;
/// The weight of a pair of words that are neighbours in query and answer, added to that of the words themselves.
pub(super) const PAIR: f32 = 0.2;
/// The confidence of a prefix match; lower for a short prefix of a long word.
pub(super) const PREFIX: f32 = 0.95;
/// The same if the prefix is itself a known word.
pub(super) const PREFIX_KNOWN: f32 = 0.4;
/// The confidence of a typo match is 1 minus this times the number of typos per letter.
pub(super) const TYPO: f32 = 1.0;
/// The factor for the confidence of a typo match with a different first letter.
pub(super) const FIRST_LETTER: f32 = 0.8;
/// The factor for the confidence of a synonym.
pub(super) const SYNONYM: f32 = 0.28;
/// Answers that score less than this fraction of the best score are not returned.
pub(super) const CUT: f32 = 0.25;
/// The value of one step of a learned weight.
pub(super) const STEP: f32 = 0.6;
/// Above this score of the class `contact`, a query counts as one for the front desk, if `CONTACT_SHARE` allows it.
pub(super) const CONTACT: f32 = 1.0;
/// The least such score, as a fraction of the best answer's score.
pub(super) const CONTACT_SHARE: f32 = 0.4;
/// How specific an unknown word is, as an idf.
pub(super) const UNKNOWN: f32 = 5.0;
/// Coefficients for the confidence in the best answer: a logistic regression, not that of `regression.rs`, on the
/// logarithm of its score, the log odds that an answer is meant, and the number of unknown words.
pub(super) const CONFIDENCE: [f32; 3] = [2.41, 1.32, -0.54];
/// Below this confidence, nothing is found.
pub(super) const LEAST_CONFIDENCE: f32 = 7.0;
/// A query that is less specific than this is vague: any answer may be meant.
pub(super) const VAGUE: f32 = 0.6;
/// The learned weight of a word in a custom question, and the least score with which such a question is found.
pub(super) const CUSTOM: f32 = 3.0;
