//! What a control does: the component names it in `data-action`, and whoever hears it pressed reports the action.

use guide::{GuideEvent, GuideText, Report};

use crate::effect::Keep;
use crate::guide_data::flow;
use crate::state::{Action, State};

macro_rules! controls {
    ($($(#[$doc:meta])* $control:ident = $name:literal,)*) => {
        /// What a control does.
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
    /// Shows its first question.
    Begin = "begin",
    /// Goes on.
    Next = "next",
    /// Goes back.
    Back = "back",
    /// Skips a question.
    Skip = "skip",
    /// Starts again.
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
    /// Opens the answer in `value`, or closes it.
    Read = "read",
    /// Opens the answer in `value` on the page.
    Suggestion = "suggestion",
    /// Opens a copy of the answer in `value` in its row, or closes it.
    Result = "result",
    /// Shows the other results.
    More = "more",
    /// Shows results in spite of the help for somebody in distress.
    Answers = "answers",
    /// Goes back to the guide, from the text.
    ToGuide = "to-guide",
    /// Puts a message away.
    Close = "close",
}

impl Control {
    /// Returns the value of `data-action`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        CONTROLS[self as usize].1
    }

    /// Returns the control with this name; none for an unknown one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        CONTROLS.iter().find(|(_, known)| *known == name).map(|(control, _)| *control)
    }

    /// Returns what has happened when it was pressed; `value` is that of its element. None where there is nothing to do.
    #[must_use]
    pub fn action(self, value: String, state: &State, text: &GuideText) -> Option<Action> {
        Some(match self {
            Self::Guide | Self::ToGuide => Action::GuideWanted,
            Self::Leave => Action::GuideLeft,
            Self::Result => Action::ResultPressed(value),
            Self::More => Action::MoreWanted,
            Self::Answers => Action::AnswersWanted,
            // The button goes; in the guide the focus has a place to go to.
            Self::Close if state.shows_guide() => Action::GuideWanted,
            Self::Close => Action::AnnouncementFaded,
            Self::Print => Action::SummaryWanted(Keep::Print),
            Self::Copy => Action::SummaryWanted(Keep::Copy),
            Self::Share => Action::SummaryWanted(Keep::Share),
            Self::Suggestion => Action::AnswerWanted(value),
            Self::Read if !state.shows_guide() => Action::AnswerWanted(value),
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
