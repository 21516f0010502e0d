//! Interns terms: each distinct text gets a number. It is a hash table with open addressing, in place of the standard
//! library's map, whose code is larger. How much larger was not measured.
//!
//! A pair of neighbouring words in a question is a term too, written as two stems separated by a space (`how long`), so
//! that pairs are found by the same code as words.

/// The number of a term.
pub(in super::super) type TermId = u32;

/// No term; also marks an empty slot of the table.
pub(in super::super) const NO_TERM: TermId = TermId::MAX;

/// The terms and their texts.
#[derive(Default)]
pub(in super::super) struct Lexicon {
    /// The texts of all terms, one after another.
    text: String,
    /// The end of each term's text.
    ends: Vec<u32>,
    /// The terms by hash. The length is a power of two, or 0.
    slots: Vec<TermId>,
}

impl Lexicon {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the text of a term.
    pub fn text(&self, term: TermId) -> &str {
        let index = term as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text.get(start as usize..self.ends[index] as usize).unwrap_or_default()
    }

    /// Whether there is a term with this number.
    pub fn has(&self, term: TermId) -> bool {
        (term as usize) < self.ends.len()
    }

    /// Returns the term with this text.
    pub fn find(&self, text: &str) -> Option<TermId> {
        let found = *self.slots.get(self.slot(text))?;
        (found != NO_TERM).then_some(found)
    }

    /// Returns the term with this text. Adds it if it is new.
    pub fn intern(&mut self, text: &str) -> TermId {
        // At most half full, so that a free slot is found quickly.
        if 2 * self.ends.len() >= self.slots.len() {
            self.slots = vec![NO_TERM; (2 * self.slots.len()).max(1024)];
            for term in 0..number(self.ends.len()) {
                let slot = self.slot(self.text(term));
                self.slots[slot] = term;
            }
        }
        let slot = self.slot(text);
        if self.slots[slot] == NO_TERM {
            self.slots[slot] = number(self.ends.len());
            self.text.push_str(text);
            self.ends.push(number(self.text.len()));
        }
        self.slots[slot]
    }

    /// Returns the slot where the term with this text is, or would be inserted.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(text) as usize & mask;
        while let Some(&term) = self.slots.get(slot) {
            if term == NO_TERM || self.text(term) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Returns the allocated memory in bytes.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + 4 * (self.ends.capacity() + self.slots.capacity())
    }
}

/// Returns the FNV-1a hash of a text.
pub(in super::super) fn hash(text: &str) -> u32 {
    let mut hash = 0x811C_9DC5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash
}

/// Converts a count to the number of a term. Counts never exceed 32 bits in practice.
pub(in super::super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NO_TERM)
}
