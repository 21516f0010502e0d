//! The search field and what stands in its place: suggestions, and what was found.

mod found;
mod search_field;
mod search_help;

pub(super) use found::{found, suggestions};
pub use search_field::{SearchField, SearchFieldProps};
