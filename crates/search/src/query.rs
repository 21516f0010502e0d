//! What a query means: for each of its words, the words of the answers that it may stand for.

use super::distance::{Letters, slips};
use super::fold::each_word;
use super::index::{Index, letters, real};
use super::lexicon::{Entry, NONE};
use super::weights;

/// No more bytes of a query are read, and no more words are used: of a page that is pasted only the beginning
/// counts, and it costs no more than a long sentence.
const LONGEST: usize = 1_000;
const MOST_WORDS: usize = 32;

/// A word with more meanings than this is a beginning of one or two letters; its synonyms would be anything.
const MOST_MEANINGS: usize = 12;

/// A last word that is shorter and means nothing may still become a word of the answers.
const UNFINISHED: usize = 5;

/// A word of the answers that a word of the query may stand for.
pub(super) struct Meaning {
    /// The stem, or the pair.
    pub entry: Entry,
    /// Its group of synonyms, or [`NONE`].
    pub group: Entry,
    /// Whether it is only a synonym of another meaning.
    pub synonym: bool,
    /// How sure that is, from 0 to 1.
    pub sure: f32,
    /// The word of the query, or the pair of words, counted from 0.
    pub word: usize,
    /// How much that word counts among the others.
    pub counts: f32,
    /// Meanings that were found in the same way, counted from 0 over all words: they are as rare as all of them
    /// together.
    pub way: usize,
}

/// Meanings by word and way.
#[derive(Default)]
pub(super) struct Reading {
    pub meanings: Vec<Meaning>,
    /// How many words mean nothing here; one with a slip counts in part.
    pub unknown: f32,
    /// Whether the query is in another language than the texts.
    pub foreign: bool,
    /// Whether the last word is no word yet but the beginning of one.
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

/// A word as it was typed.
struct Typed {
    folded: String,
    /// Its stem, or [`NONE`] where neither an answer nor a group has it.
    stem: Entry,
    /// Whether nothing was typed after it.
    last: bool,
}

impl Index {
    /// What the query may stand for.
    pub(super) fn read(&self, query: &str) -> Reading {
        let typed = self.typed(query);
        let mut reading = Reading::default();
        // What each word most likely stands for.
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

    /// The words of a query, the first of them.
    fn typed(&self, query: &str) -> Vec<Typed> {
        let query = query.get(..query.floor_char_boundary(LONGEST)).unwrap_or_default();
        let units: usize = query.chars().map(char::len_utf16).sum();
        let mut typed = Vec::new();
        each_word(query, self.words.decompose, &mut |word, place| {
            if typed.len() < MOST_WORDS {
                let last = place.end == units;
                let stem = self.words.find(word).unwrap_or(NONE);
                // Two words that are run together: `offlabel`. What an unfinished word begins is no such thing.
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

    /// The word that a typed word makes with the one after or before it: `breast feeding`.
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

    /// Where in a word the second one of a pair begins that is run together in it: `offlabel`.
    fn apart(&self, word: &str) -> Option<usize> {
        (1..word.len()).find(|&at| {
            let pair = word.split_at_checked(at).and_then(|(one, other)| {
                let (one, other) = (self.words.find(one)?, self.words.find(other)?);
                self.words.lexicon.find(&self.words.pair(one, other))
            });
            pair.is_some()
        })
    }

    /// Whether some word begins like this one.
    fn begins(&self, word: &str) -> bool {
        let lexicon = &self.words.lexicon;
        let start = self.sorted.partition_point(|&entry| lexicon.word(entry) < word);
        self.sorted.get(start).is_some_and(|&entry| lexicon.word(entry).starts_with(word))
    }

    /// Words that begin like this one: the longer the rest of them, the less sure.
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

    /// Words that differ from this one by a slip or two; of these those with the fewest.
    fn add_alike(&self, typed: &Typed, reading: &mut Reading) {
        let Some(word) = Letters::of(&typed.folded) else { return };
        // Keywords travel as stems, and an ending is no slip.
        let Some(stem) = Letters::of(self.words.stems.stem(&typed.folded)) else { return };
        // A slip in a number makes another number, and in a short word another word.
        if word.count < 4 || typed.folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let mut most = if word.count < 8 { 1 } else { 2 };
        let unfinished = typed.last && word.count > 4;
        let bits = letters(self.words.stems.stem(&typed.folded));
        // Letters that another word may have; one that is only begun may go on with any.
        let may_have = if unfinished { u32::MAX } else { letters(&typed.folded) };
        let first = reading.meanings.len();
        for (&entry, &other) in self.sorted.iter().zip(&self.letters) {
            // Each slip takes away or adds at most one letter, so most words need no closer look.
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
            // A slip in a long word leaves little doubt, and hardly anybody misses the first letter.
            let mut sure = 1.0 - weights::SLIP * real(fewest) / real(of);
            if text.as_bytes().first() != typed.folded.as_bytes().first() {
                sure *= weights::FIRST_LETTER;
            }
            reading.add(self.words.stem_of[entry as usize], sure);
        }
    }

    /// For each meaning from `first` on, the other members of its groups.
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
