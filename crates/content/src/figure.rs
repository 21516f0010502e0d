//! Figures of an answer: study results, the time of a session, and how a benefit fades.
//!
//! A figure shows numbers that a sentence of the answer also says; [`crate::check`] compares the two.

use serde::{Deserialize, Serialize};

/// The number of figures of an answer that stand open; the others are behind a row "More figures".
pub const OPEN_FIGURES: usize = 2;

/// A figure of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Figure {
    /// The results of one study: benefit or harm.
    Result(StudyResult),
    /// The time of a session, phase by phase.
    Session(Session),
    /// How long a benefit lasts, study by study.
    Fade(Fade),
}

impl Figure {
    /// Ids of the sources, most important first; never empty.
    #[must_use]
    pub fn sources(&self) -> &[String] {
        match self {
            Self::Result(result) => std::slice::from_ref(&result.source),
            Self::Session(session) => &session.sources,
            Self::Fade(fade) => &fade.sources,
        }
    }
}

/// What one study found, out of 100 people in each group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudyResult {
    /// What the treated group got.
    pub treated: String,
    /// What the comparison group got; none where there was no such group.
    pub comparison: Option<String>,
    /// What was measured, with the result in each group. Never empty.
    pub measures: Vec<Measure>,
    /// What a large and a small dot mean, in the words of what was measured; none for "yes" and "no".
    pub key: Option<Key>,
    /// How many people of which kind.
    pub people: String,
    /// How the study was done, in plain words.
    pub design: String,
    /// How strong the evidence is.
    pub strength: Strength,
    /// What came later, each in a line of its own: larger studies, or how long it lasted.
    pub later: Vec<String>,
    /// Id of the source.
    pub source: String,
}

/// What the dots of a figure mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// A large one.
    pub yes: String,
    /// A small one.
    pub no: String,
}

/// A result of a study.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// What was measured, such as "at least half better after four weeks".
    pub name: String,
    /// How many of 100 in the treated group: 0 to 100, with a fraction only below 1.
    pub treated: f64,
    /// The same in the comparison group.
    pub comparison: Option<f64>,
}

/// How strong the evidence of a study is: one scale of four words for all figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Strength {
    /// Large trials in which people did not know what they got.
    Strong,
    /// Trials that are smaller or in which people knew what they got.
    Some,
    /// A few people, or a first report.
    Early,
    /// Studies that disagree.
    Mixed,
}

impl Strength {
    /// The word for each strength in content files.
    pub const NAMES: [(&str, Self); 4] =
        [("strong", Self::Strong), ("some", Self::Some), ("early", Self::Early), ("mixed", Self::Mixed)];
}

/// The time of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Strips whose parts are as wide as they take long: one a form of the medicine.
    pub strips: Vec<SessionStrip>,
    /// The phases in the order of time; never empty.
    pub phases: Vec<SessionPhase>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A session drawn to scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionStrip {
    /// Form of the medicine and how long it takes in all.
    pub name: String,
    /// The parts in the order of time; never empty.
    pub parts: Vec<StripPart>,
}

/// A part of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StripPart {
    /// What happens, in one or two words.
    pub name: String,
    /// How long, in words.
    pub time: String,
    /// How long, in minutes: the width of the part.
    pub minutes: f64,
    /// Whether this is the dose itself, which is drawn filled.
    pub dose: bool,
}

/// A phase of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionPhase {
    /// What happens.
    pub name: String,
    /// When, or how long, with an infusion.
    pub infusion: String,
    /// The same with the nasal spray.
    pub spray: String,
}

/// How long a benefit lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fade {
    /// What the weeks mean.
    pub caption: String,
    /// What a reader must know to compare the lines.
    pub note: Option<String>,
    /// The studies; never empty.
    pub lines: Vec<FadeLine>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// How long a benefit lasted in one study.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FadeLine {
    /// Treatment and condition.
    pub treatment: String,
    /// Weeks until half of the people who had improved had relapsed.
    pub weeks: f64,
    /// How many people.
    pub people: String,
}
