//! Random walks through the guide: answering, going back and answering again equals answering at once, and no
//! walk gets stuck.

use guide::{GuideEvent, Screen, next};

use crate::case::{CLEAN, COUNT, Case, Reply, in_words};
use crate::evidence::{Class, EMERGENCY, OUTCOMES, QUESTIONS, REASON, TRIED};
use crate::flow::flow;
use crate::oracle;
use crate::patient::Patient;
use crate::picking::after_pick;
use crate::random::Random;

/// A patient who remembers what was said last, so that the guide cannot lose or keep anything unseen.
struct Walker {
    patient: Patient,
    /// What was said, by the patient's own memory.
    replies: Case,
    /// What was said before a change that was begun at the summary: going back takes the change back.
    before_change: Option<Case>,
    /// What the patient did, for people to read.
    way: Vec<String>,
}

impl Walker {
    fn new() -> Self {
        Self {
            patient: Patient::new(),
            replies: [Reply::Nothing; COUNT],
            before_change: None,
            way: Vec::new(),
        }
    }

    fn reply(&mut self, question: usize, reply: Reply) {
        if question == REASON && self.replies[REASON] != reply {
            self.replies[TRIED] = Reply::Nothing;
        }
        self.replies[question] = reply;
    }

    fn pick(&mut self, answer: usize, on: bool) {
        let question = self.patient.asked().expect("a question on the screen");
        self.way.push(format!(
            "{} {}",
            if on { "picked" } else { "let go of" },
            QUESTIONS[question].answers[answer].id
        ));
        self.reply(question, after_pick(question, self.replies[question], answer, on));
        let answer = self.patient.engine.answer(question, answer);
        self.patient.step(GuideEvent::Picked { choice: answer, on });
        self.look(question);
        assert_eq!(self.patient.asked(), Some(question), "picking stays on the screen{}", self.story());
    }

    fn step(&mut self, step: GuideEvent) {
        let before = self.patient.session.clone();
        let asked = self.patient.asked();
        self.way.push(format!("{step:?}"));
        match (step, asked) {
            (GuideEvent::Restarted, _) => {
                (self.replies, self.before_change) = ([Reply::Nothing; COUNT], None);
            }
            (GuideEvent::Skipped, Some(question)) if self.may_skip(question) => {
                self.reply(question, Reply::Skipped);
            }
            (GuideEvent::WentBack, Some(_)) => {
                if let Some(before) = self.before_change.take() {
                    self.replies = before;
                }
            }
            (GuideEvent::ChangeWanted(_), None) => self.before_change = Some(self.replies),
            _ => {}
        }
        self.patient.step(step);
        let after = &self.patient.session;
        if after.screen == Screen::Summary {
            self.before_change = None;
        }
        let lacks = asked.is_some_and(|question| {
            step == GuideEvent::Continued && self.replies[question] == Reply::Nothing
        });
        // It is said until the next step: what vanished under a finger would move the answers.
        let still = before.shows_error && after.focus_epoch == before.focus_epoch;
        assert_eq!(after.shows_error, lacks || still, "the error is shown{}", self.story());
        assert!(!lacks || after.screen == before.screen, "stays{}", self.story());
        assert!(
            after.screen == before.screen || after.focus_epoch != before.focus_epoch,
            "the focus moves{}",
            self.story()
        );
        self.look(asked.unwrap_or(0));
    }

    /// A question that may be skipped: neither the emergency nor one behind a crisis answer.
    fn may_skip(&self, question: usize) -> bool {
        question != EMERGENCY && oracle::judge(&self.replies).result != Some(Class::Crisis)
    }

    /// What has to be true on every screen.
    fn look(&self, from: usize) {
        let (patient, evidence) = (&self.patient, oracle::judge(&self.replies));
        assert!(patient.replies() == self.replies, "kept: {}{}", in_words(&patient.replies()), self.story());
        assert_eq!(patient.class(), evidence.result, "from {}{}", QUESTIONS[from].id, self.story());
        let screen = patient.session.screen;
        assert_eq!(
            patient.shown_class(),
            evidence.result.filter(|_| screen == Screen::Result),
            "the result is shown on its screen{}",
            self.story()
        );
        match screen {
            Screen::Question(_) => {
                let question = patient.asked().expect("a question on the screen");
                assert_eq!(evidence.asked >> question & 1, 1, "{}{}", QUESTIONS[question].id, self.story());
                assert_eq!(patient.session.may_skip(flow()), self.may_skip(question), "{}", self.story());
            }
            Screen::Summary => {
                assert_eq!(
                    next(flow(), &patient.session.responses),
                    None,
                    "nothing is left to ask{}",
                    self.story()
                );
                assert_ne!(evidence.result, Some(Class::Crisis), "no summary in a crisis{}", self.story());
            }
            Screen::Start => {}
            Screen::Result => assert!(evidence.result.is_some(), "{}", self.story()),
        }
    }

    fn step_by_chance(&mut self, random: &mut Random) {
        match (self.patient.session.screen, self.patient.asked()) {
            (_, Some(question)) => match random.below(40) {
                0..8 => CLEAN[question].picked().into_iter().for_each(|answer| self.pick(answer, true)),
                8..16 => self.pick(random.below(QUESTIONS[question].answers.len()), true),
                16..18 => self.pick(random.below(QUESTIONS[question].answers.len()), false),
                18..32 => self.step(GuideEvent::Continued),
                32..35 => self.step(GuideEvent::Skipped),
                35..39 => self.step(GuideEvent::WentBack),
                _ if random.once_in(4) => self.step(GuideEvent::Restarted),
                _ => {}
            },
            (Screen::Summary, _) => match random.below(8) {
                0..5 => {
                    let asked = oracle::judge(&self.replies).asked;
                    let questions: Vec<_> =
                        (0..COUNT).filter(|question| asked >> question & 1 == 1).collect();
                    let question = random.of(&questions);
                    self.step(GuideEvent::ChangeWanted(self.patient.engine.question(question)));
                }
                5 => self.step(GuideEvent::WentBack),
                _ => self.step(GuideEvent::Continued),
            },
            (Screen::Start, _) => self.step(GuideEvent::Began),
            // Not every walk ends at its first result.
            _ => self.step(GuideEvent::WentBack),
        }
    }

    /// Goes straight on, with clean answers to what is open, until there is a result.
    fn finish(&mut self) {
        for _ in 0..4 * COUNT {
            match (self.patient.session.screen, self.patient.asked()) {
                (Screen::Result, _) => return,
                (Screen::Start, _) => self.step(GuideEvent::Began),
                (_, Some(question)) if self.replies[question] == Reply::Nothing => {
                    CLEAN[question].picked().into_iter().for_each(|answer| self.pick(answer, true));
                }
                _ => self.step(GuideEvent::Continued),
            }
        }
        panic!("stuck{}", self.story());
    }

    /// The way and what the patient remembers, for a message.
    fn story(&self) -> String {
        format!("\npatient says: {}\nway: {}", in_words(&self.replies), self.way.join(", "))
    }
}

/// Says the same at once, and compares the results.
fn compare_with_answering_at_once(walker: &Walker) -> Class {
    let patient = &walker.patient;
    let mut straight = Patient::new();
    straight.answer_all(&walker.replies);
    if straight.session.screen == Screen::Summary {
        straight.step(GuideEvent::Continued);
    }
    let class = patient.shown_class().expect("a walk that ended at its result");
    assert_eq!(straight.shown_class(), Some(class), "{}", walker.story());
    let verdict = patient.engine.judge_answers(&patient.session.responses);
    let mut at_once = straight.engine.judge_answers(&straight.session.responses);
    if class == Class::Crisis {
        // Answers behind the crisis answer may stand from before; nothing of them is shown.
        (at_once.pinned, at_once.asked) = (verdict.pinned, verdict.asked);
    }
    assert_eq!(at_once.in_words(), verdict.in_words(), "{}", walker.story());
    let evidence = oracle::Verdict { details: None, ..oracle::judge(&walker.replies) };
    assert_eq!(verdict.in_words(), evidence.in_words(), "{}", walker.story());
    class
}

#[test]
fn answering_going_back_and_answering_again_equals_answering_at_once() {
    const WALKS: usize = 1_500;
    let mut random = Random::seeded(0x3A1C_0000);
    let mut results = [0; OUTCOMES.len()];
    for _ in 0..WALKS {
        let mut walker = Walker::new();
        let length = 10 + random.below(90);
        for _ in 0..length {
            walker.step_by_chance(&mut random);
        }
        walker.finish();
        results[compare_with_answering_at_once(&walker) as usize] += 1;
    }
    let spread: Vec<_> =
        OUTCOMES.iter().zip(results).map(|(outcome, count)| format!("{} {count}", outcome.id)).collect();
    println!("random walks: {WALKS} ({})", spread.join(", "));
    assert_eq!(results.iter().sum::<usize>(), WALKS);
    assert!(!results.contains(&0), "walks to every class: {results:?}");
}

#[test]
fn from_every_state_of_a_walk_the_result_can_be_reached() {
    let mut random = Random::seeded(0x0057_0C70);
    let mut states = 0;
    for _ in 0..100 {
        let mut walker = Walker::new();
        for _ in 0..60 {
            walker.step_by_chance(&mut random);
            let mut from_here = Walker {
                patient: Patient {
                    engine: crate::engine::GuideEngine::of(flow()),
                    session: walker.patient.session.clone(),
                },
                way: walker.way.clone(),
                ..walker
            };
            from_here.finish();
            compare_with_answering_at_once(&from_here);
            states += 1;
        }
    }
    println!("states from which the result was reached: {states}");
    assert_eq!(states, 6_000);
}
