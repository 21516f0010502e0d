//! Learns the weights of words, pairs of words and synonym groups for each answer from phrases, before release.
//!
//! The model is a multinomial logistic regression (`regression.rs`) on top of the text scores. It therefore learns only what
//! the texts do not show: a word that all phrases contain gets no weight, and a stop word gets one where it is
//! informative ("how long"). `docs/search.md` has the figures by which the constants were chosen.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use content::search::{CONTACT, ELSEWHERE, SearchData};
use content::{Content, plain_blocks};

use super::index::{Index, NON_ANSWERS, to_f32};
use super::rank::learned_share;
use super::regression::{Example, Regression};
use super::small::lexicon::{NO_TERM, TermId};
use super::terms::Language;
use super::weights;
use super::{Decompose, Texts, fold};

/// A word in fewer phrases than this and in no text is read as a typo of another word, or as unknown.
const LEAST_FREQUENCY: usize = 2;

/// A pair of words in fewer phrases than this is not learned.
const LEAST_PAIR_FREQUENCY: usize = 4;

/// The most steps of a shipped weight.
const MOST_STEPS: usize = 5;

/// The weight of a keyword or phrase that the content's writers chose for an answer. They say what must be found, while
/// queries of authors are samples of what people type.
const CURATED: f32 = 1.5;

/// The weight of a phrase of `search.toml` that no answer answers: there are many more of them than of any answer.
const OTHER: f32 = 0.5;

/// The combined share of all right answers of a query except the first.
const SECOND: f32 = 0.3;

/// A term of the vocabulary. Terms sort in the order in which they are shipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Term {
    /// A group of synonyms by its number.
    Group(usize),
    /// A word, or the stems of a pair of words with a space between.
    Word(String),
}

/// The classes for which a term has a weight, with the steps of that weight.
pub(super) type ClassSteps = Vec<(usize, usize)>;

/// A phrase and its right classes, with shares that add up to 1.
struct Phrase<'a> {
    text: &'a str,
    right: Vec<(usize, f32)>,
    /// Its weight relative to the other phrases.
    weight: f32,
}

/// Returns the weights of each term. `ids` names the classes, those of [`NON_ANSWERS`] last. Each group of synonyms is in
/// the result; other terms only if they have a weight.
pub(super) fn train(
    language: Language,
    content: &Content,
    words: &SearchData,
    ids: &[&str],
    decompose: Decompose,
) -> BTreeMap<Term, ClassSteps> {
    let phrases = phrases(content, words, ids);
    let mut index = of_texts(language, content, decompose);
    // Stems that occur in the texts are shipped as they are, since the browser knows their words; others are shipped
    // in their most frequent form.
    let known = index.terms.lexicon.len();
    let forms = add_words(&mut index, &phrases);
    index.finish();
    let parsed: Vec<_> = phrases.iter().map(|phrase| features_of(&index, phrase.text)).collect();
    let features: BTreeSet<Feature> =
        parsed.iter().flat_map(|(features, _)| features).map(|&(feature, _)| feature).collect();
    let features: Vec<Feature> = features.into_iter().collect();
    let mut examples = Vec::new();
    for ((found, text_scores), phrase) in parsed.into_iter().zip(phrases) {
        let number =
            |(feature, factor): &(Feature, f32)| Some((features.binary_search(feature).ok()?, *factor));
        let Phrase { right, weight, .. } = phrase;
        examples.push(Example {
            text_scores,
            features: found.iter().filter_map(number).collect(),
            right,
            weight,
        });
    }
    let text = |stem: TermId| index.terms.lexicon.text(stem);
    let is_pair = |feature: &Feature| matches!(feature, Feature::Word(stem) if text(*stem).contains(' '));
    let fitted = Regression::fit(&examples, &features.iter().map(is_pair).collect::<Vec<_>>(), ids.len());
    let mut trained: BTreeMap<Term, ClassSteps> =
        (0..language.synonyms.lines().count()).map(|group| (Term::Group(group), ClassSteps::new())).collect();
    for (feature, row) in features.iter().zip(fitted.rows()) {
        let classes: ClassSteps =
            row.iter().map(|&weight| steps(weight)).enumerate().filter(|&(_, steps)| steps > 0).collect();
        if classes.is_empty() {
            continue;
        }
        let term = match *feature {
            Feature::Word(stem) => {
                let form = forms.get(&stem).filter(|_| stem as usize >= known);
                Term::Word(form.map_or(text(stem), most_frequent).to_owned())
            }
            Feature::Group(group) => {
                let number = index.terms.groups.iter().position(|&other| other == group);
                Term::Group(number.unwrap_or_default())
            }
        };
        trained.insert(term, classes);
    }
    trained
}

/// Returns all training phrases: keywords, phrases, and what people typed.
fn phrases<'a>(content: &'a Content, words: &'a SearchData, ids: &[&str]) -> Vec<Phrase<'a>> {
    let class = |id: &str| ids.iter().position(|&other| other == id);
    let mut phrases = Vec::new();
    let mut add = |id: &str, texts: &'a [String], weight: f32| {
        let Some(class) = class(id) else { return };
        phrases.extend(texts.iter().map(|text| Phrase { text, right: vec![(class, 1.0)], weight }));
    };
    for answer in content.answers() {
        add(&answer.id, &answer.keywords, CURATED);
    }
    for (id, texts) in &words.phrases {
        add(id, texts, CURATED);
    }
    add(CONTACT, &words.contact, OTHER);
    add(ELSEWHERE, &words.elsewhere, OTHER);
    for asked in words.asked.iter().flat_map(|(_, asked)| asked) {
        let classes: Vec<usize> = asked.right.iter().filter_map(|id| class(id)).collect();
        let others = classes.len().saturating_sub(1);
        let of_others = if others > 0 { SECOND } else { 0.0 };
        let share = |index| if index == 0 { 1.0 - of_others } else { of_others / to_f32(others) };
        let right = classes.iter().enumerate().map(|(index, &class)| (class, share(index))).collect();
        phrases.push(Phrase { text: &asked.query, right, weight: 1.0 });
    }
    phrases
}

/// Returns an index of the texts like the browser's.
fn of_texts(language: Language, content: &Content, decompose: Decompose) -> Index {
    let mut index = Index::new(language, decompose);
    for answer in content.answers() {
        let body = plain_blocks(&answer.body).join("\n");
        index.add(&Texts { question: &answer.question, short: &answer.short, body: &body });
    }
    index
}

/// Adds the words and pairs of words that are learned to the index. Returns how often each stem has each form.
fn add_words(index: &mut Index, phrases: &[Phrase]) -> BTreeMap<TermId, BTreeMap<String, usize>> {
    let mut frequencies: BTreeMap<String, usize> = BTreeMap::new();
    let (mut forms, mut pairs) = (BTreeMap::new(), BTreeMap::new());
    for phrase in phrases {
        fold::each_word(phrase.text, index.terms.decompose, &mut |word, _| {
            *frequencies.entry(index.terms.stems.stem(word).to_owned()).or_default() += 1;
        });
    }
    for phrase in phrases {
        let mut before = NO_TERM;
        fold::each_word(phrase.text, index.terms.decompose, &mut |word, _| {
            let is_rare = frequencies[index.terms.stems.stem(word)] < LEAST_FREQUENCY;
            if is_rare && index.terms.find(word).is_none() {
                before = NO_TERM;
                return;
            }
            let stem = index.terms.intern(word);
            let of_stem: &mut BTreeMap<String, usize> = forms.entry(stem).or_default();
            *of_stem.entry(word.to_owned()).or_default() += 1;
            if before != NO_TERM {
                *pairs.entry((before, stem)).or_insert(0) += 1;
            }
            before = stem;
        });
    }
    for ((first, second), frequency) in pairs {
        if frequency >= LEAST_PAIR_FREQUENCY {
            index.terms.intern_pair(first, second);
        }
    }
    forms
}

/// Returns a weight as a number of steps, rounded.
fn steps(weight: f32) -> usize {
    (1..=MOST_STEPS).take_while(|&steps| weight >= weights::STEP * (to_f32(steps) - 0.5)).count()
}

/// Returns the most frequent form; of equally frequent forms, the shortest.
fn most_frequent(forms: &BTreeMap<String, usize>) -> &str {
    let order = |(left, left_count): &(&String, &usize),
                 (right, right_count): &(&String, &usize)|
     -> Ordering { left_count.cmp(right_count).then(right.len().cmp(&left.len())) };
    forms.iter().max_by(order).map_or("", |(form, _)| form)
}

/// A term that may get weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Feature {
    /// A word or a pair of words.
    Word(TermId),
    /// A group of synonyms.
    Group(TermId),
}

/// Parses a phrase as search does once it is typed completely. Returns its features, each with its factor, and the text
/// score of each class.
fn features_of(index: &Index, text: &str) -> (Vec<(Feature, f32)>, Vec<f32>) {
    let mut typed = text.to_owned();
    typed.push(' ');
    let parsed = index.parse(&typed);
    let mut features = Vec::new();
    let mut word = usize::MAX;
    for candidate in &parsed.candidates {
        // The first candidate of a word is the word itself.
        if !candidate.is_synonym && candidate.word != word {
            let factor = learned_share(candidate);
            features.push((Feature::Word(candidate.term), factor));
            if index.terms.lexicon.has(candidate.group) {
                features.push((Feature::Group(candidate.group), factor));
            }
            word = candidate.word;
        }
    }
    // In the index, the classes that are not answers come first; here they come last.
    let mut text_scores = index.class_scores(&parsed);
    text_scores.rotate_left(NON_ANSWERS);
    (features, text_scores)
}
