//! What a control does: the component names it in `data-action`, and `dom/press.rs` does it.

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
}
