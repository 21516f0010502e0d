//! The content of the widget: topics, answers, steps, forms, sources, crisis lines and notices.
//!
//! [`model`] defines the types of checked content. [`parse`] reads the content files that authors write, and [`check`]
//! reports the errors in them.
//!
//! ```
//! # #[cfg(feature = "parse")]
//! # {
//! use content::parse::{ContentFile, parse};
//!
//! let topic = "id = \"tea\"\nheading = \"About tea\"\ncolour = \"green\"";
//! let file = ContentFile { path: "content/en/topics/01-tea.toml".into(), text: topic.into() };
//! let parsed = parse("en", "content/en", &[file]);
//! // Errors say where something is wrong, and what to write instead.
//! let error = parsed.diagnostics.iter().find(|error| error.message.contains("colour")).expect("the key is unknown");
//! assert_eq!((&*error.place.file, error.place.line), ("content/en/topics/01-tea.toml", 3));
//! # }
//! ```
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
#[cfg(feature = "parse")]
pub mod typography;

pub use model::{
    Advice, Answer, Approval, Block, CallGroup, Called, Content, Country, Crisis, CrisisLine, Date,
    Elsewhere, Emergencies, Emergency, Fade, FadeLine, Figure, Form, Forms, ICONS, Inline, Instruction,
    LINE_KINDS, Legend, MARKS, Measure, Milestone, Notice, OPEN_FIGURES, Phase, Review, SessionPhase,
    SessionSchedule, SessionStrip, Signed, Source, SourceRead, Strength, StripPart, StudyResult, TextLabels,
    Topic, Treatment, TreatmentStep, Urgency, WhenToCall, each_line, links, plain_blocks, plain_inlines,
};
