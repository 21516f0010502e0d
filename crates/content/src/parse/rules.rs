//! Rules for the texts: `rules.toml`.

use super::ParseContext;
use crate::table::Table;

/// The rules of `rules.toml`.
#[derive(Default)]
pub struct TextRules {
    /// Flags that an answer may have, with the words that it must then contain.
    pub must_say: Vec<MustSay>,
    /// Technical terms, and their explanations.
    pub glosses: Vec<Gloss>,
    /// Claims that no text may make.
    pub forbidden: Vec<ForbiddenClaim>,
    /// Names that count as two syllables in the reading grade.
    pub names: Vec<String>,
}

/// Words that an answer with a flag must contain.
pub struct MustSay {
    /// The flag.
    pub id: String,
    /// Alternatives separated by `|`. For every entry, the answer must contain at least one alternative.
    pub words: Vec<String>,
    /// What to write instead.
    pub help: String,
}

/// A technical term, and the explanation that answers using it must give.
pub struct Gloss {
    /// The term, in lower case.
    pub term: String,
    /// The forms of the explanation, such as singular and plural, in lower case.
    pub words: Vec<String>,
}

/// A claim that must never appear in a text.
pub struct ForbiddenClaim {
    /// A description of the claim.
    pub claim: String,
    /// A regular expression that matches the claim in a sentence. Case-insensitive.
    pub pattern: String,
    /// A regular expression for exceptions, such as a denial of the claim.
    pub unless: Option<String>,
    /// What to write instead.
    pub help: String,
    /// Example sentences that the rule must catch.
    pub caught: Vec<String>,
    /// Example sentences that the rule must not catch.
    pub allowed: Vec<String>,
}

impl ParseContext {
    pub(super) fn rules(&mut self, table: &Table) -> TextRules {
        TextRules {
            must_say: table.tables("must-say", |row| self.must_say(row)),
            glosses: table.tables_or_none("gloss", gloss),
            forbidden: table.tables("forbidden", |row| self.forbidden(row)),
            names: table.texts("names-counted-as-two-syllables").0,
        }
    }

    fn must_say(&mut self, table: &Table) -> MustSay {
        let (id, _) = self.id(table, "must-say");
        MustSay { id, words: table.texts("words").0, help: table.text("help") }
    }

    fn forbidden(&mut self, table: &Table) -> ForbiddenClaim {
        let claim = table.text("claim");
        self.places.note(format!("forbidden:{claim}"), table.place.clone());
        ForbiddenClaim {
            claim,
            pattern: table.text("pattern"),
            unless: table.text_or_empty("unless"),
            help: table.text("help"),
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
