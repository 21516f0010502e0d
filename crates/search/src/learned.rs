//! Learned weights: how strongly a word, a pair of words or a group of synonyms indicates an answer.
//!
//! They come from a [`Vocabulary`], which the page may load late or never. Until then only the texts are ranked.

use content::search::{CONTACT, ELSEWHERE};

use super::index::{Index, OTHERS};
use super::lexicon::{Entry, number};
use super::vocabulary::{Place, Term, Vocabulary};
use super::weights;

/// The number of terms that one call of [`Index::learn`] reads: less than a millisecond on a phone.
const PIECE: usize = 500;

/// The weight of a term for one class.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// The class: [`OTHERS`] plus the number of an answer, or less than [`OTHERS`] if it is not an answer.
    pub at: usize,
    pub weight: f32,
}

/// The learned weights of all terms.
#[derive(Default)]
pub(super) struct Learned {
    cells: Vec<Cell>,
    /// The range of each entry's cells.
    of_entry: Vec<(u32, u32)>,
    /// For each answer, whether nothing was learned for it, as for a clinic's custom question.
    own: Vec<bool>,
    /// Whether anything was learned about queries that are not for an answer: without it, nothing tells them apart.
    pub knows_others: bool,
}

impl Learned {
    /// Returns the cells of a word, a pair of words or a group.
    pub fn of(&self, entry: Entry) -> &[Cell] {
        let (start, end) = self.of_entry.get(entry as usize).copied().unwrap_or_default();
        self.cells.get(start as usize..end as usize).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Whether phrases were learned for other answers but not for this one.
    pub fn is_own(&self, answer: usize) -> bool {
        !self.is_empty() && self.own.get(answer).copied().unwrap_or(true)
    }

    /// Returns the allocated memory in bytes.
    pub fn bytes(&self) -> usize {
        size_of::<Cell>() * self.cells.capacity() + 8 * self.of_entry.capacity() + self.own.capacity()
    }
}

/// The progress of [`Index::learn`]. Start with the default.
#[derive(Default)]
pub struct Lesson {
    learned: Learned,
    place: Place,
    /// The index's number for each class of the vocabulary; `None` if the page does not have the answer.
    classes: Vec<Option<usize>>,
    /// The number that the vocabulary's first synonym group has in the index.
    group: usize,
}

impl Index {
    /// Learns the next part of the vocabulary and returns whether it was the last. Until then, searches are answered as
    /// before. `answer` returns the number of the answer with an id, if the index has it.
    pub fn learn(
        &mut self,
        vocabulary: &Vocabulary,
        answer: &dyn Fn(&str) -> Option<usize>,
        lesson: &mut Lesson,
    ) -> bool {
        if lesson.classes.is_empty() {
            lesson.group = self.words.groups.len();
            self.words.add(vocabulary.language());
            lesson.learned.own = vec![true; self.questions.len()];
            for id in vocabulary.ids() {
                let class = match id {
                    CONTACT => Some(0),
                    ELSEWHERE => Some(1),
                    _ => answer(id).map(|answer| OTHERS + answer),
                };
                if let Some(own) = class.and_then(|at| lesson.learned.own.get_mut(at.wrapping_sub(OTHERS))) {
                    *own = false;
                }
                lesson.classes.push(class);
            }
        }
        for _ in 0..PIECE {
            let Some(term) = vocabulary.next(&mut lesson.place) else {
                self.learned = std::mem::take(&mut lesson.learned);
                self.finish();
                return true;
            };
            let learned = &mut lesson.learned;
            let start = number(learned.cells.len());
            for &(class, steps) in &lesson.place.cells {
                if let Some(&Some(at)) = lesson.classes.get(class) {
                    learned.cells.push(Cell { at, weight: weights::STEP * steps });
                    learned.knows_others |= at < OTHERS;
                }
            }
            let end = number(learned.cells.len());
            let entry = match term {
                Term::Group(group) => match self.words.groups.get(lesson.group + group) {
                    Some(&entry) => entry,
                    None => continue,
                },
                Term::Word => match lesson.place.word.split_once(' ') {
                    Some((one, other)) => {
                        let (one, other) = (self.words.intern_whole(one), self.words.intern_whole(other));
                        self.words.intern_pair(one, other)
                    }
                    None => self.words.intern(&lesson.place.word),
                },
            } as usize;
            if learned.of_entry.len() <= entry {
                learned.of_entry.resize(entry + 1, (0, 0));
            }
            learned.of_entry[entry] = (start, end);
        }
        false
    }
}
