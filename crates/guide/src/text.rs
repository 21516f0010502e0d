//! The texts of the guide in one language, in the flat form that the browser uses.

use content::guide::{Flow, ITEM, Skipped};
use content::labels::{GuideLabels, fill};

/// The texts of the guide in one language.
#[derive(Debug)]
pub struct GuideText {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// Labels of its controls.
    pub labels: GuideLabels,
    /// Hash of the rules and the texts, 12 hexadecimal digits. It identifies the version that a clinician signed. It
    /// is the beginning of a SHA-256 of the parsed form (see `build.rs`), so white space and comments in the files do
    /// not affect it.
    pub hash: &'static str,
    /// The rules that the texts belong to.
    pub flow: &'static Flow,
    /// The flat list built by `content::guide::FlowTexts::lines`.
    pub lines: &'static [&'static str],
}

/// Number of lines per outcome, per note, per question (without its answers), and per answer.
const OUTCOME: usize = 5;
const NOTE: usize = 2;
const QUESTION: usize = 6;
const CHOICE: usize = 6;

impl GuideText {
    /// Returns the heading of an outcome.
    #[must_use]
    pub fn title(&self, outcome: usize) -> &'static str {
        self.lines[OUTCOME * outcome]
    }

    /// Returns the text of an outcome that is listed below the more serious outcome `holds`.
    #[must_use]
    pub fn also_applies(&self, outcome: usize, holds: usize) -> &'static str {
        let [also_applies, doctor] = [1, 2].map(|line| self.lines[OUTCOME * outcome + line]);
        if self.flow.outcomes[holds].link.tells_doctor() && !doctor.is_empty() {
            doctor
        } else {
            also_applies
        }
    }

    /// Returns the paragraphs of an outcome. The first gives the reason; one of the others may be
    /// [`content::guide::KNOWN`].
    pub fn body(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 3])
    }

    /// Returns the questions to ask with an outcome.
    pub fn ask(&self, outcome: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[OUTCOME * outcome + 4])
    }

    /// Returns the heading of the questions to ask with an outcome. It names the patient's own doctor, or the clinic
    /// and the number of questions.
    #[must_use]
    pub fn ask_heading(&self, outcome: usize, count: usize) -> String {
        let labels = &self.labels;
        if self.flow.outcomes[outcome].link.tells_doctor() {
            labels.ask_doctor.to_owned()
        } else {
            fill(labels.ask, "count", &count.to_string())
        }
    }

    /// Returns the heading of the facts to tell with an outcome. It names the patient's own doctor or the clinic.
    #[must_use]
    pub fn tell(&self, outcome: usize) -> &'static str {
        let labels = &self.labels;
        if self.flow.outcomes[outcome].link.tells_doctor() { labels.tell_doctor } else { labels.tell }
    }

    /// Returns a note, and the mark whose links are shown below it. The mark may be empty.
    #[must_use]
    pub fn note(&self, note: usize) -> (&'static str, &'static str) {
        let at = OUTCOME * self.flow.outcomes.len() + NOTE * note;
        (self.lines[at], self.lines[at + 1])
    }

    /// Returns the short name, the question and the hint of a question. The hint may be empty.
    #[must_use]
    pub fn question(&self, question: usize) -> [&'static str; 3] {
        let at = self.start(question);
        self.lines_at(at)
    }

    /// Returns the warning signs that a question asks about. May be empty.
    pub fn signs(&self, question: usize) -> impl Iterator<Item = &'static str> {
        items(self.lines[self.start(question) + 3])
    }

    /// Returns why skipping a question matters; empty for none. If skipping counts as an answer, returns why that
    /// answer matters.
    #[must_use]
    pub fn skipped(&self, question: usize) -> &'static str {
        match self.flow.questions[question].skipped {
            Skipped::As(choice) => self.choice(question, choice)[1],
            _ => self.lines[self.start(question) + 4],
        }
    }

    /// Returns the section of a question: the last one that begins at or before it; empty if there is none.
    #[must_use]
    pub fn section(&self, question: usize) -> &'static str {
        let sections = (0..=question).rev().map(|question| self.lines[self.start(question) + 5]);
        sections.into_iter().find(|section| !section.is_empty()).unwrap_or_default()
    }

    /// Returns the texts of an answer: label, why it matters, noun phrase for "Is my … a problem?" or "About …",
    /// additional question to ask, name in the list of rare answers, and text in a list without its question. All but
    /// the first may be empty.
    #[must_use]
    pub fn choice(&self, question: usize, choice: usize) -> [&'static str; CHOICE] {
        let at = self.start(question) + QUESTION + CHOICE * choice;
        self.lines_at(at)
    }

    /// Returns the lines from an index on; empty ones if there are too few.
    fn lines_at<const COUNT: usize>(&self, at: usize) -> [&'static str; COUNT] {
        self.lines.get(at..).and_then(<[_]>::first_chunk).copied().unwrap_or([""; COUNT])
    }

    /// Whether the number of lines matches the rules.
    #[must_use]
    pub fn has_all_lines(&self) -> bool {
        self.lines.len() == self.start(self.flow.questions.len())
    }

    /// Returns the index of the first line of a question.
    fn start(&self, question: usize) -> usize {
        let before = OUTCOME * self.flow.outcomes.len() + NOTE * self.flow.notes.len();
        let questions = self.flow.questions[..question].iter();
        before + questions.map(|question| QUESTION + CHOICE * question.choices.len()).sum::<usize>()
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
