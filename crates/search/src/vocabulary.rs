//! The search vocabulary: words that are not on the page. The prerender writes it to `search.LANG.txt`, and the browser
//! fetches it when a user goes to the search field.
//!
//! The file is plain text with these parts, separated by tabs. Values of one kind are kept together because brotli
//! compresses them best that way:
//!
//! 1. words in alphabetical order: a capital letter for the number of bytes that a word shares with the previous one
//!    (`A` is 0), then the rest of the word. A pair of words is two stems separated by a space;
//! 2. the weights of each term in steps, first of the groups of part 6, then of the words. `-` is a term without
//!    weights. Otherwise each weight is a digit, and the last one of the term a letter instead (`a` is 1);
//! 3. for each digit and letter of part 2, the answer that the weight is for: a character for the number of ids skipped
//!    since the term's previous answer, or since the first id (`!` is 0);
//! 4. the ids of all answers, separated by spaces, then `CONTACT` and `ELSEWHERE`, which are not answers;
//! 5. stop words, separated by spaces;
//! 6. groups of synonyms, one per line, members separated by commas;
//! 7. common short words of other languages, separated by spaces.
//!
//! Any other text, such as a "Not found" page, is read as part 1 alone and has no effect.

use content::Content;
use content::search::{CONTACT, ELSEWHERE, SearchWords};

use super::Language;
use super::learn::{self, learn};

/// The search vocabulary of one language. From an empty or broken text fewer words are read, possibly none; the words
/// on the page are still found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vocabulary<'a> {
    language: Language<'a>,
    groups: usize,
    words: &'a str,
    steps: &'a str,
    letters: &'a str,
    ids: &'a str,
}

/// A position in a vocabulary that is being read.
#[derive(Default)]
pub(super) struct Place {
    groups: usize,
    words: usize,
    steps: usize,
    letters: usize,
    /// The word that was read last.
    pub word: String,
    /// The weights of the last term: positions in the list of ids, with steps.
    pub cells: Vec<(usize, f32)>,
}

/// A term of the vocabulary.
pub(super) enum Term {
    /// A group of synonyms by its number.
    Group(usize),
    /// The word of [`Place`].
    Word,
}

impl<'a> Vocabulary<'a> {
    /// Returns the vocabulary in a text from [`write()`], for the language with this BCP 47 tag.
    #[must_use]
    pub fn read(tag: &'a str, text: &'a str) -> Self {
        let mut parts = text.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let [words, steps, letters, ids] = [next(), next(), next(), next()];
        let [fillers, synonyms, foreign] = [next(), next(), next()];
        let language = Language { tag, synonyms, fillers, foreign };
        let groups = if synonyms.is_empty() { 0 } else { 1 + synonyms.matches('\n').count() };
        Self { language, groups, words, steps, letters, ids }
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
    pub(super) fn next(&self, place: &mut Place) -> Option<Term> {
        let term = if place.groups < self.groups {
            place.groups += 1;
            Term::Group(place.groups - 1)
        } else if let Some((shared, rest)) = self.words.get(place.words..).and_then(head) {
            let end = rest.find(|letter: char| letter.is_ascii_uppercase()).unwrap_or(rest.len());
            place.word.truncate(place.word.floor_char_boundary(digit(shared, 'A')));
            place.word.push_str(rest.get(..end)?);
            place.words += 1 + end;
            Term::Word
        } else {
            return None;
        };
        place.cells.clear();
        loop {
            let (sign, _) = self.steps.get(place.steps..).and_then(head)?;
            place.steps += 1;
            if sign == '-' {
                return Some(term);
            }
            let (letter, _) = self.letters.get(place.letters..).and_then(head)?;
            place.letters += letter.len_utf8();
            let (zero, last) = if sign < 'a' { ('0', false) } else { ('`', true) };
            let steps = u8::try_from(digit(sign, zero)).unwrap_or_default();
            let skipped = digit(letter, if letter.is_ascii() { '!' } else { BEYOND });
            let class = place.cells.last().map_or(skipped, |&(before, _)| before + 1 + skipped);
            place.cells.push((class, f32::from(steps)));
            if last {
                return Some(term);
            }
        }
    }
}

/// Returns the first character of a text and the rest.
fn head(text: &str) -> Option<(char, &str)> {
    let mut signs = text.chars();
    Some((signs.next()?, signs.as_str()))
}

/// The zero of the characters for 94 and more, so that 94 is the first visible character of Latin-1 above ASCII.
const BEYOND: char = 'C';

/// Returns how far the character `sign` comes after `zero`.
fn digit(sign: char, zero: char) -> usize {
    (sign as usize).wrapping_sub(zero as usize)
}

/// Returns the search vocabulary of a language as text. [`Vocabulary::read`] reads it.
#[must_use]
pub fn write(content: &Content, words: &SearchWords) -> String {
    let (fillers, synonyms, foreign) =
        (words.fillers.join(" "), words.synonyms.join("\n"), words.foreign.join(" "));
    let language = Language { tag: &content.lang, synonyms: &synonyms, fillers: &fillers, foreign: &foreign };
    let ids: Vec<&str> =
        content.answers().map(|answer| answer.id.as_str()).chain([CONTACT, ELSEWHERE]).collect();
    let terms = learn(language, content, words, &ids);
    let (mut travelling, mut steps, mut letters) = (String::new(), String::new(), String::new());
    let mut before = "";
    for (term, cells) in &terms {
        match term {
            learn::Key::Group(_) => {}
            learn::Key::Word(word) => {
                let shared = word.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
                let shared =
                    (0..=shared.min(25)).rev().find(|&at| word.is_char_boundary(at)).unwrap_or_default();
                travelling.push(sign('A', shared));
                travelling.push_str(&word[shared..]);
                before = word;
            }
        }
        if cells.is_empty() {
            steps.push('-');
        }
        let mut next = 0;
        for (at, &(class, times)) in cells.iter().enumerate() {
            steps.push(sign(if at + 1 == cells.len() { '`' } else { '0' }, times));
            let skipped = class - next;
            letters.push(sign(if skipped < 94 { '!' } else { BEYOND }, skipped));
            next = class + 1;
        }
    }
    [travelling, steps, letters, ids.join(" "), fillers, synonyms, foreign].join("\t")
}

/// Returns the character that comes `digit` places after `zero`.
fn sign(zero: char, digit: usize) -> char {
    u32::try_from(zero as usize + digit).ok().and_then(char::from_u32).unwrap_or(zero)
}
