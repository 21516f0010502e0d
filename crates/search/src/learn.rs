//! Learns from phrases how much words and groups of synonyms tell for which answer, before anything travels.
//!
//! A multinomial logistic regression on top of what the texts of the answers give by themselves: of all weights under which
//! the phrases of each answer point to that answer, the smallest. So only that is learned which the texts do not say, a
//! word that all phrases have weighs nothing, and little words count where they tell something ("how long"). Weights below
//! 0 are not kept. `docs/search.md` has the figures by which the bounds were chosen.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use content::{Content, plain_blocks};

use super::index::{Index, OTHERS, real};
use super::lexicon::Entry;
use super::rank::learned_share;
use super::weights;
use super::words::Language;
use super::{Texts, fold};

/// How often all phrases are gone through. More fits the phrases better and what nobody has seen worse.
const ROUNDS: usize = 40;

/// How much each weight changes at first.
const PACE: f32 = 0.25;

/// How strongly weights are held near 0.
const HOLD: f32 = 0.25;

/// No more steps travel.
const MOST_STEPS: usize = 5;

/// How much a phrase counts that no answer answers: there are many more of them than of any answer.
const OTHER: f32 = 0.5;

/// What tells for an answer. In the order in which they travel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A group of synonyms by its number.
    Group(usize),
    Word(String),
}

/// Classes for which a term tells, with the steps of its weight.
pub(super) type Cells = Vec<(usize, usize)>;

/// What tells for each class, given the phrases of each: one for each answer, then those of [`OTHERS`]. Each group of
/// synonyms is there, other terms only where they tell something.
pub(super) fn learn(language: Language, content: &Content, classes: &[Vec<&str>]) -> BTreeMap<Key, Cells> {
    let mut terms = BTreeMap::new();
    for group in 0..language.synonyms.lines().count() {
        terms.insert(Key::Group(group), Cells::new());
    }
    // Accents travel, since only the browser takes them off.
    let mut index = Index::new(language, str::to_lowercase);
    for answer in content.answers() {
        let body = plain_blocks(&answer.body).join("\n");
        index.add(&Texts { question: &answer.question, short: &answer.short, body: &body });
    }
    // A stem that the texts have travels as it is, since the browser knows words with it; another one as it is written most.
    let known = index.words.lexicon.len();
    let mut forms: BTreeMap<Entry, BTreeMap<String, usize>> = BTreeMap::new();
    for phrase in classes.iter().flatten() {
        fold::each_word(phrase, str::to_lowercase, &mut |word, _| {
            let stem = index.words.intern(word);
            *forms.entry(stem).or_default().entry(word.to_owned()).or_default() += 1;
        });
    }
    index.finish();
    let mut phrases = Vec::new();
    for (class, texts) in classes.iter().enumerate() {
        phrases.extend(texts.iter().map(|text| Phrase::read(&index, class, text)));
    }
    let chosen = choose(&phrases);
    for phrase in &mut phrases {
        phrase.places = phrase
            .terms
            .iter()
            .filter_map(|(term, share)| Some((chosen.binary_search(term).ok()?, *share)))
            .collect();
    }
    let weights = Weights::fit(&phrases, chosen.len(), classes.len());
    for (term, row) in chosen.iter().zip(weights.rows()) {
        let cells: Cells =
            row.iter().map(|&weight| steps(weight)).enumerate().filter(|&(_, steps)| steps > 0).collect();
        if cells.is_empty() {
            continue;
        }
        let key = match *term {
            Term::Word(stem) if (stem as usize) < known => {
                Key::Word(index.words.lexicon.word(stem).to_owned())
            }
            Term::Word(stem) => Key::Word(usual(&forms[&stem]).to_owned()),
            Term::Group(group) => {
                let number = index.words.groups.iter().position(|&other| other == group);
                Key::Group(number.unwrap_or_default())
            }
        };
        terms.insert(key, cells);
    }
    terms
}

/// How many steps a weight is, rounded.
fn steps(weight: f32) -> usize {
    (1..=MOST_STEPS).take_while(|&steps| weight >= weights::STEP * (real(steps) - 0.5)).count()
}

/// The form that is written most, of equals the shortest.
fn usual(forms: &BTreeMap<String, usize>) -> &str {
    let order = |(one, times): &(&String, &usize), (other, others): &(&String, &usize)| -> Ordering {
        times.cmp(others).then(other.len().cmp(&one.len()))
    };
    forms.iter().max_by(order).map_or("", |(form, _)| form)
}

/// What may tell something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    Word(Entry),
    Group(Entry),
}

struct Phrase {
    class: usize,
    /// What the texts give for each class.
    texts: Vec<f32>,
    /// Each with how much it counts.
    terms: Vec<(Term, f32)>,
    /// The same with the place of each term among all.
    places: Vec<(usize, f32)>,
}

impl Phrase {
    /// Reads a phrase as the search does when all of it was typed.
    fn read(index: &Index, class: usize, text: &str) -> Self {
        let mut typed = text.to_owned();
        typed.push(' ');
        let reading = index.read(&typed);
        let mut terms = Vec::new();
        let mut word = usize::MAX;
        for meaning in &reading.meanings {
            // The first meaning of a word is the word itself.
            if !meaning.synonym
                && meaning.word != word
                && !index.words.lexicon.word(meaning.entry).contains(' ')
            {
                let share = learned_share(meaning);
                terms.push((Term::Word(meaning.entry), share));
                if index.words.lexicon.has(meaning.group) {
                    terms.push((Term::Group(meaning.group), share));
                }
                word = meaning.word;
            }
        }
        // The index ranks what is no answer first, here it comes last.
        let mut texts = index.scores(&reading);
        texts.rotate_left(OTHERS);
        Self { class, texts, terms, places: Vec::new() }
    }
}

/// The terms that are learned, sorted.
fn choose(phrases: &[Phrase]) -> Vec<Term> {
    let terms: BTreeSet<Term> =
        phrases.iter().flat_map(|phrase| &phrase.terms).map(|&(term, _)| term).collect();
    terms.into_iter().collect()
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
    fn fit(phrases: &[Phrase], terms: usize, classes: usize) -> Self {
        let mut weights = Self { all: vec![0.0; terms * classes], classes };
        let mut squares = vec![1e-6_f32; terms * classes];
        for _ in 0..ROUNDS {
            let mut slope: Vec<f32> = weights.all.iter().map(|weight| HOLD * weight).collect();
            for phrase in phrases {
                let mut missed = weights.chances(phrase);
                missed[phrase.class] -= 1.0;
                if phrase.class + OTHERS >= classes {
                    for missed in &mut missed {
                        *missed *= OTHER;
                    }
                }
                for &(term, share) in &phrase.places {
                    let row = &mut slope[term * classes..(term + 1) * classes];
                    for (slope, missed) in row.iter_mut().zip(&missed) {
                        *slope += share * missed;
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
    fn chances(&self, phrase: &Phrase) -> Vec<f32> {
        let mut chances = phrase.texts.clone();
        for &(term, share) in &phrase.places {
            for (chance, weight) in chances.iter_mut().zip(self.row(term)) {
                *chance += share * weight;
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
