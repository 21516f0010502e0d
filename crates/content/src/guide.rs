//! The guide "Is this right for me?": its flow (rules) and its words, apart from each other.
//!
//! Questions, answers, outcomes and notes name each other by their place in their list, from 0. `parse` has
//! seen to it that each place exists.
//!
//! Texts and lists are owned where a file was read, and borrowed where a build script wrote the rules as constants (feature
//! `bake`): the browser parses nothing.

use std::borrow::Cow;

use serde::Serialize;

use super::Review;

/// Flow and words of one language, and what the rules rest on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guide {
    /// The rules.
    pub flow: Flow,
    /// What patients read.
    pub words: Words,
    /// What each rule rests on, in the order of the file.
    pub grounds: Vec<Ground>,
    /// When the rules were checked.
    pub review: Review,
}

/// The rules: what is asked, and what each answer means.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Flow {
    /// The most serious first. Of all outcomes that answers mean the first wins; where they mean none, the last
    /// one holds.
    pub outcomes: Cow<'static, [Outcome]>,
    /// In the order in which they are shown.
    pub notes: Cow<'static, [Note]>,
    /// In the order in which they are asked.
    pub questions: Cow<'static, [Question]>,
}

/// Where a guide can end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Outcome {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// Its main action.
    pub link: Link,
    /// Nothing more is asked, and nothing else is shown: so with crisis help.
    pub ends: bool,
    /// Its reasons are what to tell: the clinic, or under some links one's own doctor (see [`Link::tells_doctor`]).
    pub tell: bool,
    /// Questions whose answers are its reasons when nothing else is.
    pub because: Cow<'static, [usize]>,
    /// Ids of answers of the page that matter here.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// The main action of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Link {
    /// The emergency number or the crisis line, and nothing else. Ends the guide.
    Crisis,
    /// The crisis lines.
    Help,
    /// No link, but the advice to ask one's own doctor.
    OwnDoctor,
    /// The clinic's contact link.
    Contact,
}

impl Link {
    /// Whether what is listed is for one's own doctor, not for the clinic.
    #[must_use]
    pub const fn tells_doctor(self) -> bool {
        matches!(self, Self::Help | Self::OwnDoctor)
    }
}

/// Something said with a result that never changes the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Note {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// Said with every result but one that ends the guide.
    pub always: bool,
    /// Ids of answers of the page that matter here.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// A question with one or several answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Question {
    /// Stable id.
    pub id: Cow<'static, str>,
    /// How many answers may be picked.
    pub pick: Pick,
    /// Asked only if this holds.
    pub only_if: Option<Condition>,
    /// Why its answer matters stands in every result, in place of [`KNOWN`]. At most one question has this.
    pub known: bool,
    /// At most 16.
    pub answers: Cow<'static, [Answer]>,
    /// What it means to pass it over.
    pub skipped: Skipped,
}

/// How many answers may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Pick {
    /// Exactly one.
    One,
    /// One or more.
    Any,
}

/// What it means to pass a question over.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub enum Skipped {
    /// It cannot be passed over.
    Refused,
    /// The same as an answer.
    As(usize),
    /// A meaning of its own.
    Means(Meaning),
}

/// An answer that can be picked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Answer {
    /// Stable id, unique in its question.
    pub id: Cow<'static, str>,
    /// Excludes every other answer.
    pub alone: bool,
    /// What it means.
    pub meaning: Meaning,
}

/// What an answer means.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Meaning {
    /// The outcome; none if it stands against nothing.
    pub outcome: Option<usize>,
    /// The outcome does not hold if this does.
    pub unless: Option<Condition>,
    /// The outcome that holds instead if `unless` does; none for none.
    pub instead: Option<usize>,
    /// Notes to say.
    pub notes: Cow<'static, [usize]>,
    /// Crisis help stays on every later screen.
    pub pins: bool,
    /// Never named in the result or in the printed summary.
    pub unlisted: bool,
    /// In a crisis the emergency number comes before the crisis line.
    pub emergency_first: bool,
    /// Ids of answers of the page that matter here.
    pub read: Cow<'static, [Cow<'static, str>]>,
}

/// Holds if the question was asked and one of the answers given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = content::guide))]
pub struct Condition {
    /// Its place among the questions.
    pub question: usize,
    /// Their places among its answers.
    pub answers: Cow<'static, [usize]>,
}

/// A rule of the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// What an answer means: question, answer.
    Answer(usize, usize),
    /// What passing over a question means.
    Skipped(usize),
    /// When a note is said.
    Note(usize),
}

/// What a rule rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// The rule.
    pub rule: Rule,
    /// Whether it does anything, so that it must rest on something.
    pub matters: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// Why, where it is a cautious choice of ours.
    pub why: Option<String>,
}

/// What patients read, in the order of the flow.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Words {
    /// One for each outcome.
    pub outcomes: Cow<'static, [OutcomeWords]>,
    /// One for each note.
    pub notes: Cow<'static, [NoteWords]>,
    /// One for each question.
    pub questions: Cow<'static, [QuestionWords]>,
}

/// Words of an outcome.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OutcomeWords {
    /// What it says, as a heading.
    pub title: Cow<'static, str>,
    /// Paragraphs: the first one says why, in one or two sentences; one of the others may be [`KNOWN`].
    pub body: Cow<'static, [Cow<'static, str>]>,
    /// Said where a more serious outcome won; empty for none.
    pub lower: Cow<'static, str>,
    /// The same where that outcome leads to one's own doctor; empty for the same words.
    pub lower_doctor: Cow<'static, str>,
    /// Questions to ask.
    pub ask: Cow<'static, [Cow<'static, str>]>,
}

/// Words of a note.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct NoteWords {
    /// What it says.
    pub text: Cow<'static, str>,
    /// A mark whose links stand below the text; empty for none.
    pub call: Cow<'static, str>,
}

/// Words of a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct QuestionWords {
    /// What it is about, in a few words.
    pub short: Cow<'static, str>,
    /// Name of the section that begins with it; empty where the one before goes on.
    pub section: Cow<'static, str>,
    /// The question.
    pub question: Cow<'static, str>,
    /// What helps to answer it; empty for none.
    pub hint: Cow<'static, str>,
    /// The signs of an emergency that it asks about, in the words of the list of emergencies. May be empty.
    pub signs: Cow<'static, [Cow<'static, str>]>,
    /// One for each answer.
    pub answers: Cow<'static, [AnswerWords]>,
    /// Why passing it over matters; empty for none.
    pub skipped: Cow<'static, str>,
}

/// Words of an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnswerWords {
    /// What is picked.
    pub label: Cow<'static, str>,
    /// Why it matters; empty for none.
    pub matters: Cow<'static, str>,
    /// What it is, to fit "Is my … a problem?", or "About …" where its question is `known`; empty for none.
    pub my: Cow<'static, str>,
    /// A question to ask because of it; empty for none.
    pub ask: Cow<'static, str>,
    /// Its name in a list of rarer answers, behind which it is folded; empty where it is always shown.
    pub rare: Cow<'static, str>,
    /// What it is in a list of answers, without its question; empty where what the question is about stands before the label.
    pub listed: Cow<'static, str>,
}

impl Flow {
    /// The conditions of the flow, each with the question it belongs to.
    pub fn conditions(&self) -> impl Iterator<Item = (usize, &Condition)> {
        self.questions.iter().enumerate().flat_map(|(at, question)| {
            let unless = question.answers.iter().filter_map(|answer| answer.meaning.unless.as_ref());
            question.only_if.iter().chain(unless).map(move |condition| (at, condition))
        })
    }
}

/// A paragraph of an outcome in whose place stands why the answer to the question with [`Question::known`] matters.
pub const KNOWN: &str = "{known}";

/// Between the items of a list in one of [`Words::lines`].
pub const ITEM: char = '\t';

impl Words {
    /// All words in one flat list, as the browser has them: nested constants would cost every patient 1 KB more.
    /// Of each outcome title, `lower`, `lower_doctor`, body and questions to ask; of each note text and number; of each
    /// question short name, question, hint, signs, why passing over matters, its section, and of each answer label, why it
    /// matters, `my`, `ask`, `rare` and `listed`.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let list = |items: &[Cow<'static, str>]| {
            items.iter().map(|item| &**item).collect::<Vec<_>>().join(&ITEM.to_string())
        };
        for outcome in &*self.outcomes {
            lines.extend([&outcome.title, &outcome.lower, &outcome.lower_doctor].map(ToString::to_string));
            lines.extend([list(&outcome.body), list(&outcome.ask)]);
        }
        for note in &*self.notes {
            lines.extend([note.text.to_string(), note.call.to_string()]);
        }
        for question in &*self.questions {
            let QuestionWords { short, section, question, hint, signs, answers, skipped } = question;
            lines.extend([short, question, hint].map(ToString::to_string));
            lines.extend([list(signs), skipped.to_string(), section.to_string()]);
            for answer in &**answers {
                let AnswerWords { label, matters, my, ask, rare, listed } = answer;
                lines.extend([label, matters, my, ask, rare, listed].map(ToString::to_string));
            }
        }
        lines
    }
}
