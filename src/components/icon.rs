//! The icons of the application: strokes on a 24 × 24 grid. The text beside an icon, or the control's name, says the same.

use super::markup::{VNodeBuilder, markup};

/// An icon: the data of its SVG path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Icon(&'static str);

impl Icon {
    pub(super) const BACK: Self = Self("m14.5 6-6 6 6 6");
    pub(super) const LEAVE: Self = Self("m6 6 12 12M18 6 6 18");
    pub(super) const OPEN: Self = Self("m6 9.5 6 6 6-6");
    pub(super) const GO: Self = Self("M5 12h13m-5-5 5 5-5 5");
    pub(super) const CLOCK: Self = Self("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.5V12l3 2");
    pub(super) const LOCK: Self = Self(
        "M7.5 10.5h9a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2Zm1 0V8a3.5 3.5 0 0 1 7 0v2.5",
    );
    pub(super) const LIST: Self = Self("M9 7h10M9 12h10M9 17h10M5 7h.01M5 12h.01M5 17h.01");
    pub(super) const PHONE: Self = Self(
        "M6.5 3.5h2.6l1.6 4.3-2 1.5a12 12 0 0 0 6 6l1.5-2 4.3 1.6v2.6c0 1.4-1.1 2.4-2.5 2.3C10.7 19.2 4.8 13.3 4.2 6c-.1-1.4.9-2.5 2.3-2.5Z",
    );
    pub(super) const MESSAGE: Self = Self("M4 5.5h16v11H10l-4.5 3.5v-3.5H4Z");
    pub(super) const CHAT: Self = Self("M4 12a8 7 0 1 1 3.5 5.7L4 19l1.1-3.4A6.6 6.6 0 0 1 4 12Z");
    pub(super) const LENS: Self = Self("M11 4.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM16 16l4.5 4.5");
    pub(super) const PRINT: Self = Self("M7.5 9V4h9v5m-9 8H5V9h14v8h-2.5m-9-3h9v6h-9Z");
    pub(super) const SHARE: Self = Self("M12 14.5V4M8.5 7 12 3.5 15.5 7M7 11H5.5v9h13v-9H17");
    pub(super) const DOCTOR: Self = Self(
        "M8 4v5a4 4 0 0 0 8 0V4m-4 9v2.5a4 4 0 0 0 8 0V14m0-3.8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z",
    );
    pub(super) const HEART: Self =
        Self("M12 19.5C7 16 4 13 4 9.5a4 4 0 0 1 8-1.5 4 4 0 0 1 8 1.5c0 3.5-3 6.5-8 10Z");
    pub(super) const ALERT: Self = Self("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 8v5m0 3.5v.01");

    /// Returns the drawing of a suggested question, by its id.
    pub(super) fn of_question(id: &str) -> Self {
        Self(match id {
            "cost" => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM14.5 9.5c-1-2-5-2-5 .3 0 2.7 5 1.7 5 4.4 0 2.3-4 2.3-5 .3M12 6.5v11"
            }
            "how-well" => "M4 20h16M7 16v-4m5 4V5m5 11V9",
            "common-side-effects" => "M3 12.5h4l2-6.5 4 12 3-8 1 2.5h4",
            "during-session" => "M6.5 4v10h11V8m-11 6L5 20m12.5-6 1.5 6m-12.5-10.5h6",
            "who-should-not" => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12",
            "insurance" => "M3.5 6h17v12h-17Zm0 4h17M7 14.5h3",
            _ => return Self::CHAT,
        })
    }
}

/// Adds an icon, hidden from screen readers.
pub(super) fn icon(builder: &mut VNodeBuilder, icon: Icon) {
    markup!(builder;
        svg "icon" ["viewBox": "0 0 24 24", "aria-hidden": "true"] {
            path [d: icon.0] {}
        }
    );
}
