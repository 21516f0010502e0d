//! Every rule of the flow in words, in the order in which a patient meets them.

use content::Source;

use super::Subject;

/// Marks a rule that rests on a cautious choice of ours.
pub const OWN_CHOICE: &str = "Our own cautious choice";

/// The rules of a guide in words.
#[derive(Clone, Debug)]
pub struct Rules<'a> {
    /// The guide.
    pub subject: Subject<'a>,
    /// What is asked, in order.
    pub questions: Vec<Asked<'a>>,
    /// Where it can end, the most serious first.
    pub outcomes: Vec<Ending<'a>>,
    /// What can be said besides, in order.
    pub notes: Vec<Said<'a>>,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked<'a> {
    /// From 1.
    pub number: String,
    /// What it is about.
    pub short: &'a str,
    /// Name of the section that begins with it; empty for none.
    pub section: &'a str,
    /// The question.
    pub question: &'a str,
    /// What helps to answer it; empty for none.
    pub hint: &'a str,
    /// What it asks about, one by one. May be empty.
    pub signs: Vec<&'a str>,
    /// How many answers may be picked.
    pub pick: &'static str,
    /// When it is asked; none if always.
    pub only_if: Option<String>,
    /// Its answers, and last what passing it over means.
    pub rows: Vec<Row<'a>>,
}

/// An answer and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Number of the question with the letter of the answer, `s` for passing it over.
    pub number: String,
    /// The answer as patients read it, or what is passed over.
    pub answer: &'a str,
    /// Whether it is an answer, not passing over.
    pub is_answer: bool,
    /// Whether it cannot be done.
    pub is_refused: bool,
    /// The outcome it speaks for.
    pub outcome: Option<usize>,
    /// What else it does, one sentence each. May be empty.
    pub does: Vec<String>,
    /// Why it matters, as patients read it; empty for none.
    pub matters: &'a str,
    /// What patients can ask because of it. May be empty.
    pub ask: Vec<String>,
    /// Questions of the page that patients are led to.
    pub read: Vec<&'a str>,
    /// What it rests on.
    pub ground: Rests<'a>,
}

/// What a rule rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rests<'a> {
    /// Sources.
    pub sources: Vec<&'a Source>,
    /// Why, where it is a cautious choice of ours.
    pub why: Option<&'a str>,
}

/// An outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending<'a> {
    /// Its letter and name.
    pub name: String,
    /// Its heading.
    pub title: &'a str,
    /// When it holds, and what it shows, one sentence each.
    pub does: Vec<String>,
    /// Questions of the page that patients are led to.
    pub read: Vec<&'a str>,
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<'a> {
    /// Its number and name.
    pub name: String,
    /// What it says.
    pub text: &'a str,
    /// Number to call; empty for none.
    pub call: &'a str,
    /// When it is said.
    pub when: String,
    /// Questions of the page that patients are led to.
    pub read: Vec<&'a str>,
    /// What it rests on.
    pub ground: Rests<'a>,
}

impl<'a> Rules<'a> {
    /// The rules of a guide.
    #[must_use]
    pub fn of(subject: Subject<'a>) -> Self {
        let flow = &subject.guide.flow;
        Self {
            subject,
            questions: (0..flow.questions.len()).map(|at| subject.asked(at)).collect(),
            outcomes: (0..flow.outcomes.len()).map(|at| subject.ending(at)).collect(),
            notes: (0..flow.notes.len()).map(|at| subject.said(at)).collect(),
        }
    }

    /// What each rule rests on.
    pub fn grounds(&self) -> impl Iterator<Item = &Rests<'a>> {
        let rows = self.questions.iter().flat_map(|asked| &asked.rows).map(|row| &row.ground);
        rows.chain(self.notes.iter().map(|note| &note.ground))
    }

    /// What stands in every result in place of [`content::guide::KNOWN`]; empty for nothing.
    #[must_use]
    pub fn known(&self) -> String {
        let known = self.subject.guide.flow.questions.iter().position(|question| question.known);
        known.map_or_else(String::new, |at| {
            format!("(Here stands why the answer to question {} matters.)", at + 1)
        })
    }

    /// The names of outcomes, the most serious first.
    pub fn order(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|outcome| outcome.name.as_str())
    }
}
