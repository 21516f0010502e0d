//! The logic of the guide "Is this right for me?": given the flow and the answers so far, it computes the next
//! question, the outcome and the reasons for it.
//!
//! Everything is recomputed from the answers, so going back and changing answers need no extra logic. This crate is
//! pure: it has no I/O, clock, randomness or global state.

mod answers;
mod findings;
mod report;
mod session;
mod text;

pub use answers::{Answers, Given, Picks};
pub use findings::{
    Reason, because, ending, is_asked, is_emergency, is_pinned, next, notes, outcome, reasons, told,
};
pub use report::{Line, Part, Report, Summary, said};
pub use session::{Screen, Session, Step};
pub use text::GuideText;
