//! Learns the weights of words, pairs of words and synonym groups for each answer from phrases, before release.
//!
//! The model is a multinomial logistic regression (`fit.rs`) on top of the text scores. It therefore learns only what
//! the texts do not show: a word that all phrases contain gets no weight, and a stop word gets one where it is
//! informative ("how long"). `docs/search.md` has the figures by which the constants were chosen.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use content::search::{CONTACT, ELSEWHERE, SearchWords};
use content::{Content, plain_blocks};

use super::fit::{Example, Weights};
use super::index::{Index, OTHERS, real};
use super::lexicon::{Entry, NONE};
use super::rank::learned_share;
use super::weights;
use super::words::Language;
use super::{Texts, fold};

/// A word in fewer phrases than this and in no text is read as a typo of another word, or as unknown.
const LEAST_TIMES: usize = 2;

/// A pair of words in fewer phrases than this is not learned.
const LEAST_PAIR_TIMES: usize = 4;

/// The most steps of a shipped weight.
const MOST_STEPS: usize = 5;

/// The weight of a phrase of `search.toml` that no answer answers: there are many more of them than of any answer.
const OTHER: f32 = 0.5;

/// The weight of a keyword or phrase that the content's writers chose for an answer. They say what must be found, while
/// queries of authors are samples of what people type.
const CURATED: f32 = 1.5;

/// The combined share of all right answers of a query except the first.
const SECOND: f32 = 0.3;

/// A term of the vocabulary. Terms sort in the order in which they are shipped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A group of synonyms by its number.
    Group(usize),
    /// A word, or the stems of a pair of words with a space between.
    Word(String),
}

/// The classes for which a term has a weight, with the steps of that weight.
pub(super) type Cells = Vec<(usize, usize)>;

/// A phrase and its right classes, with shares that add up to 1.
struct Line<'a> {
    text: &'a str,
    right: Vec<(usize, f32)>,
    /// Its weight relative to the other phrases.
    weight: f32,
}

/// Returns the weights of each term. `ids` names the classes, those of [`OTHERS`] last. Each group of synonyms is in
/// the result; other terms only if they have a weight.
pub(super) fn learn(
    language: Language,
    content: &Content,
    words: &SearchWords,
    ids: &[&str],
) -> BTreeMap<Key, Cells> {
    let lines = lines(content, words, ids);
    let mut index = of_texts(language, content);
    // Stems that occur in the texts are shipped as they are, since the browser knows their words; others are shipped
    // in their most frequent form.
    let known = index.words.lexicon.len();
    let forms = add_words(&mut index, &lines);
    index.finish();
    let read: Vec<_> = lines.iter().map(|line| read(&index, line.text)).collect();
    let terms: BTreeSet<Term> = read.iter().flat_map(|(terms, _)| terms).map(|&(term, _)| term).collect();
    let terms: Vec<Term> = terms.into_iter().collect();
    let mut examples = Vec::new();
    for ((found, texts), line) in read.into_iter().zip(lines) {
        let found = found.iter().filter_map(|(term, share)| Some((terms.binary_search(term).ok()?, *share)));
        let Line { right, weight, .. } = line;
        examples.push(Example { texts, terms: found.collect(), right, weight });
    }
    let word = |stem: Entry| index.words.lexicon.word(stem);
    let is_pair = |term: &Term| matches!(term, Term::Word(stem) if word(*stem).contains(' '));
    let fitted = Weights::fit(&examples, &terms.iter().map(is_pair).collect::<Vec<_>>(), ids.len());
    let mut told: BTreeMap<Key, Cells> =
        (0..language.synonyms.lines().count()).map(|group| (Key::Group(group), Cells::new())).collect();
    for (term, row) in terms.iter().zip(fitted.rows()) {
        let cells: Cells =
            row.iter().map(|&weight| steps(weight)).enumerate().filter(|&(_, steps)| steps > 0).collect();
        if cells.is_empty() {
            continue;
        }
        let key = match *term {
            Term::Word(stem) => Key::Word(
                forms.get(&stem).filter(|_| stem as usize >= known).map_or(word(stem), usual).to_owned(),
            ),
            Term::Group(group) => {
                let number = index.words.groups.iter().position(|&other| other == group);
                Key::Group(number.unwrap_or_default())
            }
        };
        told.insert(key, cells);
    }
    told
}

/// Returns all training phrases: keywords, phrases, and what people typed.
fn lines<'a>(content: &'a Content, words: &'a SearchWords, ids: &[&str]) -> Vec<Line<'a>> {
    let class = |id: &str| ids.iter().position(|&other| other == id);
    let mut lines = Vec::new();
    let mut add = |id: &str, texts: &'a [String], weight: f32| {
        let Some(class) = class(id) else { return };
        lines.extend(texts.iter().map(|text| Line { text, right: vec![(class, 1.0)], weight }));
    };
    for answer in content.answers() {
        add(&answer.id, &answer.keywords, CURATED);
    }
    for (id, phrases) in &words.phrases {
        add(id, phrases, CURATED);
    }
    add(CONTACT, &words.contact, OTHER);
    add(ELSEWHERE, &words.elsewhere, OTHER);
    for asked in words.asked.iter().flat_map(|(_, asked)| asked) {
        let classes: Vec<usize> = asked.right.iter().filter_map(|id| class(id)).collect();
        let others = classes.len().saturating_sub(1);
        let of_others = if others > 0 { SECOND } else { 0.0 };
        let share = |at| if at == 0 { 1.0 - of_others } else { of_others / real(others) };
        let right = classes.iter().enumerate().map(|(at, &class)| (class, share(at))).collect();
        lines.push(Line { text: &asked.query, right, weight: 1.0 });
    }
    lines
}

/// Returns an index of the texts like the browser's. Accents are kept, since only the browser removes them.
fn of_texts(language: Language, content: &Content) -> Index {
    let mut index = Index::new(language, str::to_lowercase);
    for answer in content.answers() {
        let body = plain_blocks(&answer.body).join("\n");
        index.add(&Texts { question: &answer.question, short: &answer.short, body: &body });
    }
    index
}

/// Adds the words and pairs of words that are learned to the index. Returns how often each stem has each form.
fn add_words(index: &mut Index, lines: &[Line]) -> BTreeMap<Entry, BTreeMap<String, usize>> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let (mut forms, mut pairs) = (BTreeMap::new(), BTreeMap::new());
    for line in lines {
        fold::each_word(line.text, str::to_lowercase, &mut |word, _| {
            *times.entry(index.words.stems.stem(word).to_owned()).or_default() += 1;
        });
    }
    for line in lines {
        let mut before = NONE;
        fold::each_word(line.text, str::to_lowercase, &mut |word, _| {
            if times[index.words.stems.stem(word)] < LEAST_TIMES && index.words.find(word).is_none() {
                before = NONE;
                return;
            }
            let stem = index.words.intern(word);
            let of_stem: &mut BTreeMap<String, usize> = forms.entry(stem).or_default();
            *of_stem.entry(word.to_owned()).or_default() += 1;
            if before != NONE {
                *pairs.entry((before, stem)).or_insert(0) += 1;
            }
            before = stem;
        });
    }
    for ((one, other), times) in pairs {
        if times >= LEAST_PAIR_TIMES {
            index.words.intern_pair(one, other);
        }
    }
    forms
}

/// Returns a weight as a number of steps, rounded.
fn steps(weight: f32) -> usize {
    (1..=MOST_STEPS).take_while(|&steps| weight >= weights::STEP * (real(steps) - 0.5)).count()
}

/// Returns the most frequent form; of equally frequent forms, the shortest.
fn usual(forms: &BTreeMap<String, usize>) -> &str {
    let order = |(one, times): &(&String, &usize), (other, others): &(&String, &usize)| -> Ordering {
        times.cmp(others).then(other.len().cmp(&one.len()))
    };
    forms.iter().max_by(order).map_or("", |(form, _)| form)
}

/// A term that may get weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    /// A word or a pair of words.
    Word(Entry),
    Group(Entry),
}

/// Interprets a phrase as search does once it is typed completely. Returns its terms, each with its factor, and the
/// text score of each class.
fn read(index: &Index, text: &str) -> (Vec<(Term, f32)>, Vec<f32>) {
    let mut typed = text.to_owned();
    typed.push(' ');
    let reading = index.read(&typed);
    let mut terms = Vec::new();
    let mut word = usize::MAX;
    for meaning in &reading.meanings {
        // The first meaning of a word is the word itself.
        if !meaning.synonym && meaning.word != word {
            let share = learned_share(meaning);
            terms.push((Term::Word(meaning.entry), share));
            if index.words.lexicon.has(meaning.group) {
                terms.push((Term::Group(meaning.group), share));
            }
            word = meaning.word;
        }
    }
    // In the index, the classes that are not answers come first; here they come last.
    let mut texts = index.scores(&reading);
    texts.rotate_left(OTHERS);
    (terms, texts)
}
