//! Every word that the answers have, each once, with a number.
//!
//! Two neighbours that stand together in a question are an entry too, as `how long` with a space between their
//! stems, so that pairs of words are found by the same means as words.

/// The number of an entry.
pub(super) type Entry = u32;

/// No entry: an empty place in the table.
pub(super) const NONE: Entry = Entry::MAX;

/// Entries by their text. A table with open addressing of our own, which is small: the standard library's map would be
/// code for every kind of key.
#[derive(Default)]
pub(super) struct Lexicon {
    /// All texts, one after the other.
    text: String,
    /// Where the text of each entry ends.
    ends: Vec<u32>,
    /// Numbers of entries by hash; its length is a power of two, or none.
    table: Vec<Entry>,
}

impl Lexicon {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of an entry.
    pub fn word(&self, entry: Entry) -> &str {
        let entry = entry as usize;
        let start = if entry == 0 { 0 } else { self.ends[entry - 1] };
        self.text.get(start as usize..self.ends[entry] as usize).unwrap_or_default()
    }

    pub fn has(&self, entry: Entry) -> bool {
        (entry as usize) < self.ends.len()
    }

    /// The entry with this text.
    pub fn find(&self, word: &str) -> Option<Entry> {
        let found = *self.table.get(self.slot(word))?;
        (found != NONE).then_some(found)
    }

    /// The entry with this text, made if it is not there yet.
    pub fn intern(&mut self, word: &str) -> Entry {
        // At most half full, so that a search for a free place is short.
        if 2 * self.ends.len() >= self.table.len() {
            self.table = vec![NONE; (2 * self.table.len()).max(1024)];
            for entry in 0..number(self.ends.len()) {
                let slot = self.slot(self.word(entry));
                self.table[slot] = entry;
            }
        }
        let slot = self.slot(word);
        if self.table[slot] == NONE {
            self.table[slot] = number(self.ends.len());
            self.text.push_str(word);
            self.ends.push(number(self.text.len()));
        }
        self.table[slot]
    }

    /// Where in the table `word` is, or would be.
    fn slot(&self, word: &str) -> usize {
        let mask = self.table.len().wrapping_sub(1);
        let mut slot = hash(word) as usize & mask;
        while let Some(&entry) = self.table.get(slot) {
            if entry == NONE || self.word(entry) == word {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Bytes that are held.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + 4 * (self.ends.capacity() + self.table.capacity())
    }
}

/// FNV-1a.
pub(super) fn hash(text: &str) -> u32 {
    let mut hash = 0x811C_9DC5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash
}

/// A count as an entry's number. There are never as many as would not fit.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
