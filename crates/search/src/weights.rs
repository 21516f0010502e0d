//! What counts how much. `docs/search.md` says how these were found.

/// Weights of the texts of an answer: question, short answer, body.
pub(super) const FIELDS: [f32; 3] = [QUESTION, SHORT, BODY];
pub(super) const QUESTION: f32 = 4.0;
pub(super) const SHORT: f32 = 0.5;
pub(super) const BODY: f32 = 0.3;
/// How much the length of a text counts, from 0 (not at all) to 1 (a word in a text of double length counts half). Below 1:
/// an empty text has a norm, too.
pub(super) const NORM_QUESTION: f32 = 0.95;
pub(super) const NORM_SHORT: f32 = 0.6;
pub(super) const NORM_BODY: f32 = 0.3;
pub(super) const NORMS: [f32; 3] = [NORM_QUESTION, NORM_SHORT, NORM_BODY];
/// What the texts give, compared with what was learned.
pub(super) const TEXT: f32 = 1.0;
/// How soon more of the same word adds nothing.
pub(super) const SATURATION: f32 = 2.0;
/// A filler word, compared with any other.
pub(super) const FILLER: f32 = 0.15;
/// What was learned of a filler word, compared with any other: a long query has many.
pub(super) const FILLER_LEARNED: f32 = 0.5;
/// Two words that stand side by side in query and answer, on top of the words themselves.
pub(super) const PAIR: f32 = 0.2;
/// A word of which only the beginning was typed; less for a short beginning of a long word.
pub(super) const PREFIX: f32 = 0.95;
/// The same where what was typed is a word by itself.
pub(super) const PREFIX_KNOWN: f32 = 0.4;
/// What a slip takes from how sure a word is, as part of its letters.
pub(super) const SLIP: f32 = 1.0;
/// How sure a word with a slip is whose first letter is another.
pub(super) const FIRST_LETTER: f32 = 0.8;
/// Another word of the same group.
pub(super) const SYNONYM: f32 = 0.28;
/// Answers that score less than this part of the best are not shown.
pub(super) const CUT: f32 = 0.25;
/// What a step of a learned weight is worth.
pub(super) const STEP: f32 = 0.6;
/// What is for the front desk has at least this score.
pub(super) const CONTACT: f32 = 1.0;
/// And at least this part of the best answer's.
pub(super) const CONTACT_SHARE: f32 = 0.4;
/// What a word asks that is unknown.
pub(super) const UNKNOWN: f32 = 5.0;
/// How likely an answer is by the logarithm of its score, by the odds that an answer is meant, and by each unknown word.
pub(super) const LIKELY: [f32; 3] = [2.41, 1.32, -0.54];
/// Below, nothing is found.
pub(super) const LEAST_LIKELY: f32 = 7.0;
/// What is asked is vague below this: any answer may be meant.
pub(super) const VAGUE: f32 = 0.6;
/// What a word in a question of the clinic's own is worth; with a lower score such a question is not found.
pub(super) const OWN: f32 = 3.0;
