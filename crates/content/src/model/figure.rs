//! Figures of an answer: study results, the schedule of a session, and how long a benefit lasts.
//!
//! Each number in a figure is also stated in a sentence of the answer; [`crate::check`] compares the two.

use serde::{Deserialize, Serialize};

/// The number of figures of an answer that are expanded; the rest are collapsed under "More figures".
pub const OPEN_FIGURES: usize = 2;

/// A figure of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Figure {
    /// The results of one study, showing a benefit or a harm.
    Result(StudyResult),
    /// The schedule of a session, phase by phase.
    Session(SessionSchedule),
    /// How long a benefit lasts, by study.
    Fade(Fade),
}

impl Figure {
    /// Returns the ids of the sources, most important first. Never empty.
    #[must_use]
    pub fn sources(&self) -> &[String] {
        match self {
            Self::Result(result) => std::slice::from_ref(&result.source),
            Self::Session(session) => &session.sources,
            Self::Fade(fade) => &fade.sources,
        }
    }
}

/// The results of one study, per 100 people in each group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StudyResult {
    /// The treatment of the treated group.
    pub treated: String,
    /// The treatment of the comparison group; none if the study had no such group.
    pub comparison: Option<String>,
    /// The measured outcomes, with the result of each group. Never empty.
    pub measures: Vec<Measure>,
    /// The meaning of a large and of a small dot; none for "yes" and "no".
    pub legend: Option<Legend>,
    /// Number and kind of participants.
    pub people: String,
    /// The study design, in plain language.
    pub design: String,
    /// How strong the evidence is.
    pub strength: Strength,
    /// Later findings, such as larger studies or the duration of the effect, each on a line of its own.
    pub later: Vec<String>,
    /// Id of the source.
    pub source: String,
}

/// The meaning of the dots of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Legend {
    /// Of a large dot.
    pub yes: String,
    /// Of a small dot.
    pub no: String,
}

/// A result of a study for one measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// The measured outcome, such as "at least half better after four weeks".
    pub name: String,
    /// Number of people out of 100 in the treated group: 0 to 100, with a fraction only below 1.
    pub treated: f64,
    /// The same number for the comparison group.
    pub comparison: Option<f64>,
}

/// The strength of the evidence of a study, on one scale for all figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Strength {
    /// Large blinded trials.
    Strong,
    /// Trials that are smaller or not blinded.
    Some,
    /// Small studies or first reports.
    Early,
    /// Studies with conflicting results.
    Mixed,
}

impl Strength {
    /// The name of each value in the content files.
    pub const NAMES: [(&str, Self); 4] =
        [("strong", Self::Strong), ("some", Self::Some), ("early", Self::Early), ("mixed", Self::Mixed)];
}

/// The schedule of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionSchedule {
    /// Timelines drawn to scale, one per form of the medicine.
    pub strips: Vec<SessionStrip>,
    /// The phases in chronological order. Never empty.
    pub phases: Vec<SessionPhase>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// The timeline of a session, drawn to scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionStrip {
    /// The form of the medicine, with the total duration.
    pub name: String,
    /// The parts in chronological order. Never empty.
    pub parts: Vec<StripPart>,
}

/// A part of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StripPart {
    /// What happens, in one or two words.
    pub name: String,
    /// Duration, as text.
    pub time: String,
    /// Duration in minutes, which sets the width of the part.
    pub minutes: f64,
    /// Whether this part is the dose itself, which is drawn filled.
    pub dose: bool,
}

/// A phase of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionPhase {
    /// What happens.
    pub name: String,
    /// Time or duration with an infusion.
    pub infusion: String,
    /// Time or duration with the nasal spray.
    pub spray: String,
}

/// How long a benefit lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fade {
    /// An explanation of the number of weeks.
    pub caption: String,
    /// A note on how to compare the studies.
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
    /// Number of participants.
    pub people: String,
}
