//! Words for search that are not on the page, as they travel: `search.LANG.txt`, which the prerender writes and the
//! browser fetches when somebody comes to the search field.
//!
//! Parts of plain text, separated by tabs, each of one kind, since brotli packs best what is alike:
//!
//! 1. words in the order of the alphabet: a capital for how many bytes a word shares with the one before (`A` is
//!    none), then the rest of it. A pair of words is written as two stems with a space between;
//! 2. how much each term tells, the groups of part 6 first, then the words. A term tells for no answer (`-`) or for
//!    some: a digit for how many steps, a letter (`a` is 1) for the last one;
//! 3. for each digit and letter there how many answers lie between that of the term before it, or the beginning, and this
//!    one, as a character: none is `!`;
//! 4. ids of all answers, separated by spaces; then `CONTACT` and `ELSEWHERE`, which are no answers;
//! 5. fillers, separated by spaces;
//! 6. groups of synonyms, one a line, separated by commas;
//! 7. little words of other languages, separated by spaces.
//!
//! Another text, such as a page that says "Not found", is a first part alone, and means nothing.

use content::Content;
use content::search::{CONTACT, ELSEWHERE, SearchWords};

use super::Language;
use super::learn::{self, learn};

/// Words for search in one language. A text that is empty or broken has fewer words; the page's own are still found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vocabulary<'a> {
    language: Language<'a>,
    groups: usize,
    words: &'a str,
    steps: &'a str,
    letters: &'a str,
    ids: &'a str,
}

/// Where in a vocabulary somebody reads.
#[derive(Default)]
pub(super) struct Place {
    groups: usize,
    words: usize,
    steps: usize,
    letters: usize,
    /// The word that was read last.
    pub word: String,
    /// What the last term tells: answers by their place among the ids, and steps.
    pub cells: Vec<(usize, f32)>,
}

/// What tells for an answer.
pub(super) enum Term {
    /// A group of synonyms by its number.
    Group(usize),
    /// The word of [`Place`].
    Word,
}

impl<'a> Vocabulary<'a> {
    /// Reads what [`write()`] wrote, for the language with this BCP 47 tag.
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

    /// The synonyms, fillers and little words of other languages.
    #[must_use]
    pub fn language(&self) -> Language<'a> {
        self.language
    }

    /// Ids of all answers, `CONTACT` and `ELSEWHERE`.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.ids.split(' ')
    }

    /// Reads the next term and what it tells.
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

/// The first character of a text and what follows it.
fn head(text: &str) -> Option<(char, &str)> {
    let mut signs = text.chars();
    Some((signs.next()?, signs.as_str()))
}

/// The character that stands for the number 0 if the one after 93 stood in Latin-1.
const BEYOND: char = 'C';

/// How far `sign` lies behind `zero`.
fn digit(sign: char, zero: char) -> usize {
    (sign as usize).wrapping_sub(zero as usize)
}

/// The words of a language as they travel.
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

/// The character so far behind `zero`.
fn sign(zero: char, digit: usize) -> char {
    u32::try_from(zero as usize + digit).ok().and_then(char::from_u32).unwrap_or(zero)
}
