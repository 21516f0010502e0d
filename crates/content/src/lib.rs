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
