//! The hand-written lists: phrases that always count, phrases that get a hint, and phrases that never count.

use content::distress::Distress;

use super::Kind;
use super::features::REMOVED;
use super::fold;

/// A phrase of at least this many bytes is also found within a word: `iwanttodie`.
const LONG: usize = 8;

/// The line with the phrases that get a hint.
const HINT: usize = Kind::ALL.len() + 1;

/// The lists in the format of [`write()`]: a line for the phrases that do not count, then a line for each kind, in the
/// order of [`Kind::ALL`], then a line for the phrases that get a hint. Each phrase is folded like a query, without
/// spaces and repeated letters, and followed by a comma; `*` before the comma stands for any ending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists<'a>(pub &'a str);

/// Returns the lists in the format that [`Lists`] searches.
#[must_use]
pub fn write(lists: &Distress) -> String {
    [&lists.ordinary]
        .into_iter()
        .chain(&lists.always)
        .chain([&lists.hint])
        .map(|phrases| line(phrases))
        .collect()
}

fn line(phrases: &[String]) -> String {
    let mut phrases: Vec<String> = phrases
        .iter()
        .map(|phrase| {
            let (words, ending) =
                phrase.strip_suffix('*').map_or((phrase.as_str(), ""), |words| (words, "*"));
            let mut folded = fold(words);
            folded.retain(|letter| *letter != b' ');
            folded.dedup();
            folded.into_iter().map(char::from).chain(ending.chars()).chain([',']).collect()
        })
        .collect();
    phrases.sort();
    phrases.dedup();
    phrases.concat() + "\n"
}

impl Lists<'_> {
    /// Whether no line is missing.
    pub(super) fn is_whole(self) -> bool {
        self.0.matches('\n').count() == HINT + 1
    }

    /// Returns the folded query with each phrase that does not count replaced by [`REMOVED`].
    #[must_use]
    pub fn counted(self, query: &str) -> Vec<u8> {
        let mut folded = fold(query);
        for phrase in self.phrases(0) {
            for at in 0..folded.len() {
                if let Some(end) = is_start(&folded, at).then(|| end_of(phrase, &folded, at)).flatten() {
                    folded[at..end].fill(REMOVED);
                }
            }
        }
        folded
    }

    /// Returns the first kind with a phrase that always counts and is in a folded query.
    ///
    /// Spaces make no difference (`su i cide`, `wanttodie`), and a masked letter may be any letter.
    #[must_use]
    pub fn find_always(self, folded: &[u8]) -> Option<Kind> {
        let mut kinds = Kind::ALL.into_iter().enumerate();
        kinds.find_map(|(line, kind)| self.has(line + 1, folded).then_some(kind))
    }

    /// Whether a folded query contains a phrase that gets a hint.
    #[must_use]
    pub fn has_hint(self, folded: &[u8]) -> bool {
        self.has(HINT, folded)
    }

    fn has(self, line: usize, folded: &[u8]) -> bool {
        self.phrases(line).any(|phrase| {
            (0..folded.len()).any(|at| {
                (phrase.len() >= LONG || is_start(folded, at)) && end_of(phrase, folded, at).is_some()
            })
        })
    }

    fn phrases(&self, line: usize) -> impl Iterator<Item = &[u8]> {
        let line = self.0.as_bytes().split(|letter| *letter == b'\n').nth(line).unwrap_or_default();
        line.split(|letter| *letter == b',').filter(|phrase| !phrase.is_empty())
    }
}

/// Whether a word starts at `at`.
fn is_start(folded: &[u8], at: usize) -> bool {
    folded[at] != b' ' && (at == 0 || folded[at - 1] == b' ')
}

/// Returns where `phrase` ends in the query if it starts at `at` and ends at the end of a word. Two neighbouring
/// letters may be swapped (`myslef`).
fn end_of(phrase: &[u8], folded: &[u8], mut at: usize) -> Option<usize> {
    let mut done = 0;
    while done < phrase.len() {
        if phrase[done] == b'*' {
            return Some(at);
        }
        // Ignores spaces, and a letter that repeats the one before: the second `t` of `want to`.
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
