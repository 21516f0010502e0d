//! The logic of the guide "Is this right for me?": given the flow and the answers so far, it computes the next
//! question, the outcome and the reasons for it.
//!
//! ```
//! use content::parse::{ContentFile, guide};
//! use guide::{Response, Responses, Selection, is_emergency, next};
//!
//! # let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content");
//! # let read = |name: &str| ContentFile {
//! #     path: name.to_owned(),
//! #     text: std::fs::read_to_string(folder.join(name)).unwrap(),
//! # };
//! # let [rules, texts, emergencies] = ["guide.toml", "en/guide-texts.toml", "en/emergencies.toml"].map(read);
//! let flow = guide(&rules, &texts, &emergencies).expect("the files have no errors").flow;
//! let mut responses = Responses::none(&flow);
//! let first = next(&flow, &responses).expect("the guide begins with a question");
//! assert!(!is_emergency(&flow, &responses));
//! responses.give(first, Response::Skipped);
//! assert_ne!(next(&flow, &responses), Some(first));
//! ```
//!
//! Everything is recomputed from the answers, so going back and changing answers need no extra logic. This crate is
//! pure: it has no I/O, clock, randomness or global state.

mod evaluate;
mod report;
mod responses;
mod session;
mod text;

pub use evaluate::{
    Reason, because, ending, is_asked, is_emergency, keeps_crisis_help, next, notes, outcome, reasons,
    reasons_to_tell,
};
pub use report::{Report, ReportLine, Summary, SummarySection, question_and_response};
pub use responses::{Response, Responses, Selection};
pub use session::{GuideEvent, Screen, Session};
pub use text::GuideText;
