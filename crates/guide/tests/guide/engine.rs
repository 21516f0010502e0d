//! The engine, asked in the oracle's words. Of the flow it uses the ids alone, to find places.

use content::guide::Flow;
use guide::{self, Answers, Given, Picks};

use crate::case::{COUNT, Case, Reply, in_words};
use crate::evidence::{CLASSES, Class, EMERGENCY, NOTES, QUESTIONS, REASON, TRIED};
use crate::oracle::{Details, PASSED_OVER, Reasons, Verdict, note_bit};

/// A flow whose questions, answers, outcomes and notes are found by the ids of the evidence.
pub struct Engine<'f> {
    /// The flow.
    pub flow: &'f Flow,
    questions: [usize; COUNT],
    answers: [[usize; 16]; COUNT],
    /// From the flow's places to the evidence's.
    question_places: Vec<usize>,
    answer_places: Vec<Vec<usize>>,
    classes: Vec<Class>,
    note_bits: Vec<u8>,
}

impl<'f> Engine<'f> {
    /// Finds every id. Panics if the flow and the evidence do not list the same ones.
    pub fn of(flow: &'f Flow) -> Self {
        let mut engine = Self {
            flow,
            questions: [usize::MAX; COUNT],
            answers: [[usize::MAX; 16]; COUNT],
            question_places: Vec::new(),
            answer_places: Vec::new(),
            classes: flow.outcomes.iter().map(|outcome| class(&outcome.id)).collect(),
            note_bits: flow.notes.iter().map(|note| note_bit(&note.id)).collect(),
        };
        assert_eq!(flow.questions.len(), COUNT, "as many questions as in 5a");
        assert_eq!(flow.outcomes.len(), CLASSES.len(), "as many outcomes as in 5c");
        assert_eq!(flow.notes.len(), NOTES.len(), "as many notes as in the evidence");
        for (place, question) in flow.questions.iter().enumerate() {
            let ours = crate::case::question_place(&question.id);
            engine.questions[ours] = place;
            engine.question_places.push(ours);
            let ids = question.answers.iter().map(|answer| crate::case::answer_place(ours, &answer.id));
            let places: Vec<_> = ids.collect();
            assert_eq!(places.len(), QUESTIONS[ours].answers.len(), "answers of {}", question.id);
            for (place, &ours_answer) in places.iter().enumerate() {
                engine.answers[ours][ours_answer] = place;
            }
            engine.answer_places.push(places);
        }
        engine
    }

    /// The flow's place of a question of the evidence.
    pub fn question(&self, question: usize) -> usize {
        self.questions[question]
    }

    /// The flow's place of an answer of the evidence.
    pub fn answer(&self, question: usize, answer: usize) -> usize {
        self.answers[question][answer]
    }

    /// The evidence's place of a question of the flow.
    pub fn question_place(&self, question: usize) -> usize {
        self.question_places[question]
    }

    /// The class of an outcome of the flow.
    pub fn class(&self, outcome: usize) -> Class {
        self.classes[outcome]
    }

    /// The case as the engine keeps it.
    pub fn answers(&self, case: &Case) -> Answers {
        let mut answers = Answers::none(self.flow);
        for (question, &reply) in case.iter().enumerate() {
            let given = match reply {
                Reply::Nothing => continue,
                Reply::Skipped => Given::Skipped,
                Reply::Picked(set) => {
                    let bits = (0..QUESTIONS[question].answers.len()).filter(|answer| set >> answer & 1 == 1);
                    Given::Picked(bits.fold(Picks::default(), |picks, answer| {
                        picks.with(self.answers[question][answer], true)
                    }))
                }
            };
            answers.give(self.questions[question], given);
        }
        answers
    }

    /// The case behind what the engine keeps.
    pub fn case(&self, answers: &Answers) -> Case {
        std::array::from_fn(|question| match answers.of(self.questions[question]) {
            Given::Nothing => Reply::Nothing,
            Given::Skipped => Reply::Skipped,
            Given::Picked(picks) => {
                let places = &self.answer_places[self.questions[question]];
                Reply::Picked(picks.iter().fold(0, |set, answer| set | 1 << places[answer]))
            }
        })
    }

    /// What the engine says of a case, without details.
    pub fn judge(&self, case: &Case) -> Verdict {
        self.judge_answers(&self.answers(case))
    }

    /// What the engine says of answers, without details.
    pub fn judge_answers(&self, answers: &Answers) -> Verdict {
        let result = guide::outcome(self.flow, answers).map(|outcome| self.classes[outcome]);
        let mut verdict = Verdict {
            result,
            notes: 0,
            pinned: guide::is_pinned(self.flow, answers),
            asked: 0,
            details: None,
        };
        if result.is_some() {
            for note in guide::notes(self.flow, answers) {
                verdict.notes |= self.note_bits[note];
            }
        }
        for question in 0..COUNT {
            if guide::is_asked(self.flow, answers, self.questions[question]) {
                verdict.asked |= 1 << question;
            }
        }
        verdict
    }

    /// The details the engine gives of a case, as far as a patient is told.
    pub fn details(&self, case: &Case) -> Details {
        let answers = self.answers(case);
        let result = guide::outcome(self.flow, &answers).map(|outcome| self.classes[outcome]);
        let next = guide::next(self.flow, &answers).map(|question| self.question_places[question]);
        Details {
            reasons: result.map_or_else(Reasons::default, |result| self.reasons(&answers, result)),
            next: next.filter(|_| case[EMERGENCY] != Reply::Skipped),
        }
    }

    fn reasons(&self, answers: &Answers, result: Class) -> Reasons {
        let mut reasons = Reasons::default();
        for reason in guide::reasons(self.flow, answers) {
            let class = self.classes[reason.outcome];
            let question = self.question_places[reason.question];
            if result == Class::Crisis && class != Class::Crisis {
                // Nothing else is shown.
            } else if class == Class::OthersFirst && [REASON, TRIED].contains(&question) {
                reasons[TRIED][class as usize] |= 1;
            } else {
                let bit = reason
                    .answer
                    .map_or(PASSED_OVER, |answer| 1 << self.answer_places[reason.question][answer]);
                reasons[question][class as usize] |= bit;
            }
        }
        reasons
    }

    /// Says in words where the engine disagrees with what the evidence says of a case.
    pub fn disagreement(&self, case: &Case, evidence: &Verdict) -> Option<String> {
        let details = evidence.details.map(|_| self.details(case));
        let engine = Verdict { details, ..self.judge(case) };
        (engine != *evidence).then(|| {
            format!(
                "patient says:  {}\nevidence says: {}\nengine says:   {}\n",
                in_words(case),
                evidence.in_words(),
                engine.in_words()
            )
        })
    }
}

fn class(id: &str) -> Class {
    let known = CLASSES.iter().find(|&&(_, class)| class == id);
    known.unwrap_or_else(|| panic!("the evidence has no class {id}")).0
}
