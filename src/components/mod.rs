//! The shell: what runs in the shadow root beside the text.
//!
//! The same code renders the skeleton that stands there until the module arrives, so nothing moves when it
//! does. One part of the shell a file, its stylesheet beside it.

mod answer_copy;
mod app;
mod control;
mod guide;
mod help_bar;
mod icon;
mod marks;
mod search;
mod status;
pub mod text;
mod tree;

pub use self::guide::{HelpLine, HelpLink};
pub use self::search::{SearchField, SearchFieldProps};
#[cfg(feature = "bundled")]
pub(crate) use app::shell;
pub use app::{App, AppProps, Outside, Shell, ShellProps};
pub use control::Control;
pub use help_bar::Help;
pub use marks::{Mark, fill_marks};
