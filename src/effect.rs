//! What a new state means outside the application: values, which [`State::after`] returns and whoever owns the page
//! carries out once the state is on the screen (`dom/`, `bundled/`).

use crate::state::{Announcement, State};

/// How long a short message is shown, in milliseconds.
pub const ANNOUNCEMENT_MS: u32 = 4_000;

/// Something to do outside the application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Empties the search field.
    ClearField,
    /// Shows this, and hides what it stands in the place of.
    Show(Shown),
    /// Lets the message that is on the screen now go after a while, or stay; the one before it is gone.
    HoldAnnouncement {
        /// Whether it goes.
        fades: bool,
    },
    /// Moves the focus, and shows what it moves to.
    MoveFocus(Focus),
    /// Opens an answer of the text in its place, and goes to it.
    OpenAnswer(String),
    /// Prints, copies or shares the summary of the guide.
    KeepSummary(Keep),
}

/// What is shown below the search field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The text.
    Text,
    /// What was found, or help for words of distress.
    Search,
    /// A screen of the guide.
    Guide,
    /// A screen of the guide with nothing on it but crisis help.
    CrisisAlone,
}

/// Where the focus moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of the guide's screen, or to the error on it.
    Guide,
    /// To the button that opens the guide.
    GuideButton,
    /// To the search field.
    Field,
}

/// A way to keep the summary of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Prints it.
    Print,
    /// Copies it.
    Copy,
    /// Offers it to the programs of the device.
    Share,
}

impl Effect {
    /// Returns what the change from one state to the next calls for.
    pub(crate) fn of_change(last: &State, next: &State) -> impl Iterator<Item = Self> + use<> {
        let epoch = |state: &State| state.guide.as_ref().map(|guide| guide.focus_epoch);
        let focus = if next.shows_guide() { Focus::Guide } else { Focus::GuideButton };
        let fades = next.announced.as_ref().is_some_and(Announcement::fades);
        [
            (last.search.is_some() && next.search.is_none(), Self::ClearField),
            (last.shown() != next.shown(), Self::Show(next.shown())),
            (last.times_announced != next.times_announced, Self::HoldAnnouncement { fades }),
            (epoch(last) != epoch(next), Self::MoveFocus(focus)),
        ]
        .into_iter()
        .filter_map(|(holds, effect)| holds.then_some(effect))
    }
}

impl State {
    /// Returns what is shown below the search field.
    #[must_use]
    pub fn shown(&self) -> Shown {
        if self.shows_only_crisis_help() {
            Shown::CrisisAlone
        } else if self.shows_guide() {
            Shown::Guide
        } else if self.shows_text() {
            Shown::Text
        } else {
            Shown::Search
        }
    }
}
