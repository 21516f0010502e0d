//! Crisis lines, and the instructions for marks in each country.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::{Date, Review};
use super::text::{Block, Inline};
use super::text_labels::TextLabels;

/// Crisis lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    /// Heading.
    pub title: String,
    /// Text before the lines.
    pub intro: Vec<Block>,
    /// The countries, the default one first.
    pub countries: Vec<Country>,
    /// Help for all other countries.
    pub elsewhere: Elsewhere,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the numbers were reviewed.
    pub review: Review,
    /// The labels of all languages, for the lines that answer in another language than the text. Part of no file and of
    /// no signature: each language is signed with its own labels.
    #[serde(skip)]
    pub labels: BTreeMap<String, TextLabels>,
}

/// Help in a country that is not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// Heading.
    pub name: String,
    /// The text.
    pub text: Vec<Block>,
}

/// The crisis lines of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166 code, such as `US`.
    pub code: String,
    /// Name of the country in the language of the content.
    pub name: String,
    /// Emergency numbers. Never empty.
    pub emergency: Vec<String>,
    /// Crisis and help lines. Exactly one is primary.
    pub lines: Vec<CrisisLine>,
    /// The instructions for the marks, at most one per mark.
    pub help: Vec<Instruction>,
}

impl Country {
    /// Returns the instruction for a mark in this country. If the name is capitalized, so is the instruction.
    #[must_use]
    pub fn instruction(&self, name: &str) -> Option<Vec<Inline>> {
        let found = self.help.iter().find(|instruction| instruction.mark.eq_ignore_ascii_case(name))?;
        let mut words = found.words.clone();
        if name.starts_with(|first: char| first.is_ascii_uppercase())
            && let Some(Inline::Text(text)) = words.first_mut()
            && let Some(first) = text.chars().next()
        {
            text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        Some(words)
    }

    /// Returns the line that the help bar shows.
    #[must_use]
    pub fn primary(&self) -> Option<&CrisisLine> {
        self.lines.iter().find(|line| line.primary)
    }
}

/// A number to call or text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CrisisLine {
    /// Its name.
    pub name: String,
    /// Whom the line serves, and how. May be empty.
    pub about: String,
    /// Phone number, as displayed.
    pub call: Option<String>,
    /// Key to press after the call is answered.
    pub press: Option<String>,
    /// Number for text messages.
    pub text: Option<String>,
    /// The word to send to that number.
    pub say: Option<String>,
    /// URL of its chat.
    pub chat: Option<String>,
    /// Whether it is shown in the help bar.
    pub primary: bool,
    /// Whether it is a crisis line. Addiction and poison lines are not.
    pub crisis: bool,
    /// Its purpose, one of [`LINE_KINDS`]; none if it serves any crisis.
    pub kind: Option<String>,
    /// The tag of the language in which it answers, if the country has another line for another language.
    pub lang: Option<String>,
    /// Who last tested its numbers, and when; none if they were never tested.
    pub called: Option<Called>,
}

impl CrisisLine {
    /// Returns the numbers without duplicates: first the phone number, then the number for text messages.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        let text = self.text.as_deref().filter(|text| self.call.as_deref() != Some(text));
        self.call.as_deref().into_iter().chain(text)
    }
}

/// A test call that confirmed that a number works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The day.
    pub on: Date,
    /// The name of the caller.
    pub by: String,
}

/// The purposes of lines that do not serve every crisis.
pub const LINE_KINDS: [&str; 6] = ["abuse", "sexual-assault", "children", "older-people", "poison", "drugs"];

/// The names of all marks.
pub const MARKS: [&str; 9] = [
    "crisis",
    "emergency",
    "poison",
    "abuse",
    "sexual-assault",
    "drugs",
    "veterans",
    "trials",
    "spravato-program",
];

/// The text of a mark in one country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Instruction {
    /// The name of the mark, one of [`MARKS`].
    pub mark: String,
    /// The text, worded for use inside a sentence. It begins with a text element.
    pub words: Vec<Inline>,
}
