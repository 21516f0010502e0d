//! The content of the widget: topics, answers, steps, forms, sources, crisis lines and notices.
//!
//! [`model`] defines the types of checked content. [`parse`] reads the content files that authors write, and [`check`]
//! reports the errors in them.
//!
//! This crate does no I/O: files are passed in as strings, and today's date as an argument. It does not depend on
//! HTML. The parser and the checks require the feature `parse`; the WebAssembly module is built without it.

#[cfg(feature = "parse")]
pub mod check;
#[cfg(feature = "parse")]
pub mod diagnostic;
pub mod distress;
pub mod guide;
pub mod labels;
#[cfg(feature = "parse")]
mod markdown;
pub mod model;
#[cfg(feature = "parse")]
pub mod parity;
#[cfg(feature = "parse")]
pub mod parse;
mod region;
pub mod search;
#[cfg(feature = "parse")]
pub mod signed;
#[cfg(feature = "parse")]
mod table;
#[cfg(feature = "parse")]
pub mod things;

pub use model::{
    Advice, Answer, Approval, Block, CallGroup, Called, Content, Country, Crisis, CrisisLine, Date,
    Elsewhere, Emergencies, Emergency, Fade, FadeLine, Figure, Form, Forms, ICONS, Inline, Instruction,
    LINE_KINDS, Legend, MARKS, Measure, Milestone, Notice, OPEN_FIGURES, Phase, Review, SessionPhase,
    SessionSchedule, SessionStrip, Signed, Source, SourceRead, Strength, StripPart, StudyResult, TextLabels,
    Topic, Treatment, TreatmentStep, Urgency, WhenToCall, each_line, links, plain_blocks, plain_inlines,
};
