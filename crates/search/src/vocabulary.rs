//! Words for search that are not on the page, as they travel: `search.LANG.txt`, which the prerender writes and the
//! browser fetches when somebody comes to the search field.
//!
//! Parts of plain text, separated by tabs, so that the browser parses next to nothing:
//!
//! 1. words and pairs of words, separated by `, `: a line for all that tell for the same answers as much;
//! 2. for each of these lines the letters of the answers that it tells for, each as often as that counts;
//! 3. ids of all answers, separated by spaces: the first one's letter is `!`, the next one's `"`, and so on; then
//!    [`CONTACT`] and [`ELSEWHERE`], which are no answers;
//! 4. ids of the answers that are suggested, separated by spaces;
//! 5. fillers, separated by spaces;
//! 6. groups of synonyms, one a line, separated by commas.
//!
//! No word is there twice, and words and letters stand apart because brotli packs what is alike: a list of words for
//! each answer weighs a quarter more. Another text, such as a page that says "Not found", is a first part alone, and
//! means nothing.

use std::collections::BTreeMap;

use content::Content;
use content::search::SearchWords;

use super::learn::{Terms, learn};
use super::{Language, Others};

/// The letter of the first answer; those of the others follow it in Unicode.
const FIRST: char = '!';

/// In the place of an answer's id: what the front desk answers.
const CONTACT: &str = "@contact";

/// In the place of an answer's id: what nobody answers here.
const ELSEWHERE: &str = "@elsewhere";

/// Words for search in one language. A text that is empty or broken has fewer words; the page's own are still found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vocabulary<'a> {
    language: Language<'a>,
    suggestions: &'a str,
    words: &'a str,
    ids: &'a str,
    letters: &'a str,
}

impl<'a> Vocabulary<'a> {
    /// Reads what [`write()`] wrote, for the language with this BCP 47 tag.
    #[must_use]
    pub fn read(tag: &'a str, text: &'a str) -> Self {
        let mut parts = text.split('\t');
        let mut next = || parts.next().unwrap_or_default();
        let [words, letters, ids, suggestions, fillers, synonyms] =
            [next(), next(), next(), next(), next(), next()];
        Self { language: Language { tag, synonyms, fillers }, suggestions, words, ids, letters }
    }

    /// What [`super::Index::new`] wants to know.
    #[must_use]
    pub fn language(&self) -> Language<'a> {
        self.language
    }

    /// What [`super::Index::with_others`] wants to know.
    #[must_use]
    pub fn others(&self) -> Others {
        Others { contact: self.keywords(CONTACT), elsewhere: self.keywords(ELSEWHERE) }
    }

    /// Ids of the answers that are offered before anything is typed.
    pub fn suggestions(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.suggestions.split(' ').filter(|id| !id.is_empty())
    }

    /// Words and pairs of words of the answer with this id, each as often as it counts; empty for an unknown one.
    #[must_use]
    pub fn keywords(&self, id: &str) -> String {
        let mut keywords = String::new();
        if let Some(at) = self.ids.split(' ').position(|known| known == id) {
            for (having, words) in self.letters.split('\n').zip(self.words.split('\n')) {
                for _ in having.chars().filter(|&having| having as usize == FIRST as usize + at) {
                    keywords.push_str(words);
                    keywords.push_str(", ");
                }
            }
        }
        keywords
    }
}

/// The words of a language as they travel.
#[must_use]
pub fn write(content: &Content, words: &SearchWords) -> String {
    let (suggestions, fillers, synonyms) =
        (words.suggestions.join(" "), words.fillers.join(" "), words.synonyms.join("\n"));
    let language = Language { tag: &content.lang, synonyms: &synonyms, fillers: &fillers };
    let phrases = |id: &str| words.phrases.iter().find(|(of, _)| of == id).map_or(&[][..], |(_, all)| all);
    let (mut ids, mut classes): (Vec<&str>, Vec<Vec<&str>>) = (Vec::new(), Vec::new());
    for answer in content.answers() {
        ids.push(&answer.id);
        classes.push(answer.keywords.iter().chain(phrases(&answer.id)).map(String::as_str).collect());
    }
    for (id, other) in [(CONTACT, &words.contact), (ELSEWHERE, &words.elsewhere)] {
        ids.push(id);
        classes.push(other.iter().map(String::as_str).collect());
    }
    let (terms, having) = by_answers(&learn(language, &classes));
    let parts = [terms.join("\n"), having.join("\n"), ids.join(" "), suggestions, fillers, synonyms];
    parts.join("\t")
}

/// Lines of terms, and for each the letters of the answers that have them, sorted by these.
fn by_answers(answers: &[Terms]) -> (Vec<String>, Vec<String>) {
    let mut having: BTreeMap<&str, String> = BTreeMap::new();
    for (letter, terms) in (FIRST..=char::MAX).zip(answers) {
        for (term, &times) in terms {
            having.entry(term).or_default().extend(std::iter::repeat_n(letter, times));
        }
    }
    let mut lines: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (term, letters) in having {
        lines.entry(letters).or_default().push(term);
    }
    lines.into_iter().map(|(letters, terms)| (terms.join(", "), letters)).unzip()
}
