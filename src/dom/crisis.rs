//! The crisis lines of a country as they stand on the page (`components/text/crisis.rs` wrote them there). Read from
//! there, they are those that the page shows, and no second set can differ from them.

use web_sys::Element;

use super::page::all;
use crate::components::{HelpLine, HelpLink};

fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

fn links(around: &Element) -> Vec<HelpLink> {
    let links = all(around, "a[href]").into_iter();
    links
        .map(|link| HelpLink {
            href: link.get_attribute("href").unwrap_or_default().into(),
            label: text(&link).into(),
        })
        .collect()
}

/// Its lines, the first one first.
pub(super) fn lines(country: &Element) -> Vec<HelpLine> {
    let (first, rest) = (all(country, "li[data-primary]"), all(country, "li:not([data-primary])"));
    first
        .iter()
        .chain(&rest)
        .map(|row| {
            let about: Vec<String> = all(row, ".cf-about, .cf-small").iter().map(text).collect();
            HelpLine {
                name: all(row, "strong").first().map(text).unwrap_or_default().into(),
                about: about.join(" ").into(),
                links: links(row),
            }
        })
        .collect()
}

/// Its emergency numbers.
pub(super) fn emergency(country: &Element) -> Vec<HelpLink> {
    all(country, ".cf-emergency").first().map(links).unwrap_or_default()
}
