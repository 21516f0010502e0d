//! What a patient is told at the end, and can print or copy.

use std::borrow::Cow;

use content::guide::{Flow, KNOWN, Link};
use content::labels::fill;

use super::answers::{Answers, Given};
use super::findings::{
    Reason, because, each_meaning, is_asked, is_listed, meaning, notes, outcome, reasons, told,
};
use super::text::GuideText;

/// Most answers of the page that are offered to read.
const MOST_TO_READ: usize = 6;

/// Most questions to ask: what fits on one printed page with room to write, and into one visit.
const MOST_TO_ASK: usize = 5;

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
    (text.question(question)[0], labels(text, answers, question, &|_| true))
}

/// Returns the labels of the picks that `keep` keeps, or that the question was passed over; empty for nothing.
fn labels(
    text: &GuideText,
    answers: &Answers,
    question: usize,
    keep: &dyn Fn(Option<usize>) -> bool,
) -> String {
    let mut label = String::new();
    if let Given::Picked(picks) = answers.of(question) {
        for answer in picks.iter().filter(|answer| keep(Some(*answer))) {
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(text.answer(question, answer)[0]);
        }
    } else if keep(None) {
        label.push_str(text.labels.skipped);
    }
    label
}

fn joined(short: &str, label: &str) -> String {
    [short, ": ", label].concat()
}

/// The result, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'t> {
    /// The outcome.
    pub outcome: usize,
    /// What it says, in paragraphs; the first one says why.
    pub body: Vec<&'t str>,
    /// The one of them that is about the patient's main reason; empty for none.
    pub known: &'t str,
    /// Its heading.
    pub about: String,
    /// Why it holds. Empty where every reason is one that is never named.
    pub reasons: Vec<Line<'t>>,
    /// Why a reason that is never named matters; empty for none.
    pub unlisted: &'t str,
    /// Milder outcomes that apply too, each with its reasons.
    pub also: Vec<(usize, Vec<Line<'t>>)>,
    /// What to tell. May be empty.
    pub tell: Vec<String>,
    /// What to ask, what the answers call for first; at most five.
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
        let line = |reason: &Reason| Line {
            text: name(text, *reason),
            matters: if flow.questions[reason.question].known { "" } else { matters(text, *reason) },
        };
        let (about, known) = known(flow, text, answers);
        let mut report = Self {
            outcome,
            body: Vec::new(),
            known,
            about,
            reasons: because(flow, answers).iter().map(line).collect(),
            unlisted: "",
            also: Vec::new(),
            tell: told(flow, answers).into_iter().map(|reason| name(text, reason)).collect(),
            ask: Vec::new(),
            notes: notes(flow, answers),
            read: Vec::new(),
        };
        for paragraph in text.body(outcome) {
            let paragraph = if paragraph == KNOWN { report.known } else { paragraph };
            if !paragraph.is_empty() {
                report.body.push(paragraph);
            }
        }
        let mut found = reasons(flow, answers);
        // More serious ones come first: what decided is read first.
        found.sort_by_key(|reason| reason.outcome);
        let mut things = Vec::new();
        for reason in found {
            if let Some(meaning) = meaning(flow, reason) {
                add_new(&mut report.read, &meaning.read);
            }
            if reason.outcome == outcome && !is_listed(flow, reason) {
                report.unlisted = matters(text, reason);
            }
            if reason.outcome > outcome {
                match report.also.last_mut() {
                    Some((last, lines)) if *last == reason.outcome => lines.push(line(&reason)),
                    _ => report.also.push((reason.outcome, vec![line(&reason)])),
                }
            }
            report.add_questions(flow, text, reason, &mut things);
        }
        if let Some(question) = is_problem(text, &things) {
            report.ask.insert(0, question);
        }
        report.ask.extend(text.ask(outcome).map(ToOwned::to_owned));
        report.ask.truncate(MOST_TO_ASK);
        let read = &mut report.read;
        each_meaning(flow, answers, &mut |_, _, meaning| add_new(read, &meaning.read));
        add_new(read, &flow.outcomes[outcome].read);
        for note in &report.notes {
            add_new(read, &flow.notes[*note].read);
        }
        read.truncate(MOST_TO_READ);
        Some(report)
    }

    /// Adds what to ask because of a reason, and to `things` what may be a problem. Somebody who needs help today has
    /// nothing to ask about a treatment yet.
    fn add_questions(
        &mut self,
        flow: &Flow,
        text: &GuideText,
        reason: Reason,
        things: &mut Vec<&'static str>,
    ) {
        let Some(answer) = reason.answer.filter(|_| flow.outcomes[self.outcome].link != Link::Help) else {
            return;
        };
        let [_, _, my, ask, ..] = text.answer(reason.question, answer);
        // The main reason is no problem for the treatment of it.
        if !my.is_empty() && !flow.questions[reason.question].known {
            things.push(my);
        }
        if !ask.is_empty() {
            self.ask.push(ask.to_owned());
        }
    }
}

/// Returns one question about all things that may be a problem; none where there are none.
fn is_problem(text: &GuideText, things: &[&'static str]) -> Option<String> {
    match things {
        [] => None,
        [thing] => Some(fill(text.labels.is_problem, "thing", thing)),
        [things @ .., last] => {
            let things = fill(text.labels.and, "things", &things.join(", "));
            Some(fill(text.labels.are_problems, "things", &fill(&things, "last", last)))
        }
    }
}

/// What a reason is in a list.
fn name(text: &GuideText, reason: Reason) -> String {
    let [label, .., listed] = match reason.answer {
        Some(answer) => text.answer(reason.question, answer),
        None => [text.labels.skipped, "", "", "", "", ""],
    };
    if listed.is_empty() { joined(text.question(reason.question)[0], label) } else { listed.to_owned() }
}

/// Why a reason matters; empty for none.
fn matters(text: &GuideText, reason: Reason) -> &'static str {
    match reason.answer {
        Some(answer) => text.answer(reason.question, answer)[1],
        None => text.skipped(reason.question),
    }
}

/// Why the answer to the question that is `known` matters, below its heading; empty for none.
fn known(flow: &Flow, text: &GuideText, answers: &Answers) -> (String, &'static str) {
    let unnamed = text.labels.about_reason.to_owned();
    let Some(question) = flow.questions.iter().position(|question| question.known) else {
        return (unnamed, "");
    };
    let answer = match answers.of(question) {
        Given::Nothing => return (unnamed, ""),
        Given::Skipped => None,
        Given::Picked(picks) => picks.iter().next(),
    };
    let name = answer.map_or("", |answer| text.answer(question, answer)[2]);
    let heading = if name.is_empty() { unnamed } else { fill(text.labels.about, "reason", name) };
    (heading, matters(text, Reason { outcome: 0, question, answer }))
}

fn add_new<'t>(read: &mut Vec<&'t str>, ids: &'t [Cow<'static, str>]) {
    for id in ids {
        if !read.contains(&&**id) {
            read.push(id);
        }
    }
}

/// Whether what was said to a question is never named.
fn is_unlisted(flow: &Flow, answers: &Answers, question: usize) -> bool {
    let mut unlisted = false;
    each_meaning(flow, answers, &mut |at, _, meaning| unlisted |= at == question && meaning.unlisted);
    unlisted
}

/// What a part of the printed summary is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Questions to ask, with room for answers.
    Ask,
    /// What to tell.
    Tell,
    /// Notes.
    Notes,
    /// What was answered.
    Said,
    /// Signs of an emergency.
    Signs,
}

/// What a patient can print, copy or share: one page to bring to a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary<'t> {
    /// What it is.
    pub title: &'t str,
    /// Sentences below that; the last one is the title of the outcome.
    pub intro: [&'t str; 3],
    /// Its parts in order, each with its heading and at least one item.
    pub parts: Vec<(Part, String, Vec<String>)>,
}

impl<'t> Summary<'t> {
    /// Returns the summary of answers that have an outcome; none while they have not. What to ask comes first, what was
    /// answered after it: without what is to be told, which stands above it, and without "None of these" and the question
    /// about emergencies, whose other answer has no summary. An answer that is never named is left out.
    #[must_use]
    pub fn of(flow: &'t Flow, text: &'t GuideText, answers: &Answers) -> Option<Self> {
        let report = Report::of(flow, text, answers)?;
        let labels = &text.labels;
        let mut summary = Self {
            title: labels.take_title,
            intro: [labels.take_intro, labels.not_a_decision, text.title(report.outcome)],
            parts: Vec::new(),
        };
        let told = told(flow, answers);
        let mut said_lines = Vec::new();
        for (at, question) in flow.questions.iter().enumerate() {
            let label = self::labels(text, answers, at, &|answer| {
                let is_told = told.iter().any(|reason| reason.question == at && reason.answer == answer);
                !is_told && !answer.is_some_and(|answer| question.answers[answer].alone)
            });
            let is_left_out = label.is_empty() || text.signs(at).next().is_some();
            if !is_left_out && is_asked(flow, answers, at) && !is_unlisted(flow, answers, at) {
                said_lines.push(joined(text.question(at)[0], &label));
            }
        }
        let ask = text.ask_heading(report.outcome, report.ask.len());
        let notes = report.notes.iter().map(|note| text.note(*note).0.to_owned()).collect();
        let signs = (0..flow.questions.len()).flat_map(|at| text.signs(at)).map(ToOwned::to_owned).collect();
        for (part, heading, items) in [
            (Part::Ask, ask, report.ask),
            (Part::Tell, text.tell(report.outcome).to_owned(), report.tell),
            (Part::Notes, labels.notes.to_owned(), notes),
            (Part::Said, labels.said.to_owned(), said_lines),
            (Part::Signs, labels.emergency_signs.to_owned(), signs),
        ] {
            if !items.is_empty() {
                summary.parts.push((part, heading, items));
            }
        }
        Some(summary)
    }
}
