//! The result: the outcome and its reason, the next step, what to ask and tell, and everything else in closed rows. In a
//! crisis, only help.

use content::guide::Link;
use content::labels::fill;
use guide::{Reason, Report, ReportLine, because, is_emergency};

use super::crisis_lines::{call, emergency_only, first_lines, other_lines};
use super::parts::{Guide, bar, disclosure, foot, heading};
use super::pinned::pinned;
use crate::components::answer_copy::answer_copy;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::guide_data::flow;

/// Adds the result.
pub(super) fn result(builder: &mut VNodeBuilder, guide: &Guide) {
    let Some(report) = Report::of(flow(), guide.text, &guide.session.responses) else { return };
    let (outcome, labels) = (&flow().outcomes[report.outcome], &guide.text.labels);
    if outcome.ends {
        return crisis(builder, guide, report.outcome);
    }
    // Help, and the patient's own doctor, come before the buttons of the summary.
    let contacts = outcome.link == Link::Contact;
    markup!(builder;
        div "screen result" [key: &outcome.id, "data-outcome": &outcome.id] {
            @do bar(builder, guide, labels.change_answers, None);
            div {
                @if contacts {
                    @do badge(builder, Icon::CHAT);
                }
                @if outcome.link == Link::OwnDoctor {
                    @do badge(builder, Icon::DOCTOR);
                }
                @do heading(builder, guide, guide.text.title(report.outcome));
                p "not-a-decision" { (labels.not_a_decision) }
                p "why" { (&why(guide, &report)) }
            }
            @do pinned(builder, guide);
            @if contacts {
                @do contact(builder, guide);
                @do export_buttons(builder, guide);
            }
            @do to_do(builder, guide, &report);
            @do list(builder, &guide.text.ask_heading(report.outcome, report.ask.len()), &report.ask, outcome.link != Link::Help);
            @do list(builder, guide.text.tell(report.outcome), &report.tell, false);
            @if contacts && !report.known.is_empty() {
                div "note" {
                    strong { (&report.about) }
                    p { (report.known) }
                }
            }
            @do notes(builder, guide, &report, false);
            @if !contacts {
                @do export_buttons(builder, guide);
            }
            div "disclosures" { @do disclosures(builder, guide, &report); }
            @do foot(builder, guide);
        }
    );
}

fn badge(builder: &mut VNodeBuilder, symbol: Icon) {
    markup!(builder; span "badge" { @do icon(builder, symbol); });
}

/// Returns why the outcome applies: the answer, if a single one leads to the patient's own doctor, otherwise the first
/// paragraph of the outcome.
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

/// Returns the paragraphs of the outcome after the first, without the one about what is known.
fn remaining_paragraphs<'r>(report: &'r Report) -> impl Iterator<Item = &'r str> {
    report.body.iter().skip(1).copied().filter(|text| *text != report.known)
}

/// Adds the clinic's contact link.
fn contact(builder: &mut VNodeBuilder, guide: &Guide) {
    let help = guide.help;
    markup!(builder;
        @if help.contact_href.is_empty() {
            p { (guide.text.labels.contact_none) }
        } @else {
            a "primary" [part: "button", "data-contact": "", href: &help.contact_href] { (&help.contact_label) }
        }
    );
}

/// Adds the buttons that print, share and copy the summary.
fn export_buttons(builder: &mut VNodeBuilder, guide: &Guide) {
    let labels = &guide.text.labels;
    let buttons = [(Control::Print, Icon::PRINT, labels.print), (Control::Share, Icon::SHARE, labels.share)];
    markup!(builder;
        div "export" {
            @for (control, symbol, label) in buttons {
                @if control != Control::Print || guide.page_api.can_print {
                    @do builder.open_button(control, "secondary");
                    @do icon(builder, symbol);
                    span { (label) }
                    @do builder.close();
                }
            }
            @do builder.button(Control::Copy, "plain", labels.copy);
        }
    );
}

/// Adds what to do if the clinic is not the next step.
fn to_do(builder: &mut VNodeBuilder, guide: &Guide, report: &Report) {
    let labels = &guide.text.labels;
    match flow().outcomes[report.outcome].link {
        Link::Help => {
            let lines: Vec<String> = remaining_paragraphs(report).map(ToOwned::to_owned).collect();
            list(builder, labels.today, &lines, true);
        }
        Link::OwnDoctor => {
            markup!(builder;
                div "note" {
                    strong { (labels.can_do) }
                    p { (labels.own_doctor) }
                    @for line in remaining_paragraphs(report) { p { (line) } }
                }
            );
        }
        Link::Contact | Link::Crisis => {}
    }
}

fn list(builder: &mut VNodeBuilder, heading: &str, items: &[String], numbered: bool) {
    if items.is_empty() {
        return;
    }
    markup!(builder;
        div {
            h3 { (heading) }
            @do if numbered { builder.open("ol", "numbered") } else { builder.open("ul", "bulleted") };
            @for item in items {
                li { span { (item) } }
            }
            @do builder.close();
        }
    );
}

/// Adds everything else, in closed rows.
fn disclosures(builder: &mut VNodeBuilder, guide: &Guide, report: &Report) {
    let labels = &guide.text.labels;
    let link = flow().outcomes[report.outcome].link;
    if link == Link::Contact {
        disclosure(builder, labels.more, &|builder| {
            remaining_paragraphs(report).for_each(|line| builder.text_element("p", "", line));
        });
    }
    if !report.reasons.is_empty() {
        disclosure(builder, labels.because, &|builder| reasons(builder, &report.reasons));
    }
    if !report.also.is_empty() {
        disclosure(builder, labels.also, &|builder| {
            for (milder, lines) in &report.also {
                builder.text_element("p", "", guide.text.also_applies(*milder, report.outcome));
                reasons(builder, lines);
            }
        });
    }
    if link != Link::Contact && !report.known.is_empty() {
        disclosure(builder, &report.about, &|builder| builder.text_element("p", "", report.known));
    }
    disclosure(builder, labels.notes, &|builder| notes(builder, guide, report, true));
    to_read(builder, guide, report);
    if link == Link::Help {
        // The primary line is pinned at the top.
        other_lines(builder, &guide.text.labels, guide.help, 1);
    }
    disclosure(builder, labels.about_guide, &|builder| {
        for sentence in [&*guide.help.overdue, &*guide.help.reviewed, labels.promise] {
            if !sentence.is_empty() {
                builder.text_element("p", "", sentence);
            }
        }
    });
}

fn reasons(builder: &mut VNodeBuilder, lines: &[ReportLine]) {
    markup!(builder;
        ul "bulleted" {
            @for reason in lines {
                li {
                    strong { (&reason.text) }
                    @if !reason.why_it_matters.is_empty() { p { (reason.why_it_matters) } }
                }
            }
        }
    );
}

/// Adds the notes of every result (`always`), or those that the answers require, with the links of their marks.
fn notes(builder: &mut VNodeBuilder, guide: &Guide, report: &Report, always: bool) {
    for at in report.notes.iter().copied().filter(|at| flow().notes[*at].always == always) {
        let (note, mark) = guide.text.note(at);
        let marks = guide.help.marks.iter().filter(|known| known.name == mark);
        let links: Vec<_> = marks.flat_map(|known| &known.links).collect();
        markup!(builder;
            div "note" {
                p { (note) }
                @if !links.is_empty() {
                    div "calls" {
                        @for link in links { @do call(builder, "", &link.href, &link.label); }
                    }
                }
            }
        );
    }
}

/// Adds answers to read. Each opens as a copy below its button, since a link would reveal it in the address.
fn to_read(builder: &mut VNodeBuilder, guide: &Guide, report: &Report) {
    let mut found = Vec::new();
    for (at, id) in report.read.iter().enumerate() {
        let question = guide.page_api.question_of.emit((*id).to_owned().into());
        found.extend(question.map(|question| (at, *id, question)));
    }
    if found.is_empty() {
        return;
    }
    disclosure(builder, guide.text.labels.read, &|builder| {
        markup!(builder;
            ul "read" {
                @for (at, id, question) in &found {
                    li [key: id] {
                        @do builder.open_button(Control::Read, "plain");
                        @do builder.set("value", id);
                        @do builder.set("aria-expanded", if guide.session.reading.contains(at) { "true" } else { "false" });
                        (question)
                        @do icon(builder, Icon::OPEN);
                        @do builder.close();
                        // Always present, so that the button stays the same node.
                        div {
                            @if guide.session.reading.contains(at) {
                                @do answer_copy(builder, id, &guide.page_api.copy_of);
                            }
                        }
                    }
                }
            }
        );
    });
}

/// Adds the screen of a crisis: only help, and the buttons to go back and to leave.
fn crisis(builder: &mut VNodeBuilder, guide: &Guide, outcome: usize) {
    let (text, session, labels) = (guide.text, guide.session, &guide.text.labels);
    let id = &flow().outcomes[outcome].id;
    let is_emergency = is_emergency(flow(), &session.responses) && !guide.help.emergency.is_empty();
    markup!(builder;
        div "screen result crisis-screen" [key: id, "data-outcome": id] {
            @do bar(builder, guide, labels.mistake, None);
            div {
                @do badge(builder, Icon::ALERT);
                @do heading(builder, guide, text.title(outcome));
                @for reason in because(flow(), &session.responses) {
                    @if let Some(answer) = reason.choice {
                        p "why" { (text.choice(reason.question, answer)[1]) }
                    }
                }
            }
            @if is_emergency {
                @do emergency_only(builder, guide);
            } @else {
                @do first_lines(builder, labels, guide.help, false);
            }
            @for line in text.body(outcome) { p { (line) } }
            @do other_lines(builder, &guide.text.labels, guide.help, usize::from(!is_emergency));
        }
    );
}
