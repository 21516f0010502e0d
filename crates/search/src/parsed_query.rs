//! Parses a query: finds, for each of its words, the indexed terms that it may stand for (query expansion).

use super::fold::each_word;
use super::index::{Index, letter_set, to_f32};
use super::small::edit_distance::{Letters, typos};
use super::small::lexicon::{NO_TERM, TermId};
use super::weights;

/// The most bytes of a query that are read, and the most words of it that are used, so that a whole page pasted into
/// the search field takes no longer than a long sentence.
const LONGEST: usize = 1_000;
const MOST_WORDS: usize = 32;

/// A word with more candidates than this is a prefix of one or two letters; its synonyms would be arbitrary.
const MOST_CANDIDATES: usize = 12;

/// A last word with fewer bytes than this that matches nothing is not counted as unknown: it may be unfinished.
const UNFINISHED: usize = 5;

/// An indexed term that a word, or a pair of words, of the query may stand for.
pub(super) struct Candidate {
    /// The stem or the pair.
    pub term: TermId,
    /// Its group of synonyms, or [`NO_TERM`].
    pub group: TermId,
    /// Whether it is only a synonym of another candidate.
    pub is_synonym: bool,
    /// The confidence, from 0 to 1, that the query means this term.
    pub confidence: f32,
    /// The number of the word, or pair of words, in the query, counted from 0.
    pub word: usize,
    /// The weight of that word relative to the others.
    pub weight: f32,
    /// The number of the match group, counted from 0 over all words. The candidates of a group were found by the same
    /// method (exact, prefix, typo, synonym) and share one document frequency.
    pub match_group: usize,
}

/// A query with the terms that it may stand for.
#[derive(Default)]
pub(super) struct ParsedQuery {
    /// The candidates, ordered by word and match group.
    pub candidates: Vec<Candidate>,
    /// How many words of the query are unknown. A word matched with typos counts as a fraction.
    pub unknown: f32,
    /// Whether the query is in a different language from the texts.
    pub is_foreign: bool,
    /// Whether the last word matches only as the prefix of a word.
    pub is_unfinished: bool,
    /// The word, its weight, and the match group of the next candidate.
    word: usize,
    weight: f32,
    match_group: usize,
}

impl ParsedQuery {
    fn add(&mut self, term: TermId, confidence: f32) {
        let &mut Self { word, weight, match_group, .. } = self;
        let (group, is_synonym) = (NO_TERM, false);
        self.candidates.push(Candidate { term, group, is_synonym, confidence, word, weight, match_group });
    }

    /// Returns the candidate with the highest confidence of those from index `first` on; of equal ones, the first.
    fn most_likely(&self, first: usize) -> Option<&Candidate> {
        let mut best: Option<&Candidate> = None;
        for candidate in &self.candidates[first..] {
            if best.is_none_or(|best| candidate.confidence > best.confidence) {
                best = Some(candidate);
            }
        }
        best
    }
}

/// A word of the query.
struct QueryWord {
    folded: String,
    /// Its stem, or [`NO_TERM`] if it is in no answer and in no group of synonyms.
    stem: TermId,
    /// Whether nothing was typed after it.
    is_last: bool,
}

impl Index {
    /// Returns the terms that the words of the query may stand for.
    pub(super) fn parse(&self, query: &str) -> ParsedQuery {
        let words = self.query_words(query);
        let mut parsed = ParsedQuery::default();
        // The most likely term of each word, for the pairs of words below.
        let mut likely: Vec<TermId> = Vec::new();
        let (mut stop_words, mut foreign_words) = (0, 0);
        for (index, word) in words.iter().enumerate() {
            let is_stop_word = self.terms.stop_words.contains(&word.stem);
            stop_words += usize::from(is_stop_word);
            foreign_words += usize::from(!is_stop_word && self.terms.is_foreign(&word.folded));
            if let Some(same) = words[..index].iter().position(|before| before.folded == word.folded) {
                likely.push(likely[same]);
                continue;
            }
            parsed.weight = if is_stop_word { weights::STOP_WORD } else { 1.0 };
            let first = parsed.candidates.len();
            self.add_candidates(&words, index, &mut parsed);
            likely.push(parsed.most_likely(first).map_or(NO_TERM, |candidate| candidate.term));
        }
        let has_accent = query.contains(|letter| ('\u{C0}'..='\u{24F}').contains(&letter));
        parsed.is_foreign =
            has_accent && !self.terms.stems.has_accents() || foreign_words > 0 && foreign_words >= stop_words;
        self.add_pairs(&likely, &mut parsed);
        parsed
    }

    /// Adds the pairs of neighbouring words that are indexed. `likely` has the most likely term of each word.
    fn add_pairs(&self, likely: &[TermId], parsed: &mut ParsedQuery) {
        parsed.weight = weights::PAIR;
        for pair in likely.windows(2) {
            let (first, second) = (pair[0], pair[1]);
            if first == NO_TERM || second == NO_TERM {
                continue;
            }
            let start = parsed.candidates.len();
            if let Some(pair) = self.terms.lexicon.find(&self.terms.pair_text(first, second)) {
                parsed.add(pair, 1.0);
                self.add_synonyms(parsed, start);
            }
            parsed.word += 1;
            parsed.match_group += 1;
        }
    }

    /// Returns the words at the start of a query, within the limits [`LONGEST`] and [`MOST_WORDS`].
    fn query_words(&self, query: &str) -> Vec<QueryWord> {
        let query = query.get(..query.floor_char_boundary(LONGEST)).unwrap_or_default();
        let units: usize = query.chars().map(char::len_utf16).sum();
        let mut words = Vec::new();
        each_word(query, self.terms.decompose, &mut |word, place| {
            if words.len() < MOST_WORDS {
                let is_last = place.end == units;
                let stem = self.terms.find(word).unwrap_or(NO_TERM);
                // Two words may be written as one: `offlabel`. A prefix of a known word is not split.
                let may_be_pair = stem == NO_TERM && !(is_last && self.is_prefix(word));
                let split = if may_be_pair { self.split_of_pair(word) } else { None };
                let Some(split) = split else {
                    words.push(QueryWord { folded: word.to_owned(), stem, is_last });
                    return;
                };
                for part in <[&str; 2]>::from(word.split_at(split)) {
                    let stem = self.terms.find(part).unwrap_or(NO_TERM);
                    words.push(QueryWord { folded: part.to_owned(), stem, is_last });
                }
            }
        });
        words
    }

    /// Adds the candidates for a word of the query, one match group after the other.
    fn add_candidates(&self, words: &[QueryWord], index: usize, parsed: &mut ParsedQuery) {
        let word = &words[index];
        let first = parsed.candidates.len();
        if let Some(joined) = self.joined_with_neighbour(words, index) {
            parsed.add(joined, 1.0);
            parsed.match_group += 1;
        }
        let is_known = word.stem != NO_TERM;
        if is_known {
            parsed.add(word.stem, 1.0);
            parsed.match_group += 1;
        }
        if word.is_last {
            let confidence = if is_known { weights::PREFIX_KNOWN } else { weights::PREFIX };
            self.add_prefix_matches(&word.folded, confidence, parsed);
            parsed.is_unfinished = !is_known && parsed.candidates.len() > first;
            parsed.match_group += 1;
        }
        if parsed.candidates.len() == first {
            self.add_typo_matches(word, parsed);
            parsed.match_group += 1;
            let best = parsed.most_likely(first).map_or(0.0, |candidate| candidate.confidence);
            if !(word.is_last && word.folded.len() < UNFINISHED) {
                parsed.unknown += 1.0 - best;
            }
        }
        self.add_synonyms(parsed, first);
        parsed.match_group += 1;
        parsed.word += 1;
    }

    /// Returns the term of the word that a query word forms with the next or the previous one: `breast feeding`.
    fn joined_with_neighbour(&self, words: &[QueryWord], index: usize) -> Option<TermId> {
        let join = |index: usize| {
            let (first, second) = (words.get(index)?, words.get(index + 1)?);
            let mut joined = first.folded.clone();
            joined.push_str(&second.folded);
            let term = self.terms.find(&joined)?;
            (!self.postings(term).is_empty()).then_some(term)
        };
        join(index).or_else(|| join(index.wrapping_sub(1)))
    }

    /// Returns the byte offset at which to split a word that is an indexed pair written as one word: `offlabel`.
    fn split_of_pair(&self, word: &str) -> Option<usize> {
        (1..word.len()).find(|&split| {
            let pair = word.split_at_checked(split).and_then(|(first, second)| {
                let (first, second) = (self.terms.find(first)?, self.terms.find(second)?);
                self.terms.lexicon.find(&self.terms.pair_text(first, second))
            });
            pair.is_some()
        })
    }

    /// Whether any indexed word starts with `word`.
    fn is_prefix(&self, word: &str) -> bool {
        let lexicon = &self.terms.lexicon;
        let start = self.sorted_words.partition_point(|&term| lexicon.text(term) < word);
        self.sorted_words.get(start).is_some_and(|&term| lexicon.text(term).starts_with(word))
    }

    /// Adds the words that start with `word`. The more letters are missing, the lower the confidence.
    fn add_prefix_matches(&self, word: &str, confidence: f32, parsed: &mut ParsedQuery) {
        let lexicon = &self.terms.lexicon;
        let start = self.sorted_words.partition_point(|&term| lexicon.text(term) < word);
        for &term in &self.sorted_words[start..] {
            let whole = lexicon.text(term);
            if !whole.starts_with(word) {
                break;
            }
            let typed = to_f32(word.len()) / to_f32(whole.len());
            parsed.add(self.terms.stem_of[term as usize], confidence * typed.sqrt());
        }
    }

    /// Adds the words within one or two typos of the query's word: only those with the fewest typos.
    fn add_typo_matches(&self, typed: &QueryWord, parsed: &mut ParsedQuery) {
        let Some(word) = Letters::of(&typed.folded) else { return };
        // Of some words the index knows only the stem (`train.rs`), and a missing suffix is not a typo.
        let Some(stem) = Letters::of(self.terms.stems.stem(&typed.folded)) else { return };
        // A changed digit makes a different number, and a changed letter often makes a short word a different one.
        if word.count < 4 || typed.folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let mut most = if word.count < 8 { 1 } else { 2 };
        let is_unfinished = typed.is_last && word.count > 4;
        let letters = letter_set(self.terms.stems.stem(&typed.folded));
        // The letters that a match may contain. An unfinished word may continue with any letter.
        let may_have = if is_unfinished { u32::MAX } else { letter_set(&typed.folded) };
        let first = parsed.candidates.len();
        for (&term, &other) in self.sorted_words.iter().zip(&self.letter_sets) {
            // A typo removes or adds at most one distinct letter, so this cheap test rejects most words.
            if (letters & !other).count_ones().max((other & !may_have).count_ones()) as usize > most {
                continue;
            }
            let text = self.terms.lexicon.text(term);
            let Some(known) = Letters::of(text).filter(|known| known.count >= 3) else { continue };
            let (mut fewest, mut of) = (typos(&word, &known, most, is_unfinished), word.count);
            if stem.count < word.count && fewest > 0 {
                let of_stem = typos(&stem, &known, most, false);
                if of_stem < fewest {
                    (fewest, of) = (of_stem, stem.count);
                }
            }
            if fewest > most {
                continue;
            }
            if fewest < most {
                most = fewest.max(1);
                parsed.candidates.truncate(first);
            }
            // A typo matters less in a longer word, and people rarely mistype the first letter.
            let mut confidence = 1.0 - weights::TYPO * to_f32(fewest) / to_f32(of);
            if text.as_bytes().first() != typed.folded.as_bytes().first() {
                confidence *= weights::FIRST_LETTER;
            }
            parsed.add(self.terms.stem_of[term as usize], confidence);
        }
    }

    /// Adds the other members of the synonym groups of each candidate from index `first` on.
    fn add_synonyms(&self, parsed: &mut ParsedQuery, first: usize) {
        let end = parsed.candidates.len();
        if end - first > MOST_CANDIDATES {
            return;
        }
        for index in first..end {
            let Candidate { term, confidence, .. } = parsed.candidates[index];
            for &(_, group) in self.terms.synonyms.iter().filter(|&&(member, _)| member == term) {
                if parsed.candidates[index].group == NO_TERM {
                    parsed.candidates[index].group = group;
                }
                for &(other, other_group) in &self.terms.synonyms {
                    if other_group == group && other != term {
                        let synonym = parsed.candidates.len();
                        parsed.add(other, confidence * weights::SYNONYM);
                        parsed.candidates[synonym].is_synonym = true;
                    }
                }
            }
        }
    }
}
