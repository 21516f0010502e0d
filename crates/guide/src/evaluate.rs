//! Evaluates the rules of the guide for a set of answers.

use content::guide::{Condition, Flow, Meaning, Skipped};

use super::responses::{Response, Responses};

/// An answer that leads to an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Index of the outcome.
    pub outcome: usize,
    /// Index of the question.
    pub question: usize,
    /// Index of the answer; none if the question was skipped.
    pub choice: Option<usize>,
}

fn holds(flow: &Flow, responses: &Responses, condition: &Condition) -> bool {
    let counted = responses.counted(flow, condition.question);
    is_asked(flow, responses, condition.question)
        && condition.choices.iter().any(|choice| counted.has(*choice))
}

/// Whether a condition of `unless` lifts a rule. All picked answers must be among those of the condition, so that
/// adding an answer never leads to a milder outcome.
fn lifts(flow: &Flow, responses: &Responses, condition: &Condition) -> bool {
    holds(flow, responses, condition)
        && responses
            .counted(flow, condition.question)
            .iter()
            .all(|choice| condition.choices.contains(&choice))
}

/// Whether a question is asked, given the answers so far.
#[must_use]
pub fn is_asked(flow: &Flow, responses: &Responses, question: usize) -> bool {
    flow.questions[question].only_if.as_ref().is_none_or(|condition| holds(flow, responses, condition))
}

/// Calls `see` for every meaning of the answers so far, in the order of the questions, with the question, the answer
/// (none if the question was skipped) and the meaning.
pub(super) fn each_meaning<'f>(
    flow: &'f Flow,
    responses: &Responses,
    see: &mut dyn FnMut(usize, Option<usize>, &'f Meaning),
) {
    for (at, question) in flow.questions.iter().enumerate() {
        if !is_asked(flow, responses, at) {
            continue;
        }
        match (responses.of(at), &question.skipped) {
            (Response::Skipped, Skipped::Means(meaning)) => see(at, None, meaning),
            (Response::Skipped, Skipped::As(choice)) => see(at, None, &question.choices[*choice].meaning),
            (Response::Picked(selection), _) => {
                for (place, choice) in question.choices.iter().enumerate() {
                    if selection.has(place) {
                        see(at, Some(place), &choice.meaning);
                    }
                }
            }
            _ => {}
        }
    }
}

fn any_meaning(flow: &Flow, responses: &Responses, is: &dyn Fn(&Meaning) -> bool) -> bool {
    let mut found = false;
    each_meaning(flow, responses, &mut |_, _, meaning| found |= is(meaning));
    found
}

/// Returns every answer so far that leads to an outcome, in the order of the questions.
#[must_use]
pub fn reasons(flow: &Flow, responses: &Responses) -> Vec<Reason> {
    let mut reasons = Vec::new();
    each_meaning(flow, responses, &mut |question, choice, meaning| {
        let lifted = meaning.unless.as_ref().is_some_and(|condition| lifts(flow, responses, condition));
        if let Some(outcome) = if lifted { meaning.instead } else { meaning.outcome } {
            reasons.push(Reason { outcome, question, choice });
        }
    });
    reasons
}

/// Returns the meaning behind a reason.
pub(super) fn meaning(flow: &Flow, reason: Reason) -> Option<&Meaning> {
    let question = &flow.questions[reason.question];
    match (reason.choice.as_ref(), &question.skipped) {
        (Some(choice), _) | (None, Skipped::As(choice)) => Some(&question.choices[*choice].meaning),
        (None, Skipped::Means(meaning)) => Some(meaning),
        (None, Skipped::Refused) => None,
    }
}

/// Whether the result may list a reason.
pub(super) fn is_listed(flow: &Flow, reason: Reason) -> bool {
    meaning(flow, reason).is_some_and(|meaning| !meaning.unlisted)
}

/// Returns the reasons for the outcome: the answers that lead to it and may be listed, followed by the picked answers
/// to the questions in [`Outcome::because`]. Empty while there is no outcome.
///
/// [`Outcome::because`]: content::guide::Outcome::because
#[must_use]
pub fn because(flow: &Flow, responses: &Responses) -> Vec<Reason> {
    let Some(outcome) = outcome(flow, responses) else { return Vec::new() };
    let mut because = reasons(flow, responses);
    because.retain(|reason| reason.outcome == outcome && is_listed(flow, *reason));
    for question in flow.outcomes[outcome].because.iter().copied() {
        if let Response::Picked(selection) = responses.of(question) {
            because.extend(selection.iter().map(|choice| Reason { outcome, question, choice: Some(choice) }));
        }
    }
    because
}

/// Returns the answers to tell the clinic or the patient's own doctor, depending on the outcome, the most serious
/// first. Empty while there is no outcome, and for outcomes that end the guide.
#[must_use]
pub fn reasons_to_tell(flow: &Flow, responses: &Responses) -> Vec<Reason> {
    if outcome(flow, responses).is_none_or(|outcome| flow.outcomes[outcome].ends) {
        return Vec::new();
    }
    let mut reasons_to_tell = reasons(flow, responses);
    reasons_to_tell.retain(|reason| flow.outcomes[reason.outcome].tell && is_listed(flow, *reason));
    reasons_to_tell.sort_by_key(|reason| reason.outcome);
    reasons_to_tell
}

/// Returns the question whose answer ends the guide; none if no answer does.
#[must_use]
pub fn ending(flow: &Flow, responses: &Responses) -> Option<usize> {
    let reasons = reasons(flow, responses);
    reasons.iter().find(|reason| flow.outcomes[reason.outcome].ends).map(|reason| reason.question)
}

/// Whether an answer requires the emergency number before the crisis line.
#[must_use]
pub fn is_emergency(flow: &Flow, responses: &Responses) -> bool {
    any_meaning(flow, responses, &|meaning| meaning.emergency_first)
}

/// Returns the next question to ask; none if no question is left.
#[must_use]
pub fn next(flow: &Flow, responses: &Responses) -> Option<usize> {
    if ending(flow, responses).is_some() {
        return None;
    }
    (0..flow.questions.len())
        .find(|at| responses.of(*at) == Response::Nothing && is_asked(flow, responses, *at))
}

/// Returns the outcome. An outcome that ends the guide applies as soon as its answer is picked. The others apply once
/// every question that is asked has a response, and every question that cannot be skipped has an answer.
#[must_use]
pub fn outcome(flow: &Flow, responses: &Responses) -> Option<usize> {
    let first = reasons(flow, responses).iter().map(|reason| reason.outcome).min();
    if first.is_some_and(|outcome| flow.outcomes[outcome].ends) {
        return first;
    }
    for (at, question) in flow.questions.iter().enumerate() {
        let is_missing = match responses.of(at) {
            Response::Nothing => true,
            Response::Skipped => question.skipped == Skipped::Refused,
            Response::Picked(_) => false,
        };
        if is_missing && is_asked(flow, responses, at) {
            return None;
        }
    }
    first.or(flow.outcomes.len().checked_sub(1))
}

/// Returns the notes to show with the outcome, in the order of the flow. Empty for outcomes that end the guide.
#[must_use]
pub fn notes(flow: &Flow, responses: &Responses) -> Vec<usize> {
    let mut notes = Vec::new();
    if outcome(flow, responses).is_none_or(|outcome| flow.outcomes[outcome].ends) {
        return notes;
    }
    for (at, note) in flow.notes.iter().enumerate() {
        if note.always || any_meaning(flow, responses, &|meaning| meaning.notes.contains(&at)) {
            notes.push(at);
        }
    }
    notes
}

/// Whether crisis help stays on the screen.
#[must_use]
pub fn keeps_crisis_help(flow: &Flow, responses: &Responses) -> bool {
    any_meaning(flow, responses, &|meaning| meaning.keep_crisis_help)
}
