//! The controls of the application. A component names the control in `data-action`; the listener for clicks converts it
//! into an action.

use guide::{GuideEvent, GuideText, Report};

use crate::effect::Export;
use crate::guide_data::flow;
use crate::state::{Action, State};

macro_rules! controls {
    ($($(#[$doc:meta])* $control:ident = $name:literal,)*) => {
        /// A control of the application, by what it does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Control {
            $($(#[$doc])* $control,)*
        }

        /// Every control, in the order of the enum.
        const CONTROLS: &[(Control, &str)] = &[$((Control::$control, $name),)*];
    };
}

controls! {
    /// Opens the guide.
    Guide = "guide",
    /// Shows the guide's first question.
    Begin = "begin",
    /// Goes to the next screen.
    Next = "next",
    /// Goes to the previous screen.
    Back = "back",
    /// Skips a question.
    Skip = "skip",
    /// Deletes all answers and starts again.
    Restart = "restart",
    /// Leaves the guide.
    Leave = "leave",
    /// Changes the answer to the question in `value`.
    Change = "change",
    /// Prints the summary.
    Print = "print",
    /// Copies the summary.
    Copy = "copy",
    /// Shares the summary.
    Share = "share",
    /// Opens the answer in `value`: in the guide as a copy, which it also closes; elsewhere in the text.
    Read = "read",
    /// Opens the answer in `value` in the text.
    Suggestion = "suggestion",
    /// Opens a copy of the answer in `value` in its row of the results, or closes it.
    Result = "result",
    /// Shows all results.
    More = "more",
    /// Shows the results despite the crisis help.
    Answers = "answers",
    /// Goes from the text back to the guide.
    ToGuide = "to-guide",
    /// Closes a message.
    Close = "close",
}

impl Control {
    /// Returns the value of `data-action`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        CONTROLS[self as usize].1
    }

    /// Returns the control with this name, if there is one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        CONTROLS.iter().find(|(_, known)| *known == name).map(|(control, _)| *control)
    }

    /// Returns the action of pressing this control; `value` is the value of its element. Returns `None` if nothing is to be
    /// done.
    #[must_use]
    pub fn action(self, value: String, state: &State, text: &GuideText) -> Option<Action> {
        Some(match self {
            Self::Guide | Self::ToGuide => Action::GuideRequested,
            Self::Leave => Action::GuideLeft,
            Self::Result => Action::ResultPressed(value),
            Self::More => Action::MoreRequested,
            Self::Answers => Action::AnswersRequested,
            // The pressed button disappears. In the guide, this action moves the focus to the current screen.
            Self::Close if state.shows_guide() => Action::GuideRequested,
            Self::Close => Action::AnnouncementExpired,
            Self::Print => Action::SummaryRequested(Export::Print),
            Self::Copy => Action::SummaryRequested(Export::Copy),
            Self::Share => Action::SummaryRequested(Export::Share),
            Self::Suggestion => Action::AnswerRequested(value),
            Self::Read if !state.shows_guide() => Action::AnswerRequested(value),
            Self::Begin => Action::GuideStepped(GuideEvent::Began),
            Self::Next => Action::GuideStepped(GuideEvent::Continued),
            Self::Skip => Action::GuideStepped(GuideEvent::Skipped),
            Self::Back => Action::GuideStepped(GuideEvent::WentBack),
            Self::Restart => Action::GuideStepped(GuideEvent::Restarted),
            Self::Change => {
                let asked = flow().questions.iter().position(|question| *question.id == *value)?;
                Action::GuideStepped(GuideEvent::ChangeWanted(asked))
            }
            Self::Read => {
                let report = Report::of(flow(), text, &state.guide.as_ref()?.responses)?;
                Action::GuideStepped(GuideEvent::Read(report.read.iter().position(|id| *id == value)?))
            }
        })
    }
}
