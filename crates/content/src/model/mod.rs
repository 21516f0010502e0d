//! The types of the content. Lists are in display order.

mod answer;
mod crisis;
mod date;
mod emergencies;
mod figure;
mod forms;
mod source;
mod text;
mod text_labels;
mod treatment;

pub use answer::{Answer, Topic};
pub use crisis::{Called, Country, Crisis, CrisisLine, Elsewhere, Instruction, LINE_KINDS, MARKS};
pub use date::{Date, Review};
pub use emergencies::{Advice, Emergencies, Emergency, Urgency};
pub use figure::{
    Fade, FadeLine, Figure, Legend, Measure, OPEN_FIGURES, SessionPhase, SessionSchedule, SessionStrip,
    Strength, StripPart, StudyResult,
};
pub use forms::{Approval, Form, Forms};
pub use source::{Source, SourceRead};
pub use text::{Block, Inline, each_line, links, plain_blocks, plain_inlines};
pub use text_labels::TextLabels;
pub use treatment::{CallGroup, ICONS, Milestone, Phase, Treatment, TreatmentStep, WhenToCall};

use serde::{Deserialize, Serialize};

/// All content of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// BCP 47 tag, such as `en`.
    pub lang: String,
    /// Code of the country whose instructions fill the marks.
    pub region: String,
    /// The topics, sorted by file name.
    pub topics: Vec<Topic>,
    /// The warning signs of an emergency, and whom to call for each.
    pub emergencies: Emergencies,
    /// The stages of a treatment.
    pub treatment: Treatment,
    /// A comparison of the forms of the medicine.
    pub forms: Forms,
    /// Every source that is cited; ids are unique.
    pub sources: Vec<Source>,
    /// Crisis lines by country.
    pub crisis: Crisis,
    /// Notices shown above the first topic.
    pub notices: Vec<Notice>,
    /// Labels used in the text.
    pub labels: TextLabels,
    /// Hash and due date of the content that a clinician signs. Empty until the caller fills it with
    /// [`crate::signed`].
    pub signed: Signed,
}

/// The hash and the due date of the signed content, as a page stores them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signed {
    /// SHA-256 as 64 hexadecimal digits; [`crate::signed`] lists what is hashed.
    pub hash: String,
    /// The first day on which some part of the content is overdue for review.
    pub due: Date,
}

impl Content {
    /// Returns all answers, topic by topic.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.topics.iter().flat_map(|topic| &topic.answers)
    }

    /// Returns the source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Returns the reviews of all parts of the content. The guide's review is separate.
    #[must_use]
    pub fn reviews(&self) -> Vec<Review> {
        let parts = [
            self.emergencies.review,
            self.treatment.review,
            self.treatment.when_to_call.review,
            self.forms.review,
        ];
        let answers = self.answers().map(|answer| answer.review);
        answers.chain(parts).chain([self.crisis.review]).collect()
    }

    /// Returns the oldest review date of all answers; none without answers. It dates the page as a whole: reviewing
    /// one answer does not make the others newer.
    #[must_use]
    pub fn oldest_review(&self) -> Option<Date> {
        self.answers().map(|answer| answer.review.reviewed).min()
    }
}

/// A notice for all readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// A summary of the body in lines of at most eight words. If present, the body is collapsed. May be empty.
    pub lines: Vec<String>,
    /// The text.
    pub body: Vec<Block>,
}
