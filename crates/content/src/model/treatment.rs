//! The stages of a treatment, and when to call whom.

use serde::{Deserialize, Serialize};

use super::date::Review;
use super::emergencies::Urgency;
use super::text::{Block, Inline};

/// The stages of a treatment, from the first call to the time after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Treatment {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Text before the first step.
    pub intro: Vec<Block>,
    /// The whole treatment in a few milestones.
    pub overview: Vec<Milestone>,
    /// The phases before, during and after the treatment.
    pub phases: Vec<Phase>,
    /// When to call, and whom.
    pub when_to_call: WhenToCall,
    /// When the steps were reviewed.
    pub review: Review,
}

/// A milestone of the overview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// One or two words.
    pub title: String,
    /// Duration, in a few words.
    pub time: String,
    /// Name of an icon, one of [`ICONS`].
    pub icon: String,
}

/// A phase of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// `before`, `during` or `after`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// A few words that describe the steps.
    pub teaser: String,
    /// Never empty.
    pub steps: Vec<TreatmentStep>,
}

/// One step of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TreatmentStep {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Duration, as text.
    pub time: String,
    /// Name of an icon, one of [`ICONS`].
    pub icon: String,
    /// What happens in this step.
    pub body: Vec<Block>,
    /// Ids of sources. May be empty.
    pub sources: Vec<String>,
}

/// When to call the clinic, a crisis line or the emergency number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WhenToCall {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Most urgent first.
    pub groups: Vec<CallGroup>,
    /// When the warning signs and numbers were reviewed.
    pub review: Review,
}

/// Warning signs that require the same call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallGroup {
    /// `emergency`, `crisis`, `clinic` or `next-day`.
    pub id: String,
    /// Heading.
    pub title: Vec<Inline>,
    /// Whom to call.
    pub level: Urgency,
    /// The warning signs, taken from the list of emergencies.
    pub items: Vec<Vec<Inline>>,
    /// Further notes: advice from the list of emergencies, followed by the group's own notes. May be empty.
    pub notes: Vec<Block>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// The names of the available icons.
pub const ICONS: [&str; 14] = [
    "phone",
    "clipboard",
    "heart-rate",
    "signature",
    "bag",
    "door",
    "drip",
    "chair",
    "car",
    "sun",
    "repeat",
    "chart",
    "calendar",
    "talk",
];
