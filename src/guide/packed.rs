//! Flow and words as `build.rs` packed them from `guide.toml` and `guide-words.toml`.

use crate::content::guide::{
    Answer, Condition, Flow, ITEM, Link::Contact, Link::Crisis, Meaning, Note, Outcome, Pick::Any, Pick::One,
    Question, Skipped::As, Skipped::Means, Skipped::Refused,
};
use crate::content::packed::{List, Text};
use crate::words::GuideLabels;

/// The guide's texts in one language.
#[derive(Debug)]
pub struct GuideText {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// Labels of its controls.
    pub labels: GuideLabels,
    /// Hash of rules and words, 12 hexadecimal digits: what a clinician signed has this hash or is another
    /// guide. The beginning of a SHA-256 of both as `build.rs` packs them, so spaces and comments do not count.
    pub hash: &'static str,
    /// What `content::guide::Words::lines` made.
    lines: &'static [&'static str],
}

/// Lines of each outcome, each note, each question before its answers, and each answer.
const OUTCOME: usize = 4;
const NOTE: usize = 2;
const QUESTION: usize = 4;
const ANSWER: usize = 3;

impl GuideText {
    /// All words, in the order of `content::guide::Words::lines`.
    #[must_use]
    pub fn lines(&self) -> &'static [&'static str] {
        self.lines
    }

    /// What an outcome says, as a heading.
    #[must_use]
    pub fn title(&self, outcome: usize) -> &'static str {
        self.lines[OUTCOME * outcome]
    }

    /// What is said of an outcome where a more serious one won.
    #[must_use]
    pub fn lower(&self, outcome: usize) -> &'static str {
        self.lines[OUTCOME * outcome + 1]
    }

    /// Paragraphs of an outcome.
    pub fn body(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 2])
    }

    /// What to ask.
    pub fn ask(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 3])
    }

    /// A note, and the number to call; which may be empty.
    #[must_use]
    pub fn note(&self, note: usize) -> (&'static str, &'static str) {
        let at = OUTCOME * FLOW.outcomes.len() + NOTE * note;
        (self.lines[at], self.lines[at + 1])
    }

    /// A question: short name, question, hint and why passing it over matters, of which the last two may be empty.
    #[must_use]
    pub fn question(&self, question: usize) -> [&'static str; QUESTION] {
        let at = start(question);
        [self.lines[at], self.lines[at + 1], self.lines[at + 2], self.lines[at + 3]]
    }

    /// An answer: label, why it matters, and what it is in "Is my … a problem?", of which the last two may be empty.
    #[must_use]
    pub fn answer(&self, question: usize, answer: usize) -> [&'static str; ANSWER] {
        let at = start(question) + QUESTION + ANSWER * answer;
        [self.lines[at], self.lines[at + 1], self.lines[at + 2]]
    }
}

/// Where the lines of a question begin.
fn start(question: usize) -> usize {
    let before = OUTCOME * FLOW.outcomes.len() + NOTE * FLOW.notes.len();
    let questions = FLOW.questions[..question].iter();
    before + questions.map(|question| QUESTION + ANSWER * question.answers.len()).sum::<usize>()
}

fn items(line: &'static str) -> impl Iterator<Item = &'static str> {
    line.split(ITEM).filter(|item| !item.is_empty())
}

impl PartialEq for GuideText {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

include!(concat!(env!("OUT_DIR"), "/guide.rs"));

/// The flow of the guide; the same in every language.
#[must_use]
pub fn flow() -> &'static Flow {
    &FLOW
}

/// The guide's texts by a BCP 47 tag (`es-MX` finds `es`); English for an unknown one.
#[must_use]
pub fn text(lang: &str) -> &'static GuideText {
    let primary = lang.split('-').next().unwrap_or_default();
    TEXTS.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&TEXTS[0])
}
