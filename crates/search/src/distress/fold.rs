//! A query as words of plain letters, so that disguises and accents make no difference.

/// The letters that stand for `À` to `ß`, and again for `à` to `ÿ`.
const LATIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyps";
/// The letters that the digits 0 to 9 stand for within a word, as in `su1cide`.
const DIGITS: &[u8; 10] = b"oizeasgtbg";
/// A word of at most this many letters keeps its double letters: `too` is not `to`.
const SHORT: usize = 3;
/// As many single letters in a row are one word: `k i l l`, `k.m.s`.
const SPELT: usize = 3;

/// Returns the words of `text` with one space between them.
///
/// **Shape**: the letters `a` to `z`, `*` for a letter that was hidden (`su*cide`), `#` for a number, and the digits of
/// numbers of three digits, since some are called for help (`911`). Longer words have no letter twice in a row.
/// Apostrophes vanish (`dont`), and everything else separates words.
#[must_use]
pub fn fold(text: &str) -> Vec<u8> {
    let mut folded = Folded::default();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied().unwrap_or(' ');
        let letter = match sign {
            'a'..='z' | '0'..='9' => sign as u8,
            'A'..='Z' => sign as u8 | 0x20,
            '@' => b'a',
            '$' if next.is_ascii_alphanumeric() => b's',
            '!' if next.is_ascii_alphanumeric() && folded.is_in_word() => b'i',
            '*' if folded.is_in_word() => b'*',
            'À'..='ÿ' => LATIN[sign as usize % 32],
            // Combining accents and characters without width.
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{ad}' => continue,
            // `don't` is `dont`, but `od'd` is not `odd`.
            '\'' | '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' if !matches!(next, 'd' | 'D') => continue,
            _ => b' ',
        };
        if letter == b' ' {
            folded.end_word();
        } else {
            folded.word.push(letter);
        }
    }
    folded.end_word();
    folded.end_spelt();
    folded.text
}

#[derive(Default)]
struct Folded {
    text: Vec<u8>,
    /// The word that is being read.
    word: Vec<u8>,
    /// Single letters that may be one word.
    spelt: Vec<u8>,
}

impl Folded {
    fn is_in_word(&self) -> bool {
        !self.word.is_empty()
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        match word[..] {
            [] => {}
            [letter] if letter.is_ascii_lowercase() => self.spelt.push(letter),
            _ => {
                self.end_spelt();
                self.add(&word);
            }
        }
    }

    fn end_spelt(&mut self) {
        let spelt = std::mem::take(&mut self.spelt);
        if spelt.len() >= SPELT {
            self.add(&spelt);
        } else {
            for letter in spelt {
                self.add(&[letter]);
            }
        }
    }

    fn add(&mut self, word: &[u8]) {
        if !self.text.is_empty() {
            self.text.push(b' ');
        }
        let is_number = word.iter().all(u8::is_ascii_digit);
        if is_number && word.len() != 3 {
            return self.text.push(b'#');
        }
        let mut last = 0;
        for &sign in word {
            let letter = match sign {
                b'0'..=b'9' if !is_number => DIGITS[usize::from(sign - b'0')],
                _ => sign,
            };
            if letter != last || word.len() <= SHORT || is_number {
                self.text.push(letter);
            }
            last = letter;
        }
    }
}
