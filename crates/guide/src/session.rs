//! The state of one patient's run through the guide.

use content::guide::{Flow, Skipped};

use super::evaluate::{ending, is_asked, next};
use super::responses::{Response, Responses};

/// The current screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The start page, before the first question.
    Start,
    /// The question with this index.
    Question(usize),
    /// All answers, for review before the result.
    Summary,
    /// The outcome.
    Result,
}

/// Something that the patient did in the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideEvent {
    /// Started the guide from the start page.
    Began,
    /// Picked or unpicked a choice of the current question.
    Picked {
        /// Index of the choice in the question.
        choice: usize,
        /// Whether it is now picked.
        on: bool,
    },
    /// Pressed "Continue".
    Continued,
    /// Skipped the question.
    Skipped,
    /// Went back.
    WentBack,
    /// Asked to change the answer to the question with this index, on the summary screen.
    ChangeWanted(usize),
    /// Opened or closed a recommended answer, by its index in [`Report::read`](crate::Report::read).
    Read(usize),
    /// Restarted the guide.
    Restarted,
}

/// The current screen, and the answers so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The answers so far. A pick takes effect immediately.
    pub responses: Responses,
    /// The current screen.
    pub screen: Screen,
    /// Whether the patient tried to continue without an answer.
    pub shows_error: bool,
    /// Incremented on every screen change and every failed attempt to continue. The host moves focus when it changes.
    pub focus_epoch: u32,
    /// The recommended answers that are open in the result, by their indices in [`Report::read`](crate::Report::read).
    pub reading: Vec<usize>,
    /// The answers before the change in progress, if one was started on the summary screen.
    before_change: Option<Responses>,
}

impl Session {
    /// Returns a session at the start page.
    #[must_use]
    pub fn start(flow: &Flow) -> Self {
        Self {
            responses: Responses::none(flow),
            screen: Screen::Start,
            shows_error: false,
            focus_epoch: 1,
            reading: Vec::new(),
            before_change: None,
        }
    }

    /// Returns the session after `event`. An event that does not apply to the current screen changes nothing.
    #[must_use]
    pub fn after(&self, flow: &Flow, event: GuideEvent) -> Self {
        let mut then = self.clone();
        match (event, self.screen) {
            (GuideEvent::Began, Screen::Start) => then.screen = Screen::Question(0),
            (GuideEvent::Restarted, _) => {
                let focus_epoch = self.focus_epoch;
                then = Self { focus_epoch, screen: Screen::Question(0), ..Self::start(flow) };
            }
            (GuideEvent::Picked { choice, on }, Screen::Question(question)) => {
                then.pick(flow, question, choice, on);
                return then;
            }
            (GuideEvent::Continued, Screen::Question(question))
                if self.responses.of(question) == Response::Nothing =>
            {
                then.shows_error = true;
                then.focus_epoch += 1;
                return then;
            }
            (GuideEvent::Continued, Screen::Question(question)) => then.go_on(flow, question),
            (GuideEvent::Continued, Screen::Summary) if next(flow, &self.responses).is_none() => {
                then.screen = Screen::Result;
            }
            (GuideEvent::Skipped, Screen::Question(question)) if self.may_skip(flow) => {
                then.responses.give(question, Response::Skipped);
                then.forget_followers(flow, question);
                then.go_on(flow, question);
            }
            (GuideEvent::ChangeWanted(question), Screen::Summary) => {
                then.before_change = Some(self.responses.clone());
                then.screen = Screen::Question(question);
            }
            (GuideEvent::Read(answer), Screen::Result) => {
                match then.reading.iter().position(|open| *open == answer) {
                    Some(at) => drop(then.reading.remove(at)),
                    None => then.reading.push(answer),
                }
                return then;
            }
            (GuideEvent::WentBack, _) => then.go_back(flow),
            _ => return then,
        }
        then.shows_error = false;
        then.reading.clear();
        then.focus_epoch += 1;
        then
    }

    /// Returns the session with the same screen, and requests focus for it.
    #[must_use]
    pub fn shown_again(&self) -> Self {
        Self { focus_epoch: self.focus_epoch + 1, ..self.clone() }
    }

    fn pick(&mut self, flow: &Flow, question: usize, choice: usize, on: bool) {
        let before = self.responses.of(question);
        self.responses.pick(flow, question, choice, on);
        if self.responses.of(question) != before {
            self.forget_followers(flow, question);
        }
    }

    /// Clears the answers to questions that depend on `question`, because its answer has changed.
    fn forget_followers(&mut self, flow: &Flow, question: usize) {
        for (at, follower) in flow.questions.iter().enumerate() {
            if follower.only_if.as_ref().is_some_and(|condition| condition.question == question) {
                self.responses.give(at, Response::Nothing);
            }
        }
    }

    fn go_on(&mut self, flow: &Flow, from: usize) {
        if self.has_ended(flow) {
            self.screen = Screen::Result;
            return;
        }
        // After a change, only questions without an answer are asked before returning to the summary screen.
        let following = match self.before_change {
            Some(_) => None,
            None => (from + 1..flow.questions.len()).find(|at| is_asked(flow, &self.responses, *at)),
        };
        self.screen =
            following.or_else(|| next(flow, &self.responses)).map_or(Screen::Summary, Screen::Question);
        if self.screen == Screen::Summary {
            self.before_change = None;
        }
    }

    fn go_back(&mut self, flow: &Flow) {
        let asked = |at: &usize| is_asked(flow, &self.responses, *at);
        self.screen = match self.screen {
            Screen::Question(_) if self.before_change.is_some() => {
                if let Some(before) = self.before_change.take() {
                    self.responses = before;
                }
                Screen::Summary
            }
            Screen::Question(question) => {
                (0..question).rev().find(asked).map_or(Screen::Start, Screen::Question)
            }
            Screen::Start => Screen::Start,
            Screen::Summary => {
                (0..flow.questions.len()).rev().find(asked).map_or(self.screen, Screen::Question)
            }
            Screen::Result => ending(flow, &self.responses).map_or(Screen::Summary, Screen::Question),
        };
    }

    /// Whether the patient has picked an answer that ends the guide.
    #[must_use]
    pub fn has_ended(&self, flow: &Flow) -> bool {
        ending(flow, &self.responses).is_some()
    }

    /// Whether the current question can be skipped. It cannot while an answer that ends the guide is picked, but the
    /// patient can still pick another one.
    #[must_use]
    pub fn may_skip(&self, flow: &Flow) -> bool {
        let Screen::Question(question) = self.screen else { return false };
        flow.questions[question].skipped != Skipped::Refused && !self.has_ended(flow)
    }

    /// Whether there is a previous screen.
    #[must_use]
    pub fn may_go_back(&self) -> bool {
        self.screen != Screen::Start
    }

    /// Returns the number of the current question, from 1, and the number of questions that are expected with the
    /// answers so far. None on other screens.
    #[must_use]
    pub fn progress(&self, flow: &Flow) -> Option<(usize, usize)> {
        let Screen::Question(question) = self.screen else { return None };
        let may_come = |at: &usize| {
            let waits = |condition: &content::guide::Condition| {
                self.responses.of(condition.question) == Response::Nothing
            };
            flow.questions[*at].only_if.as_ref().is_some_and(waits) || is_asked(flow, &self.responses, *at)
        };
        let number = (0..=question).filter(may_come).count();
        Some((number, (0..flow.questions.len()).filter(may_come).count()))
    }
}
