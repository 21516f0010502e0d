//! The packed table and a folded query, one behind the other, so that one number points into either.

use super::fold::fold;
use super::packed::TABLE;

/// The table with a query behind it.
pub(super) struct Tape(Vec<u8>);

/// The character `~`, which no word of the table has.
const COVER: u8 = b'~';

impl Tape {
    /// The table with `query` behind it, which is folded.
    pub fn new(query: &str) -> Self {
        let mut tape = TABLE.to_vec();
        fold(query, &mut tape);
        Self(tape)
    }

    /// The character at `at`; 0 behind the end.
    #[inline]
    pub fn sign(&self, at: usize) -> u32 {
        self.0.get(at).map_or(0, |sign| u32::from(*sign))
    }

    /// Whether there is a letter at `at`.
    #[inline(never)]
    pub fn is_letter(&self, at: usize) -> bool {
        is_letter(self.sign(at))
    }

    /// Where the word ends that goes on at `at`.
    #[inline(never)]
    pub fn end(&self, mut at: usize) -> usize {
        while is_letter(self.sign(at)) {
            at += 1;
        }
        at
    }

    /// Makes one strange word of a part of the query.
    pub fn cover(&mut self, from: usize, to: usize) {
        for at in from..to {
            if let Some(sign) = self.0.get_mut(at) {
                *sign = COVER;
            }
        }
    }
}

/// Whether `sign` is a letter: of the characters of the table and of a query, all from `a` on are.
pub(super) fn is_letter(sign: u32) -> bool {
    sign >= u32::from(b'a')
}
