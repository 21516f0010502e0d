//! The index: which answer has which word, where and how often.

use super::fold::{Decompose, each_word};
use super::learned::Learned;
use super::lexicon::{Entry, NONE, number};
use super::words::{Language, Words};
use super::{Texts, sort, weights};

/// How many texts an answer has.
const FIELDS: usize = 3;

/// The text whose pairs of neighbours are kept.
pub(super) const QUESTION: usize = 0;

/// How many are no answers: what the front desk answers, and what nobody does. They are ranked before the answers.
pub(super) const OTHERS: usize = 2;

/// What is searched. Answers are numbered from 0 in the order in which they are added.
pub struct Index {
    pub(super) words: Words,
    /// Those that were there at the last [`Index::finish`] entry by entry, so that a word's are beside each other in memory.
    postings: Vec<Posting>,
    /// Where the postings of each entry end; they begin where those of the entry before end.
    ends: Vec<u32>,
    /// The newest posting of each entry.
    last: Vec<u32>,
    /// Words in each text, by answer.
    pub(super) lengths: Vec<[f32; FIELDS]>,
    /// Hash of each answer's question.
    pub(super) questions: Vec<u32>,
    /// Entries that are words, sorted by their text.
    pub(super) sorted: Vec<Entry>,
    /// Letters of each, in the same order.
    pub(super) letters: Vec<u32>,
    pub(super) learned: Learned,
}

/// An answer that has a word.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub answer: usize,
    /// From 0 to 1: how much the texts of the answer are about the word. Right after [`Index::finish`].
    pub weight: f32,
    entry: Entry,
    times: [u8; FIELDS],
}

impl Index {
    /// An index without answers.
    #[must_use]
    pub fn new(language: Language, decompose: Decompose) -> Self {
        Self {
            words: Words::new(language, decompose),
            postings: Vec::new(),
            ends: Vec::new(),
            last: Vec::new(),
            lengths: Vec::new(),
            questions: Vec::new(),
            sorted: Vec::new(),
            letters: Vec::new(),
            learned: Learned::default(),
        }
    }

    /// Adds an answer. It is found after the next [`Index::finish`]; between two answers there may be a pause.
    pub fn add(&mut self, texts: &Texts) {
        let mut lengths = [0.0; FIELDS];
        for (field, text) in [texts.question, texts.short, texts.body].into_iter().enumerate() {
            lengths[field] = self.add_text(field, text);
        }
        self.lengths.push(lengths);
        self.questions.push(self.words.hash(texts.question));
    }

    /// Notes the words of a text, and returns how many there are.
    fn add_text(&mut self, field: usize, text: &str) -> f32 {
        let (mut length, mut before, mut before_end) = (0.0, NONE, 0);
        each_word(text, self.words.decompose, &mut |word, place| {
            let entry = self.words.intern(word);
            self.count(entry, field);
            length += 1.0;
            // Only words with no more than a space or a hyphen between them stand together.
            if field == QUESTION && before != NONE && place.start <= before_end + 1 {
                let pair = self.words.intern_pair(before, entry);
                self.count(pair, field);
            }
            (before, before_end) = (entry, place.end);
        });
        length
    }

    /// Notes that the answer that is being added has a word once more.
    fn count(&mut self, entry: Entry, field: usize) {
        let answer = self.lengths.len();
        if self.last.len() <= entry as usize {
            self.last.resize(self.words.lexicon.len(), NONE);
        }
        let last = &mut self.last[entry as usize];
        if self.postings.get(*last as usize).is_none_or(|posting| posting.answer != answer) {
            *last = number(self.postings.len());
            self.postings.push(Posting { answer, weight: 0.0, entry, times: [0; FIELDS] });
        }
        let times = &mut self.postings[*last as usize].times[field];
        *times = times.saturating_add(1);
    }

    /// Makes ready for searching what was added so far.
    pub fn finish(&mut self) {
        let mut sums = [0.0; FIELDS];
        for lengths in &self.lengths {
            for (sum, length) in sums.iter_mut().zip(lengths) {
                *sum += length;
            }
        }
        let answers = real(self.lengths.len());
        for posting in &mut self.postings {
            let lengths = self.lengths[posting.answer];
            let mut times = 0.0;
            for (field, (&often, length)) in posting.times.iter().zip(lengths).enumerate() {
                // A text of average length has the norm 1. Words in a longer one are less of what it is about.
                let longer = length * answers / sums[field].max(1.0);
                let norm = 1.0 + weights::NORMS[field] * (longer - 1.0);
                times += weights::FIELDS[field] * f32::from(often) / norm;
            }
            posting.weight = times / (weights::SATURATION + times);
        }
        self.sort_postings();
        let lexicon = &self.words.lexicon;
        self.sorted.clear();
        for entry in 0..number(lexicon.len()) {
            if !lexicon.word(entry).as_bytes().contains(&b' ') {
                self.sorted.push(entry);
            }
        }
        sort::sort(&mut self.sorted, &|one, other| lexicon.word(one) < lexicon.word(other));
        self.letters.clear();
        for &entry in &self.sorted {
            self.letters.push(letters(lexicon.word(entry)));
        }
    }

    /// Puts the postings of each entry beside each other, in the order of the answers.
    fn sort_postings(&mut self) {
        self.last.resize(self.words.lexicon.len(), NONE);
        // Where the next posting of each entry goes.
        self.ends.clear();
        self.ends.resize(self.last.len() + 1, 0);
        for posting in &self.postings {
            self.ends[posting.entry as usize + 1] += 1;
        }
        for entry in 1..self.ends.len() {
            self.ends[entry] += self.ends[entry - 1];
        }
        let mut sorted = self.postings.clone();
        for posting in &self.postings {
            let end = &mut self.ends[posting.entry as usize];
            sorted[*end as usize] = *posting;
            self.last[posting.entry as usize] = *end;
            *end += 1;
        }
        self.postings = sorted;
    }

    /// The answers that have the word of an entry, in order.
    pub(super) fn postings(&self, entry: Entry) -> &[Posting] {
        let end = |entry: usize| self.ends.get(entry).map_or(0, |&end| end as usize);
        let start = (entry as usize).checked_sub(1).map_or(0, end);
        self.postings.get(start..end(entry as usize)).unwrap_or_default()
    }

    /// How many different words and pairs of words the answers have.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words.lexicon.len()
    }

    /// Bytes that the index holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let words = &self.words;
        let fours = words.stem_of.capacity()
            + words.fillers.capacity()
            + self.ends.capacity()
            + self.last.capacity()
            + self.questions.capacity()
            + self.sorted.capacity()
            + self.letters.capacity();
        words.lexicon.bytes()
            + self.learned.bytes()
            + 4 * fours
            + size_of::<(Entry, Entry)>() * words.members.capacity()
            + size_of::<Posting>() * self.postings.capacity()
            + size_of::<[f32; FIELDS]>() * self.lengths.capacity()
    }
}

impl Posting {
    /// Whether a text has the word.
    pub fn is_in(&self, field: usize) -> bool {
        self.times[field] > 0
    }
}

/// A count as a number to reckon with.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of words and answers are small, and scores are not exact"
)]
pub(super) fn real(count: usize) -> f32 {
    count as f32
}

/// The letters of a word, one bit each, so that words without enough letters in common are told apart at once.
pub(super) fn letters(word: &str) -> u32 {
    let mut letters = 0;
    for letter in word.chars() {
        letters |= 1 << (letter as u32 & 31);
    }
    letters
}
