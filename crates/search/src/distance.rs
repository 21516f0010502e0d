//! How many slips of the finger lie between two words: a wrong, missing, added or swapped letter each.
//!
//! Own code and no crate: it stops as soon as there are too many, and it can leave the end of the longer word out,
//! which a word that is still being typed needs. `docs/search.md` has the bytes of both.

/// The longest words that are compared, in letters. Longer ones count as too far apart.
pub(super) const LONGEST: usize = 24;

/// A word taken apart into letters.
pub(super) struct Letters {
    letters: [char; LONGEST],
    pub count: usize,
}

impl Letters {
    /// The letters of `word`, or none if there are more than [`LONGEST`].
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

/// Slips between `typed` and `known` (optimal string alignment: no letter is touched twice); some number above
/// `most` where there are more. With `unfinished`, letters that `known` has after the typed ones are no slip.
pub(super) fn slips(typed: &Letters, known: &Letters, most: usize, unfinished: bool) -> usize {
    // Rows of the table, of which the last three are kept: the newest, the one before, the one before that.
    let mut row = [0; LONGEST + 1];
    let mut above = row;
    let mut above_that;
    for (column, cell) in row.iter_mut().enumerate() {
        *cell = column;
    }
    for at in 1..=typed.count {
        above_that = above;
        above = row;
        row[0] = at;
        let mut least = at;
        for column in 1..=known.count {
            let same = typed.letters[at - 1] == known.letters[column - 1];
            let mut cell = above[column - 1] + usize::from(!same);
            cell = cell.min(above[column] + 1).min(row[column - 1] + 1);
            if at > 1
                && column > 1
                && typed.letters[at - 1] == known.letters[column - 2]
                && typed.letters[at - 2] == known.letters[column - 1]
            {
                cell = cell.min(above_that[column - 2] + 1);
            }
            row[column] = cell;
            least = least.min(cell);
        }
        // A swap may still save one from the row before.
        if least > most + 1 {
            return least;
        }
    }
    let first = if unfinished { 0 } else { known.count };
    row[first..=known.count].iter().fold(usize::MAX, |least, &cell| least.min(cell))
}
