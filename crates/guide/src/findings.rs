//! What answers mean.

use content::guide::{Condition, Flow, Meaning, Skipped};

use super::answers::{Answers, Given};

/// An answer that speaks for an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The outcome.
    pub outcome: usize,
    /// The question.
    pub question: usize,
    /// The answer; none if the question was passed over.
    pub answer: Option<usize>,
}

fn holds(flow: &Flow, answers: &Answers, condition: &Condition) -> bool {
    let counted = answers.counted(flow, condition.question);
    is_asked(flow, answers, condition.question) && condition.answers.iter().any(|answer| counted.has(*answer))
}

/// Whether a condition lifts a rule: every answer must be one that it names, so that no combination of answers makes
/// anything milder.
fn lifts(flow: &Flow, answers: &Answers, condition: &Condition) -> bool {
    holds(flow, answers, condition)
        && answers.counted(flow, condition.question).iter().all(|answer| condition.answers.contains(&answer))
}

/// Whether a question is asked, as far as can be said by now.
#[must_use]
pub fn is_asked(flow: &Flow, answers: &Answers, question: usize) -> bool {
    flow.questions[question].only_if.as_ref().is_none_or(|condition| holds(flow, answers, condition))
}

/// Calls `see` with every meaning of the answers so far, in the order of the questions: question, answer (none if
/// it was passed over), meaning.
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

/// Every answer so far that speaks for an outcome, in the order of the questions.
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

/// What a reason rests on.
pub(super) fn meaning(flow: &Flow, reason: Reason) -> Option<&Meaning> {
    let question = &flow.questions[reason.question];
    match (reason.answer.as_ref(), &question.skipped) {
        (Some(answer), _) | (None, Skipped::As(answer)) => Some(&question.answers[*answer].meaning),
        (None, Skipped::Means(meaning)) => Some(meaning),
        (None, Skipped::Refused) => None,
    }
}

/// Whether a reason may be named in the result.
pub(super) fn is_listed(flow: &Flow, reason: Reason) -> bool {
    meaning(flow, reason).is_some_and(|meaning| !meaning.unlisted)
}

/// The answers that an outcome gives as its reasons: those that speak for it, or where none does, those that it names.
/// None while there is no outcome.
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

/// The answers to tell, the most serious first: the clinic or one's own doctor, as the outcome says. None while there
/// is no outcome, and with one that ends the guide.
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

/// The question whose answer ends the guide.
#[must_use]
pub fn ending(flow: &Flow, answers: &Answers) -> Option<usize> {
    let reasons = reasons(flow, answers);
    reasons.iter().find(|reason| flow.outcomes[reason.outcome].ends).map(|reason| reason.question)
}

/// Whether an answer that ends the guide wants the emergency number before the crisis line.
#[must_use]
pub fn is_emergency(flow: &Flow, answers: &Answers) -> bool {
    any_meaning(flow, answers, &|meaning| meaning.emergency_first)
}

/// The question to ask next; none when there is nothing more to ask.
#[must_use]
pub fn next(flow: &Flow, answers: &Answers) -> Option<usize> {
    if ending(flow, answers).is_some() {
        return None;
    }
    (0..flow.questions.len()).find(|at| answers.of(*at) == Given::Nothing && is_asked(flow, answers, *at))
}

/// The outcome that holds. One that ends the guide holds from the moment its answer is picked, the others once
/// nothing more is to be asked and every question that cannot be passed over has an answer.
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

/// The notes to show with the outcome, in the order of the flow; none with one that ends the guide.
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
