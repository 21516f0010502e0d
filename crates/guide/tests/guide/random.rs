//! Chance that is the same in every run.

use crate::case::{CLEAN, Case, Reply};
use crate::evidence::{QUESTIONS, QuestionRow, REASON, TRIED};

/// `SplitMix64`: a counter with a good mixer. Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014.
pub struct Random(u64);

impl Random {
    /// Starts from a seed, and prints it.
    pub fn seeded(seed: u64) -> Self {
        println!("seed: {seed:#x}");
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * end as u128;
        usize::try_from(wide >> 64).expect("less than end")
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// A set that can be given on the screen, or with `contradictions` now and then one that cannot: `none`
    /// beside flags, or two answers where one is wanted. Most questions are clean, for else nearly all cases
    /// would end in a crisis or in "not now".
    ///
    /// Reason and what was tried never contradict themselves. They mean something together only: with `one` and
    /// `two-plus` tried for depression the engine says "talk", where the oracle takes the worst. Nobody can give
    /// both: see [`crate::picking`] and [`crate::walks`].
    pub fn case(&mut self, contradictions: bool) -> Case {
        let mut case = *CLEAN;
        // From cases with one flag in all to cases in which nearly everything is flagged.
        let spread = 1 + self.below(16);
        for (question, reply) in case.iter_mut().enumerate() {
            let free = [REASON, TRIED].contains(&question);
            if free || self.once_in(spread) {
                *reply = self.reply(question, contradictions && !free);
            }
        }
        case
    }

    /// Any reply to a question; one that cannot be given on the screen only with `contradictions`.
    pub fn reply(&mut self, question: usize, contradictions: bool) -> Reply {
        let QuestionRow { any, answers, .. } = &QUESTIONS[question];
        let answers = answers.len();
        if self.once_in(8) {
            Reply::Skipped
        } else if contradictions && self.once_in(8) {
            Reply::Picked(1 << self.below(answers) | 1 << self.below(answers))
        } else if *any && self.once_in(2) {
            let none = crate::case::answer_place(question, "none");
            let others: Vec<_> = (0..answers).filter(|&answer| answer != none).collect();
            let picked = 1 + self.below(others.len());
            Reply::Picked((0..picked).fold(0, |set, _| set | 1 << self.of(&others)))
        } else {
            Reply::one(self.below(answers))
        }
    }
}
