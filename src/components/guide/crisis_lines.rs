//! Crisis help inside the application: the lines of the patient's country, as they are on the page.

use content::labels::{GuideLabels, fill};
use yew::AttrValue;

use super::frame::{Guide, fold};
use crate::components::Help;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};

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

/// Adds the first line of the country and its emergency number, which of the two comes first by choice. The first link is one
/// big button, the others are halves below it.
pub(super) fn first_lines(tree: &mut Tree, labels: &GuideLabels, help: &Help, emergency_first: bool) {
    markup!(tree;
        div "calls first" {
            @if emergency_first {
                @do emergency(tree, labels.call, help);
            }
            @if let Some(line) = help.lines.first() {
                @do links(tree, line);
            } @else {
                // A page that lost its lines still has the one of the help bar.
                @if !help.crisis_href.is_empty() {
                    @do call(tree, &help.crisis_href, &fill(labels.call, "number", &help.crisis_number));
                }
            }
            @if !emergency_first {
                @do emergency(tree, labels.call_emergency, help);
            }
        }
    );
}

/// Adds the emergency number alone, and one sentence for somebody whom the crisis line could help as well.
pub(super) fn emergency_alone(tree: &mut Tree, guide: &Guide) {
    let (help, labels) = (guide.help, &guide.text.labels);
    markup!(tree;
        div "calls first" { @do emergency(tree, labels.call, help); }
        @if !help.crisis_href.is_empty() {
            p "also" {
                (labels.also_suicide)
                @do call(tree, &help.crisis_href, &help.crisis_number);
            }
        }
    );
}

/// Adds the lines of the country without the first few, behind a row that opens.
pub(in super::super) fn other_lines(tree: &mut Tree, labels: &GuideLabels, help: &Help, first: usize) {
    let Some(lines) = help.lines.get(first..).filter(|lines| !lines.is_empty()) else { return };
    fold(tree, labels.other_lines, &|tree| {
        markup!(tree;
            ul "lines" {
                @for line in lines {
                    li { @do named_line(tree, line); }
                }
            }
        );
    });
}

/// Adds a line with its name, whom it serves, and its links.
fn named_line(tree: &mut Tree, line: &HelpLine) {
    markup!(tree;
        strong { (&line.name) }
        span "about" { (&line.about) }
        div "calls" { @do links(tree, line); }
    );
}

fn links(tree: &mut Tree, line: &HelpLine) {
    for link in &line.links {
        call(tree, &link.href, &link.label);
    }
}

/// Adds the emergency numbers; `words` is the label of each.
pub(in super::super) fn emergency(tree: &mut Tree, words: &str, help: &Help) {
    for number in &help.emergency {
        call(tree, &number.href, &fill(words, "number", &number.label));
    }
}

/// Adds a link as wide as a thumb.
pub(in super::super) fn call(tree: &mut Tree, href: &str, words: &str) {
    let drawing = match href.get(..4) {
        Some("tel:") => Icon::PHONE,
        Some("sms:") => Icon::MESSAGE,
        _ => Icon::CHAT,
    };
    markup!(tree;
        a "call" [href: href] {
            @do icon(tree, drawing);
            // One item in the link's box, whatever it is made of.
            span {
                @for (at, part) in words.split_inclusive('-').enumerate() {
                    // Firefox goes on in the next line after no hyphen between digits, and would break the number anywhere.
                    @if at > 0 { wbr {} }
                    (part)
                }
            }
        }
    );
}
