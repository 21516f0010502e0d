//! Makes words for search small: of what writers wrote as phrases, the words and pairs that search learns something from.
//!
//! Phrases repeat themselves, and the index counts words and pairs of neighbours only, in whatever order they come. So
//! each word travels as often as the answer has it, in one form for all answers; and what is there by chance stays at
//! home. `docs/search.md` has the figures by which the bounds were chosen.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::fold::each_word;
use super::lexicon::Entry;
use super::words::{Language, Words};

/// Fewer times in an answer, a filler says nothing about it.
const FILLER: usize = 3;

/// Fewer times in an answer, a pair adds nothing to its two words; with a filler in it, [`FILLER`] times.
const PAIR: usize = 2;

/// A word that phrases have once for an answer, and no more answers than these have at all, is there by chance (`bag`,
/// `grandfather`). What a writer gave as a keyword is not.
const CHANCE: usize = 2;

/// A word that one in so many answers has tells them apart only where it is said more than once.
const COMMON: usize = 3;

/// What writers wrote for an answer.
pub(super) struct Written<'a> {
    pub keywords: &'a [String],
    pub phrases: &'a [String],
}

/// Words, and pairs of words separated by a space, with how often they are to be counted. None is there 0 times.
pub(super) type Terms = BTreeMap<String, usize>;

/// The terms of each answer, in the same order.
pub(super) fn condense(language: Language, answers: &[Written]) -> Vec<Terms> {
    // Accents travel, since only the browser takes them off.
    let words = Words::new(language, str::to_lowercase);
    let mut reader = Reader { words, forms: BTreeMap::new() };
    let said: Vec<Said> = answers.iter().map(|answer| reader.read(answer)).collect();
    let mut having = BTreeMap::new();
    for &word in said.iter().flat_map(|said| said.words.keys()) {
        *having.entry(word).or_insert(0) += 1;
    }
    let chooser = Chooser {
        fillers: &reader.words.fillers,
        forms: reader.forms.iter().map(|(&word, forms)| (word, usual(forms))).collect(),
        having,
        answers: answers.len(),
    };
    said.iter().map(|said| chooser.choose(said)).collect()
}

/// What an answer's keywords and phrases say, by stem.
#[derive(Default)]
struct Said {
    words: BTreeMap<Entry, Times>,
    pairs: BTreeMap<(Entry, Entry), usize>,
}

#[derive(Clone, Copy, Default)]
struct Times {
    all: usize,
    /// Whether a keyword has it.
    keyword: bool,
}

struct Reader {
    words: Words,
    /// How often each form of a stem is written.
    forms: BTreeMap<Entry, BTreeMap<String, usize>>,
}

impl Reader {
    fn read(&mut self, answer: &Written) -> Said {
        let mut said = Said::default();
        for text in answer.keywords {
            self.read_text(text, true, &mut said);
        }
        for text in answer.phrases {
            self.read_text(text, false, &mut said);
        }
        said
    }

    fn read_text(&mut self, text: &str, keyword: bool, said: &mut Said) {
        let mut before = None;
        each_word(text, self.words.decompose, &mut |word, place| {
            let stem = self.words.intern(word);
            *self.forms.entry(stem).or_default().entry(word.to_owned()).or_default() += 1;
            let times = said.words.entry(stem).or_default();
            times.all += 1;
            times.keyword |= keyword;
            // As in the index: only words with no more than a space or a hyphen between them stand together.
            if let Some((one, end)) = before
                && place.start <= end + 1
            {
                *said.pairs.entry((one, stem)).or_default() += 1;
            }
            before = Some((stem, place.end));
        });
    }
}

/// The form that is written most, of equals the shortest.
fn usual(forms: &BTreeMap<String, usize>) -> &str {
    let usual = forms.iter().max_by_key(|&(form, &times)| (times, Reverse(form.len())));
    usual.map_or("", |(form, _)| form)
}

struct Chooser<'a> {
    fillers: &'a [Entry],
    /// How each stem is written.
    forms: BTreeMap<Entry, &'a str>,
    /// How many answers have each stem.
    having: BTreeMap<Entry, usize>,
    answers: usize,
}

impl Chooser<'_> {
    /// What of an answer's words and pairs travels.
    fn choose(&self, said: &Said) -> Terms {
        let mut left: BTreeMap<Entry, usize> = BTreeMap::new();
        for (&word, &times) in said.words.iter().filter(|&(&word, &times)| self.tells(word, times)) {
            left.insert(word, times.all);
        }
        let mut terms = Terms::new();
        for (&(one, other), &times) in &said.pairs {
            let filler = self.fillers.contains(&one) || self.fillers.contains(&other);
            let least = if filler { FILLER } else { PAIR };
            if times >= least && left.contains_key(&one) && left.contains_key(&other) {
                terms.insert(format!("{} {}", self.forms[&one], self.forms[&other]), 1);
                // The index counts the words of a pair, too.
                for word in [one, other] {
                    left.entry(word).and_modify(|times| *times = times.saturating_sub(1));
                }
            }
        }
        let words = left.into_iter().filter(|&(_, times)| times > 0);
        terms.extend(words.map(|(word, times)| (self.forms[&word].to_owned(), times)));
        terms
    }

    /// Whether an answer that has a word so often is found better by it.
    fn tells(&self, word: Entry, times: Times) -> bool {
        if self.fillers.contains(&word) {
            return times.all >= FILLER;
        }
        let having = self.having[&word];
        times.all > 1 || times.keyword || (having > CHANCE && having * COMMON < self.answers)
    }
}
