//! The engine, asked in the oracle's words. Of the flow it uses the ids alone, to find places.

use content::guide::Flow;
use guide::{self, Reason, Response, Responses, Selection};

use crate::case::{COUNT, Case, Reply, in_words};
use crate::evidence::{Class, EMERGENCY, Heading, NOTES, OUTCOMES, QUESTIONS};
use crate::oracle::{Details, NAMED_AS_SKIPPED, Reasons, Sets, Verdict, note_bit};

/// Marks a list in which an answer stands twice; the evidence never has this bit.
const TWICE: u16 = 1 << 14;

/// A flow whose questions, answers, outcomes and notes are found by the ids of the evidence.
pub struct GuideEngine<'f> {
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

impl<'f> GuideEngine<'f> {
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
        assert_eq!(flow.questions.len(), COUNT, "as many questions as in 4b");
        assert_eq!(flow.outcomes.len(), OUTCOMES.len(), "as many outcomes as in 4a");
        assert_eq!(flow.notes.len(), NOTES.len(), "as many notes as in 4a");
        for (place, question) in flow.questions.iter().enumerate() {
            let ours = crate::case::question_place(&question.id);
            engine.questions[ours] = place;
            engine.question_places.push(ours);
            let ids = question.choices.iter().map(|answer| crate::case::answer_place(ours, &answer.id));
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
    pub fn answers(&self, case: &Case) -> Responses {
        let mut answers = Responses::none(self.flow);
        for (question, &reply) in case.iter().enumerate() {
            let given = match reply {
                Reply::Nothing => continue,
                Reply::Skipped => Response::Skipped,
                Reply::Picked(set) => {
                    let bits = (0..QUESTIONS[question].answers.len()).filter(|answer| set >> answer & 1 == 1);
                    Response::Picked(bits.fold(Selection::default(), |selection, answer| {
                        selection.with(self.answers[question][answer], true)
                    }))
                }
            };
            answers.give(self.questions[question], given);
        }
        answers
    }

    /// The case behind what the engine keeps.
    pub fn case(&self, answers: &Responses) -> Case {
        std::array::from_fn(|question| match answers.of(self.questions[question]) {
            Response::Nothing => Reply::Nothing,
            Response::Skipped => Reply::Skipped,
            Response::Picked(selection) => {
                let places = &self.answer_places[self.questions[question]];
                Reply::Picked(selection.iter().fold(0, |set, answer| set | 1 << places[answer]))
            }
        })
    }

    /// What the engine says of a case, without details.
    pub fn judge(&self, case: &Case) -> Verdict {
        self.judge_answers(&self.answers(case))
    }

    /// What the engine says of answers, without details.
    pub fn judge_answers(&self, answers: &Responses) -> Verdict {
        let result = guide::outcome(self.flow, answers).map(|outcome| self.classes[outcome]);
        let mut verdict = Verdict {
            result,
            notes: 0,
            pinned: guide::keeps_crisis_help(self.flow, answers),
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

    /// What the engine says of a case, with details.
    pub fn judge_whole(&self, case: &Case) -> Verdict {
        Verdict { details: Some(self.details(case)), ..self.judge(case) }
    }

    /// The details the engine gives of a case, as far as a patient is told.
    pub fn details(&self, case: &Case) -> Details {
        let answers = self.answers(case);
        let next = guide::next(self.flow, &answers).map(|question| self.question_places[question]);
        let next = next.filter(|_| case[EMERGENCY] != Reply::Skipped);
        let Some(outcome) = guide::outcome(self.flow, &answers) else {
            return Details { next, ..Details::EMPTY };
        };
        let told = guide::reasons_to_tell(self.flow, &answers);
        let heading = match self.flow.outcomes[outcome].link.tells_doctor() {
            _ if told.is_empty() => Heading::None,
            true => Heading::Doctor,
            false => Heading::Clinic,
        };
        Details {
            reasons: self.reasons(&answers, self.classes[outcome]),
            because: self.sets(&guide::because(self.flow, &answers)),
            tell: self.sets(&told),
            heading: Some(heading),
            next,
        }
    }

    fn sets(&self, reasons: &[Reason]) -> Sets {
        let mut sets = Sets::default();
        for reason in reasons {
            let (set, bit) = (&mut sets[self.question_places[reason.question]], self.bit(reason));
            *set |= if *set & bit == 0 { bit } else { TWICE };
        }
        sets
    }

    fn bit(&self, reason: &Reason) -> u16 {
        reason.choice.map_or(NAMED_AS_SKIPPED, |answer| 1 << self.answer_places[reason.question][answer])
    }

    fn reasons(&self, answers: &Responses, result: Class) -> Reasons {
        let mut reasons = Reasons::default();
        for reason in guide::reasons(self.flow, answers) {
            let class = self.classes[reason.outcome];
            let question = self.question_places[reason.question];
            if result == Class::Crisis && class != Class::Crisis {
                // Nothing else is shown.
            } else {
                reasons[question][class as usize] |= self.bit(&reason);
            }
        }
        reasons
    }

    /// Says in words where the engine disagrees with what the evidence says of a case.
    pub fn disagreement(&self, case: &Case, evidence: &Verdict) -> Option<String> {
        let engine = if evidence.details.is_some() { self.judge_whole(case) } else { self.judge(case) };
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
    let known = OUTCOMES.iter().find(|outcome| outcome.id == id);
    known.unwrap_or_else(|| panic!("the evidence has no outcome {id}")).class
}
