//! The search field, the suggestions, the results, and crisis help in their place.

mod results;
mod search_field;
mod search_help;
mod suggestions;

pub(super) use results::results;
pub use search_field::{SearchField, SearchFieldProps};
pub(super) use search_help::search_help;
pub(super) use suggestions::suggestions;
