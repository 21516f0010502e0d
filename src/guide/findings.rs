//! What answers mean.

use super::answers::{Answers, Given};
use crate::content::guide::{Condition, Flow, Meaning, Skipped};

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

/// Whether a question is asked, as far as can be said by now.
#[must_use]
pub fn is_asked(flow: &Flow, answers: &Answers, question: usize) -> bool {
    flow.questions[question].only_if.as_ref().is_none_or(|condition| holds(flow, answers, condition))
}

/// Every meaning of the answers so far: question, answer (none if it was passed over), meaning.
pub(super) fn meanings<'f>(
    flow: &'f Flow,
    answers: &Answers,
) -> impl Iterator<Item = (usize, Option<usize>, &'f Meaning)> {
    let questions = flow.questions.iter().enumerate();
    questions.filter(|(at, _)| is_asked(flow, answers, *at)).flat_map(|(at, question)| {
        let skipped = match (answers.of(at), &question.skipped) {
            (Given::Skipped, Skipped::Means(meaning)) => Some(meaning),
            (Given::Skipped, Skipped::As(answer)) => Some(&question.answers[*answer].meaning),
            _ => None,
        };
        let picked = match answers.of(at) {
            Given::Picked(picks) => picks,
            _ => super::Picks::default(),
        };
        let picked = picked.iter().map(move |answer| (at, Some(answer), &question.answers[answer].meaning));
        skipped.into_iter().map(move |meaning| (at, None, meaning)).chain(picked)
    })
}

/// Every answer so far that speaks for an outcome, in the order of the questions.
pub fn reasons(flow: &Flow, answers: &Answers) -> impl Iterator<Item = Reason> {
    meanings(flow, answers).filter_map(move |(question, answer, meaning)| {
        let lifted = meaning.unless.as_ref().is_some_and(|condition| holds(flow, answers, condition));
        let outcome = meaning.outcome.filter(|_| !lifted)?;
        Some(Reason { outcome, question, answer })
    })
}

/// The question to ask next; none when there is nothing more to ask.
#[must_use]
pub fn next(flow: &Flow, answers: &Answers) -> Option<usize> {
    let ended = reasons(flow, answers).any(|reason| flow.outcomes[reason.outcome].ends);
    let open =
        |question: &usize| answers.of(*question) == Given::Nothing && is_asked(flow, answers, *question);
    (0..flow.questions.len()).find(open).filter(|_| !ended)
}

/// The outcome that holds. One that ends the guide holds from the moment its answer is picked, the others once
/// nothing more is to be asked and every question that cannot be passed over has an answer.
#[must_use]
pub fn outcome(flow: &Flow, answers: &Answers) -> Option<usize> {
    let first = reasons(flow, answers).map(|reason| reason.outcome).min();
    if first.is_some_and(|outcome| flow.outcomes[outcome].ends) {
        return first;
    }
    let lacking = (0..flow.questions.len()).any(|question| {
        is_asked(flow, answers, question)
            && match answers.of(question) {
                Given::Nothing => true,
                Given::Skipped => flow.questions[question].skipped == Skipped::Refused,
                Given::Picked(_) => false,
            }
    });
    if lacking { None } else { first.or(flow.outcomes.len().checked_sub(1)) }
}

/// The notes to show with the outcome, in the order of the flow; none with one that ends the guide.
#[must_use]
pub fn notes(flow: &Flow, answers: &Answers) -> Vec<usize> {
    if outcome(flow, answers).is_none_or(|outcome| flow.outcomes[outcome].ends) {
        return Vec::new();
    }
    let said = |note: &usize| {
        flow.notes[*note].always || meanings(flow, answers).any(|(.., meaning)| meaning.notes.contains(note))
    };
    (0..flow.notes.len()).filter(said).collect()
}

/// Whether crisis help stays on the screen.
#[must_use]
pub fn is_pinned(flow: &Flow, answers: &Answers) -> bool {
    meanings(flow, answers).any(|(.., meaning)| meaning.pins)
}
