//! What the evidence says of a case: "How the result is found" of 4a, rule by rule, over the tables of 4b. It knows
//! neither the flow nor how the engine works.
//!
//! Two answers to a question that takes one, or `none` beside others, cannot be given on the screen. Here each of them
//! keeps its meaning: "no combination of answers lifts or lowers a meaning".

use std::sync::LazyLock;

use crate::case::{COUNT, Case, Reply, answer_place, question_place};
use crate::evidence::{
    ASKS_TRIED, AnswerRow, Class, EMERGENCY, Heading, Means, NOTES, OUTCOMES, QUESTIONS, REASON, SUICIDE,
    TOLD_OF_GET_HELP, TRIED,
};

/// The bit of a skipped question in a set of answers.
pub const NAMED_AS_SKIPPED: u16 = 1 << 15;

/// A set of answers for each question: a bit for each answer, and [`NAMED_AS_SKIPPED`].
pub type Sets = [u16; COUNT];

/// Which answers mean which outcome.
pub type Reasons = [[u16; OUTCOMES.len()]; COUNT];

/// What the guide says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The outcome, if there is a result.
    pub result: Option<Class>,
    /// The notes, a bit for each of [`NOTES`]; none without a result.
    pub notes: u8,
    /// Whether crisis help is pinned.
    pub pinned: bool,
    /// Which questions are asked, a bit for each.
    pub asked: u16,
    /// The rest; absent where it is not compared.
    pub details: Option<Details>,
}

/// What stands in a result. Everything but `next` is empty without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Details {
    /// What is named with the result, the answers of lower outcomes too (rule 5); in `crisis` nothing else.
    pub reasons: Reasons,
    /// The `because` list.
    pub because: Sets,
    /// The `tell` list.
    pub tell: Sets,
    /// To whom the `tell` list is addressed; [`Heading::None`] where it is not shown.
    pub heading: Option<Heading>,
    /// The question to ask next. Left open once `emergency` was skipped, which nobody can.
    pub next: Option<usize>,
}

/// A row of 4b by places instead of ids, so that millions of cases take seconds.
#[derive(Clone, Copy)]
struct Weight {
    means: Means,
    notes: u8,
    keep_crisis_help: bool,
}

struct Tables {
    answers: Vec<Vec<Weight>>,
    skipped: [Option<Weight>; COUNT],
    asks_tried: u16,
    two_plus: usize,
    told_of_get_help: Sets,
    home_use: u8,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let weigh = |row: &AnswerRow| Weight {
        means: row.means,
        notes: row.notes.iter().fold(0, |notes, note| notes | note_bit(note)),
        keep_crisis_help: row.keep_crisis_help,
    };
    let asks = ASKS_TRIED.map(|reason| 1 << answer_place(REASON, reason));
    let mut told_of_get_help = Sets::default();
    for (question, answer) in TOLD_OF_GET_HELP {
        let question = question_place(question);
        told_of_get_help[question] |= 1 << answer_place(question, answer);
    }
    Tables {
        answers: QUESTIONS.iter().map(|question| question.answers.iter().map(weigh).collect()).collect(),
        skipped: QUESTIONS.each_ref().map(|question| question.skipped.as_ref().map(weigh)),
        asks_tried: asks.into_iter().fold(0, |set, bit: u16| set | bit),
        two_plus: answer_place(TRIED, "two-plus"),
        told_of_get_help,
        home_use: note_bit("home-use"),
    }
});

/// The bit of a note.
pub fn note_bit(id: &str) -> u8 {
    let place = NOTES.iter().position(|&note| note == id);
    1 << place.unwrap_or_else(|| panic!("the evidence has no note {id}"))
}

/// Rule 6: `tried` is asked only for some reasons.
fn asks_tried(case: &Case) -> bool {
    matches!(case[REASON], Reply::Picked(set) if set & TABLES.asks_tried != 0)
}

/// The outcome that a row means. Rule 7: `tried` counts only where it is asked.
fn class_meant(case: &Case, means: Means) -> Option<Class> {
    match means {
        Means::Nothing => None,
        Means::ButTwoPlus(_, lifted) if asks_tried(case) && case[TRIED].has(TABLES.two_plus) => lifted,
        Means::Class(class) | Means::ButTwoPlus(class, _) => Some(class),
    }
}

/// What the evidence says of a case.
pub fn judge(case: &Case) -> Verdict {
    let mut verdict = Verdict { result: None, notes: 0, pinned: false, asked: 0, details: None };
    let mut details = Details::EMPTY;
    let mut lowest = None;
    for question in 0..COUNT {
        if question == TRIED && !asks_tried(case) {
            continue;
        }
        verdict.asked |= 1 << question;
        // Rule 1: each chosen answer and each skipped question has one meaning.
        let mut count = |bit: u16, weight: Weight| {
            verdict.notes |= weight.notes;
            verdict.pinned |= weight.keep_crisis_help;
            if let Some(class) = class_meant(case, weight.means) {
                details.reasons[question][class as usize] |= bit;
                // Rule 4: the lowest number.
                lowest = Some(lowest.map_or(class, |lowest: Class| lowest.min(class)));
            }
        };
        match case[question] {
            Reply::Nothing => details.next = details.next.or(Some(question)),
            Reply::Skipped => match TABLES.skipped[question] {
                Some(weight) => count(NAMED_AS_SKIPPED, weight),
                None => details.next = details.next.or(Some(question)),
            },
            Reply::Picked(_) => {
                for (answer, &weight) in TABLES.answers[question].iter().enumerate() {
                    if case[question].has(answer) {
                        count(1 << answer, weight);
                    }
                }
            }
        }
    }

    if lowest == Some(Class::Crisis) {
        // Rule 2: at once, nothing else is shown.
        verdict.result = Some(Class::Crisis);
        verdict.notes = 0;
        details.next = None;
        for classes in &mut details.reasons {
            classes[Class::Crisis as usize + 1..].fill(0);
        }
    } else if details.next.is_none() {
        // Rule 3: each asked question is answered or skipped. Rule 4: with no meaning, `talk`.
        verdict.result = Some(lowest.unwrap_or(Class::Talk));
        verdict.notes |= TABLES.home_use;
    } else {
        verdict.notes = 0;
        details = Details { next: details.next, ..Details::EMPTY };
    }
    if let Some(class) = verdict.result {
        details.because = because(case, class, &details.reasons);
        details.tell = tell(class, &details.reasons);
        let told = details.tell != Sets::default();
        details.heading = Some(if told { OUTCOMES[class as usize].heading } else { Heading::None });
    }
    if case[EMERGENCY] == Reply::Skipped {
        details.next = None;
    }
    Verdict { details: Some(details), ..verdict }
}

/// "The answers whose meaning is the outcome shown; for `talk`, `reason` and `tried`. `suicide` = prefer-not or skipped
/// never stands there."
fn because(case: &Case, class: Class, reasons: &Reasons) -> Sets {
    let mut because = Sets::default();
    for (because, classes) in because.iter_mut().zip(reasons) {
        *because = classes[class as usize];
    }
    if class == Class::Talk {
        for question in [REASON, TRIED] {
            if let Reply::Picked(set) = case[question] {
                because[question] = set;
            }
        }
    }
    because[SUICIDE] &= !(1 << answer_place(SUICIDE, "prefer-not") | NAMED_AS_SKIPPED);
    because
}

/// "All answers and skips that mean `not-now` or `tell-clinic`, and of `get-help` only `suicide` = thoughts and `reason` =
/// suicidal-thoughts."
fn tell(class: Class, reasons: &Reasons) -> Sets {
    let mut tell = Sets::default();
    if class == Class::Crisis {
        return tell;
    }
    for ((tell, classes), told) in tell.iter_mut().zip(reasons).zip(TABLES.told_of_get_help) {
        *tell = classes[Class::NotNow as usize]
            | classes[Class::TellClinic as usize]
            | classes[Class::GetHelp as usize] & told;
    }
    tell
}

/// The outcome that a reply means on its own, to a question other than `reason` and `tried`; `talk` for none.
pub fn class_of(question: usize, reply: Reply) -> Class {
    let mut case = [Reply::Nothing; COUNT];
    case[question] = reply;
    let weights = match reply {
        Reply::Nothing => Vec::new(),
        Reply::Skipped => TABLES.skipped[question].into_iter().collect(),
        Reply::Picked(_) => {
            reply.picked().into_iter().map(|answer| TABLES.answers[question][answer]).collect()
        }
    };
    weights.iter().filter_map(|weight| class_meant(&case, weight.means)).min().unwrap_or(Class::Talk)
}

impl Verdict {
    /// In words, for people.
    pub fn in_words(&self) -> String {
        let result = self.result.map_or("no result", |class| OUTCOMES[class as usize].id);
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
    /// Nothing of a result.
    pub const EMPTY: Self = Self {
        reasons: [[0; OUTCOMES.len()]; COUNT],
        because: [0; COUNT],
        tell: [0; COUNT],
        heading: None,
        next: None,
    };

    /// The outcomes that were met, the most serious first.
    pub fn met(&self) -> impl Iterator<Item = Class> {
        let is_met = |class: Class| self.reasons.iter().any(|classes| classes[class as usize] != 0);
        OUTCOMES.iter().map(|outcome| outcome.class).filter(move |&class| is_met(class))
    }

    fn in_words(&self) -> String {
        let mut reasons = Vec::new();
        for outcome in &OUTCOMES {
            let sets = self.reasons.map(|classes| classes[outcome.class as usize]);
            reasons.extend(ids(&sets).into_iter().map(|(question, answer)| {
                format!("{question}={answer} ({})", outcome.id) //
            }));
        }
        let next = self.next.map_or("nothing", |question| QUESTIONS[question].id);
        let list = |sets| ids(sets).into_iter().map(|(question, answer)| format!("{question}={answer}"));
        let because: Vec<_> = list(&self.because).collect();
        let tell: Vec<_> = list(&self.tell).collect();
        let heading = self.heading;
        format!("; met by: {reasons:?}; because: {because:?}; tell ({heading:?}): {tell:?}; next: {next}")
    }
}

/// The questions and answers of a set by their ids, in the order of 4b; `skipped` for a skipped question.
pub fn ids(sets: &Sets) -> Vec<(&'static str, &'static str)> {
    let mut ids = Vec::new();
    for (question, &set) in QUESTIONS.iter().zip(sets) {
        let picked = Reply::Picked(set & !NAMED_AS_SKIPPED).picked();
        let id = |answer: usize| question.answers.get(answer).map_or("(twice)", |row| row.id);
        ids.extend(picked.into_iter().map(|answer| (question.id, id(answer))));
        if set & NAMED_AS_SKIPPED != 0 {
            ids.push((question.id, "skipped"));
        }
    }
    ids
}
