//! Whether a query has words of distress: suicide, self-harm, overdose or a medical emergency.
//!
//! The table is written by people (`assets/content/distress`) and packed by `content::distress`, whose [`Packed`] says
//! how it is built. All that is here works on bytes of that text and of the folded query, so that it stays small:
//!
//! - `fold` makes letters of the query;
//! - `word` says whether letters are a word of the table, or nearly;
//! - `phrase` says whether words follow each other as in a phrase of the table;
//! - `tape` holds both texts.
//!
//! The module does not know the words, and nothing of what comes after a phrase changes whether it is found. Work grows
//! with the length of the query, not faster.
//!
//! [`Packed`]: content::distress::Packed

mod fold;
mod packed;
mod phrase;
mod tape;
mod word;

use packed::{ALARMS, PHRASES, TABLE};
use phrase::START;
use tape::Tape;

/// Whether `query` has words of distress, in any language of the table.
///
/// ```
/// use search::distress::is_distress;
///
/// assert!(is_distress("how much is it? i dont wnat to live anymore"));
/// assert!(is_distress("quiero m0rirme"));
/// assert!(!is_distress("dying to know how much it is"));
/// ```
#[must_use]
pub fn is_distress(query: &str) -> bool {
    let mut tape = Tape::new(query);
    let mut phrase = PHRASES;
    while phrase < TABLE.len() {
        let mut at = TABLE.len();
        while tape.sign(at) != 0 {
            // A phrase begins where a word does, or behind the `i` of `iwanttodie`.
            let before = at - 1 - usize::from(tape.sign(at - 1) == 'i' as u32);
            let to = if tape.is_letter(before) || !tape.is_letter(at) {
                0
            } else {
                tape.follows(phrase, at, START)
            };
            if to != 0 && phrase >= ALARMS {
                return true;
            }
            // What is ordinary comes first.
            tape.cover(at, to);
            at += 1;
        }
        while tape.sign(phrase) != '\n' as u32 {
            phrase += 1;
        }
        phrase += 1;
    }
    false
}
