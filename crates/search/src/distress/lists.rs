//! The two lists that people write: phrases that always count, and phrases that never do.
//!
//! Both are packed by `build.rs` from `assets/content/distress`: a line for phrases that do not count, then a line for
//! each kind, in the order of [`Kind::ALL`]. A phrase is folded like a query, without its spaces, and has a comma behind
//! it; `*` before the comma stands for any ending.

use super::Kind;
use super::features::GAP;

/// The packed lists.
pub(super) static LISTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/distress-lists.txt"));

/// A phrase of at least this many letters is found within a word, too: `iwanttodie`.
const LONG: usize = 8;

/// Takes what does not count out of a folded query; the rest of the query stays as it is.
pub(super) fn remove_ordinary(folded: &mut [u8]) {
    for phrase in phrases(0) {
        let mut at = 0;
        while at < folded.len() {
            if let Some(end) = (is_start(folded, at)).then(|| ends(folded, at, phrase)).flatten() {
                for sign in &mut folded[at..end] {
                    *sign = GAP;
                }
            }
            at += 1;
        }
    }
}

/// Returns the kind of the first phrase that always counts and is in a folded query.
///
/// Spaces make no difference (`su i cide`, `wanttodie`), and a letter that was hidden may be any letter.
pub(super) fn find_always(folded: &[u8]) -> Option<Kind> {
    Kind::ALL.into_iter().enumerate().find_map(|(line, kind)| {
        let found = phrases(line + 1).any(|phrase| {
            (0..folded.len()).any(|at| {
                (is_start(folded, at) || phrase.len() >= LONG) && ends(folded, at, phrase).is_some()
            })
        });
        found.then_some(kind)
    })
}

fn phrases(line: usize) -> impl Iterator<Item = &'static [u8]> {
    let line = LISTS.split(|sign| *sign == b'\n').nth(line).unwrap_or_default();
    line.split(|sign| *sign == b',').filter(|phrase| !phrase.is_empty())
}

fn is_start(folded: &[u8], at: usize) -> bool {
    folded[at] != b' ' && (at == 0 || folded[at - 1] == b' ')
}

/// Returns where `phrase` ends in the query if it begins at `at` and ends where a word does.
fn ends(folded: &[u8], mut at: usize, phrase: &[u8]) -> Option<usize> {
    for (done, letter) in phrase.iter().enumerate() {
        if *letter == b'*' {
            return Some(at);
        }
        while done > 0 && folded.get(at) == Some(&b' ') {
            at += 1;
        }
        let sign = *folded.get(at)?;
        if sign != *letter && sign != b'*' {
            return None;
        }
        at += 1;
    }
    folded.get(at).is_none_or(|sign| *sign == b' ').then_some(at)
}
