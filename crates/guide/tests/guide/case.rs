//! A patient's replies to all questions, in the order and by the places of [`QUESTIONS`].

use std::sync::LazyLock;

use crate::evidence::{QUESTIONS, QuestionRow, REASON, TRIED};

/// How many questions there are.
pub const COUNT: usize = QUESTIONS.len();

/// What a patient said to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Not there yet.
    Nothing,
    /// Passed over: "unanswered".
    Skipped,
    /// Answers, a bit for each place; at least one.
    Picked(u16),
}

impl Reply {
    /// One answer by its place.
    pub const fn one(answer: usize) -> Self {
        Self::Picked(1 << answer)
    }

    /// Whether an answer is among what was picked.
    pub const fn has(self, answer: usize) -> bool {
        matches!(self, Self::Picked(set) if set >> answer & 1 == 1)
    }

    /// The places of what was picked.
    pub fn picked(self) -> Vec<usize> {
        (0..16).filter(|&answer| self.has(answer)).collect()
    }
}

/// A reply to each question.
pub type Case = [Reply; COUNT];

/// The place of a question.
pub fn question_place(id: &str) -> usize {
    let place = QUESTIONS.iter().position(|question| question.id == id);
    place.unwrap_or_else(|| panic!("the evidence has no question {id}"))
}

/// The place of an answer in its question.
pub fn answer_place(question: usize, id: &str) -> usize {
    let question = &QUESTIONS[question];
    let place = question.answers.iter().position(|answer| answer.id == id);
    place.unwrap_or_else(|| panic!("the evidence has no answer {id} to {}", question.id))
}

/// The place of `none` among the answers of a question.
pub fn none_of(question: &QuestionRow) -> Option<usize> {
    question.answers.iter().position(|answer| answer.id == "none")
}

/// The case in which nothing speaks against ketamine, "base B" of 4e: `talk`.
pub static CLEAN: LazyLock<Case> = LazyLock::new(|| {
    QUESTIONS.each_ref().map(|question| match question.id {
        "age" => reply(question.id, "25-64"),
        "reason" => reply(question.id, "depression"),
        "tried" => reply(question.id, "two-plus"),
        "ride" => reply(question.id, "yes"),
        id if none_of(question).is_some() => reply(id, "none"),
        id => reply(id, "no"),
    })
});

/// One answer by ids.
pub fn reply(question: &str, answer: &str) -> Reply {
    Reply::one(answer_place(question_place(question), answer))
}

/// Each single answer of a question, and passing it over.
pub fn single_replies(question: usize) -> Vec<Reply> {
    let answers = (0..QUESTIONS[question].answers.len()).map(Reply::one);
    answers.chain([Reply::Skipped]).collect()
}

/// Every reason with everything that was tried, each also skipped, on top of a case.
pub fn with_every_reason(case: Case) -> impl Iterator<Item = Case> {
    single_replies(REASON).into_iter().flat_map(move |reason| {
        single_replies(TRIED).into_iter().map(move |tried| {
            let mut case = case;
            (case[REASON], case[TRIED]) = (reason, tried);
            case
        })
    })
}

/// A case in words, for people.
pub fn in_words(case: &Case) -> String {
    let replies = QUESTIONS.iter().zip(case).map(|(question, reply)| {
        let text = match *reply {
            Reply::Nothing => "(nothing yet)".to_owned(),
            Reply::Skipped => "(skipped)".to_owned(),
            Reply::Picked(_) => {
                let picked = reply.picked();
                picked.iter().map(|&answer| question.answers[answer].id).collect::<Vec<_>>().join(" + ")
            }
        };
        format!("{}={text}", question.id)
    });
    replies.collect::<Vec<_>>().join(", ")
}
