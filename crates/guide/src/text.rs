//! The guide's words in one language, as flat as the browser has them.

use content::guide::{Flow, ITEM, Skipped};
use content::labels::{GuideLabels, fill};

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
const OUTCOME: usize = 5;
const NOTE: usize = 2;
const QUESTION: usize = 6;
const ANSWER: usize = 6;

impl GuideText {
    /// What an outcome says, as a heading.
    #[must_use]
    pub fn title(&self, outcome: usize) -> &'static str {
        self.lines[OUTCOME * outcome]
    }

    /// What is said of an outcome below the more serious one that holds.
    #[must_use]
    pub fn lower(&self, outcome: usize, holds: usize) -> &'static str {
        let [lower, doctor] = [1, 2].map(|line| self.lines[OUTCOME * outcome + line]);
        if self.flow.outcomes[holds].link.tells_doctor() && !doctor.is_empty() { doctor } else { lower }
    }

    /// Paragraphs of an outcome: the first one says why, and one of the others may be [`content::guide::KNOWN`].
    pub fn body(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 3])
    }

    /// What to ask.
    pub fn ask(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 4])
    }

    /// The heading of what to ask with an outcome: whom, or how many questions.
    #[must_use]
    pub fn ask_heading(&self, outcome: usize, count: usize) -> String {
        let labels = &self.labels;
        if self.flow.outcomes[outcome].link.tells_doctor() {
            labels.ask_doctor.to_owned()
        } else {
            fill(labels.ask, "count", &count.to_string())
        }
    }

    /// The heading of what to tell with an outcome: whom.
    #[must_use]
    pub fn tell(&self, outcome: usize) -> &'static str {
        let labels = &self.labels;
        if self.flow.outcomes[outcome].link.tells_doctor() { labels.tell_doctor } else { labels.tell }
    }

    /// A note, and a mark whose links stand below it; which may be empty.
    #[must_use]
    pub fn note(&self, note: usize) -> (&'static str, &'static str) {
        let at = OUTCOME * self.flow.outcomes.len() + NOTE * note;
        (self.lines[at], self.lines[at + 1])
    }

    /// A question: short name, question and hint, of which the last may be empty.
    #[must_use]
    pub fn question(&self, question: usize) -> [&'static str; 3] {
        let at = self.start(question);
        self.lines_at(at)
    }

    /// What a question asks about, one by one. May be empty.
    pub fn signs(&self, question: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[self.start(question) + 3])
    }

    /// Why passing over a question matters; empty for none. Where it counts as an answer, why that matters.
    #[must_use]
    pub fn skipped(&self, question: usize) -> &'static str {
        match self.flow.questions[question].skipped {
            Skipped::As(answer) => self.answer(question, answer)[1],
            _ => self.lines[self.start(question) + 4],
        }
    }

    /// The section that a question belongs to: the last one that began. Empty where none has.
    #[must_use]
    pub fn section(&self, question: usize) -> &'static str {
        let sections = (0..=question).rev().map(|question| self.lines[self.start(question) + 5]);
        sections.into_iter().find(|section| !section.is_empty()).unwrap_or_default()
    }

    /// An answer: label, why it matters, what it is in "Is my … a problem?" or "About …", another question to ask, its name
    /// among rarer answers, and what it is in a list without its question; all but the first may be empty.
    #[must_use]
    pub fn answer(&self, question: usize, answer: usize) -> [&'static str; ANSWER] {
        let at = self.start(question) + QUESTION + ANSWER * answer;
        self.lines_at(at)
    }

    /// Returns the lines from a place on; empty ones where there are too few.
    fn lines_at<const COUNT: usize>(&self, at: usize) -> [&'static str; COUNT] {
        self.lines.get(at..).and_then(<[_]>::first_chunk).copied().unwrap_or([""; COUNT])
    }

    /// Whether there are as many lines as the rules need.
    #[must_use]
    pub fn has_all_lines(&self) -> bool {
        self.lines.len() == self.start(self.flow.questions.len())
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
