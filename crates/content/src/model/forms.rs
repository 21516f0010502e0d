//! The comparison of the forms of the medicine.

use serde::{Deserialize, Serialize};

use super::date::Review;
use super::figure::Strength;
use super::text::Block;

/// A comparison of the forms of the medicine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forms {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Text before the table.
    pub intro: Vec<Block>,
    /// Headings of the columns, in the order of [`Form::cells`].
    pub columns: [String; 5],
    /// The rows.
    pub forms: Vec<Form>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the table was reviewed.
    pub review: Review,
}

/// A row of the table of forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Stable id.
    pub id: String,
    /// Name of the form.
    pub name: String,
    /// The name in one or two words, for places with little space.
    pub short: String,
    /// Where the medicine is taken, in one or two words.
    pub place: String,
    /// Whether it is approved for at least one kind of depression.
    pub approval: Approval,
    /// How strong the evidence is. The last cell gives details.
    pub strength: Option<Strength>,
    /// The cells: where it is taken, duration, share absorbed, approval, evidence. The last one may be empty if there is
    /// a strength.
    pub cells: [String; 5],
}

/// The approval of a form of the medicine for depression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Approval {
    /// Approved for at least one kind of depression.
    Approved,
    /// The product is approved for something else.
    OffLabel,
    /// The product is not approved for anything.
    NotApproved,
}

impl Approval {
    /// The name of each value in the content files.
    pub const NAMES: [(&str, Self); 3] =
        [("approved", Self::Approved), ("off-label", Self::OffLabel), ("not-approved", Self::NotApproved)];
}
