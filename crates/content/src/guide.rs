//! The guide "Is this right for me?": its flow (the rules) and its texts, kept separate.
//!
//! Questions, answers, outcomes and notes refer to each other by index into their list, from 0. `parse` ensures that
//! every index is valid.
//!
//! Strings and lists are owned when they were parsed from a file, and borrowed when a build script wrote the rules as
//! constants (feature `bake`), so the browser parses nothing.

use std::borrow::Cow;

use serde::Serialize;

use super::Review;

/// The flow and the texts in one language, with the rationale of each rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guide {
    /// The rules.
    pub flow: Flow,
    /// The texts that patients read.
    pub texts: FlowTexts,
    /// The rationale of each rule, in file order.
    pub rationales: Vec<Rationale>,
    /// When the rules were reviewed.
    pub review: Review,
}

/// The rules: which questions are asked, and what each answer means.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Flow {
    /// The outcomes, the most serious first. If the answers mean several outcomes, the first of those wins; if they
    /// mean none, the last outcome of the list applies.
    pub outcomes: Cow<'static, [Outcome]>,
    /// The notes, in display order.
    pub notes: Cow<'static, [Note]>,
    /// The questions, in the order in which they are asked.
    pub questions: Cow<'static, [Question]>,
}

/// A possible result of the guide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Outcome {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// The main action offered.
    pub link: Link,
    /// Whether the guide ends here, with no further question and nothing else on the screen, as with crisis help.
    pub ends: bool,
    /// Whether its reasons are to be told to the clinic or, for some links, to the patient's own doctor (see
    /// [`Link::tells_doctor`]).
    pub tell: bool,
    /// Questions whose answers also count as reasons for this outcome.
    pub because: Cow<'static, [usize]>,
    /// Ids of recommended answers of the page.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// The main action of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Link {
    /// The emergency number or the crisis line and nothing else. Ends the guide.
    Crisis,
    /// The crisis lines.
    Help,
    /// No link; the advice is to ask the patient's own doctor.
    OwnDoctor,
    /// The clinic's contact link.
    Contact,
}

impl Link {
    /// Whether the listed reasons are for the patient's own doctor instead of the clinic.
    #[must_use]
    pub const fn tells_doctor(self) -> bool {
        matches!(self, Self::Help | Self::OwnDoctor)
    }
}

/// A remark shown with a result. It never changes the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Note {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// Whether it is shown with every result, except one that ends the guide.
    pub always: bool,
    /// Ids of recommended answers of the page.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// A question with one or more choices.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Question {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// How many choices may be picked.
    pub pick: Pick,
    /// The question is asked only if this condition holds.
    pub only_if: Option<Condition>,
    /// Whether every result explains why the answer to this question matters, in place of [`KNOWN`]. True for at most
    /// one question.
    pub known: bool,
    /// The choices, at most 16.
    pub choices: Cow<'static, [Choice]>,
    /// The effect of skipping the question.
    pub skipped: Skipped,
}

/// How many choices of a question may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Pick {
    /// Exactly one.
    One,
    /// One or more.
    Any,
}

/// The effect of skipping a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Skipped {
    /// The question cannot be skipped.
    Refused,
    /// Skipping counts as the choice with this index.
    As(usize),
    /// Skipping has a meaning of its own.
    Means(Meaning),
}

/// An answer that can be picked. In the files, it is called `answer`, which is the patients' word for it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Choice {
    /// Stable id, unique within its question.
    pub id: Cow<'static, str>,
    /// Whether it excludes all other choices.
    pub exclusive: bool,
    /// What picking it means.
    pub meaning: Meaning,
}

/// The meaning of a choice, or of skipping a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Meaning {
    /// The outcome that it leads to; none if it leads to no outcome.
    pub outcome: Option<usize>,
    /// Condition under which `outcome` does not apply.
    pub unless: Option<Condition>,
    /// The outcome that applies instead if `unless` holds; none for no outcome.
    pub instead: Option<usize>,
    /// Indices of the notes to show.
    pub notes: Cow<'static, [usize]>,
    /// Whether crisis help stays on all later screens.
    pub keep_crisis_help: bool,
    /// Whether it is omitted from the result and the printed summary.
    pub unlisted: bool,
    /// Whether, in a crisis, the emergency number comes before the crisis line.
    pub emergency_first: bool,
    /// Ids of recommended answers of the page.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// A condition that holds if the question was asked and at least one of the given choices was picked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Condition {
    /// Index of the question.
    pub question: usize,
    /// Indices of the choices within the question.
    pub choices: Cow<'static, [usize]>,
}

/// A rule of the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The meaning of a choice, by the index of the question and of the choice.
    Choice(usize, usize),
    /// The meaning of skipping a question.
    Skipped(usize),
    /// The conditions under which a note is shown.
    Note(usize),
}

/// The rationale of a rule: its evidence, or why we chose it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rationale {
    /// The rule.
    pub rule: Rule,
    /// Whether the rule has an effect, and therefore needs a source or a reason.
    pub has_effect: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// The justification, if the rule is our own cautious choice.
    pub why: Option<String>,
}

/// The texts that patients read, in the order of the flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FlowTexts {
    /// One for each outcome.
    pub outcomes: Cow<'static, [OutcomeTexts]>,
    /// One for each note.
    pub notes: Cow<'static, [NoteTexts]>,
    /// One for each question.
    pub questions: Cow<'static, [QuestionTexts]>,
}

/// The texts of an outcome.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OutcomeTexts {
    /// The heading.
    pub title: Cow<'static, str>,
    /// The paragraphs. The first gives the reason in one or two sentences; one of the others may be [`KNOWN`].
    pub body: Cow<'static, [Cow<'static, str>]>,
    /// Text shown when a more serious outcome applies as well; empty if there is none.
    pub also_applies: Cow<'static, str>,
    /// Replaces `also_applies` if the more serious outcome refers to the patient's own doctor; empty if `also_applies` fits
    /// there, too.
    pub also_applies_doctor: Cow<'static, str>,
    /// Questions for the patient to ask.
    pub ask: Cow<'static, [Cow<'static, str>]>,
}

/// The texts of a note.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NoteTexts {
    /// The text of the note.
    pub text: Cow<'static, str>,
    /// A mark whose links are shown below the text; empty for none.
    pub call: Cow<'static, str>,
}

/// The texts of a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct QuestionTexts {
    /// The subject of the question, in a few words.
    pub short: Cow<'static, str>,
    /// Name of the section that begins with this question; empty if the previous section continues.
    pub section: Cow<'static, str>,
    /// The question.
    pub question: Cow<'static, str>,
    /// Help with answering it; empty for none.
    pub hint: Cow<'static, str>,
    /// The warning signs that the question asks about, as worded in the list of emergencies. May be empty.
    pub signs: Cow<'static, [Cow<'static, str>]>,
    /// One for each choice.
    pub choices: Cow<'static, [ChoiceTexts]>,
    /// Why skipping the question matters; empty for none.
    pub skipped: Cow<'static, str>,
}

/// The texts of a choice.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChoiceTexts {
    /// The label of the choice.
    pub label: Cow<'static, str>,
    /// Why the answer matters; empty for none.
    pub why_it_matters: Cow<'static, str>,
    /// A noun phrase that fits into "Is my … a problem?", or into "About …" if its question is `known`; empty for none.
    pub concern: Cow<'static, str>,
    /// A question that the patient should ask because of it; empty for none.
    pub ask: Cow<'static, str>,
    /// Its name in the collapsed list of rare answers; empty if the answer is always visible.
    pub rare: Cow<'static, str>,
    /// Its text in a list of answers, without its question. If it is empty, the list shows the subject of the question
    /// before the label.
    pub listed: Cow<'static, str>,
}

impl Flow {
    /// Returns the conditions of the flow, each with the index of the question it belongs to.
    pub fn conditions(&self) -> impl Iterator<Item = (usize, &Condition)> {
        self.questions.iter().enumerate().flat_map(|(at, question)| {
            let unless = question.choices.iter().filter_map(|choice| choice.meaning.unless.as_ref());
            question.only_if.iter().chain(unless).map(move |condition| (at, condition))
        })
    }
}

/// A placeholder paragraph of an outcome. It is replaced by the reason why the answer to the question with
/// [`Question::known`] matters.
pub const KNOWN: &str = "{known}";

/// Separates the items of a list within one of the [`FlowTexts::lines`].
pub const ITEM: char = '\t';

impl FlowTexts {
    /// Returns all texts as one flat list, which is how the browser stores them: nested constants would add 1 KB to
    /// the download.
    ///
    /// The list has, for each outcome, the title, `also_applies`, `also_applies_doctor`, body and questions to ask; for
    /// each note, text and mark; for each question, short name, question, hint, signs, why skipping it matters, section,
    /// and for each of its choices, label, why it matters, `concern`, `ask`, `rare` and `listed`.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let list = |items: &[Cow<'static, str>]| {
            items.iter().map(|item| &**item).collect::<Vec<_>>().join(&ITEM.to_string())
        };
        for outcome in &*self.outcomes {
            lines.extend(
                [&outcome.title, &outcome.also_applies, &outcome.also_applies_doctor]
                    .map(ToString::to_string),
            );
            lines.extend([list(&outcome.body), list(&outcome.ask)]);
        }
        for note in &*self.notes {
            lines.extend([note.text.to_string(), note.call.to_string()]);
        }
        for question in &*self.questions {
            let QuestionTexts { short, section, question, hint, signs, choices, skipped } = question;
            lines.extend([short, question, hint].map(ToString::to_string));
            lines.extend([list(signs), skipped.to_string(), section.to_string()]);
            for choice in &**choices {
                let ChoiceTexts { label, why_it_matters, concern, ask, rare, listed } = choice;
                lines.extend([label, why_it_matters, concern, ask, rare, listed].map(ToString::to_string));
            }
        }
        lines
    }
}
