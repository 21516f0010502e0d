//! What is known of words: those of the answers, their stems, which are fillers, and which mean nearly the same.

use super::fold::{Decompose, each_word};
use super::lexicon::{Entry, Lexicon, hash};
use super::stem::Stems;

/// What language the texts are in, and what belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language<'a> {
    /// BCP 47 tag.
    pub tag: &'a str,
    /// Groups of words that mean nearly the same, one a line, separated by commas. A member of two words is a pair,
    /// longer ones are left out.
    pub synonyms: &'a str,
    /// Words that people say around what they look for, separated by spaces.
    pub fillers: &'a str,
    /// Little words by which other languages are known, separated by spaces.
    pub foreign: &'a str,
}

/// The words of the answers, and what else is known of words.
pub(super) struct Words {
    pub decompose: Decompose,
    pub stems: Stems,
    pub lexicon: Lexicon,
    /// The stem of each entry, itself an entry. A pair has itself.
    pub stem_of: Vec<Entry>,
    /// Stems of fillers.
    pub fillers: Vec<Entry>,
    /// Little words of other languages, each with a space around it.
    pub foreign: String,
    /// Members of groups, each with the entry of its group; group by group.
    pub members: Vec<(Entry, Entry)>,
    /// The entry of each group, which no word has.
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

    /// Adds what belongs to the language.
    pub fn add(&mut self, language: Language) {
        let mut fillers = self.learn(language.fillers);
        self.fillers.append(&mut fillers);
        self.foreign.push_str(language.foreign);
        self.foreign.push(' ');
        for line in language.synonyms.split('\n').filter(|line| !line.is_empty()) {
            // No word and no pair begins with a space.
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

    /// The stems of the words of `text`.
    pub fn learn(&mut self, text: &str) -> Vec<Entry> {
        let mut learned = Vec::new();
        each_word(text, self.decompose, &mut |word, _| learned.push(self.intern(word)));
        learned
    }

    /// The stem of a folded word, made if it is not there yet, as the word is.
    pub fn intern(&mut self, word: &str) -> Entry {
        let entry = self.lexicon.intern(word);
        if self.stem_of.len() <= entry as usize {
            self.stem_of.push(entry);
            let stem = self.intern_whole(self.stems.stem(word));
            self.stem_of[entry as usize] = stem;
        }
        self.stem_of[entry as usize]
    }

    /// The entry of what has no endings to take off.
    pub fn intern_whole(&mut self, text: &str) -> Entry {
        let entry = self.lexicon.intern(text);
        if self.stem_of.len() <= entry as usize {
            self.stem_of.push(entry);
        }
        entry
    }

    /// The entry of two neighbours.
    pub fn intern_pair(&mut self, one: Entry, other: Entry) -> Entry {
        let pair = self.pair(one, other);
        self.intern_whole(&pair)
    }

    /// How two neighbours are written as an entry.
    pub fn pair(&self, one: Entry, other: Entry) -> String {
        let mut pair = String::from(self.lexicon.word(one));
        pair.push(' ');
        pair.push_str(self.lexicon.word(other));
        pair
    }

    /// The stem of a folded word, if any answer or group has it.
    pub fn find(&self, word: &str) -> Option<Entry> {
        let entry = self.lexicon.find(word).or_else(|| self.lexicon.find(self.stems.stem(word)))?;
        Some(self.stem_of[entry as usize])
    }

    /// Whether a folded word is a little word of another language.
    pub fn is_foreign(&self, word: &str) -> bool {
        self.foreign.split(' ').any(|foreign| foreign == word)
    }

    /// The hash of a text as it is folded: the same for texts that differ in case, accents and characters only.
    pub fn hash(&self, text: &str) -> u32 {
        let mut folded = String::new();
        each_word(text, self.decompose, &mut |word, _| {
            folded.push_str(word);
            folded.push(' ');
        });
        hash(&folded)
    }
}
