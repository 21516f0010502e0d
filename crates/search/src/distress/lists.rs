//! The two lists that people write: phrases that always count, and phrases that never do.
//!
//! `build.rs` packs both from `assets/content/distress`: a line for the phrases that do not count, then a line for each
//! kind, in the order of [`Kind::ALL`]. A phrase is folded like a query, without its spaces and without letters that
//! repeat, and followed by a comma; `*` before the comma stands for any ending.

use super::Kind;
use super::features::REMOVED;

/// The packed lists.
static LISTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/distress-lists.txt"));

/// A phrase of at least this many letters is found within a word, too: `iwanttodie`.
const LONG: usize = 8;

/// Takes out of a folded query what does not count; the rest of the query stays as it is.
pub(super) fn remove_ordinary(folded: &mut [u8]) {
    for phrase in phrases(0) {
        for at in 0..folded.len() {
            if let Some(end) = is_start(folded, at).then(|| end_of(phrase, folded, at)).flatten() {
                folded[at..end].fill(REMOVED);
            }
        }
    }
}

/// Returns the kind of the first phrase that always counts and stands in a folded query.
///
/// Spaces make no difference (`su i cide`, `wanttodie`), and a letter that was hidden may be any letter.
pub(super) fn find_always(folded: &[u8]) -> Option<Kind> {
    Kind::ALL.into_iter().enumerate().find_map(|(line, kind)| {
        let is_found = phrases(line + 1).any(|phrase| {
            (0..folded.len()).any(|at| {
                (phrase.len() >= LONG || is_start(folded, at)) && end_of(phrase, folded, at).is_some()
            })
        });
        is_found.then_some(kind)
    })
}

fn phrases(line: usize) -> impl Iterator<Item = &'static [u8]> {
    let line = LISTS.split(|letter| *letter == b'\n').nth(line).unwrap_or_default();
    line.split(|letter| *letter == b',').filter(|phrase| !phrase.is_empty())
}

/// Whether a word begins at `at`.
fn is_start(folded: &[u8], at: usize) -> bool {
    folded[at] != b' ' && (at == 0 || folded[at - 1] == b' ')
}

/// Returns where `phrase` ends in the query, if it begins at `at` and ends where a word does. Two neighbouring letters
/// may have changed places (`myslef`).
fn end_of(phrase: &[u8], folded: &[u8], mut at: usize) -> Option<usize> {
    let mut done = 0;
    while done < phrase.len() {
        if phrase[done] == b'*' {
            return Some(at);
        }
        // Spaces do not count, nor does a letter that repeats the one before: the second `t` of `want to`.
        while done > 0 && folded.get(at).is_some_and(|found| *found == b' ' || *found == phrase[done - 1]) {
            at += 1;
        }
        let found = *folded.get(at)?;
        let length = if found == phrase[done] || found == b'*' {
            1
        } else if done > 0 && phrase.get(done + 1) == Some(&found) && folded.get(at + 1) == phrase.get(done) {
            2
        } else {
            return None;
        };
        done += length;
        at += length;
    }
    folded.get(at).is_none_or(|found| *found == b' ').then_some(at)
}
