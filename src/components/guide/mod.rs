//! The guide: its card, then a start page, one question at a time, the summary of all answers, and the result.
//!
//! Inputs have `value` and `checked` only as attributes. Session recorders replace the setters of these properties, and
//! would record what a patient answers.

mod crisis_lines;
mod frame;
mod invitation;
mod parts;
mod pinned;
mod question;
mod result;
mod start;
mod summary;

pub(super) use crisis_lines::{emergency, help_bar_line, links, other_lines};
pub(super) use frame::guide;
pub(super) use invitation::invitation;
pub(super) use parts::Guide;
