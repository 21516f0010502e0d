//! What a patient is told at the end, and can take along.

use super::answers::{Answers, Given};
use super::findings::{is_asked, meanings, notes, outcome, reasons};
use super::packed::GuideText;
use crate::content::guide::Flow;

/// Most answers of the page that are offered to read.
const MOST_TO_READ: usize = 6;

/// A question with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'t> {
    /// What the question is about.
    pub short: &'t str,
    /// What was answered.
    pub label: String,
    /// Why it matters; empty for none.
    pub matters: &'t str,
}

impl Line<'_> {
    /// In one line of text.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}: {}", self.short, self.label)
    }
}

/// What a patient answered to one question: all picks in one line.
#[must_use]
pub fn line<'t>(text: &'t GuideText, answers: &Answers, question: usize) -> Line<'t> {
    let words = &text.words.questions[question];
    let label = match answers.of(question) {
        Given::Picked(picks) => {
            let labels: Vec<&str> = picks.iter().map(|answer| &*words.answers[answer].label).collect();
            labels.join("; ")
        }
        _ => text.labels.skipped.to_owned(),
    };
    Line { short: &words.short, label, matters: "" }
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
        let found: Vec<_> = reasons(flow, answers).collect();
        let lines = |of: usize| -> Vec<Line<'t>> {
            let mut lines = Vec::new();
            for reason in found.iter().filter(|reason| reason.outcome == of) {
                let words = &text.words.questions[reason.question];
                let (label, matters) = match reason.answer {
                    Some(answer) => (&*words.answers[answer].label, &words.answers[answer].matters),
                    None => (text.labels.skipped, &words.skipped),
                };
                lines.push(Line { short: &words.short, label: label.to_owned(), matters });
                // What would have lifted the rule was answered in another way: that is a reason too.
                let answer = reason.answer.map(|answer| &flow.questions[reason.question].answers[answer]);
                let lifts = answer.and_then(|answer| answer.meaning.unless.as_ref());
                if let Some(other) =
                    lifts.map(|lifts| lifts.question).filter(|at| is_asked(flow, answers, *at))
                {
                    lines.push(line(text, answers, other));
                }
            }
            lines
        };
        let mut own = lines(outcome);
        if own.is_empty() {
            let because = flow.outcomes[outcome].because.iter().filter(|at| is_asked(flow, answers, **at));
            own = because.map(|at| line(text, answers, *at)).collect();
        }
        let milder = (outcome + 1..flow.outcomes.len()).map(|milder| (milder, lines(milder)));
        let told = || found.iter().filter(|reason| flow.outcomes[reason.outcome].tell);
        let tell = (0..flow.outcomes.len()).filter(|outcome| flow.outcomes[*outcome].tell).flat_map(lines);
        let problems = told().filter_map(|reason| {
            let my = &text.words.questions[reason.question].answers[reason.answer?].my;
            (!my.is_empty()).then(|| text.labels.is_problem.replace("{thing}", my))
        });
        let notes = notes(flow, answers);
        let mut read: Vec<&str> = Vec::new();
        let of_answers = meanings(flow, answers).flat_map(|(.., meaning)| &*meaning.read);
        let of_notes = notes.iter().flat_map(|note| &*flow.notes[*note].read);
        for id in of_answers.chain(&*flow.outcomes[outcome].read).chain(of_notes) {
            if !read.contains(&&**id) {
                read.push(id);
            }
        }
        read.truncate(MOST_TO_READ);
        Some(Self {
            outcome,
            reasons: own,
            also: milder.filter(|(_, lines)| !lines.is_empty()).collect(),
            tell: tell.map(|line| line.text()).collect(),
            ask: problems.chain(text.words.outcomes[outcome].ask.iter().map(ToString::to_string)).collect(),
            notes,
            read,
        })
    }
}

/// What a patient can print or copy: plain texts under headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeAway {
    /// Name of the guide.
    pub title: String,
    /// What it is not, and the outcome.
    pub intro: Vec<String>,
    /// Headings, each with its lines; none is empty.
    pub parts: Vec<(String, Vec<String>)>,
}

impl TakeAway {
    /// The take-away of answers that have an outcome; none while they have not.
    #[must_use]
    pub fn of(flow: &Flow, text: &GuideText, answers: &Answers) -> Option<Self> {
        let report = Report::of(flow, text, answers)?;
        let labels = &text.labels;
        let asked = (0..flow.questions.len()).filter(|at| is_asked(flow, answers, *at));
        let said = asked.map(|at| line(text, answers, at).text()).collect();
        let notes = report.notes.iter().map(|note| {
            let words = &text.words.notes[*note];
            format!("{} {}", words.text, words.call).trim().to_owned()
        });
        let parts = [
            (labels.said, said),
            (labels.tell, report.tell),
            (labels.ask, report.ask),
            (labels.notes, notes.collect()),
        ];
        let parts = parts.into_iter().filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty());
        Some(Self {
            title: labels.title.to_owned(),
            intro: vec![
                labels.not_a_decision.to_owned(),
                text.words.outcomes[report.outcome].title.to_string(),
            ],
            parts: parts.map(|(heading, lines)| (heading.to_owned(), lines)).collect(),
        })
    }

    /// As plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n{}\n", self.title, self.intro.join("\n"));
        for (heading, lines) in &self.parts {
            text.push_str(&format!("\n{heading}\n- {}\n", lines.join("\n- ")));
        }
        text
    }
}
