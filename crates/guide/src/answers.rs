//! The answers of a patient.

use content::guide::{Flow, Pick, Skipped};

/// The picked answers of one question, as a set of indices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picks(u16);

impl Picks {
    /// Returns a set with one answer.
    #[must_use]
    pub const fn one(answer: usize) -> Self {
        Self(1 << answer)
    }

    /// Returns the set with `answer` added, or removed if `on` is false.
    #[must_use]
    pub const fn with(self, answer: usize, on: bool) -> Self {
        if on { Self(self.0 | 1 << answer) } else { Self(self.0 & !(1 << answer)) }
    }

    /// Whether `answer` is picked.
    #[must_use]
    pub const fn has(self, answer: usize) -> bool {
        self.0 & (1 << answer) != 0
    }

    /// Whether no answer is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the indices of the picked answers, in ascending order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..16).filter(move |answer| self.has(*answer))
    }
}

/// The response to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// No response yet.
    #[default]
    Nothing,
    /// The question was skipped.
    Skipped,
    /// The picked answers, at least one.
    Picked(Picks),
}

/// The responses to all questions of a flow. Kept in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Given>);

impl Answers {
    /// Returns an empty response for every question.
    #[must_use]
    pub fn none(flow: &Flow) -> Self {
        Self(vec![Given::Nothing; flow.questions.len()])
    }

    /// Returns the response to a question.
    #[must_use]
    pub fn of(&self, question: usize) -> Given {
        self.0[question]
    }

    /// Sets the response to a question. An empty set of picks counts as no response.
    pub fn give(&mut self, question: usize, given: Given) {
        self.0[question] = match given {
            Given::Picked(picks) if picks.is_empty() => Given::Nothing,
            given => given,
        };
    }

    /// Picks or unpicks an answer. In questions with a single answer, and for exclusive answers, this unpicks the
    /// others.
    pub fn pick(&mut self, flow: &Flow, question: usize, answer: usize, on: bool) {
        let asked = &flow.questions[question];
        let alone = |answer: usize| asked.pick == Pick::One || asked.answers[answer].alone;
        let before = match self.of(question) {
            Given::Picked(picks) if !(on && alone(answer)) => picks,
            _ => Picks::default(),
        };
        let stay = before.iter().filter(|other| !(on && alone(*other)));
        let stay = stay.fold(Picks::default(), |picks, other| picks.with(other, true));
        self.give(question, Given::Picked(stay.with(answer, on)));
    }

    /// Returns the answers that count as picked. Skipping may count as an answer.
    #[must_use]
    pub fn counted(&self, flow: &Flow, question: usize) -> Picks {
        match (self.of(question), &flow.questions[question].skipped) {
            (Given::Picked(picks), _) => picks,
            (Given::Skipped, Skipped::As(answer)) => Picks::one(*answer),
            _ => Picks::default(),
        }
    }
}
