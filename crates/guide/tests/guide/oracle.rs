//! What the evidence says of a case: its tables, read in its own order. It knows neither the flow nor how the
//! engine works.
//!
//! Two answers to a question that takes one, or `none` beside flags, cannot be given on the screen. Here they
//! mean the worst of what they can mean: "never loosen a class by combining answers".

use std::sync::LazyLock;

use crate::case::{COUNT, Case, Reply, answer_place, question_place};
use crate::evidence::{
    CLASSES, CRISIS, Class, EMERGENCY, LEARN, NOT_NOW, NOTES, OTHERS_FIRST, PINS, QUESTIONS, REASON, Row,
    SAFETY, SAID, SUICIDE, TALK, TELL_CLINIC, TRIED,
};

/// The bit of a passed over question in [`Verdict::reasons`].
pub const PASSED_OVER: u16 = 1 << 15;

/// Which answers speak for which class: for each question and class a bit for each answer.
pub type Reasons = [[u16; CLASSES.len()]; COUNT];

/// What the guide says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The class, if there is a result.
    pub result: Option<Class>,
    /// What is said besides, a bit for each of [`NOTES`]; none without a result.
    pub notes: u8,
    /// Whether crisis help is pinned.
    pub pinned: bool,
    /// Which questions are asked, a bit for each.
    pub asked: u16,
    /// The rest; absent where it is not compared.
    pub details: Option<Details>,
}

/// What stands around a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Details {
    /// What is named with the result, those for less serious classes too, but nothing else with a crisis; none
    /// without a result. The evidence does not say which of `reason` and `tried` to name for "other treatments
    /// first", so that is one mark at `tried`.
    pub reasons: Reasons,
    /// The question to ask next. Left open once `emergency` was passed over, which nobody can.
    pub next: Option<usize>,
}

/// What one answer means.
#[derive(Clone, Copy, Default)]
struct Weight {
    class: Option<Class>,
    notes: u8,
    pins: bool,
}

/// The tables by places instead of ids, so that millions of cases take seconds.
struct Tables {
    answers: [[Weight; 16]; COUNT],
    skipped: [Weight; COUNT],
    /// By the places of the reason and of what was tried.
    others_first: [[bool; 16]; 16],
    asks_tried: u16,
    tried_not_sure: usize,
    home_use: u8,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut answers = [[Weight::default(); 16]; COUNT];
    let classes = [
        (CRISIS, Class::Crisis),
        (NOT_NOW, Class::NotNow),
        (LEARN, Class::Learn),
        (TELL_CLINIC, Class::TellClinic),
    ];
    for (row, class) in classes {
        for (question, answer) in places(row) {
            answers[question][answer].class = Some(class);
        }
    }
    for (note, row) in SAID {
        for (question, answer) in places(row) {
            answers[question][answer].notes |= note_bit(note);
        }
    }
    for (question, answer) in places(PINS) {
        answers[question][answer].pins = true;
    }

    let mut skipped = [Weight::default(); COUNT];
    for id in SAFETY {
        skipped[question_place(id)].class = Some(Class::TellClinic);
    }
    skipped[question_place("age")].notes = note_bit("adults-only");
    skipped[REASON].class = Some(Class::Learn);
    skipped[SUICIDE] = answers[SUICIDE][answer_place(SUICIDE, "prefer-not")];

    let mut others_first = [[false; 16]; 16];
    for &(reason, tried) in OTHERS_FIRST {
        for tried in tried {
            others_first[answer_place(REASON, reason)][answer_place(TRIED, tried)] = true;
        }
    }
    let asks = TALK.iter().chain(OTHERS_FIRST).map(|(reason, _)| 1 << answer_place(REASON, reason));
    Tables {
        answers,
        skipped,
        others_first,
        asks_tried: asks.fold(0, |set, bit: u16| set | bit),
        tried_not_sure: answer_place(TRIED, "not-sure"),
        home_use: note_bit("home-use"),
    }
});

fn places(row: Row) -> impl Iterator<Item = (usize, usize)> {
    row.iter().flat_map(|&(question, answers)| {
        let question = question_place(question);
        answers.iter().map(move |answer| (question, answer_place(question, answer)))
    })
}

/// The bit of a note.
pub fn note_bit(id: &str) -> u8 {
    let place = NOTES.iter().position(|&note| note == id);
    1 << place.unwrap_or_else(|| panic!("the evidence has no note {id}"))
}

/// What the evidence says of a case.
pub fn judge(case: &Case) -> Verdict {
    let mut worst = Class::Talk;
    let mut verdict = Verdict { result: None, notes: 0, pinned: false, asked: 0, details: None };
    let mut details = Details { reasons: Reasons::default(), next: None };
    for question in 0..COUNT {
        if question == TRIED && !asks_tried(case[REASON]) {
            continue;
        }
        verdict.asked |= 1 << question;
        let mut count = |bit: u16, weight: Weight| {
            verdict.notes |= weight.notes;
            verdict.pinned |= weight.pins;
            if let Some(class) = weight.class {
                details.reasons[question][class as usize] |= bit;
                worst = worst.min(class);
            }
        };
        match case[question] {
            Reply::Nothing => details.next = details.next.or(Some(question)),
            Reply::Skipped => count(PASSED_OVER, TABLES.skipped[question]),
            Reply::Picked(_) => {
                for answer in 0..QUESTIONS[question].answers.len() {
                    if case[question].has(answer) {
                        count(1 << answer, TABLES.answers[question][answer]);
                    }
                }
            }
        }
    }
    if others_first(case[REASON], case[TRIED]) {
        details.reasons[TRIED][Class::OthersFirst as usize] = 1;
        worst = worst.min(Class::OthersFirst);
    }

    let answered = details.next.is_none() && matches!(case[EMERGENCY], Reply::Picked(_));
    if worst == Class::Crisis {
        // It fires the moment its answer is given, the guide ends, and nothing else is shown.
        verdict.result = Some(Class::Crisis);
        verdict.notes = 0;
        details.next = None;
        for classes in &mut details.reasons {
            classes[Class::NotNow as usize..].fill(0);
        }
    } else if answered {
        verdict.result = Some(worst);
        verdict.notes |= TABLES.home_use;
    } else {
        verdict.notes = 0;
        details.reasons = Reasons::default();
    }
    if case[EMERGENCY] == Reply::Skipped {
        details.next = None;
    }
    Verdict { details: Some(details), ..verdict }
}

/// The class for which a reply speaks on its own, to a question other than `reason` and `tried`; `talk` for none.
pub fn class_of(question: usize, reply: Reply) -> Class {
    let answers = &TABLES.answers[question];
    let class = match reply {
        Reply::Nothing => None,
        Reply::Skipped => TABLES.skipped[question].class,
        Reply::Picked(_) => reply.picked().iter().filter_map(|&answer| answers[answer].class).min(),
    };
    class.unwrap_or(Class::Talk)
}

/// "All are asked, except `tried` when `reason` is other, just-learning or unanswered."
fn asks_tried(reason: Reply) -> bool {
    matches!(reason, Reply::Picked(set) if set & TABLES.asks_tried != 0)
}

/// "Other treatments first"; `tried` unanswered counts as not sure.
fn others_first(reason: Reply, tried: Reply) -> bool {
    let tried = if tried == Reply::Skipped { Reply::one(TABLES.tried_not_sure) } else { tried };
    let mut reasons = (0..QUESTIONS[REASON].answers.len()).filter(|&answer| reason.has(answer));
    reasons.any(|reason| {
        let first = TABLES.others_first[reason];
        (0..QUESTIONS[TRIED].answers.len()).any(|answer| tried.has(answer) && first[answer])
    })
}

impl Verdict {
    /// In words, for people.
    pub fn in_words(&self) -> String {
        let result = self.result.map_or("no result", |class| CLASSES[class as usize].1);
        let notes: Vec<_> =
            (0..NOTES.len()).filter(|note| self.notes >> note & 1 == 1).map(|note| NOTES[note]).collect();
        let left_out = (0..COUNT).filter(|question| self.asked >> question & 1 == 0);
        let left_out: Vec<_> = left_out.map(|question| QUESTIONS[question].id).collect();
        let pinned = if self.pinned { "pinned" } else { "not pinned" };
        let details = self.details.as_ref().map_or_else(String::new, Details::in_words);
        format!("{result}; notes: {notes:?}; crisis help {pinned}; not asked: {left_out:?}{details}")
    }
}

impl Details {
    fn in_words(&self) -> String {
        let mut reasons = Vec::new();
        for (question, classes) in QUESTIONS.iter().zip(self.reasons) {
            for ((_, class), set) in CLASSES.iter().zip(classes) {
                if question.id == QUESTIONS[TRIED].id && set != 0 {
                    reasons.push(format!("reason and tried ({class})"));
                    continue;
                }
                if set & PASSED_OVER != 0 {
                    reasons.push(format!("{} passed over ({class})", question.id));
                }
                let picked = Reply::Picked(set & !PASSED_OVER).picked();
                reasons.extend(
                    picked.iter().map(|&at| format!("{}={} ({class})", question.id, question.answers[at])),
                );
            }
        }
        let next = self.next.map_or("nothing", |question| QUESTIONS[question].id);
        format!("; because of: {reasons:?}; next: {next}")
    }
}
