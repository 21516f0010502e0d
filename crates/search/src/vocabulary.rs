//! The search vocabulary: terms with their learned weights, and the word lists of the language. The prerender writes it
//! to `search.LANG.txt`. The browser fetches it when a user goes to the search field, or soon after the application has
//! started.
//!
//! The file is plain text with these parts, separated by tabs. Values of one kind are kept together because brotli
//! compresses them best that way:
//!
//! 1. words in alphabetical order: a capital letter for the number of bytes that a word shares with the previous one
//!    (`A` is 0), then the rest of the word. A pair of words is two stems separated by a space;
//! 2. the weights of each term, first of the groups of part 6, then of the words. A weight is a number of steps
//!    (`weights::STEP`), as a digit, but as a letter if it is the last one of its term (`a` is 1). A term without
//!    weights is `-`;
//! 3. for each digit and letter of part 2, the answer that the weight is for: a character for the number of ids skipped
//!    since the term's previous answer, or since the first id (`!` is 0, `~` is 93, `¡` is 94);
//! 4. the ids of all answers, separated by spaces, then `CONTACT` and `ELSEWHERE`, which are not answers;
//! 5. stop words, separated by spaces;
//! 6. groups of synonyms, one per line, members separated by commas;
//! 7. common short words of other languages, separated by spaces.
//!
//! Any other text, such as a "Not found" page, is read as part 1 alone and has no effect.

use content::Content;
use content::search::{CONTACT, ELSEWHERE, SearchData};

use super::train::{Term, train};
use super::{Decompose, Language};

/// The search vocabulary of one language. From an empty or broken text fewer words are read, possibly none; the words
/// on the page are still found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vocabulary<'a> {
    language: Language<'a>,
    groups: usize,
    words: &'a str,
    steps: &'a str,
    skips: &'a str,
    ids: &'a str,
}

/// A position in a vocabulary that is being read.
#[derive(Default)]
pub(super) struct Cursor {
    groups: usize,
    words: usize,
    steps: usize,
    skips: usize,
    /// The word that was read last.
    pub word: String,
    /// The weights of the last term: positions in the list of ids, with steps.
    pub weights: Vec<(usize, f32)>,
}

/// A term of the vocabulary.
pub(super) enum TermKind {
    /// A group of synonyms by its number.
    Group(usize),
    /// The word or pair of words in [`Cursor::word`].
    Word,
}

impl<'a> Vocabulary<'a> {
    /// Returns the vocabulary in a text from [`write()`], for the language with this BCP 47 tag.
    #[must_use]
    pub fn read(tag: &'a str, text: &'a str) -> Self {
        let mut parts = text.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let [words, steps, skips, ids] = [next(), next(), next(), next()];
        let [stop_words, synonyms, foreign] = [next(), next(), next()];
        let language = Language { tag, synonyms, stop_words, foreign };
        let groups = if synonyms.is_empty() { 0 } else { 1 + synonyms.matches('\n').count() };
        Self { language, groups, words, steps, skips, ids }
    }

    /// Returns the synonyms, the stop words and the common short words of other languages.
    #[must_use]
    pub fn language(&self) -> Language<'a> {
        self.language
    }

    /// Returns the ids of all answers, then `CONTACT` and `ELSEWHERE`.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.ids.split(' ')
    }

    /// Reads the next term and its weights. Returns `None` at the end.
    pub(super) fn next(&self, cursor: &mut Cursor) -> Option<TermKind> {
        let term = if cursor.groups < self.groups {
            cursor.groups += 1;
            TermKind::Group(cursor.groups - 1)
        } else if let Some((shared, rest)) = self.words.get(cursor.words..).and_then(split_first) {
            let end = rest.find(|letter: char| letter.is_ascii_uppercase()).unwrap_or(rest.len());
            cursor.word.truncate(cursor.word.floor_char_boundary(digit(shared, 'A')));
            cursor.word.push_str(rest.get(..end)?);
            cursor.words += 1 + end;
            TermKind::Word
        } else {
            return None;
        };
        cursor.weights.clear();
        loop {
            let (step, _) = self.steps.get(cursor.steps..).and_then(split_first)?;
            cursor.steps += 1;
            if step == '-' {
                return Some(term);
            }
            let (letter, _) = self.skips.get(cursor.skips..).and_then(split_first)?;
            cursor.skips += letter.len_utf8();
            let (zero, last) = if step < 'a' { ('0', false) } else { ('`', true) };
            let steps = u8::try_from(digit(step, zero)).unwrap_or_default();
            let skipped = digit(letter, if letter.is_ascii() { '!' } else { BEYOND });
            let class = cursor.weights.last().map_or(skipped, |&(before, _)| before + 1 + skipped);
            cursor.weights.push((class, f32::from(steps)));
            if last {
                return Some(term);
            }
        }
    }
}

/// Returns the first character of a text and the rest.
fn split_first(text: &str) -> Option<(char, &str)> {
    let mut characters = text.chars();
    Some((characters.next()?, characters.as_str()))
}

/// The zero of the characters for 94 and more, so that 94 is the first visible character of Latin-1 above ASCII.
const BEYOND: char = 'C';

/// Returns how far a character comes after `zero`.
fn digit(character: char, zero: char) -> usize {
    (character as usize).wrapping_sub(zero as usize)
}

/// Returns the search vocabulary of a language as text. [`Vocabulary::read`] reads it. `decompose` must fold like the
/// browser, so that words with accents are learned as they are searched for.
#[must_use]
pub fn write(content: &Content, words: &SearchData, decompose: Decompose) -> String {
    let (stop_words, synonyms, foreign) =
        (words.stop_words.join(" "), words.synonyms.join("\n"), words.foreign.join(" "));
    let language =
        Language { tag: &content.lang, synonyms: &synonyms, stop_words: &stop_words, foreign: &foreign };
    let ids: Vec<&str> =
        content.answers().map(|answer| answer.id.as_str()).chain([CONTACT, ELSEWHERE]).collect();
    let terms = train(language, content, words, &ids, decompose);
    let (mut texts, mut steps, mut skips) = (String::new(), String::new(), String::new());
    let mut before = "";
    for (term, weights) in &terms {
        match term {
            Term::Group(_) => {}
            Term::Word(word) => {
                let shared = shared_bytes(before, word);
                texts.push(character('A', shared));
                texts.push_str(&word[shared..]);
                before = word;
            }
        }
        if weights.is_empty() {
            steps.push('-');
        }
        let mut next = 0;
        for (index, &(class, count)) in weights.iter().enumerate() {
            steps.push(character(if index + 1 == weights.len() { '`' } else { '0' }, count));
            let skipped = class - next;
            skips.push(character(if skipped < 94 { '!' } else { BEYOND }, skipped));
            next = class + 1;
        }
    }
    [texts, steps, skips, ids.join(" "), stop_words, synonyms, foreign].join("\t")
}

/// Returns how many bytes at their start two words have in common, at most 25 and no part of a character.
fn shared_bytes(before: &str, word: &str) -> usize {
    let shared = word.bytes().zip(before.bytes()).take_while(|(left, right)| left == right).count();
    word.floor_char_boundary(shared.min(25))
}

/// Returns the character that comes `digit` places after `zero`.
fn character(zero: char, digit: usize) -> char {
    u32::try_from(zero as usize + digit).ok().and_then(char::from_u32).unwrap_or(zero)
}
