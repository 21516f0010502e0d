//! The terms of the index: words with their stems, pairs of words, stop words, and groups of synonyms.

use super::fold::{Decompose, each_word};
use super::small::lexicon::{Lexicon, TermId, hash};
use super::stem::Stems;

/// The language of the texts and its word lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language<'a> {
    /// The BCP 47 tag.
    pub tag: &'a str,
    /// Groups of synonyms: one group per line, members separated by commas. A member with two words is a pair; longer
    /// members are ignored.
    pub synonyms: &'a str,
    /// Stop words, separated by spaces.
    pub stop_words: &'a str,
    /// Common short words of other languages, by which those languages are recognized, separated by spaces.
    pub foreign: &'a str,
}

/// The terms of the answers, and the word lists of the language.
pub(super) struct Terms {
    pub decompose: Decompose,
    pub stems: Stems,
    pub lexicon: Lexicon,
    /// The term of each term's stem. A pair is its own stem.
    pub stem_of: Vec<TermId>,
    /// Stems of the stop words.
    pub stop_words: Vec<TermId>,
    /// Common short words of other languages, each with a space before and after it.
    pub foreign: String,
    /// The members of all groups of synonyms, each with the term of its group, ordered by group.
    pub synonyms: Vec<(TermId, TermId)>,
    /// The term of each group of synonyms. Its text is never that of a word.
    pub groups: Vec<TermId>,
}

impl Terms {
    pub fn new(language: Language, decompose: Decompose) -> Self {
        let mut terms = Self {
            decompose,
            stems: Stems::of(language.tag),
            lexicon: Lexicon::default(),
            stem_of: Vec::new(),
            stop_words: Vec::new(),
            foreign: String::from(" "),
            synonyms: Vec::new(),
            groups: Vec::new(),
        };
        terms.add_language(language);
        terms
    }

    /// Adds the word lists of a language.
    pub fn add_language(&mut self, language: Language) {
        let mut stop_words = self.intern_all(language.stop_words);
        self.stop_words.append(&mut stop_words);
        self.foreign.push_str(language.foreign);
        self.foreign.push(' ');
        for line in language.synonyms.split('\n').filter(|line| !line.is_empty()) {
            // The leading space keeps a group's text distinct from every word and pair.
            let mut name = String::from(" ");
            name.push_str(line);
            let group = self.intern_exact(&name);
            self.groups.push(group);
            for member in line.split(',') {
                let term = match self.intern_all(member)[..] {
                    [word] => word,
                    [first, second] => self.intern_pair(first, second),
                    _ => continue,
                };
                self.synonyms.push((term, group));
            }
        }
    }

    /// Interns the words of `text` and returns the terms of their stems, in order.
    pub fn intern_all(&mut self, text: &str) -> Vec<TermId> {
        let mut interned = Vec::new();
        each_word(text, self.decompose, &mut |word, _| interned.push(self.intern(word)));
        interned
    }

    /// Returns the term of a folded word's stem. Adds the word and its stem to the lexicon if they are new.
    pub fn intern(&mut self, word: &str) -> TermId {
        let term = self.lexicon.intern(word);
        if self.stem_of.len() <= term as usize {
            self.stem_of.push(term);
            let stem = self.intern_exact(self.stems.stem(word));
            self.stem_of[term as usize] = stem;
        }
        self.stem_of[term as usize]
    }

    /// Returns the term of a text that is not stemmed. Adds it to the lexicon if it is new.
    pub fn intern_exact(&mut self, text: &str) -> TermId {
        let term = self.lexicon.intern(text);
        if self.stem_of.len() <= term as usize {
            self.stem_of.push(term);
        }
        term
    }

    /// Returns the term of a pair of neighbouring words. Adds it to the lexicon if it is new.
    pub fn intern_pair(&mut self, first: TermId, second: TermId) -> TermId {
        let pair = self.pair_text(first, second);
        self.intern_exact(&pair)
    }

    /// Returns the text of a pair's term.
    pub fn pair_text(&self, first: TermId, second: TermId) -> String {
        let mut pair = String::from(self.lexicon.text(first));
        pair.push(' ');
        pair.push_str(self.lexicon.text(second));
        pair
    }

    /// Returns the term of a folded word's stem, or `None` if neither the word nor its stem is in the lexicon.
    pub fn find(&self, word: &str) -> Option<TermId> {
        let term = self.lexicon.find(word).or_else(|| self.lexicon.find(self.stems.stem(word)))?;
        Some(self.stem_of[term as usize])
    }

    /// Whether a folded word is a common short word of another language.
    pub fn is_foreign(&self, word: &str) -> bool {
        self.foreign.split(' ').any(|foreign| foreign == word)
    }

    /// Returns the hash of the folded text. Texts that differ only in case, accents and punctuation have the same hash.
    pub fn hash(&self, text: &str) -> u32 {
        let mut folded = String::new();
        each_word(text, self.decompose, &mut |word, _| {
            folded.push_str(word);
            folded.push(' ');
        });
        hash(&folded)
    }
}
