//! Flow and words as `build.rs` packed them from `guide.toml` and `guide-words.toml`.

use crate::content::guide::{
    Answer, AnswerWords, Condition, Flow, Link::Contact, Link::Crisis, Meaning, Note, NoteWords, Outcome,
    OutcomeWords, Pick::Any, Pick::One, Question, QuestionWords, Skipped::As, Skipped::Means,
    Skipped::Refused, Words,
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
    /// Words of questions, answers, outcomes and notes.
    pub words: Words,
    /// Hash of rules and words, 12 hexadecimal digits: what a clinician signed has this hash or is another
    /// guide. The beginning of a SHA-256 of both as `build.rs` packs them, so spaces and comments do not count.
    pub hash: &'static str,
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
