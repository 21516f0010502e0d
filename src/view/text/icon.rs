//! Drawings of the steps: our own, in strokes on a 24 × 24 grid, hidden from screen readers because the
//! words beside them say the same.

use yew::prelude::*;

/// Properties of [`Icon`].
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// A name of [`crate::content::ICONS`].
    pub name: AttrValue,
}

/// A decorative drawing.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="cf-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={path(&props.name).unwrap_or_default()} />
        </svg>
    }
}

/// The strokes of a drawing, as data of an SVG path; none for an unknown name.
#[must_use]
pub fn path(name: &str) -> Option<&'static str> {
    Some(match name {
        "phone" => "M6 3h3l1.5 5-2.2 1.6a12 12 0 0 0 6 6L16 13.5l5 1.5v3a2.5 2.5 0 0 1-2.7 2.5A16 16 0 0 1 3.5 5.7 2.5 2.5 0 0 1 6 3Z",
        "clipboard" => "M9 4H6.5A1.5 1.5 0 0 0 5 5.5v14A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5v-14A1.5 1.5 0 0 0 17.5 4H15M9 3h6v3.5H9ZM8.5 11h7M8.5 15h5",
        "heart-rate" => "M12 20 4.5 12.5a4.7 4.7 0 0 1 0-6.7 4.7 4.7 0 0 1 6.7 0l.8.9.8-.9a4.7 4.7 0 0 1 6.7 6.7ZM4 12h4l1.5-3 2.5 5.5 2-2.5h6",
        "signature" => "M4 20h16M5 16.5 15.5 6a2 2 0 0 1 2.8 2.8L8 19l-4 .5ZM13.5 8l2.8 2.8",
        "bag" => "M5 9h14l1 11.5H4ZM8.5 11V7a3.5 3.5 0 0 1 7 0v4",
        "door" => "M6 21V4.5A1.5 1.5 0 0 1 7.5 3h9A1.5 1.5 0 0 1 18 4.5V21M3.5 21h17M14.5 12v1",
        "drip" => "M9 3h6v8a3 3 0 0 1-6 0ZM12 14v3M12 17c-1.5 1.7-1.5 4 0 4s1.5-2.3 0-4ZM9 7h6",
        "chair" => "M6 4v8a3 3 0 0 0 3 3h9M6 12h9l3 3 2.5 5M8 15l-2 5M17 20h-6",
        "car" => "M4 16v-3.5L6 7.5A2 2 0 0 1 7.8 6h8.4A2 2 0 0 1 18 7.5l2 5V18h-2.5v-2h-11v2H4ZM5 12h14M7.5 14.5h.01M16.5 14.5h.01",
        "sun" => "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7",
        "repeat" => "M5 11a7 7 0 0 1 12.5-4L20 9.5M20 4.5v5h-5M19 13a7 7 0 0 1-12.5 4L4 14.5M4 19.5v-5h5",
        "chart" => "M4 4v16h16M8 15.5l3.5-4 3 2.5L19 8",
        "calendar" => "M5 6h14v14H5ZM5 10.5h14M9 3.5V8M15 3.5V8M9 15l2 2 4-4",
        "talk" => "M4 5h11v8H9l-3.5 3v-3H4ZM18 9h2v8h-1.5v3L15 17h-4",
        _ => return None,
    })
}
