//! Splits a text into folded words: lower case, without accents, apostrophes and hyphens.
//!
//! The original text is split first and each word is folded by itself, so that the position of a word in the text is
//! always known. Decomposition is injected because the browser provides it and its tables would be larger than the
//! whole engine. Words of ASCII letters, nearly all of an English text, do not need it.

use std::ops::Range;

use super::small::char_class::{CharClass, class};

/// Decomposes a word (Unicode NFKD) and converts it to lower case.
///
/// In the browser this is `word.normalize("NFKD").toLowerCase()`, natively the crate `unicode-normalization`. The
/// result may contain the accents as combining marks.
pub type Decompose = fn(&str) -> String;

/// A folded word is cut off once it has this many bytes: nobody searches by the end of a longer word.
const LONGEST: usize = 48;

/// Calls `visit` with each folded word of `text`, never empty, and its range in `text` in UTF-16 units.
///
/// A number is a word (`0.5`; `1200` for `1,200`), and letters next to it are another (`40min` is two). In scripts
/// without spaces, every two neighbouring characters are a word, so words overlap. `O.C.D.` is one word.
pub(super) fn each_word(text: &str, decompose: Decompose, visit: &mut dyn FnMut(&str, Range<usize>)) {
    let mut run = CharRun::default();
    let mut folded = String::new();
    let mut characters = text.char_indices().peekable();
    let mut units = 0;
    while let Some((at, character)) = characters.next() {
        let start = units;
        units += character.len_utf16();
        let next = characters.peek().map_or(CharClass::Gap, |&(_, next)| class(next));
        let kind = match character {
            // A full stop inside a number or between single letters, as in "0.5" and "O.C.D.", does not end a word.
            '.' | ',' if run.kind == CharClass::Digit && next == CharClass::Digit => CharClass::Inner,
            '.' if run.letters == 1 && next == CharClass::Letter => {
                run.letters = 0;
                CharClass::Inner
            }
            _ => class(character),
        };
        if kind == CharClass::Inner || kind == CharClass::Combining && run.kind == CharClass::Gap {
            continue;
        }
        if kind != run.kind && kind != CharClass::Combining {
            run.visit_words(text, decompose, &mut folded, visit);
            run = CharRun { kind, bytes: at..at, units: start..start, letters: 0 };
        }
        run.letters += usize::from(kind != CharClass::Combining);
        (run.bytes.end, run.units.end) = (at + character.len_utf8(), units);
    }
    run.visit_words(text, decompose, &mut folded, visit);
}

/// A run of characters of one class.
struct CharRun {
    kind: CharClass,
    bytes: Range<usize>,
    units: Range<usize>,
    /// The number of letters since the last full stop.
    letters: usize,
}

impl Default for CharRun {
    fn default() -> Self {
        Self { kind: CharClass::Gap, bytes: 0..0, units: 0..0, letters: 0 }
    }
}

impl CharRun {
    /// Calls `visit` with each folded word of the run.
    fn visit_words(
        &self,
        text: &str,
        decompose: Decompose,
        folded: &mut String,
        visit: &mut dyn FnMut(&str, Range<usize>),
    ) {
        let Some(run) = text.get(self.bytes.clone()) else { return };
        if self.kind == CharClass::Gap {
            return;
        }
        let mut visit_word = |word: &str, units: Range<usize>| {
            folded.clear();
            fold(word, decompose, folded);
            if !folded.is_empty() {
                visit(folded, units);
            }
        };
        if self.kind != CharClass::Dense {
            return visit_word(run, self.units.clone());
        }
        let mut units = self.units.start;
        let mut letters = run.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().copied();
            if let Some((after, next)) = next {
                let end = after + next.len_utf8();
                visit_word(
                    run.get(at..end).unwrap_or_default(),
                    units..units + letter.len_utf16() + next.len_utf16(),
                );
            } else if at == 0 {
                visit_word(run, self.units.clone());
            }
            units += letter.len_utf16();
        }
    }
}

/// Appends the folded `word` to `folded`.
fn fold(word: &str, decompose: Decompose, folded: &mut String) {
    if word.is_ascii() {
        fold_characters(&word.to_ascii_lowercase(), folded);
    } else {
        fold_characters(&decompose(word), folded);
    }
}

fn fold_characters(word: &str, folded: &mut String) {
    for (at, character) in word.char_indices() {
        match character {
            // Letters without a decomposition, as people type them on a keyboard that lacks them.
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ة' => folded.push('ه'),
            'ى' => folded.push('ي'),
            // A comma before exactly three digits separates thousands; any other is a decimal comma.
            ',' if word.bytes().skip(at + 1).take_while(u8::is_ascii_digit).count() == 3 => {}
            ',' => folded.push('.'),
            '.' if word.starts_with(|first: char| first.is_ascii_digit()) => folded.push('.'),
            _ if matches!(class(character), CharClass::Letter | CharClass::Digit | CharClass::Dense) => {
                folded.push(character);
            }
            _ => {}
        }
        if folded.len() >= LONGEST {
            break;
        }
    }
}
