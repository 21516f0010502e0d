//! The effects of a new state on the page. They are values: [`State::after`](crate::state::State::after) returns them,
//! and the owner of the page (`dom/`, `bundled/`) carries them out when the state is rendered.

/// How long a temporary announcement is shown, in milliseconds.
pub const ANNOUNCEMENT_MS: u32 = 4_000;

/// Something to do on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Clears the search field.
    ClearField,
    /// Shows this below the search field, in place of anything else.
    Show(Shown),
    /// Starts the timer of a new announcement, or stops that of the previous one.
    TimeAnnouncement {
        /// Whether the new announcement disappears by itself.
        expires: bool,
    },
    /// Moves the focus, and scrolls to its target.
    MoveFocus(Focus),
    /// Opens the answer with this id in the text, and scrolls to it.
    OpenAnswer(String),
    /// Prints, copies or shares the summary of the guide.
    ExportSummary(Export),
}

/// What is shown below the search field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The text.
    Text,
    /// The results, or crisis help.
    Search,
    /// A screen of the guide.
    Guide,
}

/// The target of the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the guide's screen, or the error on it.
    Guide,
    /// The button that opens the guide.
    GuideButton,
    /// The search field.
    Field,
    /// The first of the results that were added.
    MoreResults,
}

/// A way to export the summary of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Prints it.
    Print,
    /// Copies it.
    Copy,
    /// Opens the share dialog of the device.
    Share,
}
