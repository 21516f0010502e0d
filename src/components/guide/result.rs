//! The outcome: what it is and why, the way on, what to ask and tell, and the rest in closed rows. In a crisis only help.

use content::guide::Link;
use content::labels::fill;
use guide::{Reason, Report, ReportLine, because, is_emergency};

use super::crisis_lines::{call, emergency_alone, first_lines, other_lines};
use super::frame::{Guide, bar, fold, foot, heading};
use super::pinned::pinned;
use crate::components::answer_copy::answer_copy;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::guide_data::flow;

/// Adds the result.
pub(super) fn result(tree: &mut Tree, guide: &Guide) {
    let Some(report) = Report::of(flow(), guide.text, &guide.session.responses) else { return };
    let (outcome, labels) = (&flow().outcomes[report.outcome], &guide.text.labels);
    if outcome.ends {
        return crisis(tree, guide, report.outcome);
    }
    // Help, and one's own doctor, come before what is taken along.
    let contacts = outcome.link == Link::Contact;
    markup!(tree;
        div "screen result" [key: &outcome.id, "data-outcome": &outcome.id] {
            @do bar(tree, guide, labels.change_answers, None);
            div {
                @if contacts {
                    @do badge(tree, Icon::CHAT);
                }
                @if outcome.link == Link::OwnDoctor {
                    @do badge(tree, Icon::DOCTOR);
                }
                @do heading(tree, guide, guide.text.title(report.outcome));
                p "not-a-decision" { (labels.not_a_decision) }
                p "why" { (&why(guide, &report)) }
            }
            @do pinned(tree, guide);
            @if contacts {
                @do contact(tree, guide);
                @do take(tree, guide);
            }
            @do to_do(tree, guide, &report);
            @do list(tree, &guide.text.ask_heading(report.outcome, report.ask.len()), &report.ask, outcome.link != Link::Help);
            @do list(tree, guide.text.tell(report.outcome), &report.tell, false);
            @if contacts && !report.known.is_empty() {
                div "note" {
                    strong { (&report.about) }
                    p { (report.known) }
                }
            }
            @do notes(tree, guide, &report, false);
            @if !contacts {
                @do take(tree, guide);
            }
            div "folds" { @do folds(tree, guide, &report); }
            @do foot(tree, guide);
        }
    );
}

fn badge(tree: &mut Tree, drawing: Icon) {
    markup!(tree; span "badge" { @do icon(tree, drawing); });
}

/// Why it holds: the answer, where it is one alone and leads away from the clinic, else what the outcome says first.
fn why(guide: &Guide, report: &Report) -> String {
    let text = guide.text;
    let link = flow().outcomes[report.outcome].link;
    if let ([Reason { question, choice: Some(answer), .. }], [line], Link::OwnDoctor) =
        (&*because(flow(), &guide.session.responses), &*report.reasons, link)
    {
        let matters = text.choice(*question, *answer)[1];
        return [&fill(text.labels.you_said, "answer", &line.text), " ", matters].concat();
    }
    let first = report.body.first().copied().unwrap_or_default();
    if report.unlisted.is_empty() { first } else { report.unlisted }.to_owned()
}

/// What the outcome says after its first paragraph, without what is known for the reason.
fn rest<'r>(report: &'r Report) -> impl Iterator<Item = &'r str> {
    report.body.iter().skip(1).copied().filter(|text| *text != report.known)
}

/// The clinic's contact link.
fn contact(tree: &mut Tree, guide: &Guide) {
    let help = guide.help;
    markup!(tree;
        @if help.contact_href.is_empty() {
            p { (guide.text.labels.contact_none) }
        } @else {
            a "primary" [part: "button", "data-contact": "", href: &help.contact_href] { (&help.contact_label) }
        }
    );
}

/// The ways to keep the summary.
fn take(tree: &mut Tree, guide: &Guide) {
    let labels = &guide.text.labels;
    let ways = [(Control::Print, Icon::PRINT, labels.print), (Control::Share, Icon::SHARE, labels.share)];
    markup!(tree;
        div "take" {
            @for (control, drawing, label) in ways {
                @if control != Control::Print || guide.outside.can_print {
                    @do tree.open_button(control, "secondary");
                    @do icon(tree, drawing);
                    (label)
                    @do tree.close();
                }
            }
            @do tree.button(Control::Copy, "plain", labels.copy);
        }
    );
}

/// What to do where the clinic is not the next step.
fn to_do(tree: &mut Tree, guide: &Guide, report: &Report) {
    let labels = &guide.text.labels;
    match flow().outcomes[report.outcome].link {
        Link::Help => {
            let lines: Vec<String> = rest(report).map(ToOwned::to_owned).collect();
            list(tree, labels.today, &lines, true);
        }
        Link::OwnDoctor => {
            markup!(tree;
                div "note" {
                    strong { (labels.can_do) }
                    p { (labels.own_doctor) }
                    @for line in rest(report) { p { (line) } }
                }
            );
        }
        Link::Contact | Link::Crisis => {}
    }
}

fn list(tree: &mut Tree, heading: &str, items: &[String], numbered: bool) {
    if items.is_empty() {
        return;
    }
    markup!(tree;
        div {
            h3 { (heading) }
            @do if numbered { tree.open("ol", "numbered") } else { tree.open("ul", "dots") };
            @for item in items {
                li { span { (item) } }
            }
            @do tree.close();
        }
    );
}

/// The rest, in closed rows.
fn folds(tree: &mut Tree, guide: &Guide, report: &Report) {
    let labels = &guide.text.labels;
    let link = flow().outcomes[report.outcome].link;
    if link == Link::Contact {
        fold(tree, labels.more, &|tree| rest(report).for_each(|line| tree.leaf("p", "", line)));
    }
    if !report.reasons.is_empty() {
        fold(tree, labels.because, &|tree| lines(tree, &report.reasons));
    }
    if !report.also.is_empty() {
        fold(tree, labels.also, &|tree| {
            for (milder, reasons) in &report.also {
                tree.leaf("p", "", guide.text.also_applies(*milder, report.outcome));
                lines(tree, reasons);
            }
        });
    }
    if link != Link::Contact && !report.known.is_empty() {
        fold(tree, &report.about, &|tree| tree.leaf("p", "", report.known));
    }
    fold(tree, labels.notes, &|tree| notes(tree, guide, report, true));
    to_read(tree, guide, report);
    if link == Link::Help {
        // The first line is at the top already, where an answer pins it.
        other_lines(tree, &guide.text.labels, guide.help, 1);
    }
    fold(tree, labels.about_guide, &|tree| {
        for sentence in [&*guide.help.overdue, &*guide.help.reviewed, labels.promise] {
            if !sentence.is_empty() {
                tree.leaf("p", "", sentence);
            }
        }
    });
}

fn lines(tree: &mut Tree, lines: &[ReportLine]) {
    markup!(tree;
        ul "dots" {
            @for line in lines {
                li {
                    strong { (&line.text) }
                    @if !line.why_it_matters.is_empty() { p { (line.why_it_matters) } }
                }
            }
        }
    );
}

/// Adds the notes that come with every result, or those that the answers ask for, with the links of their marks.
fn notes(tree: &mut Tree, guide: &Guide, report: &Report, always: bool) {
    for at in report.notes.iter().copied().filter(|at| flow().notes[*at].always == always) {
        let (note, mark) = guide.text.note(at);
        let marks = guide.help.marks.iter().filter(|known| known.name == mark);
        let links: Vec<_> = marks.flat_map(|known| &known.links).collect();
        markup!(tree;
            div "note" {
                p { (note) }
                @if !links.is_empty() {
                    div "calls" {
                        @for link in links { @do call(tree, &link.href, &link.label); }
                    }
                }
            }
        );
    }
}

/// Answers of the page. Each opens here, below its button: the address would tell which one was opened.
fn to_read(tree: &mut Tree, guide: &Guide, report: &Report) {
    let mut found = Vec::new();
    for (at, id) in report.read.iter().enumerate() {
        let question = guide.outside.question_of.emit((*id).to_owned().into());
        found.extend(question.map(|question| (at, *id, question)));
    }
    if found.is_empty() {
        return;
    }
    fold(tree, guide.text.labels.read, &|tree| {
        markup!(tree;
            ul "read" {
                @for (at, id, question) in &found {
                    li [key: id] {
                        @do tree.open_button(Control::Read, "plain");
                        @do tree.set("value", id);
                        @do tree.set("aria-expanded", if guide.session.reading.contains(at) { "true" } else { "false" });
                        (question)
                        @do icon(tree, Icon::OPEN);
                        @do tree.close();
                        // Always there, so that the button stays the same node.
                        div {
                            @if guide.session.reading.contains(at) {
                                @do answer_copy(tree, id, &guide.outside.copy_of);
                            }
                        }
                    }
                }
            }
        );
    });
}

/// Nothing but help, and two ways out of it.
fn crisis(tree: &mut Tree, guide: &Guide, outcome: usize) {
    let (text, session, labels) = (guide.text, guide.session, &guide.text.labels);
    let id = &flow().outcomes[outcome].id;
    let is_emergency = is_emergency(flow(), &session.responses) && !guide.help.emergency.is_empty();
    markup!(tree;
        div "screen result crisis-alone" [key: id, "data-outcome": id] {
            @do bar(tree, guide, labels.mistake, None);
            div {
                @do badge(tree, Icon::ALERT);
                @do heading(tree, guide, text.title(outcome));
                @for reason in because(flow(), &session.responses) {
                    @if let Some(answer) = reason.choice {
                        p "why" { (text.choice(reason.question, answer)[1]) }
                    }
                }
            }
            @if is_emergency {
                @do emergency_alone(tree, guide);
            } @else {
                @do first_lines(tree, labels, guide.help, false);
            }
            @for line in text.body(outcome) { p { (line) } }
            @do other_lines(tree, &guide.text.labels, guide.help, usize::from(!is_emergency));
        }
    );
}
