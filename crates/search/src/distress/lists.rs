//! The hand-written lists: phrases that always count (`always`), phrases that get a hint (`hint`), and phrases that do
//! not count (`ordinary`). The latter are masked first, also for the other two lists.

use content::distress::Distress;

use super::Kind;
use super::features::MASK;
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
    pub(super) fn is_complete(self) -> bool {
        self.0.matches('\n').count() == HINT + 1
    }

    /// Returns the folded query with [`MASK`] in place of each phrase that does not count.
    #[must_use]
    pub fn fold_and_mask(self, query: &str) -> Vec<u8> {
        let mut folded = fold(query);
        for phrase in self.phrases(0) {
            for start in 0..folded.len() {
                if starts_word(&folded, start)
                    && let Some(end) = match_phrase(phrase, &folded, start)
                {
                    folded[start..end].fill(MASK);
                }
            }
        }
        folded
    }

    /// Returns the first kind, in the order of [`Kind::ALL`], of which a folded query has a phrase that always counts.
    ///
    /// Spaces make no difference (`su i cide`, `wanttodie`), and `*` in the query may be any letter.
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
            (0..folded.len()).any(|start| {
                (phrase.len() >= LONG || starts_word(folded, start))
                    && match_phrase(phrase, folded, start).is_some()
            })
        })
    }

    fn phrases(&self, line: usize) -> impl Iterator<Item = &[u8]> {
        let line = self.0.as_bytes().split(|letter| *letter == b'\n').nth(line).unwrap_or_default();
        line.split(|letter| *letter == b',').filter(|phrase| !phrase.is_empty())
    }
}

/// Whether a word starts at `index`.
fn starts_word(folded: &[u8], index: usize) -> bool {
    folded[index] != b' ' && (index == 0 || folded[index - 1] == b' ')
}

/// Returns where `phrase` ends in the query, if it starts at `start`. Unless its last character is `*`, it must end
/// where a word ends. Two neighbouring letters may be swapped (`myslef`).
fn match_phrase(phrase: &[u8], folded: &[u8], start: usize) -> Option<usize> {
    // How many letters of the phrase are matched, and the index of the next letter of the query.
    let (mut matched, mut index) = (0, start);
    while matched < phrase.len() {
        let expected = phrase[matched];
        if expected == b'*' {
            return Some(index);
        }
        // Ignores spaces, and a letter that repeats the one before: the second `t` of `want to`.
        while matched > 0
            && folded.get(index).is_some_and(|found| *found == b' ' || *found == phrase[matched - 1])
        {
            index += 1;
        }
        let found = *folded.get(index)?;
        let is_swapped = || {
            matched > 0 && phrase.get(matched + 1) == Some(&found) && folded.get(index + 1) == Some(&expected)
        };
        let length = if found == expected || found == b'*' {
            1
        } else if is_swapped() {
            2
        } else {
            return None;
        };
        matched += length;
        index += length;
    }
    folded.get(index).is_none_or(|found| *found == b' ').then_some(index)
}
