//! The outcome: what it is, why, what to tell and ask, and the way on. In a crisis only help.

use content::guide::Link;
use guide::{Line, Report, because};

use super::crisis_lines::{call, other_lines};
use super::frame::Guide;
use super::pinned::pinned;
use crate::components::tree::Tree;
use crate::guide_data::flow;

/// Adds the result.
pub(super) fn result(tree: &mut Tree, guide: &Guide) {
    let Guide { text, session, help, .. } = guide;
    let Some(report) = Report::of(flow(), text, &session.answers) else { return };
    let (outcome, labels) = (&flow().outcomes[report.outcome], &text.labels);
    tree.open("div", "result");
    tree.key(&outcome.id);
    tree.set("data-outcome", &outcome.id);
    if outcome.ends {
        crisis(tree, guide, report.outcome);
        return tree.close();
    }
    tree.open("p", "not-a-decision");
    tree.set("id", "above");
    tree.text(labels.not_a_decision);
    tree.close();
    tree.heading(text.title(report.outcome), true);
    pinned(tree, guide);
    for text in &report.body {
        tree.leaf("p", "", text);
    }
    if !report.unlisted.is_empty() {
        tree.leaf("p", "", report.unlisted);
    }
    if !report.reasons.is_empty() {
        tree.leaf("h3", "", labels.because);
        lines(tree, &report.reasons);
    }
    if !report.also.is_empty() {
        tree.leaf("h3", "", labels.also);
    }
    for (milder, reasons) in &report.also {
        tree.leaf("p", "", text.lower(*milder, report.outcome));
        lines(tree, reasons);
    }
    list(tree, text.tell(report.outcome), &report.tell);
    list(tree, labels.ask, &report.ask);
    tree.leaf("h3", "", labels.notes);
    tree.open("ul", "");
    for note in &report.notes {
        let (note, mark) = text.note(*note);
        tree.leaf("li", "", note);
        let links = help.marks.iter().filter(|known| known.name == mark).flat_map(|known| &known.links);
        for link in links {
            tree.open("li", "calls");
            call(tree, &link.href, &link.label);
            tree.close();
        }
    }
    tree.close();
    action(tree, guide, outcome.link);
    to_read(tree, guide, &report.read);
    tree.leaf("h3", "", labels.take_title);
    tree.leaf("p", "", labels.take_intro);
    tree.open("div", "ways");
    if guide.outside.can_print {
        tree.button("print", "secondary", labels.print);
    }
    tree.button("copy", "secondary", labels.copy);
    tree.close();
    tree.close();
}

/// The main action of an outcome that does not end the guide.
fn action(tree: &mut Tree, guide: &Guide, link: Link) {
    let Guide { text, help, .. } = guide;
    if link == Link::Help {
        // The first line stands at the top already, where an answer pins it.
        return other_lines(tree, guide);
    }
    tree.open("p", "ways");
    if link == Link::OwnDoctor {
        tree.text(text.labels.own_doctor);
    } else if help.contact_href.is_empty() {
        tree.text(text.labels.contact_none);
    } else {
        tree.open("a", "primary");
        tree.set("part", "button");
        tree.set("data-contact", "");
        tree.set("href", &help.contact_href);
        tree.text(&help.contact_label);
        tree.close();
    }
    tree.close();
}

/// Nothing but help, and two ways out of it.
fn crisis(tree: &mut Tree, guide: &Guide, outcome: usize) {
    let Guide { text, session, .. } = guide;
    tree.heading(text.title(outcome), true);
    for reason in because(flow(), &session.answers) {
        let Some(answer) = reason.answer else { continue };
        tree.leaf("p", "first", text.answer(reason.question, answer)[1]);
    }
    guide.first_lines(tree);
    for text in text.body(outcome) {
        tree.leaf("p", "", text);
    }
    tree.open("div", "ways");
    tree.button("back", "secondary", text.labels.mistake);
    tree.button("leave", "secondary", text.labels.leave);
    tree.close();
    other_lines(tree, guide);
}

fn lines(tree: &mut Tree, lines: &[Line]) {
    tree.open("ul", "");
    for line in lines {
        tree.open("li", "");
        tree.leaf("strong", "", &line.text);
        if !line.matters.is_empty() {
            tree.leaf("p", "", line.matters);
        }
        tree.close();
    }
    tree.close();
}

fn list(tree: &mut Tree, heading: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    tree.leaf("h3", "", heading);
    tree.open("ul", "");
    for item in items {
        tree.leaf("li", "", item);
    }
    tree.close();
}

/// Answers of the page. Buttons, not links: the address would tell which one was opened.
fn to_read(tree: &mut Tree, guide: &Guide, ids: &[&'static str]) {
    let mut found = Vec::new();
    for id in ids {
        found.extend(guide.outside.question_of.emit((*id).into()).map(|question| (*id, question)));
    }
    if found.is_empty() {
        return;
    }
    tree.leaf("h3", "", guide.text.labels.read);
    tree.open("div", "read");
    for (id, question) in found {
        tree.read_button(id, &question);
    }
    tree.close();
}
