//! Crisis help inside the guide: the lines of the patient's country, as they stand on the page.

use content::labels::{GuideLabels, fill};
use yew::AttrValue;

use super::frame::Guide;
use crate::components::Help;
use crate::components::tree::Tree;

/// A link to call, text or chat.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpLink {
    /// `tel:`, `sms:` or `https:` address.
    pub href: AttrValue,
    /// What is shown.
    pub label: AttrValue,
}

/// A line of the country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpLine {
    /// Its name.
    pub name: AttrValue,
    /// Whom it serves; may be empty.
    pub about: AttrValue,
    /// What it is for, where that is not any crisis: `abuse`, `sexual-assault`, `poison` and so on; may be empty.
    pub kind: AttrValue,
    /// Ways to reach it.
    pub links: Vec<HelpLink>,
}

/// Adds the first line of the country and its emergency number, which of the two comes first by choice.
pub(in super::super) fn first_lines(
    tree: &mut Tree,
    labels: &GuideLabels,
    help: &Help,
    emergency_first: bool,
) {
    tree.open("div", "calls");
    if emergency_first {
        emergency(tree, labels, help);
    }
    if let Some(line) = help.lines.first() {
        links(tree, line);
    } else if !help.crisis_href.is_empty() {
        // A page that lost its lines still has the one of the help bar.
        call(tree, &help.crisis_href, &fill(labels.call, "number", &help.crisis_number));
    }
    if !emergency_first {
        emergency(tree, labels, help);
    }
    tree.close();
}

/// Adds the other lines of the country.
pub(super) fn other_lines(tree: &mut Tree, guide: &Guide) {
    if guide.help.lines.len() < 2 {
        return;
    }
    tree.open("ul", "lines");
    for line in guide.help.lines.iter().skip(1) {
        tree.open("li", "");
        tree.leaf("strong", "", &line.name);
        tree.open("p", "calls");
        links(tree, line);
        tree.close();
        tree.leaf("span", "about", &line.about);
        tree.close();
    }
    tree.close();
}

/// Adds a line with its name, whom it serves, and its links.
pub(in super::super) fn named_line(tree: &mut Tree, line: &HelpLine) {
    tree.leaf("strong", "", &line.name);
    tree.leaf("span", "about", &line.about);
    tree.open("p", "calls");
    links(tree, line);
    tree.close();
}

fn links(tree: &mut Tree, line: &HelpLine) {
    for link in &line.links {
        call(tree, &link.href, &link.label);
    }
}

fn emergency(tree: &mut Tree, labels: &GuideLabels, help: &Help) {
    for number in &help.emergency {
        call(tree, &number.href, &fill(labels.call_emergency, "number", &number.label));
    }
}

/// Adds a link as wide as a thumb.
pub(super) fn call(tree: &mut Tree, href: &str, label: &str) {
    tree.open("a", "call");
    tree.set("href", href);
    // One item in the link's box, whatever it is made of.
    tree.open("span", "");
    for (at, part) in label.split_inclusive('-').enumerate() {
        // Firefox goes on in the next line after no hyphen between digits, and would break the number anywhere.
        if at > 0 {
            tree.open("wbr", "");
            tree.close();
        }
        tree.text(part);
    }
    tree.close();
    tree.close();
}
