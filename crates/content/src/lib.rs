//! What the widget says: topics, answers, steps, forms, sources, crisis lines and notices.
//!
//! [`model`] is the shape of the content once it is known to be good. [`parse`] reads the files that
//! people write, and [`check`] finds what is wrong in them.
//!
//! This crate is pure: files come in as texts, today's date as an argument. It knows nothing of HTML.
//! Parser and checks are behind the feature `parse`, which the browser's module does without.

#[cfg(feature = "parse")]
pub mod check;
pub mod distress;
#[cfg(feature = "parse")]
pub mod fault;
mod figure;
pub mod guide;
pub mod labels;
#[cfg(feature = "parse")]
mod markdown;
pub mod model;
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
mod words;

pub use figure::*;
pub use model::*;
pub use region::{Instruction, MARKS};
pub use words::TextWords;
