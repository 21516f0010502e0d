//! The guide "Is this right for me?": given the flow and the answers so far, what is asked next, which outcome
//! holds and why.
//!
//! Everything is worked out anew from the answers, so going back and changing cost nothing. This crate is pure:
//! no page, no clock, no chance, no memory beyond its arguments.

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
