//! The index: which answer has which word, where and how often.

use super::fold::{Decompose, each_word};
use super::lexicon::{Entry, NONE, number};
use super::words::{Language, Words};
use super::{Others, Texts};
use super::{sort, weights};

/// How many texts an answer has.
const FIELDS: usize = 4;

/// Texts whose pairs of neighbours are kept.
const QUESTION: usize = 0;
pub(super) const KEYWORDS: usize = 1;

/// How many are no answers: what the front desk answers, and what nobody does. They come before the answers.
pub(super) const OTHERS: usize = 2;

/// What is searched. Answers are numbered from 0 in the order in which they are added.
pub struct Index {
    pub(super) words: Words,
    postings: Vec<Posting>,
    /// The last posting of each entry.
    last: Vec<u32>,
    /// Words in each text, by answer.
    pub(super) lengths: Vec<[f32; FIELDS]>,
    /// Hash of each answer's question.
    pub(super) questions: Vec<u32>,
    /// Topic of each answer.
    pub(super) topics: Vec<usize>,
    /// Entries that are words, sorted by their text.
    pub(super) sorted: Vec<Entry>,
    /// Letters of each, in the same order.
    pub(super) letters: Vec<u32>,
}

/// An answer that has a word.
pub(super) struct Posting {
    pub answer: usize,
    /// From 0 to 1: how much the texts of the answer are about the word. Right after [`Index::finish`].
    pub weight: f32,
    /// How much the word tells for the answer, as learned from phrases.
    pub learned: f32,
    times: [u8; FIELDS],
    /// The posting of the same word before this one.
    before: u32,
}

impl Index {
    /// An index without answers.
    #[must_use]
    pub fn new(language: Language, decompose: Decompose) -> Self {
        Self::with_others(language, decompose, &Others::default())
    }

    /// An index without answers that knows what else people look for.
    #[must_use]
    pub fn with_others(language: Language, decompose: Decompose, others: &Others) -> Self {
        let mut index = Self {
            words: Words::new(language, decompose),
            postings: Vec::new(),
            last: Vec::new(),
            lengths: Vec::new(),
            questions: Vec::new(),
            topics: Vec::new(),
            sorted: Vec::new(),
            letters: Vec::new(),
        };
        for keywords in [&others.contact, &others.elsewhere] {
            index.add(&Texts { keywords, ..Texts::default() });
        }
        index
    }

    /// Adds an answer. It is found after the next [`Index::finish`]; between two answers there may be a pause.
    pub fn add(&mut self, texts: &Texts) {
        let mut lengths = [0.0; FIELDS];
        for (field, text) in [texts.question, texts.keywords, texts.short, texts.body].into_iter().enumerate()
        {
            lengths[field] =
                if field == KEYWORDS { self.add_keywords(text) } else { self.add_text(field, text) };
        }
        self.lengths.push(lengths);
        self.questions.push(self.words.hash(texts.question));
        self.topics.push(texts.topic);
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

    /// Notes words and pairs of words, and returns how many there are.
    fn add_keywords(&mut self, keywords: &str) -> f32 {
        let mut length = 0.0;
        for keyword in keywords.split(", ") {
            let words = self.words.learn(keyword);
            if let [word] = words[..] {
                self.count(word, KEYWORDS);
            }
            for pair in words.windows(2) {
                let pair = self.words.intern_pair(pair[0], pair[1]);
                self.count(pair, KEYWORDS);
            }
            length += real(words.len());
        }
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
            let before = *last;
            *last = number(self.postings.len());
            self.postings.push(Posting { answer, weight: 0.0, learned: 0.0, times: [0; FIELDS], before });
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
        let knows_others = self.knows_others();
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
            // For a question of the clinic's own nothing was learned: its words tell for it.
            let is_own = knows_others && lengths[KEYWORDS] == 0.0 && posting.times[QUESTION] > 0;
            let steps = if is_own { weights::OWN } else { f32::from(posting.times[KEYWORDS]) };
            posting.learned = weights::STEP * steps;
        }
        for at in 0..self.words.fillers.len() {
            self.forget_own(self.words.fillers[at]);
        }
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

    /// A filler in a question of the clinic's own tells nothing for it.
    fn forget_own(&mut self, filler: Entry) {
        let mut next = self.last.get(filler as usize).copied().unwrap_or(NONE);
        while let Some(posting) = self.postings.get_mut(next as usize) {
            if self.lengths[posting.answer][KEYWORDS] == 0.0 {
                posting.learned = 0.0;
            }
            next = posting.before;
        }
    }

    /// Whether it is known what else people look for.
    pub(super) fn knows_others(&self) -> bool {
        self.lengths[..OTHERS].iter().any(|lengths| lengths[KEYWORDS] > 0.0)
    }

    /// The answers that have the word of an entry, the last first.
    pub(super) fn postings(&self, entry: Entry) -> Postings<'_> {
        Postings { all: &self.postings, next: self.last.get(entry as usize).copied().unwrap_or(NONE) }
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
            + self.last.capacity()
            + self.questions.capacity()
            + self.sorted.capacity()
            + self.letters.capacity();
        words.lexicon.bytes()
            + 4 * fours
            + size_of::<(Entry, u32)>() * words.members.capacity()
            + size_of::<Posting>() * self.postings.capacity()
            + size_of::<[f32; FIELDS]>() * self.lengths.capacity()
            + size_of::<usize>() * self.topics.capacity()
    }
}

/// Postings of a word.
pub(super) struct Postings<'a> {
    all: &'a [Posting],
    next: u32,
}

impl<'a> Iterator for Postings<'a> {
    type Item = &'a Posting;

    fn next(&mut self) -> Option<&'a Posting> {
        let posting = self.all.get(self.next as usize)?;
        self.next = posting.before;
        Some(posting)
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
