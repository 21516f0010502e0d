//! The components: the application in the shadow root, and the text (`text/`). Each has a file, and a style sheet of the
//! same name.
//!
//! The prerender renders the skeleton of the shell with the same code, so nothing moves when the application replaces it.

mod answer_copy;
mod app;
mod control;
mod guide;
mod help;
mod help_bar;
mod icon;
mod marks;
mod markup;
mod search;
mod shell_props;
mod status;
pub mod text;

pub use self::search::{SearchField, SearchFieldProps};
#[cfg(feature = "bundled")]
pub(crate) use app::shell;
pub use app::{App, AppProps, Shell};
pub use control::Control;
pub use help::{Help, HelpLine, HelpLink, Mark};
pub use marks::fill_marks;

pub use shell_props::{CLINIC_FACTS, PageApi, ShellProps};
