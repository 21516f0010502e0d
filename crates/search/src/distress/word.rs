//! Whether letters of a query are a word of the table, or nearly.

use super::tape::{Tape, is_letter};

/// How much may be wrong in a word of the table, for each three letters that it has, and one: a letter that is wrong,
/// missing or too many costs 2, two letters that changed places cost 1.
const LETTERS_A_SLIP: usize = 3;
/// Added to the slips that are left while there was none: then the last letter may be missing where the query ends,
/// for somebody is typing.
const NONE_YET: usize = 16;
/// From this length on, a word is also found where spaces cut it (`su i cide`, `my self`). Each slip before makes it a
/// quarter shorter.
const CUT: usize = 6;
/// A shorter word is found only as it is written.
const SURE: usize = 4;

impl Tape {
    /// Where the word of the table from `word` to `end` ends in the query, if it begins at `at`; else 0. Letters may
    /// follow it there. Unless `strict`, a slip or two are forgiven, but the last letter is never missing or wrong.
    ///
    /// A letter that is repeated in the query counts once.
    pub fn meets(&self, word: usize, end: usize, at: usize, strict: bool) -> usize {
        let length = end - word;
        let slips = if strict || length < SURE { 0 } else { NONE_YET + (length + 1) / LETTERS_A_SLIP };
        self.goes_with(word, end, at, slips, length)
    }

    #[inline(never)]
    fn goes_with(
        &self,
        mut word: usize,
        end: usize,
        mut at: usize,
        mut slips: usize,
        length: usize,
    ) -> usize {
        loop {
            let sign = self.sign(at);
            if word < end && self.sign(word) == sign {
                word += 1;
            } else if sign != self.sign(at - 1) {
                if word == end {
                    return at;
                }
                // Letters that stand alone (`k m s`) are one word, however short.
                if is_letter(sign) || sign == 0 || length < CUT && self.is_letter(at + 2) {
                    break;
                }
                slips = 0;
            }
            at += 1;
        }
        let (letter, sign) = (self.sign(word), self.sign(at));
        let last = word + 1 == end;
        if sign == 0 && slips >= NONE_YET && last {
            return at;
        }
        let slips = slips % NONE_YET;
        let mut to = 0;
        // Two letters that changed places; then a letter too many, one that is missing, and a wrong one.
        for change in 0..4 {
            let swap = change == 0;
            let (letters, signs) = if swap { (2, 2) } else { (change / 2, change % 2) };
            let cost = if swap { 1 } else { 2 };
            if to == 0
                && cost <= slips
                && (is_letter(sign) || signs == 0)
                && (!last || letters == 0)
                && (!swap || self.sign(word + 1) == sign && self.sign(at + 1) == letter)
            {
                to = self.goes_with(word + letters, end, at + signs, slips - cost, length - length / 4);
            }
        }
        to
    }
}
