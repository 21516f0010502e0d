//! The edit distance of two words: the number of typos, each a wrong, missing, extra or swapped letter.
//!
//! The crate `strsim` takes 0.2 to 0.7 KB more in brotli. More important, this function stops early once there are too
//! many typos, and it can ignore the end of the longer word, which matching an unfinished word needs.

/// The longest words that are compared, in letters. A longer word matches nothing.
pub(in super::super) const LONGEST: usize = 24;

/// The letters of a word.
pub(in super::super) struct Letters {
    letters: [char; LONGEST],
    pub count: usize,
}

impl Letters {
    /// Returns the letters of `word`, or `None` if it has more than [`LONGEST`].
    pub fn of(word: &str) -> Option<Self> {
        let mut letters = [' '; LONGEST];
        let mut count = 0;
        for letter in word.chars() {
            *letters.get_mut(count)? = letter;
            count += 1;
        }
        Some(Self { letters, count })
    }
}

/// Returns the number of typos between `typed` and `known` (optimal string alignment: no letter is edited twice), or
/// any number above `most` if there are more. If `unfinished`, letters of `known` after the typed ones are no typos.
pub(in super::super) fn typos(typed: &Letters, known: &Letters, most: usize, unfinished: bool) -> usize {
    // The last three rows of the table: the current one, the one above, and the one above that.
    let mut row = [0; LONGEST + 1];
    let mut above = row;
    let mut above_that;
    for (column, cell) in row.iter_mut().enumerate() {
        *cell = column;
    }
    for letter in 1..=typed.count {
        above_that = above;
        above = row;
        row[0] = letter;
        let mut least = letter;
        for column in 1..=known.count {
            let same = typed.letters[letter - 1] == known.letters[column - 1];
            let mut cell = above[column - 1] + usize::from(!same);
            cell = cell.min(above[column] + 1).min(row[column - 1] + 1);
            if letter > 1
                && column > 1
                && typed.letters[letter - 1] == known.letters[column - 2]
                && typed.letters[letter - 2] == known.letters[column - 1]
            {
                cell = cell.min(above_that[column - 2] + 1);
            }
            row[column] = cell;
            least = least.min(cell);
        }
        // A swap of two letters can still make the next row lower by one.
        if least > most + 1 {
            return least;
        }
    }
    let first = if unfinished { 0 } else { known.count };
    row[first..=known.count].iter().fold(usize::MAX, |least, &cell| least.min(cell))
}
