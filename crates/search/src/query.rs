//! Interprets a query: finds, for each of its words, the indexed words that it may stand for.

use super::distance::{Letters, slips};
use super::fold::each_word;
use super::index::{Index, letters, real};
use super::lexicon::{Entry, NONE};
use super::weights;

/// The most bytes of a query that are read, and the most words of it that are used, so that a whole page pasted into
/// the search field takes no longer than a long sentence.
const LONGEST: usize = 1_000;
const MOST_WORDS: usize = 32;

/// A word with more meanings than this is a prefix of one or two letters; its synonyms would be arbitrary.
const MOST_MEANINGS: usize = 12;

/// A last word with fewer bytes than this that matches nothing is not counted as unknown: it may be unfinished.
const UNFINISHED: usize = 5;

/// An indexed word, or pair of words, that a word of the query may stand for.
pub(super) struct Meaning {
    /// The entry of the stem or of the pair.
    pub entry: Entry,
    /// The entry of its group of synonyms, or [`NONE`].
    pub group: Entry,
    /// Whether it is only a synonym of another meaning.
    pub synonym: bool,
    /// The confidence, from 0 to 1, that the word of the query stands for this entry.
    pub sure: f32,
    /// The number of the word, or pair of words, in the query, counted from 0.
    pub word: usize,
    /// The weight of that word relative to the others.
    pub counts: f32,
    /// The number of the match group, counted from 0 over all words. The meanings of a group were found by the same
    /// method (exact, prefix, typo, synonym) and share one document frequency.
    pub way: usize,
}

/// The interpretation of a query: its meanings, ordered by word and match group.
#[derive(Default)]
pub(super) struct Reading {
    pub meanings: Vec<Meaning>,
    /// How many words of the query are unknown. A word matched with typos counts as a fraction.
    pub unknown: f32,
    /// Whether the query is in a different language from the texts.
    pub foreign: bool,
    /// Whether the last word matches only as the prefix of a word.
    pub unfinished: bool,
    word: usize,
    counts: f32,
    way: usize,
}

impl Reading {
    fn add(&mut self, entry: Entry, sure: f32) {
        let &mut Self { word, counts, way, .. } = self;
        self.meanings.push(Meaning { entry, group: NONE, synonym: false, sure, word, counts, way });
    }
}

/// A word of the query.
struct Typed {
    folded: String,
    /// The entry of its stem, or [`NONE`] if it is in no answer and in no group of synonyms.
    stem: Entry,
    /// Whether nothing was typed after it.
    last: bool,
}

impl Index {
    /// Returns what the words of the query may stand for.
    pub(super) fn read(&self, query: &str) -> Reading {
        let typed = self.typed(query);
        let mut reading = Reading::default();
        // The most likely meaning of each word, for the pairs of words below.
        let mut tokens: Vec<Entry> = Vec::new();
        let (mut fillers, mut foreign) = (0, 0);
        for (at, word) in typed.iter().enumerate() {
            let is_filler = self.words.fillers.contains(&word.stem);
            fillers += usize::from(is_filler);
            foreign += usize::from(!is_filler && self.words.is_foreign(&word.folded));
            if let Some(before) = typed[..at].iter().position(|before| before.folded == word.folded) {
                tokens.push(tokens[before]);
                continue;
            }
            reading.counts = if is_filler { weights::FILLER } else { 1.0 };
            let first = reading.meanings.len();
            self.read_word(&typed, at, &mut reading);
            let mut likely: Option<&Meaning> = None;
            for meaning in &reading.meanings[first..] {
                if likely.is_none_or(|likely| meaning.sure > likely.sure) {
                    likely = Some(meaning);
                }
            }
            tokens.push(likely.map_or(NONE, |likely| likely.entry));
        }
        let accent = query.contains(|letter| ('\u{C0}'..='\u{24F}').contains(&letter));
        reading.foreign = accent || foreign > 0 && foreign >= fillers;
        reading.counts = weights::PAIR;
        for at in 1..typed.len() {
            let (one, other) = (tokens[at - 1], tokens[at]);
            if one == NONE || other == NONE {
                continue;
            }
            let first = reading.meanings.len();
            if let Some(pair) = self.words.lexicon.find(&self.words.pair(one, other)) {
                reading.add(pair, 1.0);
                self.add_synonyms(&mut reading, first);
            }
            reading.word += 1;
            reading.way += 1;
        }
        reading
    }

    /// Returns the words at the start of a query, within the limits [`LONGEST`] and [`MOST_WORDS`].
    fn typed(&self, query: &str) -> Vec<Typed> {
        let query = query.get(..query.floor_char_boundary(LONGEST)).unwrap_or_default();
        let units: usize = query.chars().map(char::len_utf16).sum();
        let mut typed = Vec::new();
        each_word(query, self.words.decompose, &mut |word, place| {
            if typed.len() < MOST_WORDS {
                let last = place.end == units;
                let stem = self.words.find(word).unwrap_or(NONE);
                // Two words may be written as one: `offlabel`. A prefix of a known word is not split.
                let apart =
                    if stem == NONE && !(last && self.begins(word)) { self.apart(word) } else { None };
                let Some(at) = apart else {
                    typed.push(Typed { folded: word.to_owned(), stem, last });
                    return;
                };
                for part in <[&str; 2]>::from(word.split_at(at)) {
                    let stem = self.words.find(part).unwrap_or(NONE);
                    typed.push(Typed { folded: part.to_owned(), stem, last });
                }
            }
        });
        typed
    }

    fn read_word(&self, typed: &[Typed], at: usize, reading: &mut Reading) {
        let word = &typed[at];
        let first = reading.meanings.len();
        if let Some(joined) = self.joined(typed, at) {
            reading.add(joined, 1.0);
            reading.way += 1;
        }
        let known = word.stem != NONE;
        if known {
            reading.add(word.stem, 1.0);
            reading.way += 1;
        }
        if word.last {
            self.add_beginnings(
                &word.folded,
                if known { weights::PREFIX_KNOWN } else { weights::PREFIX },
                reading,
            );
            reading.unfinished = !known && reading.meanings.len() > first;
            reading.way += 1;
        }
        if reading.meanings.len() == first {
            self.add_alike(word, reading);
            reading.way += 1;
            let alike =
                reading.meanings[first..].iter().fold(0.0, |most: f32, meaning| most.max(meaning.sure));
            if !(word.last && word.folded.len() < UNFINISHED) {
                reading.unknown += 1.0 - alike;
            }
        }
        self.add_synonyms(reading, first);
        reading.way += 1;
        reading.word += 1;
    }

    /// Returns the entry of the word that a query word forms with the next or the previous one: `breast feeding`.
    fn joined(&self, typed: &[Typed], at: usize) -> Option<Entry> {
        let join = |one: usize| {
            let (one, other) = (typed.get(one)?, typed.get(one + 1)?);
            let mut joined = one.folded.clone();
            joined.push_str(&other.folded);
            let entry = self.words.find(&joined)?;
            (!self.postings(entry).is_empty()).then_some(entry)
        };
        join(at).or_else(|| join(at.wrapping_sub(1)))
    }

    /// Returns the byte offset at which to split a word that is an indexed pair written as one word: `offlabel`.
    fn apart(&self, word: &str) -> Option<usize> {
        (1..word.len()).find(|&at| {
            let pair = word.split_at_checked(at).and_then(|(one, other)| {
                let (one, other) = (self.words.find(one)?, self.words.find(other)?);
                self.words.lexicon.find(&self.words.pair(one, other))
            });
            pair.is_some()
        })
    }

    /// Whether any indexed word starts with `word`.
    fn begins(&self, word: &str) -> bool {
        let lexicon = &self.words.lexicon;
        let start = self.sorted.partition_point(|&entry| lexicon.word(entry) < word);
        self.sorted.get(start).is_some_and(|&entry| lexicon.word(entry).starts_with(word))
    }

    /// Adds the words that start with `word`. The more letters are missing, the lower the confidence.
    fn add_beginnings(&self, word: &str, sure: f32, reading: &mut Reading) {
        let lexicon = &self.words.lexicon;
        let start = self.sorted.partition_point(|&entry| lexicon.word(entry) < word);
        for &entry in &self.sorted[start..] {
            let whole = lexicon.word(entry);
            if !whole.starts_with(word) {
                break;
            }
            let typed = real(word.len()) / real(whole.len());
            reading.add(self.words.stem_of[entry as usize], sure * typed.sqrt());
        }
    }

    /// Adds the words within one or two typos of the query's word: only those with the fewest typos.
    fn add_alike(&self, typed: &Typed, reading: &mut Reading) {
        let Some(word) = Letters::of(&typed.folded) else { return };
        // Keywords are shipped as stems, and a missing suffix is not a typo.
        let Some(stem) = Letters::of(self.words.stems.stem(&typed.folded)) else { return };
        // A changed digit makes a different number, and a changed letter often makes a short word a different one.
        if word.count < 4 || typed.folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let mut most = if word.count < 8 { 1 } else { 2 };
        let unfinished = typed.last && word.count > 4;
        let bits = letters(self.words.stems.stem(&typed.folded));
        // The letters that a match may contain. An unfinished word may continue with any letter.
        let may_have = if unfinished { u32::MAX } else { letters(&typed.folded) };
        let first = reading.meanings.len();
        for (&entry, &other) in self.sorted.iter().zip(&self.letters) {
            // A typo removes or adds at most one distinct letter, so this cheap test rejects most words.
            if (bits & !other).count_ones().max((other & !may_have).count_ones()) as usize > most {
                continue;
            }
            let text = self.words.lexicon.word(entry);
            let Some(known) = Letters::of(text) else { continue };
            if known.count < 3 {
                continue;
            }
            let (mut fewest, mut of) = (slips(&word, &known, most, unfinished), word.count);
            if stem.count < word.count && fewest > 0 {
                let cut = slips(&stem, &known, most, false);
                if cut < fewest {
                    (fewest, of) = (cut, stem.count);
                }
            }
            if fewest > most {
                continue;
            }
            if fewest < most {
                most = fewest.max(1);
                reading.meanings.truncate(first);
            }
            // A typo matters less in a longer word, and people rarely mistype the first letter.
            let mut sure = 1.0 - weights::SLIP * real(fewest) / real(of);
            if text.as_bytes().first() != typed.folded.as_bytes().first() {
                sure *= weights::FIRST_LETTER;
            }
            reading.add(self.words.stem_of[entry as usize], sure);
        }
    }

    /// Adds the other members of the synonym groups of each meaning from index `first` on.
    fn add_synonyms(&self, reading: &mut Reading, first: usize) {
        let end = reading.meanings.len();
        if end - first > MOST_MEANINGS {
            return;
        }
        for at in first..end {
            let Meaning { entry, sure, .. } = reading.meanings[at];
            for &(member, group) in &self.words.members {
                if member != entry {
                    continue;
                }
                if reading.meanings[at].group == NONE {
                    reading.meanings[at].group = group;
                }
                for &(other, others) in &self.words.members {
                    if others == group && other != entry {
                        let synonym = reading.meanings.len();
                        reading.add(other, sure * weights::SYNONYM);
                        reading.meanings[synonym].synonym = true;
                    }
                }
            }
        }
    }
}
