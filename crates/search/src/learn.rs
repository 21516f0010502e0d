//! Learns from phrases which words tell for which answer, before anything travels.
//!
//! A multinomial logistic regression on words and pairs of neighbours: of all weights under which the phrases of each
//! answer point to that answer, the smallest. So a word that every answer's phrases have weighs nothing, a word that two
//! answers share weighs for both, and little words count where they tell something ("how long"). Weights below 0 are not
//! kept: they would double what travels and find no more. `docs/search.md` has the figures by which the bounds were chosen.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::fold::each_word;
use super::index::real;
use super::lexicon::Entry;
use super::words::{Language, Words};

/// Fewer times in all phrases, a pair adds nothing to its two words.
const PAIR: usize = 3;

/// How often all phrases are gone through. More changes nothing that travels.
const ROUNDS: usize = 60;

/// How much each weight changes at first.
const PACE: f32 = 0.5;

/// How strongly weights are held near 0.
const HOLD: f32 = 1.0;

/// Weights travel as a number of steps of this size.
const STEP: f32 = 0.5;

/// No more steps travel.
const MOST_STEPS: usize = 5;

/// Words, and pairs of words separated by a space, with the steps of their weight. None has 0.
pub(super) type Terms = BTreeMap<String, usize>;

/// What tells for each class, given the phrases of each.
pub(super) fn learn(language: Language, classes: &[Vec<&str>]) -> Vec<Terms> {
    // Accents travel, since only the browser takes them off.
    let mut reader = Reader { words: Words::new(language, str::to_lowercase), forms: BTreeMap::new() };
    let mut phrases = Vec::new();
    for (class, texts) in classes.iter().enumerate() {
        phrases.extend(texts.iter().map(|text| (class, reader.read(text))));
    }
    let terms = choose(&phrases);
    let phrases: Vec<(usize, Vec<usize>)> = phrases
        .into_iter()
        .map(|(class, said)| (class, said.iter().filter_map(|term| terms.binary_search(term).ok()).collect()))
        .collect();
    let weights = Weights::fit(&phrases, terms.len(), classes.len());
    let mut learned = vec![Terms::new(); classes.len()];
    for (term, row) in terms.iter().zip(weights.rows()) {
        for (class, &weight) in learned.iter_mut().zip(row) {
            let steps = steps(weight);
            if steps > 0 {
                class.insert(reader.written(*term), steps);
            }
        }
    }
    learned
}

/// How many steps a weight is, rounded.
fn steps(weight: f32) -> usize {
    (1..=MOST_STEPS).take_while(|&steps| weight >= STEP * (real(steps) - 0.5)).count()
}

/// A word, or a pair of neighbours, by stem.
type Term = (Entry, Option<Entry>);

struct Reader {
    words: Words,
    /// How often each form of a stem is written.
    forms: BTreeMap<Entry, BTreeMap<String, usize>>,
}

impl Reader {
    /// The terms of a phrase, each once.
    fn read(&mut self, phrase: &str) -> Vec<Term> {
        let mut said: Vec<Term> = Vec::new();
        let mut before = None;
        each_word(phrase, self.words.decompose, &mut |word, place| {
            let stem = self.words.intern(word);
            *self.forms.entry(stem).or_default().entry(word.to_owned()).or_default() += 1;
            said.push((stem, None));
            // As in the index: only words with no more than a space or a hyphen between them stand together.
            if let Some((one, end)) = before
                && place.start <= end + 1
            {
                said.push((one, Some(stem)));
            }
            before = Some((stem, place.end));
        });
        said.sort_unstable();
        said.dedup();
        said
    }

    /// A term in the form in which its words are written most, of equals the shortest.
    fn written(&self, (one, other): Term) -> String {
        let usual = |stem: Entry| {
            let usual = self.forms[&stem].iter().max_by_key(|&(form, &times)| (times, Reverse(form.len())));
            usual.map_or("", |(form, _)| form)
        };
        match other {
            None => usual(one).to_owned(),
            Some(other) => format!("{} {}", usual(one), usual(other)),
        }
    }
}

/// The terms that are learned, sorted: all words, and pairs that are said often enough.
fn choose(phrases: &[(usize, Vec<Term>)]) -> Vec<Term> {
    let mut times: BTreeMap<Term, usize> = BTreeMap::new();
    for &term in phrases.iter().flat_map(|(_, said)| said) {
        *times.entry(term).or_default() += 1;
    }
    times
        .into_iter()
        .filter(|&((_, other), times)| other.is_none() || times >= PAIR)
        .map(|(term, _)| term)
        .collect()
}

/// A weight for each term and class, term by term.
struct Weights {
    all: Vec<f32>,
    classes: usize,
}

impl Weights {
    fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.all.chunks_exact(self.classes)
    }

    fn row(&self, term: usize) -> &[f32] {
        &self.all[term * self.classes..(term + 1) * self.classes]
    }

    /// Gradient descent over all phrases at once (`AdaGrad`), so that their order decides nothing.
    fn fit(phrases: &[(usize, Vec<usize>)], terms: usize, classes: usize) -> Self {
        let mut weights = Self { all: vec![0.0; terms * classes], classes };
        let mut squares = vec![1e-6_f32; terms * classes];
        for _ in 0..ROUNDS {
            let mut slope: Vec<f32> = weights.all.iter().map(|weight| HOLD * weight).collect();
            for (class, said) in phrases {
                let mut missed = weights.chances(said);
                missed[*class] -= 1.0;
                for &term in said {
                    let row = &mut slope[term * classes..(term + 1) * classes];
                    for (slope, missed) in row.iter_mut().zip(&missed) {
                        *slope += missed;
                    }
                }
            }
            for ((weight, square), slope) in weights.all.iter_mut().zip(&mut squares).zip(slope) {
                *square += slope * slope;
                *weight = (*weight - PACE * slope / square.sqrt()).max(0.0);
            }
        }
        weights
    }

    /// How likely each class is for a phrase, by these weights.
    fn chances(&self, said: &[usize]) -> Vec<f32> {
        let mut chances = vec![0.0_f32; self.classes];
        for &term in said {
            for (chance, weight) in chances.iter_mut().zip(self.row(term)) {
                *chance += weight;
            }
        }
        let most = chances.iter().copied().fold(0.0, f32::max);
        let mut sum = 0.0;
        for chance in &mut chances {
            *chance = (*chance - most).exp();
            sum += *chance;
        }
        for chance in &mut chances {
            *chance /= sum;
        }
        chances
    }
}
