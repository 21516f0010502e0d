//! Interns all words of the answers: each distinct word gets a number.
//!
//! A pair of neighbouring words in a question is an entry too, written as two stems separated by a space (`how long`),
//! so that pairs are found by the same code as words.

/// The number of an entry.
pub(super) type Entry = u32;

/// No entry; also marks an empty slot of the table.
pub(super) const NONE: Entry = Entry::MAX;

/// Entries by their text: a hash table with open addressing. The standard library's map would add more code.
#[derive(Default)]
pub(super) struct Lexicon {
    /// The texts of all entries, one after another.
    text: String,
    /// The end of each entry's text.
    ends: Vec<u32>,
    /// The entries by hash. The length is a power of two, or 0.
    table: Vec<Entry>,
}

impl Lexicon {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the text of an entry.
    pub fn word(&self, entry: Entry) -> &str {
        let entry = entry as usize;
        let start = if entry == 0 { 0 } else { self.ends[entry - 1] };
        self.text.get(start as usize..self.ends[entry] as usize).unwrap_or_default()
    }

    pub fn has(&self, entry: Entry) -> bool {
        (entry as usize) < self.ends.len()
    }

    /// Returns the entry with this text.
    pub fn find(&self, word: &str) -> Option<Entry> {
        let found = *self.table.get(self.slot(word))?;
        (found != NONE).then_some(found)
    }

    /// Returns the entry with this text. Adds it if it is new.
    pub fn intern(&mut self, word: &str) -> Entry {
        // At most half full, so that a free slot is found quickly.
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

    /// Returns the slot of the table where `word` is, or would be inserted.
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

    /// Returns the allocated memory in bytes.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + 4 * (self.ends.capacity() + self.table.capacity())
    }
}

/// Returns the FNV-1a hash of a text.
pub(super) fn hash(text: &str) -> u32 {
    let mut hash = 0x811C_9DC5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash
}

/// Converts a count to the number of an entry. Counts never exceed 32 bits in practice.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
