//! Learned weights: how strongly a word, a pair of words or a group of synonyms indicates an answer.
//!
//! They come from the search vocabulary, which the page may load late or never. Until then only the texts are ranked.

use super::small::lexicon::TermId;

/// The weight of a term for one class.
#[derive(Clone, Copy)]
pub(super) struct ClassWeight {
    /// The class: [`NON_ANSWERS`](super::index::NON_ANSWERS) plus the number of an answer, or less if it is not an
    /// answer.
    pub class: usize,
    pub weight: f32,
}

/// The learned weights of all terms.
#[derive(Default)]
pub(super) struct LearnedWeights {
    /// Term by term.
    pub weights: Vec<ClassWeight>,
    /// The range of each term's weights.
    pub of_term: Vec<(u32, u32)>,
    /// For each answer, whether nothing was learned for it, as for a clinic's custom question.
    pub custom: Vec<bool>,
    /// Whether anything was learned about queries that no answer fits: without it, nothing tells them apart.
    pub knows_non_answers: bool,
}

impl LearnedWeights {
    /// Returns the weights of a word, a pair of words or a group of synonyms.
    pub fn of(&self, term: TermId) -> &[ClassWeight] {
        let (start, end) = self.of_term.get(term as usize).copied().unwrap_or_default();
        self.weights.get(start as usize..end as usize).unwrap_or_default()
    }

    /// Whether phrases were learned for other answers but not for this one.
    pub fn is_custom(&self, answer: usize) -> bool {
        !self.weights.is_empty() && self.custom.get(answer).copied().unwrap_or(true)
    }

    /// Returns the allocated memory in bytes.
    pub fn bytes(&self) -> usize {
        size_of::<ClassWeight>() * self.weights.capacity()
            + 8 * self.of_term.capacity()
            + self.custom.capacity()
    }
}
