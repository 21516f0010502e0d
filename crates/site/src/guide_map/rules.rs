//! Describes every rule of the flow in words, in the order in which a patient meets them.

use content::Source;

use super::Subject;

/// The label of a rule that is a cautious choice of this project's authors.
pub const OWN_CHOICE: &str = "Our own cautious choice";

/// The rules of a guide in words.
#[derive(Clone, Debug)]
pub struct GuideRules<'a> {
    /// The guide.
    pub subject: Subject<'a>,
    /// The questions, in order.
    pub questions: Vec<QuestionRules<'a>>,
    /// The outcomes, the most serious first.
    pub outcomes: Vec<OutcomeRule<'a>>,
    /// The notes that a result may show, in order.
    pub notes: Vec<NoteRule<'a>>,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionRules<'a> {
    /// The number, counted from 1.
    pub number: String,
    /// The topic of the question in a few words.
    pub short: &'a str,
    /// The name of the section that begins with this question; empty for none.
    pub section: &'a str,
    /// The question.
    pub question: &'a str,
    /// A text that helps to answer it; empty for none.
    pub hint: &'a str,
    /// The list of things that it asks about. May be empty.
    pub signs: Vec<&'a str>,
    /// How many answers may be selected, in words.
    pub pick: &'static str,
    /// The condition under which it is asked; `None` if it always is.
    pub only_if: Option<String>,
    /// Its answers, and last the effect of skipping it.
    pub rows: Vec<AnswerRule<'a>>,
}

/// An answer and its effects.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRule<'a> {
    /// The number of the question with the letter of the answer, or `s` for skipping it.
    pub number: String,
    /// The answer as patients read it, or the label of skipping.
    pub answer: &'a str,
    /// Whether it is an answer and not skipping.
    pub is_answer: bool,
    /// Whether the question cannot be skipped.
    pub is_refused: bool,
    /// The outcome that it speaks for.
    pub outcome: Option<usize>,
    /// Its other effects, one sentence each. May be empty.
    pub effects: Vec<String>,
    /// Why it matters, as patients read it; empty for none.
    pub why_it_matters: &'a str,
    /// Questions that patients can ask because of it. May be empty.
    pub ask: Vec<String>,
    /// The questions of the page that patients are directed to.
    pub read: Vec<&'a str>,
    /// The rationale of the rule.
    pub rationale: Evidence<'a>,
}

/// The rationale of a rule: sources, or a choice of the authors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence<'a> {
    /// The sources.
    pub sources: Vec<&'a Source>,
    /// The reason for the rule if it is a cautious choice of the authors.
    pub why: Option<&'a str>,
}

/// An outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeRule<'a> {
    /// Its letter and name.
    pub name: String,
    /// Its heading.
    pub title: &'a str,
    /// When it applies and what it shows, one sentence each.
    pub effects: Vec<String>,
    /// The questions of the page that patients are directed to.
    pub read: Vec<&'a str>,
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteRule<'a> {
    /// Its number and name.
    pub name: String,
    /// Its text.
    pub text: &'a str,
    /// The number to call; empty for none.
    pub call: &'a str,
    /// When the note is shown.
    pub when: String,
    /// The questions of the page that patients are directed to.
    pub read: Vec<&'a str>,
    /// The rationale of the rule.
    pub rationale: Evidence<'a>,
}

impl<'a> GuideRules<'a> {
    /// Returns the rules of a guide.
    #[must_use]
    pub fn of(subject: Subject<'a>) -> Self {
        let flow = &subject.guide.flow;
        Self {
            subject,
            questions: (0..flow.questions.len()).map(|index| subject.question(index)).collect(),
            outcomes: (0..flow.outcomes.len()).map(|index| subject.outcome(index)).collect(),
            notes: (0..flow.notes.len()).map(|index| subject.note(index)).collect(),
        }
    }

    /// Returns the rationale of each rule.
    pub fn rationales(&self) -> impl Iterator<Item = &Evidence<'a>> {
        let rows = self.questions.iter().flat_map(|asked| &asked.rows).map(|row| &row.rationale);
        rows.chain(self.notes.iter().map(|note| &note.rationale))
    }

    /// Returns the remark that replaces [`content::guide::KNOWN`] in the texts of results; empty for none.
    #[must_use]
    pub fn known(&self) -> String {
        let known = self.subject.guide.flow.questions.iter().position(|question| question.known);
        known.map_or_else(String::new, |index| {
            format!("(Here stands why the answer to question {} matters.)", index + 1)
        })
    }

    /// Returns the names of the outcomes, the most serious first.
    pub fn order(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|outcome| outcome.name.as_str())
    }
}
