//! A patient in front of the screen.

use guide::{GuideEvent, Screen, Session};

use crate::case::{Case, Reply, answer_place, in_words};
use crate::engine::GuideEngine;
use crate::evidence::{Class, QUESTIONS};
use crate::flow::flow;

/// A patient in front of the guide.
pub struct Patient {
    /// The engine behind it.
    pub engine: GuideEngine<'static>,
    /// Where the patient is.
    pub session: Session,
}

impl Patient {
    /// In front of the first question.
    pub fn new() -> Self {
        Self {
            engine: GuideEngine::of(flow()),
            session: Session::start(flow()).after(flow(), GuideEvent::Began),
        }
    }

    /// At the summary, with these replies.
    pub fn at_summary(case: &Case) -> Self {
        let mut patient = Self::new();
        patient.answer_all(case);
        assert_eq!(patient.session.screen, Screen::Summary);
        patient
    }

    /// Does something.
    pub fn step(&mut self, event: GuideEvent) {
        self.session = self.session.after(flow(), event);
    }

    /// The question on the screen.
    pub fn asked(&self) -> Option<usize> {
        match self.session.screen {
            Screen::Question(question) => Some(self.engine.question_place(question)),
            Screen::Start | Screen::Summary | Screen::Result => None,
        }
    }

    /// Picks an answer of the question on the screen.
    pub fn pick(&mut self, answer: usize) {
        let question = self.asked().expect("a question on the screen");
        self.step(GuideEvent::Picked { choice: self.engine.answer(question, answer), on: true });
    }

    /// Picks an answer by its id.
    pub fn pick_id(&mut self, answer: &str) {
        self.pick(answer_place(self.asked().expect("a question on the screen"), answer));
    }

    /// Wants to change the reply to a question.
    pub fn change(&mut self, question: usize) {
        self.step(GuideEvent::ChangeWanted(self.engine.question(question)));
    }

    /// Replies to the question on the screen and goes on.
    pub fn answer(&mut self, reply: Reply) {
        match reply {
            Reply::Nothing => panic!("a reply"),
            Reply::Skipped => self.step(GuideEvent::Skipped),
            Reply::Picked(_) => {
                reply.picked().into_iter().for_each(|answer| self.pick(answer));
                self.step(GuideEvent::Continued);
            }
        }
    }

    /// Replies to every question that is asked, until none is; gives the questions that were asked.
    pub fn answer_all(&mut self, case: &Case) -> Vec<usize> {
        let mut asked = Vec::new();
        while let Some(question) = self.asked() {
            assert!(
                !asked.contains(&question),
                "{} is asked twice: {}",
                QUESTIONS[question].id,
                in_words(case)
            );
            asked.push(question);
            self.answer(case[question]);
        }
        asked
    }

    /// What was said so far.
    pub fn replies(&self) -> Case {
        self.engine.case(&self.session.responses)
    }

    /// The class that holds, on the screen or not.
    pub fn class(&self) -> Option<Class> {
        self.engine.judge_answers(&self.session.responses).result
    }

    /// The class on the screen.
    pub fn shown_class(&self) -> Option<Class> {
        let outcome =
            guide::outcome(flow(), &self.session.responses).filter(|_| self.session.screen == Screen::Result);
        outcome.map(|outcome| self.engine.class(outcome))
    }
}
