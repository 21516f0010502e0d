//! Word data: the words of the answers, their stems, stop words, and groups of synonyms.

use super::fold::{Decompose, each_word};
use super::lexicon::{Entry, Lexicon, hash};
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
    pub fillers: &'a str,
    /// Common short words of other languages, by which those languages are recognized, separated by spaces.
    pub foreign: &'a str,
}

/// The words of the answers, and the word lists of the language.
pub(super) struct Words {
    pub decompose: Decompose,
    pub stems: Stems,
    pub lexicon: Lexicon,
    /// The entry of each entry's stem. A pair is its own stem.
    pub stem_of: Vec<Entry>,
    /// Stems of the stop words.
    pub fillers: Vec<Entry>,
    /// Common short words of other languages, each with a space before and after it.
    pub foreign: String,
    /// The members of all groups, each with the entry of its group, ordered by group.
    pub members: Vec<(Entry, Entry)>,
    /// The entry of each group. Its text is never that of a word.
    pub groups: Vec<Entry>,
}

impl Words {
    pub fn new(language: Language, decompose: Decompose) -> Self {
        let mut words = Self {
            decompose,
            stems: Stems::of(language.tag),
            lexicon: Lexicon::default(),
            stem_of: Vec::new(),
            fillers: Vec::new(),
            foreign: String::from(" "),
            members: Vec::new(),
            groups: Vec::new(),
        };
        words.add(language);
        words
    }

    /// Adds the word lists of a language.
    pub fn add(&mut self, language: Language) {
        let mut fillers = self.learn(language.fillers);
        self.fillers.append(&mut fillers);
        self.foreign.push_str(language.foreign);
        self.foreign.push(' ');
        for line in language.synonyms.split('\n').filter(|line| !line.is_empty()) {
            // The leading space keeps a group's text distinct from every word and pair.
            let mut name = String::from(" ");
            name.push_str(line);
            let group = self.intern_whole(&name);
            self.groups.push(group);
            for member in line.split(',') {
                let entry = match self.learn(member)[..] {
                    [word] => word,
                    [one, other] => self.intern_pair(one, other),
                    _ => continue,
                };
                self.members.push((entry, group));
            }
        }
    }

    /// Interns the words of `text` and returns the entries of their stems, in order.
    pub fn learn(&mut self, text: &str) -> Vec<Entry> {
        let mut learned = Vec::new();
        each_word(text, self.decompose, &mut |word, _| learned.push(self.intern(word)));
        learned
    }

    /// Returns the entry of a folded word's stem. Adds the word and its stem to the lexicon if they are new.
    pub fn intern(&mut self, word: &str) -> Entry {
        let entry = self.lexicon.intern(word);
        if self.stem_of.len() <= entry as usize {
            self.stem_of.push(entry);
            let stem = self.intern_whole(self.stems.stem(word));
            self.stem_of[entry as usize] = stem;
        }
        self.stem_of[entry as usize]
    }

    /// Returns the entry of a text that is not stemmed. Adds it to the lexicon if it is new.
    pub fn intern_whole(&mut self, text: &str) -> Entry {
        let entry = self.lexicon.intern(text);
        if self.stem_of.len() <= entry as usize {
            self.stem_of.push(entry);
        }
        entry
    }

    /// Returns the entry of a pair of neighbouring words. Adds it to the lexicon if it is new.
    pub fn intern_pair(&mut self, one: Entry, other: Entry) -> Entry {
        let pair = self.pair(one, other);
        self.intern_whole(&pair)
    }

    /// Returns the text of a pair's entry.
    pub fn pair(&self, one: Entry, other: Entry) -> String {
        let mut pair = String::from(self.lexicon.word(one));
        pair.push(' ');
        pair.push_str(self.lexicon.word(other));
        pair
    }

    /// Returns the entry of a folded word's stem, or `None` if neither the word nor its stem is in the lexicon.
    pub fn find(&self, word: &str) -> Option<Entry> {
        let entry = self.lexicon.find(word).or_else(|| self.lexicon.find(self.stems.stem(word)))?;
        Some(self.stem_of[entry as usize])
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
