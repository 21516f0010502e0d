//! What was learned from phrases: how much a word, a pair of words or a group of synonyms tells for an answer.
//!
//! It comes from a [`Vocabulary`], which the page may get late or never: until then the texts alone decide.

use content::search::{CONTACT, ELSEWHERE};

use super::index::{Index, OTHERS};
use super::lexicon::{Entry, number};
use super::vocabulary::{Place, Term, Vocabulary};
use super::weights;

/// Terms that are read at once: less than a millisecond on a phone.
const PIECE: usize = 500;

/// How much a term tells for an answer.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// The number of the answer after [`OTHERS`], or below that what is no answer.
    pub at: usize,
    pub weight: f32,
}

/// How much each term tells.
#[derive(Default)]
pub(super) struct Learned {
    cells: Vec<Cell>,
    /// Where the cells of each entry begin and end.
    of_entry: Vec<(u32, u32)>,
    /// Whether nothing was learned for an answer: it is one of the clinic's own.
    own: Vec<bool>,
}

impl Learned {
    /// The cells of a word or a group.
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

    /// Bytes that are held.
    pub fn bytes(&self) -> usize {
        size_of::<Cell>() * self.cells.capacity() + 8 * self.of_entry.capacity() + self.own.capacity()
    }
}

/// How far [`Index::learn`] has come. Begin with the default.
#[derive(Default)]
pub struct Lesson {
    learned: Learned,
    place: Place,
    /// The number in the index of each class of the vocabulary; none where the page does not have the answer.
    classes: Vec<Option<usize>>,
    /// The group of the index that is the vocabulary's first.
    group: usize,
}

impl Index {
    /// Learns a piece of what the vocabulary knows and returns whether that was all. Until then the index answers as
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
