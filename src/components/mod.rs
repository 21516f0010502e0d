//! The shell: what runs in the shadow root beside the text.
//!
//! The same code renders the still picture that stands there until the module arrives, so nothing moves when it
//! does. One part of the shell a file, its stylesheet beside it.

mod app;
mod guide;
mod help_bar;
mod marks;
mod search;
mod status;
pub mod text;
mod toolbar;
mod topic_chips;
mod tree;

pub use self::guide::{HelpLine, HelpLink, Outside};
pub use self::search::{SearchField, SearchFieldProps};
pub use app::{App, AppProps, Shell, ShellProps};
pub use help_bar::Help;
pub use marks::{Mark, fill_marks};
