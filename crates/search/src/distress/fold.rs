//! Folds a query into words of plain letters, so that disguised spellings and accents make no difference. The
//! ranking has another one (`../fold.rs`), which keeps digits, handles all scripts, and knows where each word was.

/// The letters for `À` to `ß`, and again for `à` to `ÿ`.
const LATIN: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyps";
/// The letters for the digits 0 to 9 within a word, as in `su1cide`.
const DIGITS: &[u8; 10] = b"oizeasgtbg";
/// Words of at most this many characters keep double letters: `too` is not `to`.
const SHORT: usize = 3;
/// At least this many single letters in a row form one word: `k i l l`, `k.m.s`.
const SPELLED: usize = 3;

/// Returns the words of `text`, each followed by one space.
///
/// **Shape**: letters `a` to `z`, and `*` for a letter that the writer has hidden (`su*cide`). Digits in a word become
/// letters (`su1cide`). A number becomes `#`, or `%` if it has two digits or three with a 0 at the end: `30` and `120`
/// pills are an overdose, `2` are not. Other numbers of three digits are kept because some are emergency numbers (`911`).
/// In words of more than three letters, repeated letters become one. Apostrophes are removed (`dont`); all other
/// characters separate words.
#[must_use]
pub fn fold(text: &str) -> Vec<u8> {
    let mut folded = Folded::default();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let letter = match character {
            'a'..='z' | '0'..='9' => character as u8,
            'A'..='Z' => character as u8 | 0x20,
            '@' => b'a',
            '$' if next.is_ascii_alphanumeric() => b's',
            '!' if next.is_ascii_alphanumeric() && !folded.word.is_empty() => b'i',
            '*' if !folded.word.is_empty() => b'*',
            'À'..='ÿ' => LATIN[character as usize % LATIN.len()],
            // Combining accents and zero-width characters.
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
    folded.end_spelled();
    folded.text
}

#[derive(Default)]
struct Folded {
    text: Vec<u8>,
    /// The word that is being read.
    word: Vec<u8>,
    /// Consecutive single letters that may form one word.
    spelled: Vec<u8>,
}

impl Folded {
    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        match word[..] {
            [] => {}
            [letter] if letter.is_ascii_lowercase() => self.spelled.push(letter),
            _ => {
                self.end_spelled();
                self.add(&word);
            }
        }
    }

    fn end_spelled(&mut self) {
        let spelled = std::mem::take(&mut self.spelled);
        let length = if spelled.len() >= SPELLED { spelled.len() } else { 1 };
        spelled.chunks(length).for_each(|word| self.add(word));
    }

    fn add(&mut self, word: &[u8]) {
        let is_number = word.iter().all(u8::is_ascii_digit);
        if is_number && (word.len() != 3 || word[0] != b'0' && word[2] == b'0') {
            self.text.extend_from_slice(if word.len() == 2 || word.len() == 3 { b"% " } else { b"# " });
            return;
        }
        let mut last = 0;
        for &character in word {
            let letter = match character {
                b'0'..=b'9' if !is_number => DIGITS[usize::from(character - b'0')],
                _ => character,
            };
            if letter != last || word.len() <= SHORT || is_number {
                self.text.push(letter);
            }
            last = letter;
        }
        self.text.push(b' ');
    }
}
