//! Evaluates the rules of the guide for a set of answers.

use content::guide::{Condition, Flow, Meaning, Skipped};

use super::answers::{Answers, Given};

/// An answer that leads to an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Index of the outcome.
    pub outcome: usize,
    /// Index of the question.
    pub question: usize,
    /// Index of the answer; none if the question was skipped.
    pub answer: Option<usize>,
}

fn holds(flow: &Flow, answers: &Answers, condition: &Condition) -> bool {
    let counted = answers.counted(flow, condition.question);
    is_asked(flow, answers, condition.question) && condition.answers.iter().any(|answer| counted.has(*answer))
}

/// Whether a condition of `unless` lifts a rule. All picked answers must be among those of the condition, so that
/// adding an answer never leads to a milder outcome.
fn lifts(flow: &Flow, answers: &Answers, condition: &Condition) -> bool {
    holds(flow, answers, condition)
        && answers.counted(flow, condition.question).iter().all(|answer| condition.answers.contains(&answer))
}

/// Whether a question is asked, given the answers so far.
#[must_use]
pub fn is_asked(flow: &Flow, answers: &Answers, question: usize) -> bool {
    flow.questions[question].only_if.as_ref().is_none_or(|condition| holds(flow, answers, condition))
}

/// Calls `see` for every meaning of the answers so far, in the order of the questions, with the question, the answer
/// (none if the question was skipped) and the meaning.
pub(super) fn each_meaning<'f>(
    flow: &'f Flow,
    answers: &Answers,
    see: &mut dyn FnMut(usize, Option<usize>, &'f Meaning),
) {
    for (at, question) in flow.questions.iter().enumerate() {
        if !is_asked(flow, answers, at) {
            continue;
        }
        match (answers.of(at), &question.skipped) {
            (Given::Skipped, Skipped::Means(meaning)) => see(at, None, meaning),
            (Given::Skipped, Skipped::As(answer)) => see(at, None, &question.answers[*answer].meaning),
            (Given::Picked(picks), _) => {
                for (place, answer) in question.answers.iter().enumerate() {
                    if picks.has(place) {
                        see(at, Some(place), &answer.meaning);
                    }
                }
            }
            _ => {}
        }
    }
}

fn any_meaning(flow: &Flow, answers: &Answers, is: &dyn Fn(&Meaning) -> bool) -> bool {
    let mut found = false;
    each_meaning(flow, answers, &mut |_, _, meaning| found |= is(meaning));
    found
}

/// Returns every answer so far that leads to an outcome, in the order of the questions.
#[must_use]
pub fn reasons(flow: &Flow, answers: &Answers) -> Vec<Reason> {
    let mut reasons = Vec::new();
    each_meaning(flow, answers, &mut |question, answer, meaning| {
        let lifted = meaning.unless.as_ref().is_some_and(|condition| lifts(flow, answers, condition));
        if let Some(outcome) = if lifted { meaning.instead } else { meaning.outcome } {
            reasons.push(Reason { outcome, question, answer });
        }
    });
    reasons
}

/// Returns the meaning behind a reason.
pub(super) fn meaning(flow: &Flow, reason: Reason) -> Option<&Meaning> {
    let question = &flow.questions[reason.question];
    match (reason.answer.as_ref(), &question.skipped) {
        (Some(answer), _) | (None, Skipped::As(answer)) => Some(&question.answers[*answer].meaning),
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
pub fn because(flow: &Flow, answers: &Answers) -> Vec<Reason> {
    let Some(outcome) = outcome(flow, answers) else { return Vec::new() };
    let mut because = reasons(flow, answers);
    because.retain(|reason| reason.outcome == outcome && is_listed(flow, *reason));
    for question in flow.outcomes[outcome].because.iter().copied() {
        if let Given::Picked(picks) = answers.of(question) {
            because.extend(picks.iter().map(|answer| Reason { outcome, question, answer: Some(answer) }));
        }
    }
    because
}

/// Returns the answers to tell the clinic or the patient's own doctor, depending on the outcome, the most serious
/// first. Empty while there is no outcome, and for outcomes that end the guide.
#[must_use]
pub fn told(flow: &Flow, answers: &Answers) -> Vec<Reason> {
    if outcome(flow, answers).is_none_or(|outcome| flow.outcomes[outcome].ends) {
        return Vec::new();
    }
    let mut told = reasons(flow, answers);
    told.retain(|reason| flow.outcomes[reason.outcome].tell && is_listed(flow, *reason));
    told.sort_by_key(|reason| reason.outcome);
    told
}

/// Returns the question whose answer ends the guide; none if no answer does.
#[must_use]
pub fn ending(flow: &Flow, answers: &Answers) -> Option<usize> {
    let reasons = reasons(flow, answers);
    reasons.iter().find(|reason| flow.outcomes[reason.outcome].ends).map(|reason| reason.question)
}

/// Whether an answer requires the emergency number before the crisis line.
#[must_use]
pub fn is_emergency(flow: &Flow, answers: &Answers) -> bool {
    any_meaning(flow, answers, &|meaning| meaning.emergency_first)
}

/// Returns the next question to ask; none if no question is left.
#[must_use]
pub fn next(flow: &Flow, answers: &Answers) -> Option<usize> {
    if ending(flow, answers).is_some() {
        return None;
    }
    (0..flow.questions.len()).find(|at| answers.of(*at) == Given::Nothing && is_asked(flow, answers, *at))
}

/// Returns the outcome. An outcome that ends the guide applies as soon as its answer is picked. The others apply once
/// every question that is asked has a response, and every question that cannot be skipped has an answer.
#[must_use]
pub fn outcome(flow: &Flow, answers: &Answers) -> Option<usize> {
    let first = reasons(flow, answers).iter().map(|reason| reason.outcome).min();
    if first.is_some_and(|outcome| flow.outcomes[outcome].ends) {
        return first;
    }
    for (at, question) in flow.questions.iter().enumerate() {
        let lacks = match answers.of(at) {
            Given::Nothing => true,
            Given::Skipped => question.skipped == Skipped::Refused,
            Given::Picked(_) => false,
        };
        if lacks && is_asked(flow, answers, at) {
            return None;
        }
    }
    first.or(flow.outcomes.len().checked_sub(1))
}

/// Returns the notes to show with the outcome, in the order of the flow. Empty for outcomes that end the guide.
#[must_use]
pub fn notes(flow: &Flow, answers: &Answers) -> Vec<usize> {
    let mut notes = Vec::new();
    if outcome(flow, answers).is_none_or(|outcome| flow.outcomes[outcome].ends) {
        return notes;
    }
    for (at, note) in flow.notes.iter().enumerate() {
        if note.always || any_meaning(flow, answers, &|meaning| meaning.notes.contains(&at)) {
            notes.push(at);
        }
    }
    notes
}

/// Whether crisis help stays on the screen.
#[must_use]
pub fn is_pinned(flow: &Flow, answers: &Answers) -> bool {
    any_meaning(flow, answers, &|meaning| meaning.pins)
}
