//! What counts how much. `docs/search.md` says how these were found.

/// Weights of the texts of an answer: question, keywords, short answer, body.
pub(super) const FIELDS: [f32; 4] = [QUESTION, KEYWORDS, SHORT, BODY];
pub(super) const QUESTION: f32 = 1.3;
pub(super) const KEYWORDS: f32 = 1.2;
pub(super) const SHORT: f32 = 0.5;
pub(super) const BODY: f32 = 0.3;
/// How much the length of a text counts, from 0 (not at all) to 1 (a word in a text of double length counts half). Below 1:
/// an empty text has a norm, too.
pub(super) const NORM_QUESTION: f32 = 0.95;
pub(super) const NORM_KEYWORDS: f32 = 0.22;
pub(super) const NORM_SHORT: f32 = 0.6;
pub(super) const NORM_BODY: f32 = 0.3;
pub(super) const NORMS: [f32; 4] = [NORM_QUESTION, NORM_KEYWORDS, NORM_SHORT, NORM_BODY];
/// How soon more of the same word adds nothing.
pub(super) const SATURATION: f32 = 3.4;
/// A filler word, compared with any other.
pub(super) const FILLER: f32 = 0.22;
/// Two words that stand side by side in query and answer, on top of the words themselves.
pub(super) const PAIR: f32 = 0.15;
/// A word of which only the beginning was typed; less for a short beginning of a long word.
pub(super) const PREFIX: f32 = 0.95;
/// The same where what was typed is a word by itself.
pub(super) const PREFIX_KNOWN: f32 = 0.4;
/// A word typed with one slip. A word that no answer has is nearly always meant to be another.
pub(super) const SLIP: f32 = 0.95;
/// With two slips.
pub(super) const SLIPS: f32 = 0.5;
/// Another word of the same group.
pub(super) const SYNONYM: f32 = 0.4;
/// Two words that were typed as one.
pub(super) const APART: f32 = 0.9;
/// Answers that score less than this part of the best are not shown.
pub(super) const CUT: f32 = 0.3;
