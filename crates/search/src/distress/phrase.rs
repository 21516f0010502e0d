//! Whether a phrase of the table begins at a place of a query.

use super::packed::{ALARMS, GROUPS};
use super::tape::Tape;

/// How far apart two words of a phrase may stand. A word between them costs 1, and 1 more for each three letters.
const GAP: usize = 8;
/// What each letter between two words costs within a word, as the `to` of `wanttodie`.
const INNER: usize = 2;
/// A word of the table with at least this many letters may have any ending.
const STEM: usize = 4;
/// A word with at least this many letters may have a wrong first letter.
const LONG: usize = 6;
/// The same for words of the group `ordinary`, which comes first in the table.
const ORDINARY_STEM: usize = 9;

const LINE_END: u32 = '\n' as u32;
const STEP_END: u32 = ',' as u32;
const OR: u32 = '/' as u32;
const QUERY_END: u32 = '.' as u32;
const FIRST_GROUP: u32 = '@' as u32;
const FIRST_LETTER: u32 = 'a' as u32;

/// What may be spent on words before the first step of a phrase: nothing, and it is told apart by that.
pub(super) const START: usize = GAP + 1;

impl Tape {
    /// Where the phrase of the table that goes on at `place` ends in the query, if it goes on there at `at`; else 0.
    /// `gap` is what may still be spent on words between, or [`START`].
    #[inline(never)]
    pub fn follows(&self, place: usize, mut at: usize, gap: usize) -> usize {
        let step = self.sign(place);
        if matches!(step, LINE_END | OR) {
            return if self.is_letter(at) { 0 } else { at };
        }
        while !self.is_letter(at) {
            if self.sign(at) == 0 {
                return if step == QUERY_END && gap == GAP { at } else { 0 };
            }
            at += 1;
        }
        let first = self.sign(at);
        let begins = !self.is_letter(at - 1);
        let mut word = place + usize::from(step == QUERY_END);
        loop {
            // Behind the words of a step there may be the character of a group, whose words come last.
            let group = self.sign(word).wrapping_sub(FIRST_GROUP) as usize;
            word = GROUPS.get(group).map_or(word, |group| usize::from(*group));
            let end = self.end(word);
            let ordinary = word < usize::from(GROUPS[1]);
            let strict = place < ALARMS || !begins;
            // The first letter may also have changed places or, in a long word, be wrong or missing.
            let letter = self.sign(word);
            let near = if letter == first {
                begins || gap == GAP || end - word > 2
            } else {
                !strict && self.nearly_begins(word, at, end - word >= LONG)
            };
            let to = if near { self.meets(word, end, at, strict) } else { 0 };
            if to != 0 {
                let mut rest = place;
                while !matches!(self.sign(rest), STEP_END | FIRST_GROUP..FIRST_LETTER) {
                    rest += 1;
                }
                loop {
                    rest += 1;
                    let mut found = self.follows(rest, to, GAP);
                    if found == 0 && end - word >= if ordinary { ORDINARY_STEM } else { STEM } {
                        found = self.follows(rest, self.end(to), GAP);
                    }
                    if found != 0 {
                        return found;
                    }
                    // What comes after the first step of a line may be one of several things.
                    while !matches!(self.sign(rest), LINE_END | OR) {
                        rest += 1;
                    }
                    if gap != START || self.sign(rest) == LINE_END {
                        break;
                    }
                }
            }
            if self.sign(end) != ' ' as u32 {
                break;
            }
            word = end + 1;
        }
        let end = if begins { self.end(at) } else { at + 1 };
        let cost = if begins { 1 + (end - at) / 3 } else { INNER };
        if gap == START || cost > gap { 0 } else { self.follows(place, end, gap - cost) }
    }

    /// Whether the word of the table at `word` begins as the query does at `at`, but for its first letter.
    fn nearly_begins(&self, word: usize, at: usize, long: bool) -> bool {
        let same = |letter: usize, sign: usize| self.sign(word + letter) == self.sign(at + sign);
        same(1, 0) && (same(0, 1) || long && same(2, 1)) || long && same(1, 1) && same(2, 2)
    }
}
