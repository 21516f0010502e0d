//! Rules for the text, and where they are read.

use super::Reading;
use crate::table::Table;

/// Rules of `rules.toml`.
#[derive(Default)]
pub struct Rules {
    /// Flags that an answer may carry, with the words it must then say.
    pub must_say: Vec<MustSay>,
    /// Terms, and how they are explained.
    pub glosses: Vec<Gloss>,
    /// What no text may say.
    pub never: Vec<Never>,
    /// Names counted as two syllables when reading levels are worked out.
    pub names: Vec<String>,
}

/// Words that an answer with a flag must say.
pub struct MustSay {
    /// The flag.
    pub id: String,
    /// Each entry must be met; it is met by any of its words, separated by `|`.
    pub words: Vec<String>,
    /// What to write.
    pub instead: String,
}

/// A term, and how an answer that uses it explains it.
pub struct Gloss {
    /// The term, in lower case.
    pub term: String,
    /// The explanation in each of its forms, such as singular and plural, in lower case.
    pub words: Vec<String>,
}

/// A claim that must never appear.
pub struct Never {
    /// What the claim is.
    pub what: String,
    /// Regular expression that finds it in a sentence (case does not matter).
    pub pattern: String,
    /// Regular expression that lets a sentence pass, such as one that denies the claim.
    pub unless: Option<String>,
    /// What to write.
    pub instead: String,
    /// Sentences that must be caught.
    pub caught: Vec<String>,
    /// Sentences that must not be caught.
    pub allowed: Vec<String>,
}

impl Reading {
    pub(super) fn rules(&mut self, table: &Table) -> Rules {
        Rules {
            must_say: table.tables("must-say").iter().map(|row| self.must_say(row)).collect(),
            glosses: table.tables_or_none("gloss").iter().map(gloss).collect(),
            never: table.tables("never").iter().map(|row| self.never(row)).collect(),
            names: table.texts("names-counted-as-two-syllables").0,
        }
    }

    fn must_say(&mut self, table: &Table) -> MustSay {
        let (id, _) = self.id(table, "must-say");
        MustSay { id, words: table.texts("words").0, instead: table.text("instead") }
    }

    fn never(&mut self, table: &Table) -> Never {
        let what = table.text("what");
        self.places.note(format!("never:{what}"), table.place.clone());
        Never {
            what,
            pattern: table.text("pattern"),
            unless: table.text_or_empty("unless"),
            instead: table.text("instead"),
            caught: table.texts("caught").0,
            allowed: table.texts("allowed").0,
        }
    }
}

fn gloss(table: &Table) -> Gloss {
    let words = table.texts("words").0;
    Gloss {
        term: table.text("term").to_lowercase(),
        words: words.iter().map(|words| words.to_lowercase()).collect(),
    }
}
