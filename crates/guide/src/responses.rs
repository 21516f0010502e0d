//! What a patient has answered.

use content::guide::{Flow, Pick, Skipped};

/// The picked choices of one question, as a set of indices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection(u16);

impl Selection {
    /// Returns a selection of one choice.
    #[must_use]
    pub const fn one(choice: usize) -> Self {
        Self(1 << choice)
    }

    /// Returns the selection with `choice` added, or removed if `on` is false.
    #[must_use]
    pub const fn with(self, choice: usize, on: bool) -> Self {
        if on { Self(self.0 | 1 << choice) } else { Self(self.0 & !(1 << choice)) }
    }

    /// Whether `choice` is picked.
    #[must_use]
    pub const fn has(self, choice: usize) -> bool {
        self.0 & (1 << choice) != 0
    }

    /// Whether nothing is picked.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the indices of the picked choices, in ascending order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..16).filter(move |choice| self.has(*choice))
    }
}

/// The response to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Response {
    /// No response yet.
    #[default]
    Nothing,
    /// The question was skipped.
    Skipped,
    /// The picked choices, at least one.
    Picked(Selection),
}

/// The responses to all questions of a flow. Kept in memory only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responses(Vec<Response>);

impl Responses {
    /// Returns an empty response for every question.
    #[must_use]
    pub fn none(flow: &Flow) -> Self {
        Self(vec![Response::Nothing; flow.questions.len()])
    }

    /// Returns the response to a question.
    #[must_use]
    pub fn of(&self, question: usize) -> Response {
        self.0[question]
    }

    /// Sets the response to a question. An empty selection counts as no response.
    pub fn give(&mut self, question: usize, response: Response) {
        self.0[question] = match response {
            Response::Picked(selection) if selection.is_empty() => Response::Nothing,
            response => response,
        };
    }

    /// Picks or unpicks a choice. In questions that take one choice, and for exclusive choices, this unpicks the others.
    pub fn pick(&mut self, flow: &Flow, question: usize, choice: usize, on: bool) {
        let asked = &flow.questions[question];
        let is_exclusive = |choice: usize| asked.pick == Pick::One || asked.choices[choice].exclusive;
        let before = match self.of(question) {
            Response::Picked(selection) if !(on && is_exclusive(choice)) => selection,
            _ => Selection::default(),
        };
        let stay = before.iter().filter(|other| !(on && is_exclusive(*other)));
        let stay = stay.fold(Selection::default(), |selection, other| selection.with(other, true));
        self.give(question, Response::Picked(stay.with(choice, on)));
    }

    /// Returns the choices that count as picked. Skipping may count as one of them.
    #[must_use]
    pub fn counted(&self, flow: &Flow, question: usize) -> Selection {
        match (self.of(question), &flow.questions[question].skipped) {
            (Response::Picked(selection), _) => selection,
            (Response::Skipped, Skipped::As(choice)) => Selection::one(*choice),
            _ => Selection::default(),
        }
    }
}
