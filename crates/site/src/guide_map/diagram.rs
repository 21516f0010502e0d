//! The flow as a diagram: the questions from top to bottom, where each answer leads, the outcomes and the notes.
//!
//! It is a table with one row for each step, because browsers print the head of a table on every sheet, and do not
//! divide a row between two sheets.

use super::rules::{AnswerRule, GuideRules, NoteRule, OutcomeRule, QuestionRules};
use super::{each, escaped};

/// The number of styles that `page.css` has for outcomes. Styles may repeat because the letter identifies the outcome.
const STYLES: usize = 7;

/// An arrow to the next step.
const DOWN: &str = "<p class=\"down\" aria-hidden=\"true\">↓</p>\n";

/// Returns the diagram as HTML.
pub(super) fn diagram(rules: &GuideRules) -> String {
    let questions = each(&rules.questions, |asked| question(rules, asked));
    let outcomes = each(rules.outcomes.iter().enumerate(), |(index, ending)| outcome(index, ending));
    let notes = each(rules.notes.iter().enumerate(), |(index, note)| self::note(index, note));
    format!(
        "<section class=\"flow\" aria-labelledby=\"flow\">\n<table role=\"presentation\">\n\
         <thead><tr><td>{} – version <span class=\"version\">{}</span></td></tr></thead>\n\
         <tbody>\n{}{questions}{}{outcomes}{notes}</tbody>\n</table>\n</section>\n",
        escaped(rules.subject.labels.title),
        escaped(rules.subject.hash),
        row(&how_to_read(rules)),
        row(&summary(rules)),
    )
}

fn row(inside: &str) -> String {
    format!("<tr><td>\n{inside}</td></tr>\n")
}

fn how_to_read(rules: &GuideRules) -> String {
    let labels = rules.subject.labels;
    let last = rules.outcomes.len().saturating_sub(1);
    let order = each(rules.outcomes.iter().enumerate(), |(index, ending)| {
        let arrow = if index < last { " <span class=\"arrow\">→</span>" } else { "" };
        format!("<li>{}{arrow}</li>\n", chip(index, ending))
    });
    let ends = format!(
        "“The guide ends at once” means: help is shown as soon as the answer is picked. After “{}” nothing but \
         help is shown. A patient can go back: “{}”.",
        labels.go_on, labels.mistake
    );
    let stays = format!(
        "“Crisis help stays” means: from then on it stands on every screen and in the result, unless the answer is \
         changed, with “{}”",
        labels.tell_someone
    );
    format!(
        "<h2 id=\"flow\">The flow of the guide: what is asked, and where each answer leads</h2>\n\
         <div class=\"step\">\n<h3>How to read it</h3>\n\
         <p>Questions are asked from top to bottom. The arrow beside an answer leads to the outcome that it \
         speaks for. “No outcome” means that it speaks for none.</p>\n\
         <p>Of all outcomes that the answers speak for, the first in this order wins. If they speak for none, \
         the last one holds:</p>\n<ol class=\"chips\">\n{order}</ol>\n<p>{}</p>\n<p>{}</p>\n\
         <p>“Unless” and “Cancels” mean the same, seen from either side: after that answer, the other one speaks \
         for no outcome, or for the one that is named.</p>\n\
         <p>A dashed box is the question skipped. * marks our own cautious choice; the table says why.</p>\n</div>\n",
        escaped(&ends),
        escaped(&stays),
    )
}

/// Returns the name of an outcome in its box. It leads to the outcome's own step.
fn chip(index: usize, outcome: &OutcomeRule) -> String {
    let style = index % STYLES;
    format!("<a class=\"chip style-{style}\" href=\"#outcome-{index}\">{}</a>", escaped(&outcome.name))
}

fn question(rules: &GuideRules, asked: &QuestionRules) -> String {
    let section = match asked.section {
        "" => String::new(),
        name => format!("<h3 class=\"section\">{}</h3>\n", escaped(name)),
    };
    let down = if asked.number == "1" { "" } else { DOWN };
    let only_if = asked
        .only_if
        .as_ref()
        .map_or(String::new(), |only_if| format!("<p class=\"only-if\">{}</p>\n{DOWN}", escaped(only_if)));
    let hint = match asked.hint {
        "" => String::new(),
        hint => format!("<p class=\"small\">Hint: {}</p>\n", escaped(hint)),
    };
    let signs = each(&asked.signs, |sign| format!("<li>{}</li>\n", escaped(sign)));
    let signs = if signs.is_empty() { signs } else { format!("<ul class=\"small signs\">\n{signs}</ul>\n") };
    let answers = each(&asked.rows, |row| answer(rules, row));
    row(&format!(
        "{down}{section}{only_if}<div class=\"step\">\n\
         <h4><span class=\"number\">{}</span> <span>{}</span> <small>{}</small></h4>\n\
         <p class=\"asked\">{}</p>\n{hint}{signs}<ul class=\"answers\">\n{answers}</ul>\n</div>\n",
        asked.number,
        escaped(asked.short),
        asked.pick,
        escaped(asked.question),
    ))
}

/// Returns an answer, its outcome and its other effects side by side. The number leads to the answer in the table.
fn answer(rules: &GuideRules, answer: &AnswerRule) -> String {
    let number = &answer.number;
    let star = if answer.rationale.why.is_some() { "*" } else { "" };
    let skipped = if answer.is_answer { "" } else { " skipped" };
    let leads = match answer.outcome.and_then(|index| Some((index, rules.outcomes.get(index)?))) {
        Some((index, outcome)) => format!("<span class=\"arrow\">→</span> {}", chip(index, outcome)),
        None if answer.is_refused => String::new(),
        None => "No outcome".to_owned(),
    };
    format!(
        "<li><p class=\"answer{skipped}\"><a href=\"#rule-{number}\">{number}{star}</a> <span>{}</span></p>\
         <p class=\"leads\">{leads}</p><p>{}</p></li>\n",
        escaped(answer.answer),
        escaped(&answer.effects.join(" ")),
    )
}

/// Returns the step between the last question and the outcomes.
fn summary(rules: &GuideRules) -> String {
    let labels = rules.subject.labels;
    let shows = format!(
        "The patient sees all answers and can change them, then “{}”. Every result but one that ends the guide \
         begins: “{}”",
        labels.see_result, labels.not_a_decision
    );
    format!("{DOWN}<div class=\"step\">\n<p>{}</p>\n</div>\n", escaped(&shows))
}

fn outcome(index: usize, outcome: &OutcomeRule) -> String {
    let before = if index == 0 {
        "<h3 class=\"section\">Outcomes: the first that any answer speaks for wins</h3>\n"
    } else {
        "<p class=\"down\"><span aria-hidden=\"true\">↓</span> if not:</p>\n"
    };
    row(&format!(
        "{before}<div class=\"step result\" id=\"outcome-{index}\">\n<p>{}</p>\n\
         <div><h4>“{}”</h4>\n<p>{}</p></div>\n</div>\n",
        chip(index, outcome),
        escaped(outcome.title),
        escaped(&outcome.effects.join(" ")),
    ))
}

fn note(index: usize, note: &NoteRule) -> String {
    let heading = match index {
        0 => "<h3 class=\"section\">Notes: said with a result, without changing the outcome</h3>\n",
        _ => "",
    };
    let call = match note.call {
        "" => String::new(),
        call => format!("<p>Links of {{{}}}</p>\n", escaped(call)),
    };
    let star = if note.rationale.why.is_some() { " *" } else { "" };
    row(&format!(
        "{heading}<div class=\"step result\">\n<p><strong>{}</strong></p>\n\
         <div><p>{}</p>\n{call}<p class=\"small\">{}{star}</p></div>\n</div>\n",
        escaped(&note.name),
        escaped(note.text),
        escaped(&note.when),
    ))
}
