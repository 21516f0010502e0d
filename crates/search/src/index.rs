//! The inverted index: the answers that contain each term, with its frequency in each of their texts.

use super::fold::{Decompose, each_word};
use super::learned_weights::LearnedWeights;
use super::small::lexicon::{NO_TERM, TermId, number};
use super::small::sort;
use super::terms::{Language, Terms};
use super::{Texts, weights};

/// The number of texts of an answer.
const FIELDS: usize = 3;

/// The text whose pairs of neighbouring words are indexed.
pub(super) const QUESTION: usize = 0;

/// The number of classes that are not answers: questions for the front desk, and questions that nothing here answers.
/// In scores they come before the answers.
pub(super) const NON_ANSWERS: usize = 2;

/// The search index. Answers are numbered from 0 in the order in which they are added.
pub struct Index {
    pub(super) terms: Terms,
    /// Grouped by term at each [`Index::finish`], so that a term's postings are adjacent in memory.
    postings: Vec<Posting>,
    /// The end of each term's postings, which start where those of the previous term end.
    posting_ends: Vec<u32>,
    /// The index of the newest posting of each term.
    newest_posting: Vec<u32>,
    /// The number of words in each text, by answer.
    lengths: Vec<[f32; FIELDS]>,
    /// The hash of each answer's question.
    pub(super) question_hashes: Vec<u32>,
    /// The terms that are single words, sorted by their text.
    pub(super) sorted_words: Vec<TermId>,
    /// The letters of each, as the bits of [`letter_set`], in the same order.
    pub(super) letter_sets: Vec<u32>,
    pub(super) learned: LearnedWeights,
}

/// The occurrences of a term in an answer.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub answer: usize,
    /// How much the answer's texts are about the term, from 0 to 1. Valid after [`Index::finish`].
    pub weight: f32,
    term: TermId,
    /// The term frequency in each text.
    frequencies: [u8; FIELDS],
}

impl Index {
    /// Returns an index without answers.
    #[must_use]
    pub fn new(language: Language, decompose: Decompose) -> Self {
        Self {
            terms: Terms::new(language, decompose),
            postings: Vec::new(),
            posting_ends: Vec::new(),
            newest_posting: Vec::new(),
            lengths: Vec::new(),
            question_hashes: Vec::new(),
            sorted_words: Vec::new(),
            letter_sets: Vec::new(),
            learned: LearnedWeights::default(),
        }
    }

    /// Adds an answer. It is found after the next [`Index::finish`]. The caller may pause between two answers.
    pub fn add(&mut self, texts: &Texts) {
        let mut lengths = [0.0; FIELDS];
        for (field, text) in [texts.question, texts.short, texts.body].into_iter().enumerate() {
            lengths[field] = self.add_text(field, text);
        }
        self.lengths.push(lengths);
        self.question_hashes.push(self.terms.hash(texts.question));
    }

    /// Adds the words of a text and returns how many there are.
    fn add_text(&mut self, field: usize, text: &str) -> f32 {
        let (mut length, mut before, mut before_end) = (0.0, NO_TERM, 0);
        each_word(text, self.terms.decompose, &mut |word, place| {
            let term = self.terms.intern(word);
            self.count(term, field);
            length += 1.0;
            // Two words are neighbours only if at most one character, such as a space or hyphen, separates them.
            if field == QUESTION && before != NO_TERM && place.start <= before_end + 1 {
                let pair = self.terms.intern_pair(before, term);
                self.count(pair, field);
            }
            (before, before_end) = (term, place.end);
        });
        length
    }

    /// Counts one more occurrence of a term in the answer that is being added.
    fn count(&mut self, term: TermId, field: usize) {
        let answer = self.lengths.len();
        if self.newest_posting.len() <= term as usize {
            self.newest_posting.resize(self.terms.lexicon.len(), NO_TERM);
        }
        let newest = &mut self.newest_posting[term as usize];
        if self.postings.get(*newest as usize).is_none_or(|posting| posting.answer != answer) {
            *newest = number(self.postings.len());
            self.postings.push(Posting { answer, weight: 0.0, term, frequencies: [0; FIELDS] });
        }
        let frequency = &mut self.postings[*newest as usize].frequencies[field];
        *frequency = frequency.saturating_add(1);
    }

    /// Prepares all answers added so far for searching.
    pub fn finish(&mut self) {
        self.weigh_postings();
        self.sort_postings();
        let lexicon = &self.terms.lexicon;
        self.sorted_words.clear();
        for term in 0..number(lexicon.len()) {
            if !lexicon.text(term).as_bytes().contains(&b' ') {
                self.sorted_words.push(term);
            }
        }
        sort(&mut self.sorted_words, &|first, second| lexicon.text(first) < lexicon.text(second));
        self.letter_sets.clear();
        for &term in &self.sorted_words {
            self.letter_sets.push(letter_set(lexicon.text(term)));
        }
    }

    /// Calculates the weight of each posting (BM25F): the frequencies in the texts, each divided by the norm of the
    /// text's length, are added with the weights of the texts, and the sum is saturated.
    fn weigh_postings(&mut self) {
        let mut sums = [0.0; FIELDS];
        for lengths in &self.lengths {
            for (sum, length) in sums.iter_mut().zip(lengths) {
                *sum += length;
            }
        }
        let answers = to_f32(self.lengths.len());
        for posting in &mut self.postings {
            let lengths = self.lengths[posting.answer];
            let mut frequency = 0.0;
            for (field, (&in_text, length)) in posting.frequencies.iter().zip(lengths).enumerate() {
                // A text of average length has the norm 1. The longer the text, the less it is about each of its words.
                let relative_length = length * answers / sums[field].max(1.0);
                let norm = 1.0 + weights::NORMS[field] * (relative_length - 1.0);
                frequency += weights::FIELDS[field] * f32::from(in_text) / norm;
            }
            posting.weight = frequency / (weights::SATURATION + frequency);
        }
    }

    /// Groups the postings by term, in the order of the answers (counting sort).
    fn sort_postings(&mut self) {
        self.newest_posting.resize(self.terms.lexicon.len(), NO_TERM);
        // While postings are placed, `posting_ends` has the position of each term's next posting.
        self.posting_ends.clear();
        self.posting_ends.resize(self.newest_posting.len() + 1, 0);
        for posting in &self.postings {
            self.posting_ends[posting.term as usize + 1] += 1;
        }
        for index in 1..self.posting_ends.len() {
            self.posting_ends[index] += self.posting_ends[index - 1];
        }
        let mut sorted = self.postings.clone();
        for posting in &self.postings {
            let end = &mut self.posting_ends[posting.term as usize];
            sorted[*end as usize] = *posting;
            self.newest_posting[posting.term as usize] = *end;
            *end += 1;
        }
        self.postings = sorted;
    }

    /// Returns the postings of a term, in the order of the answers.
    pub(super) fn postings(&self, term: TermId) -> &[Posting] {
        let end = |index: usize| self.posting_ends.get(index).map_or(0, |&end| end as usize);
        let start = (term as usize).checked_sub(1).map_or(0, end);
        self.postings.get(start..end(term as usize)).unwrap_or_default()
    }

    /// Returns the number of terms: distinct words, stems, pairs of words and groups of synonyms.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.terms.lexicon.len()
    }

    /// Returns the memory that the index has allocated, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let terms = &self.terms;
        let four_bytes = terms.stem_of.capacity()
            + terms.stop_words.capacity()
            + self.posting_ends.capacity()
            + self.newest_posting.capacity()
            + self.question_hashes.capacity()
            + self.sorted_words.capacity()
            + self.letter_sets.capacity();
        terms.lexicon.bytes()
            + self.learned.bytes()
            + 4 * four_bytes
            + size_of::<(TermId, TermId)>() * terms.synonyms.capacity()
            + size_of::<Posting>() * self.postings.capacity()
            + size_of::<[f32; FIELDS]>() * self.lengths.capacity()
    }
}

impl Posting {
    /// Whether a text of the answer contains the term.
    pub fn is_in(&self, field: usize) -> bool {
        self.frequencies[field] > 0
    }
}

/// Converts a count to a floating-point number.
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of words and answers are small, and scores are not exact"
)]
pub(super) fn to_f32(count: usize) -> f32 {
    count as f32
}

/// Returns the letters of a word as a bit set, for a quick test whether two words have enough letters in common.
pub(super) fn letter_set(word: &str) -> u32 {
    let mut letters = 0;
    for letter in word.chars() {
        letters |= 1 << (letter as u32 & 31);
    }
    letters
}
