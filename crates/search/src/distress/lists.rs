//! The hand-written lists: phrases that always count (`always`), phrases that get a hint (`hint`), and phrases that do
//! not count (`ordinary`). The latter are masked first, also for the other two lists. A further list for each language
//! (`common`) has words by which the language of a query is recognized.

use content::distress::Distress;

use super::Kind;
use super::features::MASK;
use super::fold;

/// A phrase of at least this many bytes is also found within a word: `iwanttodie`.
const LONG: usize = 8;

/// The line with the phrases that get a hint.
const HINT: usize = Kind::ALL.len() + 1;

/// The lists in the format of [`write()`]: a line for the phrases that do not count, then a line for each kind, in the
/// order of [`Kind::ALL`], then a line for the phrases that get a hint, then a line for each language with its tag and
/// its common words. Each phrase is folded like a query, without spaces and repeated letters, and followed by a comma;
/// `*` before the comma stands for any ending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists<'a>(pub &'a str);

/// Returns the lists in the format that [`Lists`] searches.
#[must_use]
pub fn write(lists: &Distress) -> String {
    let phrases = [&lists.ordinary].into_iter().chain(&lists.always).chain([&lists.hint]);
    let languages = lists.common.iter().map(|(lang, words)| format!("{lang},{}", line(words)));
    phrases.map(|phrases| line(phrases)).chain(languages).collect()
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

impl<'a> Lists<'a> {
    /// Whether no line is missing.
    pub(super) fn is_complete(self) -> bool {
        self.0.matches('\n').count() > HINT
    }

    /// Returns the folded query with [`MASK`] in place of each phrase that does not count.
    #[must_use]
    pub fn fold_and_mask(self, query: &str) -> Vec<u8> {
        self.mask(0, fold(query))
    }

    /// Returns the folded query with [`MASK`] in place of each phrase that gets a hint.
    pub(super) fn mask_hints(self, folded: &[u8]) -> Vec<u8> {
        self.mask(HINT, folded.to_vec())
    }

    fn mask(self, line: usize, mut folded: Vec<u8>) -> Vec<u8> {
        for phrase in self.phrases(line) {
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
        kinds.find_map(|(line, kind)| (self.count(line + 1, folded) > 0).then_some(kind))
    }

    /// Whether a folded query contains a phrase that gets a hint.
    #[must_use]
    pub fn has_hint(self, folded: &[u8]) -> bool {
        self.count(HINT, folded) > 0
    }

    /// Returns the tag of the language of which a folded query has the most common words; none if it has no such word,
    /// or as many of another language.
    #[must_use]
    pub fn language(self, folded: &[u8]) -> Option<&'a str> {
        let (mut most, mut found) = (0, None);
        for (line, words) in self.0.lines().enumerate().skip(HINT + 1) {
            // The tag before the first comma is not a word.
            let count = self.count(line, folded);
            if count >= most {
                found = words.split(',').next().filter(|_| count > most);
                most = count;
            }
        }
        found
    }

    /// Returns how many phrases of a line a folded query contains.
    fn count(self, line: usize, folded: &[u8]) -> usize {
        let is_found = |phrase: &&[u8]| {
            (0..folded.len()).any(|start| {
                (phrase.len() >= LONG || starts_word(folded, start))
                    && match_phrase(phrase, folded, start).is_some()
            })
        };
        self.phrases(line).filter(is_found).count()
    }

    /// Returns the phrases of a line, without the tag before those of a language.
    fn phrases(self, line: usize) -> impl Iterator<Item = &'a [u8]> {
        let text = self.0.as_bytes().split(|letter| *letter == b'\n').nth(line).unwrap_or_default();
        let phrases = text.split(|letter| *letter == b',').skip(usize::from(line > HINT));
        phrases.filter(|phrase| !phrase.is_empty())
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
