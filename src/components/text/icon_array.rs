//! An icon array: 100 dots in ten rows, of which the large ones stand for the people that are counted.
//!
//! The dots of each size are one path: a dash of length zero with round ends is a dot, and dashes are ten units apart. 100
//! circles for each array would be several times as large as the text beside it.

use std::fmt::Write as _;

use yew::prelude::*;

/// The size of a dot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dot {
    /// A person that is counted.
    Large,
    /// A person that is not counted.
    Small,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The number of large dots.
    pub count: u8,
    /// The number of all dots, at most 100.
    #[prop_or(100)]
    pub of: u8,
    /// `Small` draws only small dots.
    #[prop_or(Dot::Large)]
    pub dot: Dot,
}

/// The icon array, hidden from screen readers.
#[component]
pub(super) fn IconArray(props: &Props) -> Html {
    let Props { count, of, dot } = *props;
    let (large, small) = match dot {
        Dot::Large => (0..count, count..of),
        Dot::Small => (0..0, 0..of),
    };
    let side = if of > 10 { 100 } else { u32::from(of) * 10 };
    html! {
        <svg class="cf-dots" viewBox={format!("0 0 {side} {side}")} aria-hidden="true">
            { dots("cf-large", large) }
            { dots("cf-small", small) }
        </svg>
    }
}

fn dots(class: &'static str, range: std::ops::Range<u8>) -> Html {
    if range.is_empty() {
        return Html::default();
    }
    html! { <path {class} d={path(range)} /> }
}

/// Returns a path through the centres of the dots, row by row. It ends slightly beyond the last dot, since some engines would
/// otherwise not draw that dot.
fn path(range: std::ops::Range<u8>) -> String {
    let mut path = String::new();
    let mut next = range.start;
    while next < range.end {
        let (row, column) = (next / 10, next % 10);
        let end = range.end.min((row + 1) * 10);
        let length = u32::from(end - next - 1) * 10;
        // Writing to a string does not fail.
        let _ = write!(path, "M{} {}h{length}.1", u32::from(column) * 10 + 5, u32::from(row) * 10 + 5);
        next = end;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn rows_are_joined_where_they_are_full() {
        let cases = [
            (0..1, "M5 5h0.1"),
            (0..10, "M5 5h90.1"),
            (0..12, "M5 5h90.1M5 15h10.1"),
            (98..100, "M85 95h10.1"),
            (7..21, "M75 5h20.1M5 15h90.1M5 25h0.1"),
        ];
        for (range, expected) in cases {
            assert_eq!(path(range.clone()), expected, "{range:?}");
        }
    }
}
