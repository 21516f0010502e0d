//! The logic of the guide "Is this right for me?": given the flow and the answers so far, it computes the next
//! question, the outcome and the reasons for it.
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
