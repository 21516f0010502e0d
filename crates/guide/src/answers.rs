//! What a patient answered.

use content::guide::{Flow, Pick, Skipped};

/// The answers that are picked at one question, by their places in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picks(u16);

impl Picks {
    /// One answer.
    #[must_use]
    pub const fn one(answer: usize) -> Self {
        Self(1 << answer)
    }

    /// These, or without `on` all but these, of `answer`.
    #[must_use]
    pub const fn with(self, answer: usize, on: bool) -> Self {
        if on { Self(self.0 | 1 << answer) } else { Self(self.0 & !(1 << answer)) }
    }

    /// Whether `answer` is picked.
    #[must_use]
    pub const fn has(self, answer: usize) -> bool {
        self.0 & (1 << answer) != 0
    }

    /// Whether nothing is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places of what is picked, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..16).filter(move |answer| self.has(*answer))
    }
}

/// What is known of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given {
    /// Nothing yet.
    #[default]
    Nothing,
    /// It was passed over.
    Skipped,
    /// Answers; at least one.
    Picked(Picks),
}

/// What is known of every question of a flow. Lives in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Given>);

impl Answers {
    /// Nothing yet.
    #[must_use]
    pub fn none(flow: &Flow) -> Self {
        Self(vec![Given::Nothing; flow.questions.len()])
    }

    /// What is known of a question.
    #[must_use]
    pub fn of(&self, question: usize) -> Given {
        self.0[question]
    }

    /// Keeps what is now known of a question.
    pub fn give(&mut self, question: usize, given: Given) {
        self.0[question] = match given {
            Given::Picked(picks) if picks.is_empty() => Given::Nothing,
            given => given,
        };
    }

    /// Picks an answer, or lets go of it. Where one answer is wanted, and where one excludes the others, the
    /// others go.
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

    /// What counts as picked: passing over may count as an answer.
    #[must_use]
    pub fn counted(&self, flow: &Flow, question: usize) -> Picks {
        match (self.of(question), &flow.questions[question].skipped) {
            (Given::Picked(picks), _) => picks,
            (Given::Skipped, Skipped::As(answer)) => Picks::one(*answer),
            _ => Picks::default(),
        }
    }
}
