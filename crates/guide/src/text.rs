//! The guide's words in one language, as flat as the browser has them.

use content::guide::{Flow, ITEM};
use content::labels::GuideLabels;

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
    /// The rules that the words belong to.
    pub flow: &'static Flow,
    /// What `content::guide::Words::lines` made.
    pub lines: &'static [&'static str],
}

/// Lines of each outcome, each note, each question before its answers, and each answer.
const OUTCOME: usize = 4;
const NOTE: usize = 2;
const QUESTION: usize = 4;
const ANSWER: usize = 3;

impl GuideText {
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
        let at = OUTCOME * self.flow.outcomes.len() + NOTE * note;
        (self.lines[at], self.lines[at + 1])
    }

    /// A question: short name, question, hint and why passing it over matters, of which the last two may be empty.
    #[must_use]
    pub fn question(&self, question: usize) -> [&'static str; QUESTION] {
        let at = self.start(question);
        [self.lines[at], self.lines[at + 1], self.lines[at + 2], self.lines[at + 3]]
    }

    /// An answer: label, why it matters, and what it is in "Is my … a problem?", of which the last two may be empty.
    #[must_use]
    pub fn answer(&self, question: usize, answer: usize) -> [&'static str; ANSWER] {
        let at = self.start(question) + QUESTION + ANSWER * answer;
        [self.lines[at], self.lines[at + 1], self.lines[at + 2]]
    }

    /// Where the lines of a question begin.
    fn start(&self, question: usize) -> usize {
        let before = OUTCOME * self.flow.outcomes.len() + NOTE * self.flow.notes.len();
        let questions = self.flow.questions[..question].iter();
        before + questions.map(|question| QUESTION + ANSWER * question.answers.len()).sum::<usize>()
    }
}

fn items(line: &'static str) -> impl Iterator<Item = &'static str> {
    line.split(ITEM).filter(|item| !item.is_empty())
}

impl PartialEq for GuideText {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}
