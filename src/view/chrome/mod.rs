//! The chrome: what runs in the shadow root beside the text.
//!
//! The same code renders the still picture that stands there until the module arrives, so nothing moves when it
//! does. One part of the chrome a file, its stylesheet beside it.

mod app;
mod found;
mod guide;
mod help_bar;
mod search_field;
mod status;
mod toolbar;
mod topic_chips;
mod tree;

pub use app::{App, AppProps, Chrome, ChromeProps};
pub use guide::{HelpLine, HelpLink, Outside};
pub use help_bar::Help;
pub use search_field::{SearchField, SearchFieldProps};
