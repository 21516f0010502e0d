//! The warning signs of an emergency.

use serde::{Deserialize, Serialize};

use super::date::Review;
use super::text::Inline;

/// Whom to call, from the most urgent to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Urgency {
    /// The emergency number, immediately.
    Emergency,
    /// The crisis line, immediately.
    Crisis,
    /// The clinic, on the same day.
    SameDay,
    /// The clinic, on the next business day.
    NextDay,
}

impl Urgency {
    /// The name of each level in the content files.
    pub const NAMES: [(&str, Self); 4] = [
        ("911", Self::Emergency),
        ("988", Self::Crisis),
        ("same-day", Self::SameDay),
        ("next-day", Self::NextDay),
    ];
}

/// The single list of warning signs that require a call. Steps, answers and the guide reuse its wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Emergencies {
    /// The warning signs; ids are unique.
    pub signs: Vec<Emergency>,
    /// Advice shown with the warning signs; ids are unique.
    pub advice: Vec<Advice>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the list was reviewed.
    pub review: Review,
}

impl Emergencies {
    /// Returns the warning signs of a level, in order.
    pub fn of_level(&self, level: Urgency) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(move |sign| sign.level == level)
    }

    /// Returns the selection of warning signs for places with little space, in order.
    pub fn short(&self) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(|sign| sign.short)
    }
}

/// A warning sign, and whom to call for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Emergency {
    /// Stable id.
    pub id: String,
    /// Whom to call.
    pub level: Urgency,
    /// The warning sign as plain text, without a full stop.
    pub text: String,
    /// Additional text after the warning sign, shown only in the full list. May be empty.
    pub note: Vec<Inline>,
    /// Whether it is included in the selection for places with little space.
    pub short: bool,
}

/// A sentence shown with the warning signs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// Stable id.
    pub id: String,
    /// The text.
    pub text: Vec<Inline>,
}
