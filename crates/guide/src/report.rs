//! The result of the guide, and the summary that a patient can print, copy or share.

use std::borrow::Cow;

use content::guide::{Flow, KNOWN, Link};
use content::labels::fill;

use super::evaluate::{
    Reason, because, each_meaning, is_asked, is_listed, meaning, notes, outcome, reasons, reasons_to_tell,
};
use super::responses::{Response, Responses};
use super::text::GuideText;

/// Maximum number of recommended answers.
const MOST_TO_READ: usize = 6;

/// Maximum number of questions to ask, so that they fit on one printed page with space for notes, and into one visit.
const MOST_TO_ASK: usize = 5;

/// A question with the patient's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLine<'t> {
    /// The subject of the question, and the answer given.
    pub text: String,
    /// Why the answer matters; empty for none.
    pub why_it_matters: &'t str,
}

/// Returns the subject of a question, and the patient's answer to it. Several picks are separated by semicolons.
#[must_use]
pub fn question_and_response<'t>(
    text: &'t GuideText,
    responses: &Responses,
    question: usize,
) -> (&'t str, String) {
    (text.question(question)[0], labels(text, responses, question, &|_| true))
}

/// Returns the labels of the picks that `keep` accepts, or the label for a skipped question; empty without an answer.
fn labels(
    text: &GuideText,
    responses: &Responses,
    question: usize,
    keep: &dyn Fn(Option<usize>) -> bool,
) -> String {
    let mut label = String::new();
    if let Response::Picked(selection) = responses.of(question) {
        for choice in selection.iter().filter(|choice| keep(Some(*choice))) {
            if !label.is_empty() {
                label.push_str("; ");
            }
            label.push_str(text.choice(question, choice)[0]);
        }
    } else if keep(None) {
        label.push_str(text.labels.skipped);
    }
    label
}

fn joined(short: &str, label: &str) -> String {
    [short, ": ", label].concat()
}

/// The content of the result screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<'t> {
    /// Index of the outcome.
    pub outcome: usize,
    /// The paragraphs of the outcome. The first gives the reason.
    pub body: Vec<&'t str>,
    /// The paragraph about the patient's main reason; empty for none.
    pub known: &'t str,
    /// The heading of that paragraph.
    pub about: String,
    /// The reasons for the outcome. Empty if none of them may be listed.
    pub reasons: Vec<ReportLine<'t>>,
    /// Why an unlisted reason matters; empty for none.
    pub unlisted: &'t str,
    /// Milder outcomes that also apply, each with its reasons.
    pub also: Vec<(usize, Vec<ReportLine<'t>>)>,
    /// What to tell the clinic or the patient's own doctor. May be empty.
    pub tell: Vec<String>,
    /// Questions to ask, those based on the patient's answers first. At most five.
    pub ask: Vec<String>,
    /// Indices of the notes.
    pub notes: Vec<usize>,
    /// Ids of the recommended answers without duplicates, the most relevant first.
    pub read: Vec<&'t str>,
}

impl<'t> Report<'t> {
    /// Builds the report for the given answers; none if they have no outcome yet.
    #[must_use]
    pub fn of(flow: &'t Flow, text: &'t GuideText, responses: &Responses) -> Option<Self> {
        let outcome = outcome(flow, responses)?;
        let line = |reason: &Reason| ReportLine {
            text: name(text, *reason),
            why_it_matters: if flow.questions[reason.question].known {
                ""
            } else {
                why_it_matters(text, *reason)
            },
        };
        let (about, known) = known(flow, text, responses);
        let mut report = Self {
            outcome,
            body: Vec::new(),
            known,
            about,
            reasons: because(flow, responses).iter().map(line).collect(),
            unlisted: "",
            also: Vec::new(),
            tell: reasons_to_tell(flow, responses).into_iter().map(|reason| name(text, reason)).collect(),
            ask: Vec::new(),
            notes: notes(flow, responses),
            read: Vec::new(),
        };
        for paragraph in text.body(outcome) {
            let paragraph = if paragraph == KNOWN { report.known } else { paragraph };
            if !paragraph.is_empty() {
                report.body.push(paragraph);
            }
        }
        let mut found = reasons(flow, responses);
        // The reasons that decide the outcome are the most serious, so their recommended answers come first.
        found.sort_by_key(|reason| reason.outcome);
        let mut things = Vec::new();
        for reason in found {
            if let Some(meaning) = meaning(flow, reason) {
                add_new(&mut report.read, &meaning.read);
            }
            if reason.outcome == outcome && !is_listed(flow, reason) {
                report.unlisted = why_it_matters(text, reason);
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
        each_meaning(flow, responses, &mut |_, _, meaning| add_new(read, &meaning.read));
        add_new(read, &flow.outcomes[outcome].read);
        for note in &report.notes {
            add_new(read, &flow.notes[*note].read);
        }
        read.truncate(MOST_TO_READ);
        Some(report)
    }

    /// Adds the question to ask because of a reason, and adds to `things` what may be a problem. Patients who should
    /// get help today get no questions about a treatment yet.
    fn add_questions(
        &mut self,
        flow: &Flow,
        text: &GuideText,
        reason: Reason,
        things: &mut Vec<&'static str>,
    ) {
        let Some(choice) = reason.choice.filter(|_| flow.outcomes[self.outcome].link != Link::Help) else {
            return;
        };
        let [_, _, concern, ask, ..] = text.choice(reason.question, choice);
        // The main reason is no problem for the treatment of it.
        if !concern.is_empty() && !flow.questions[reason.question].known {
            things.push(concern);
        }
        if !ask.is_empty() {
            self.ask.push(ask.to_owned());
        }
    }
}

/// Returns one question about all of `things`; none if there are none.
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

/// Returns the text of a reason in a list.
fn name(text: &GuideText, reason: Reason) -> String {
    let [label, .., listed] = match reason.choice {
        Some(choice) => text.choice(reason.question, choice),
        None => [text.labels.skipped, "", "", "", "", ""],
    };
    if listed.is_empty() { joined(text.question(reason.question)[0], label) } else { listed.to_owned() }
}

/// Returns why a reason matters; empty for none.
fn why_it_matters(text: &GuideText, reason: Reason) -> &'static str {
    match reason.choice {
        Some(choice) => text.choice(reason.question, choice)[1],
        None => text.skipped(reason.question),
    }
}

/// Returns a heading, and why the answer to the question with `known` matters; the latter is empty for none.
fn known(flow: &Flow, text: &GuideText, responses: &Responses) -> (String, &'static str) {
    let unnamed = text.labels.about_reason.to_owned();
    let Some(question) = flow.questions.iter().position(|question| question.known) else {
        return (unnamed, "");
    };
    let choice = match responses.of(question) {
        Response::Nothing => return (unnamed, ""),
        Response::Skipped => None,
        Response::Picked(selection) => selection.iter().next(),
    };
    let name = choice.map_or("", |choice| text.choice(question, choice)[2]);
    let heading = if name.is_empty() { unnamed } else { fill(text.labels.about, "reason", name) };
    (heading, why_it_matters(text, Reason { outcome: 0, question, choice }))
}

fn add_new<'t>(read: &mut Vec<&'t str>, ids: &'t [Cow<'static, str>]) {
    for id in ids {
        if !read.contains(&&**id) {
            read.push(id);
        }
    }
}

/// Whether the response to a question must not be listed.
fn is_unlisted(flow: &Flow, responses: &Responses, question: usize) -> bool {
    let mut unlisted = false;
    each_meaning(flow, responses, &mut |at, _, meaning| unlisted |= at == question && meaning.unlisted);
    unlisted
}

/// The kind of a section of the printed summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SummarySection {
    /// Questions to ask, with space for answers.
    Ask,
    /// Facts to tell.
    Tell,
    /// Notes.
    Notes,
    /// The patient's answers.
    Responses,
    /// Warning signs of an emergency.
    Signs,
}

/// The summary that a patient can print, copy or share: one page to bring to a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary<'t> {
    /// The title.
    pub title: &'t str,
    /// Sentences below the title. The last one is the title of the outcome.
    pub intro: [&'t str; 3],
    /// The sections in order, each with its heading and at least one item.
    pub sections: Vec<(SummarySection, String, Vec<String>)>,
}

impl<'t> Summary<'t> {
    /// Builds the summary for the given answers; none if they have no outcome yet. The questions to ask come before the
    /// patient's answers. The latter leave out what is listed under what to tell, "None of these", the question about
    /// emergencies, whose other answer has no summary, and answers that may not be listed.
    #[must_use]
    pub fn of(flow: &'t Flow, text: &'t GuideText, responses: &Responses) -> Option<Self> {
        let report = Report::of(flow, text, responses)?;
        let labels = &text.labels;
        let mut summary = Self {
            title: labels.printed_title,
            intro: [labels.printed_intro, labels.not_a_decision, text.title(report.outcome)],
            sections: Vec::new(),
        };
        let to_tell = reasons_to_tell(flow, responses);
        let mut response_lines = Vec::new();
        for (at, question) in flow.questions.iter().enumerate() {
            let label = self::labels(text, responses, at, &|choice| {
                let is_told = to_tell.iter().any(|reason| reason.question == at && reason.choice == choice);
                !is_told && !choice.is_some_and(|choice| question.choices[choice].exclusive)
            });
            let is_left_out = label.is_empty() || text.signs(at).next().is_some();
            if !is_left_out && is_asked(flow, responses, at) && !is_unlisted(flow, responses, at) {
                response_lines.push(joined(text.question(at)[0], &label));
            }
        }
        let ask = text.ask_heading(report.outcome, report.ask.len());
        let notes = report.notes.iter().map(|note| text.note(*note).0.to_owned()).collect();
        let signs = (0..flow.questions.len()).flat_map(|at| text.signs(at)).map(ToOwned::to_owned).collect();
        for (section, heading, items) in [
            (SummarySection::Ask, ask, report.ask),
            (SummarySection::Tell, text.tell(report.outcome).to_owned(), report.tell),
            (SummarySection::Notes, labels.notes.to_owned(), notes),
            (SummarySection::Responses, labels.printed_answers.to_owned(), response_lines),
            (SummarySection::Signs, labels.emergency_signs.to_owned(), signs),
        ] {
            if !items.is_empty() {
                summary.sections.push((section, heading, items));
            }
        }
        Some(summary)
    }
}
