//! Reads the crisis lines of a country from the page, where `components/text/crisis.rs` has rendered them. A second copy
//! in the module could differ from what the page shows.

use std::rc::Rc;

use content::MARKS;
use web_sys::Element;

use super::screen::all;
use crate::components::{HelpLine, HelpLink, Mark};

fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

fn links(around: &Element) -> Vec<HelpLink> {
    links_at(around, "a[href]")
}

fn links_at(around: &Element, selector: &str) -> Vec<HelpLink> {
    let links = all(around, selector).into_iter();
    links.map(|link| HelpLink { href: attribute(&link, "href").into(), label: text(&link).into() }).collect()
}

/// Returns the lines of a country, its primary line first. If the page has lost that line, the first one has no links.
pub(crate) fn lines(country: &Element) -> Vec<HelpLine> {
    let primary = all(country, "li[data-primary]").first().map(line).unwrap_or_default();
    let others = all(country, "li:not([data-primary])");
    std::iter::once(primary).chain(others.iter().map(line)).collect()
}

fn line(row: &Element) -> HelpLine {
    let about: Vec<String> = all(row, ".cf-about, .cf-small").iter().map(text).collect();
    HelpLine {
        name: all(row, "strong").first().map(text).unwrap_or_default().into(),
        about: about.join(" ").into(),
        kind: attribute(row, "data-kind").into(),
        lang: all(row, "[lang]").first().map(|part| attribute(part, "lang")).unwrap_or_default().into(),
        links: links(row),
    }
}

/// Returns the instructions for the marks in the guide's wording. If the page has lost them, each is the number of the
/// crisis line.
pub(crate) fn marks(country: Option<&Element>, href: &str, number: &str) -> Rc<[Mark]> {
    let found = country.map(|country| all(country, "[data-mark]")).unwrap_or_default();
    if found.is_empty() {
        let link = HelpLink { href: href.to_owned().into(), label: number.to_owned().into() };
        let lost = |name: &'static str| Mark {
            name: name.into(),
            words: link.label.clone(),
            links: vec![link.clone()],
        };
        return MARKS.into_iter().map(lost).collect();
    }
    found
        .iter()
        .map(|mark| Mark {
            name: attribute(mark, "data-mark").into(),
            words: text(mark).into(),
            links: links(mark),
        })
        .collect()
}

/// Returns the emergency numbers of a country. If the page has lost them, the number at the top of the text remains.
pub(crate) fn emergency(text: &Element, country: Option<&Element>) -> Vec<HelpLink> {
    let numbers = country.map(|country| links_at(country, ".cf-emergency a[href]")).unwrap_or_default();
    if numbers.is_empty() { links_at(text, "a[data-crisis-emergency][href]") } else { numbers }
}
