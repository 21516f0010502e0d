//! The icons of steps, rows and buttons: strokes on a 24 × 24 grid, hidden from screen readers, since the text beside them
//! says the same.

use yew::prelude::*;

/// Properties of [`Icon`].
#[derive(Clone, PartialEq, Properties)]
pub struct IconProps {
    /// A name in [`content::ICONS`], or that of a row or button.
    pub name: AttrValue,
}

/// A decorative icon.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg class="cf-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={path(&props.name).unwrap_or_default()} />
        </svg>
    }
}

/// Returns the data of the icon's SVG path, or `None` if the name is unknown.
#[must_use]
pub fn path(name: &str) -> Option<&'static str> {
    Some(match name {
        "phone" => "M6 3h3l2 5-2 2a11 11 0 0 0 5 5l2-2 5 2v3a3 3 0 0 1-3 3A16 16 0 0 1 3 6a3 3 0 0 1 3-3Z",
        "clipboard" => "M9 5H5v16h14V5h-4M9 3h6v4H9ZM9 12h6M9 16h4",
        "heart-rate" => "M12 20 4 12a5 5 0 0 1 8-6 5 5 0 0 1 8 6ZM4 12h4l2-3 2 5 2-2h6",
        "signature" => "M4 20h16M5 16 16 5l3 3L8 19l-4 1ZM13 8l3 3",
        "bag" => "M5 9h14l1 12H4ZM8 12V7a4 4 0 0 1 8 0v5",
        "door" => "M6 21V3h12v18M3 21h18M14 12v1",
        "drip" => "M8 3h8v8a4 4 0 0 1-8 0ZM8 7h8M12 15v2M12 17c-3 4 3 4 0 0",
        "chair" => "M6 4v8a3 3 0 0 0 3 3h9M6 11h9l3 4 2 5M8 15l-2 5M17 20h-6",
        "car" => "M4 17v-4l3-6h10l3 6v5h-3v-2H7v2H4ZM5 12h14",
        "sun" => {
            "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2"
        }
        "repeat" => "M5 11a7 7 0 0 1 13-3l2 2M20 5v5h-5M19 13a7 7 0 0 1-13 3l-2-2M4 19v-5h5",
        "chart" => "M4 4v16h16M8 15l3-4 3 3 5-6",
        "calendar" => "M5 6h14v14H5ZM5 11h14M9 3v5M15 3v5M9 15l2 2 4-3",
        "talk" => "M4 5h11v8H9l-4 3v-3H4ZM18 9h2v8h-2v3l-3-3h-4",
        "stairs" => "M3 20h5v-5h5v-5h5V5h3",
        "table" => "M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6",
        "info" => "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 11v6M12 7v.5",
        "message" => "M4 5h16v11h-8l-5 4v-4H4Z",
        _ => return None,
    })
}
