//! Loads the search vocabulary into an index, in slices.

use content::search::{CONTACT, ELSEWHERE};

use super::index::{Index, NON_ANSWERS};
use super::learned_weights::{ClassWeight, LearnedWeights};
use super::small::lexicon::{TermId, number};
use super::vocabulary::{Cursor, TermKind, Vocabulary};
use super::weights;

/// The number of terms that one call of [`Index::load`] reads: less than a millisecond on a phone.
const SLICE: usize = 500;

/// The progress of [`Index::load`]. Start with the default.
#[derive(Default)]
pub struct Loading {
    learned: LearnedWeights,
    cursor: Cursor,
    /// The index's number for each class of the vocabulary; `None` if the page does not have the answer.
    classes: Vec<Option<usize>>,
    /// The number that the vocabulary's first synonym group has in the index.
    first_group: usize,
}

impl Index {
    /// Loads the next slice of the vocabulary and returns whether it was the last. Until then, searches are answered as
    /// before. `answer` returns the number of the answer with an id, if the index has it.
    pub fn load(
        &mut self,
        vocabulary: &Vocabulary,
        answer: &dyn Fn(&str) -> Option<usize>,
        loading: &mut Loading,
    ) -> bool {
        if loading.classes.is_empty() {
            self.begin_loading(vocabulary, answer, loading);
        }
        for _ in 0..SLICE {
            let Some(term) = vocabulary.next(&mut loading.cursor) else {
                self.learned = std::mem::take(&mut loading.learned);
                self.finish();
                return true;
            };
            self.load_term(&term, loading);
        }
        false
    }

    /// Adds the word lists, and finds the classes of the vocabulary in the index.
    fn begin_loading(
        &mut self,
        vocabulary: &Vocabulary,
        answer: &dyn Fn(&str) -> Option<usize>,
        loading: &mut Loading,
    ) {
        loading.first_group = self.terms.groups.len();
        self.terms.add_language(vocabulary.language());
        loading.learned.custom = vec![true; self.question_hashes.len()];
        for id in vocabulary.ids() {
            let class = match id {
                CONTACT => Some(0),
                ELSEWHERE => Some(1),
                _ => answer(id).map(|answer| NON_ANSWERS + answer),
            };
            let answer = class.and_then(|class| class.checked_sub(NON_ANSWERS));
            if let Some(custom) = answer.and_then(|answer| loading.learned.custom.get_mut(answer)) {
                *custom = false;
            }
            loading.classes.push(class);
        }
    }

    /// Adds a term of the vocabulary with its weights.
    fn load_term(&mut self, term: &TermKind, loading: &mut Loading) {
        let Loading { learned, cursor, classes, first_group } = loading;
        let start = number(learned.weights.len());
        for &(class, steps) in &cursor.weights {
            if let Some(&Some(class)) = classes.get(class) {
                learned.weights.push(ClassWeight { class, weight: weights::STEP * steps });
                learned.knows_non_answers |= class < NON_ANSWERS;
            }
        }
        let end = number(learned.weights.len());
        let Some(term) = self.term_of(term, &cursor.word, *first_group) else { return };
        let index = term as usize;
        if learned.of_term.len() <= index {
            learned.of_term.resize(index + 1, (0, 0));
        }
        learned.of_term[index] = (start, end);
    }

    /// Returns the index's number for a term of the vocabulary; `None` for a group that the index does not have.
    fn term_of(&mut self, term: &TermKind, word: &str, first_group: usize) -> Option<TermId> {
        match term {
            TermKind::Group(group) => self.terms.groups.get(first_group + group).copied(),
            TermKind::Word => Some(match word.split_once(' ') {
                Some((first, second)) => {
                    let (first, second) = (self.terms.intern_exact(first), self.terms.intern_exact(second));
                    self.terms.intern_pair(first, second)
                }
                None => self.terms.intern(word),
            }),
        }
    }
}
