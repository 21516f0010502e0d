//! What a patient is told at the end, and can take along.

use std::borrow::Cow;

use content::guide::Flow;
use content::labels::fill;

use super::answers::{Answers, Given};
use super::findings::{Reason, each_meaning, is_asked, notes, outcome, reasons};
use super::text::GuideText;

/// Most answers of the page that are offered to read.
const MOST_TO_READ: usize = 6;

/// A question with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// What the question is about, and what was answered.
    pub text: String,
    /// Why it matters; empty for none.
    pub matters: &'t str,
}

/// What a patient answered to one question, all picks in one: what it is about, and the answer.
#[must_use]
pub fn said<'t>(text: &'t GuideText, answers: &Answers, question: usize) -> (&'t str, String) {
    let mut label = String::new();
    if let Given::Picked(picks) = answers.of(question) {
        for answer in picks.iter() {
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(text.answer(question, answer)[0]);
        }
    } else {
        label.push_str(text.labels.skipped);
    }
    (text.question(question)[0], label)
}

fn joined(short: &str, label: &str) -> String {
    [short, ": ", label].concat()
}

/// The result, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'t> {
    /// The outcome.
    pub outcome: usize,
    /// Why it holds; never empty.
    pub reasons: Vec<Line<'t>>,
    /// Milder outcomes that apply too, each with its reasons.
    pub also: Vec<(usize, Vec<Line<'t>>)>,
    /// What to tell the clinic. May be empty.
    pub tell: Vec<String>,
    /// What to ask.
    pub ask: Vec<String>,
    /// Notes, by their place.
    pub notes: Vec<usize>,
    /// Ids of answers of the page, each once, those that matter most first.
    pub read: Vec<&'t str>,
}

impl<'t> Report<'t> {
    /// The report on answers that have an outcome; none while they have not.
    #[must_use]
    pub fn of(flow: &'t Flow, text: &'t GuideText, answers: &Answers) -> Option<Self> {
        let outcome = outcome(flow, answers)?;
        let mut report = Self {
            outcome,
            reasons: Vec::new(),
            also: Vec::new(),
            tell: Vec::new(),
            ask: Vec::new(),
            notes: notes(flow, answers),
            read: Vec::new(),
        };
        let found = reasons(flow, answers);
        for (class, row) in flow.outcomes.iter().enumerate() {
            let mut lines = Vec::new();
            for reason in &found {
                if reason.outcome == class {
                    report.add(flow, text, answers, *reason, &mut lines);
                    // More serious ones were before: what decided is read first.
                    if let Some(answer) = reason.answer {
                        let answer = &flow.questions[reason.question].answers[answer];
                        add_new(&mut report.read, &answer.meaning.read);
                    }
                }
            }
            if class == outcome {
                if lines.is_empty() {
                    for at in &*row.because {
                        add_said(flow, text, answers, *at, &mut lines);
                    }
                }
                report.reasons = lines;
            } else if !lines.is_empty() {
                report.also.push((class, lines));
            }
        }
        for ask in text.ask(outcome) {
            report.ask.push(ask.to_owned());
        }
        let read = &mut report.read;
        each_meaning(flow, answers, &mut |_, _, meaning| add_new(read, &meaning.read));
        add_new(read, &flow.outcomes[outcome].read);
        for note in &report.notes {
            add_new(read, &flow.notes[*note].read);
        }
        read.truncate(MOST_TO_READ);
        Some(report)
    }

    /// Adds a reason to `lines`, and what to tell and ask because of it.
    fn add(
        &mut self,
        flow: &Flow,
        text: &'t GuideText,
        answers: &Answers,
        reason: Reason,
        lines: &mut Vec<Line<'t>>,
    ) {
        let [short, _, _, skipped] = text.question(reason.question);
        let [label, matters, my] = match reason.answer {
            Some(answer) => text.answer(reason.question, answer),
            None => [text.labels.skipped, skipped, ""],
        };
        let line = joined(short, label);
        if flow.outcomes[reason.outcome].tell {
            self.tell.push(line.clone());
        }
        lines.push(Line { text: line, matters });
        if !my.is_empty() {
            self.ask.push(fill(text.labels.is_problem, "thing", my));
        }
        // What would have lifted the rule was answered in another way: that is a reason too.
        let Some(answer) = reason.answer else { return };
        if let Some(lifts) = &flow.questions[reason.question].answers[answer].meaning.unless {
            add_said(flow, text, answers, lifts.question, lines);
        }
    }
}

fn add_said<'t>(
    flow: &Flow,
    text: &'t GuideText,
    answers: &Answers,
    question: usize,
    lines: &mut Vec<Line<'t>>,
) {
    if is_asked(flow, answers, question) {
        let (short, label) = said(text, answers, question);
        lines.push(Line { text: joined(short, &label), matters: "" });
    }
}

fn add_new<'t>(read: &mut Vec<&'t str>, ids: &'t [Cow<'static, str>]) {
    for id in ids {
        if !read.contains(&&**id) {
            read.push(id);
        }
    }
}

/// What a line of the take-away is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of the guide.
    Title,
    /// A heading.
    Heading,
    /// A line of text.
    Text,
    /// An item of a list.
    Item,
}

/// What a patient can print or copy, line by line: what was said, what to tell, what to ask, and notes. None while
/// the answers have no outcome.
#[must_use]
pub fn take_away(flow: &Flow, text: &GuideText, answers: &Answers) -> Option<Vec<(Kind, String)>> {
    let report = Report::of(flow, text, answers)?;
    let labels = &text.labels;
    let mut lines = vec![
        (Kind::Title, labels.title.to_owned()),
        (Kind::Text, labels.not_a_decision.to_owned()),
        (Kind::Text, text.title(report.outcome).to_owned()),
    ];
    let mut part = |heading: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push((Kind::Heading, heading.to_owned()));
        }
        lines.extend(items.into_iter().map(|item| (Kind::Item, item)));
    };
    let mut all = Vec::new();
    for at in 0..flow.questions.len() {
        if is_asked(flow, answers, at) {
            let (short, label) = said(text, answers, at);
            all.push(joined(short, &label));
        }
    }
    part(labels.said, all);
    part(labels.tell, report.tell);
    part(labels.ask, report.ask);
    let mut notes = Vec::new();
    for note in report.notes {
        let (note, call) = text.note(note);
        notes.push([note, " ", call].concat());
    }
    part(labels.notes, notes);
    Some(lines)
}
