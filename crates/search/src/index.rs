//! The inverted index: the answers that contain each word, with the term frequency in each of their texts.

use super::fold::{Decompose, each_word};
use super::learned::Learned;
use super::lexicon::{Entry, NONE, number};
use super::words::{Language, Words};
use super::{Texts, sort, weights};

/// The number of texts of an answer.
const FIELDS: usize = 3;

/// The text whose pairs of neighbouring words are indexed.
pub(super) const QUESTION: usize = 0;

/// The number of classes that are not answers: questions for the front desk, and questions that nothing here answers.
/// In scores they come before the answers.
pub(super) const OTHERS: usize = 2;

/// The search index. Answers are numbered from 0 in the order in which they are added.
pub struct Index {
    pub(super) words: Words,
    /// Grouped by entry at each [`Index::finish`], so that a word's postings are adjacent in memory.
    postings: Vec<Posting>,
    /// The end of each entry's postings, which start where those of the previous entry end.
    ends: Vec<u32>,
    /// The index of the newest posting of each entry.
    last: Vec<u32>,
    /// The number of words in each text, by answer.
    pub(super) lengths: Vec<[f32; FIELDS]>,
    /// The hash of each answer's question.
    pub(super) questions: Vec<u32>,
    /// The entries that are single words, sorted by their text.
    pub(super) sorted: Vec<Entry>,
    /// The letters of each, as the bits of [`letters`], in the same order.
    pub(super) letters: Vec<u32>,
    pub(super) learned: Learned,
}

/// The occurrences of a word in an answer.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub answer: usize,
    /// How much the answer's texts are about the word, from 0 to 1. Valid after [`Index::finish`].
    pub weight: f32,
    entry: Entry,
    times: [u8; FIELDS],
}

impl Index {
    /// Returns an index without answers.
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

    /// Adds an answer. It is found after the next [`Index::finish`]. The caller may pause between two answers.
    pub fn add(&mut self, texts: &Texts) {
        let mut lengths = [0.0; FIELDS];
        for (field, text) in [texts.question, texts.short, texts.body].into_iter().enumerate() {
            lengths[field] = self.add_text(field, text);
        }
        self.lengths.push(lengths);
        self.questions.push(self.words.hash(texts.question));
    }

    /// Adds the words of a text and returns how many there are.
    fn add_text(&mut self, field: usize, text: &str) -> f32 {
        let (mut length, mut before, mut before_end) = (0.0, NONE, 0);
        each_word(text, self.words.decompose, &mut |word, place| {
            let entry = self.words.intern(word);
            self.count(entry, field);
            length += 1.0;
            // Two words are neighbours only if at most one character, such as a space or hyphen, separates them.
            if field == QUESTION && before != NONE && place.start <= before_end + 1 {
                let pair = self.words.intern_pair(before, entry);
                self.count(pair, field);
            }
            (before, before_end) = (entry, place.end);
        });
        length
    }

    /// Counts one more occurrence of a word in the answer that is being added.
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

    /// Prepares all answers added so far for searching.
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
                // A text of average length has the norm 1. The longer the text, the less it is about each of its words.
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

    /// Groups the postings by entry, in the order of the answers.
    fn sort_postings(&mut self) {
        self.last.resize(self.words.lexicon.len(), NONE);
        // While postings are placed, `ends` has the position of each entry's next posting.
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

    /// Returns the postings of an entry, in the order of the answers.
    pub(super) fn postings(&self, entry: Entry) -> &[Posting] {
        let end = |entry: usize| self.ends.get(entry).map_or(0, |&end| end as usize);
        let start = (entry as usize).checked_sub(1).map_or(0, end);
        self.postings.get(start..end(entry as usize)).unwrap_or_default()
    }

    /// Returns the number of entries: distinct words, stems, pairs of words and groups of synonyms.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words.lexicon.len()
    }

    /// Returns the memory that the index has allocated, in bytes.
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
    /// Whether a text of the answer contains the word.
    pub fn is_in(&self, field: usize) -> bool {
        self.times[field] > 0
    }
}

/// Converts a count to a floating-point number.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of words and answers are small, and scores are not exact"
)]
pub(super) fn real(count: usize) -> f32 {
    count as f32
}

/// Returns the letters of a word as a bit set, for a quick test whether two words have enough letters in common.
pub(super) fn letters(word: &str) -> u32 {
    let mut letters = 0;
    for letter in word.chars() {
        letters |= 1 << (letter as u32 & 31);
    }
    letters
}
