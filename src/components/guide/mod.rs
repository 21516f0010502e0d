//! The guide on the screen: a button, then a start page, one question at a time, all answers, and the result.
//!
//! Inputs carry their `value` and `checked` as attributes only. A session recorder on the page may have put
//! itself in place of these properties of every input: setting them would tell it what a patient answers.

mod crisis_lines;
mod frame;
mod invitation;
mod pinned;
mod question;
mod result;
mod start;
mod summary;

pub use crisis_lines::{HelpLine, HelpLink};
pub(super) use crisis_lines::{call, emergency, other_lines};
pub(super) use frame::{Guide, guide};
pub(super) use invitation::invitation;
