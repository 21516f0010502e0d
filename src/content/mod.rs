//! What the widget says: topics, answers, steps, forms, sources, crisis lines and notices.
//!
//! [`model`] is the shape of the content once it is known to be good. [`parse`] reads the files that
//! people write, and [`check`] finds what is wrong in them.
//!
//! This room is pure: files come in as texts, today's date as an argument. It knows nothing of HTML.

pub mod check;
pub mod distress;
pub mod fault;
pub mod guide;
mod markdown;
pub mod model;
pub mod packed;
pub mod parse;
pub mod search;
mod table;
mod words;

pub use model::*;
pub use words::TextWords;
