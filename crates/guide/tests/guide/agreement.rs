//! The oracle and the engine agree.

use std::sync::LazyLock;
use std::thread;

use crate::flow::flow;

use crate::case::{
    CLEAN, COUNT, Case, Reply, answer_place, in_words, question_place, single_replies, with_every_reason,
};
use crate::engine::GuideEngine;
use crate::evidence::{Class, EMERGENCY, OUTCOMES, QUESTIONS, REASON, TALK, TRIED};
use crate::oracle;
use crate::random::Random;

/// Compares cases, and counts them by what the evidence says of them.
struct Comparison {
    engine: GuideEngine<'static>,
    without_result: usize,
    results: [usize; OUTCOMES.len()],
    disagreements: Vec<String>,
}

impl Comparison {
    fn new() -> Self {
        Self {
            engine: GuideEngine::of(flow()),
            without_result: 0,
            results: [0; OUTCOMES.len()],
            disagreements: Vec::new(),
        }
    }

    fn compare(&mut self, case: &Case) {
        let evidence = oracle::judge(case);
        match evidence.result {
            Some(class) => self.results[class as usize] += 1,
            None => self.without_result += 1,
        }
        self.disagreements.extend(self.engine.disagreement(case, &evidence));
        if evidence.result.is_some() {
            let talks = evidence.result == Some(Class::Talk);
            assert_eq!(talks, meets_talk(case), "4d: {}", in_words(case));
        }
    }

    fn count(&self) -> usize {
        self.without_result + self.results.iter().sum::<usize>()
    }

    fn add(&mut self, other: Self) {
        self.without_result += other.without_result;
        for (ours, others) in self.results.iter_mut().zip(other.results) {
            *ours += others;
        }
        self.disagreements.extend(other.disagreements);
    }

    fn conclude(&self, what: &str, expected: usize) {
        let spread: Vec<_> =
            OUTCOMES.iter().zip(self.results).map(|(outcome, n)| format!("{} {n}", outcome.id)).collect();
        println!("{what}: {} ({}, no result {})", self.count(), spread.join(", "), self.without_result);
        let shown = &self.disagreements[..self.disagreements.len().min(10)];
        assert!(shown.is_empty(), "{} disagreements:\n{}", self.disagreements.len(), shown.join("\n"));
        assert_eq!(self.count(), expected, "{what}");
    }
}

/// Whether `talk` holds by 4d.
fn meets_talk(case: &Case) -> bool {
    static ALLOWED: LazyLock<[u16; COUNT]> = LazyLock::new(|| {
        let mut allowed = [0; COUNT];
        for (question, answers) in TALK {
            let question = question_place(question);
            let bits = answers.iter().map(|answer| 1 << answer_place(question, answer));
            allowed[question] = bits.fold(0, |set, bit: u16| set | bit);
        }
        allowed
    });
    (0..COUNT).filter(|&question| ALLOWED[question] != 0).all(|question| {
        let allowed = ALLOWED[question];
        matches!(case[question], Reply::Picked(set) if set & !allowed == 0)
    })
}

/// Compares each part on a thread of its own, for the comparisons that take longest.
fn on_threads<T: Send>(parts: Vec<T>, compare: impl Fn(T, &mut Comparison) + Sync) -> Comparison {
    thread::scope(|scope| {
        let compare = &compare;
        let start = |part| {
            scope.spawn(move || {
                let mut comparison = Comparison::new();
                compare(part, &mut comparison);
                comparison
            })
        };
        let threads: Vec<_> = parts.into_iter().map(start).collect();
        let mut all = Comparison::new();
        for thread in threads {
            all.add(thread.join().expect("a thread that does not panic"));
        }
        all
    })
}

fn compare_single_answers(comparison: &mut Comparison, case: &mut Case, open: &[usize]) {
    let Some((&question, open)) = open.split_first() else {
        return comparison.compare(case);
    };
    for reply in single_replies(question) {
        case[question] = reply;
        compare_single_answers(comparison, case, open);
    }
}

#[test]
fn the_oracle_agrees_on_every_combination_of_single_answers() {
    let single: Vec<_> = (0..COUNT).filter(|&question| !QUESTIONS[question].any).collect();
    let (&first, rest) = single.split_first().expect("questions that take one answer");
    // One question that takes several answers too, with each of its own.
    let substances = question_place("substances");
    let parts = single_replies(first)
        .into_iter()
        .flat_map(|reply| single_replies(substances).into_iter().map(move |other| (reply, other)));
    let comparison = on_threads(parts.collect(), |(reply, of_substances), comparison| {
        let mut case = *CLEAN;
        (case[first], case[substances]) = (reply, of_substances);
        compare_single_answers(comparison, &mut case, rest);
    });
    comparison.conclude("combinations of single answers", 3 * 7 * 6 * 5 * 10 * 5 * 6 * 4 * 3);
}

#[test]
fn the_oracle_agrees_on_every_subset_of_each_question_with_several_answers() {
    let mut comparison = Comparison::new();
    for question in (0..COUNT).filter(|&question| QUESTIONS[question].any) {
        let none = 1 << crate::case::answer_place(question, "none");
        let subsets =
            (1..1_u16 << QUESTIONS[question].answers.len()).filter(|set| set & none == 0 || *set == none);
        for reply in subsets.map(Reply::Picked).chain([Reply::Skipped]) {
            let mut case = *CLEAN;
            case[question] = reply;
            with_every_reason(case).for_each(|case| comparison.compare(&case));
        }
    }
    // Flags and `not-sure`: 7, 8, 11, 5 and 11 answers, in every subset but the empty one, for which there is `none`;
    // and skipped.
    let subsets: usize = [7, 8, 11, 5, 11].iter().map(|answers| (1 << answers) + 1).sum();
    comparison.conclude("subsets with every reason", subsets * 10 * 5);
}

#[test]
fn the_oracle_agrees_on_every_pair_of_flags() {
    let mut comparison = Comparison::new();
    let mut flags = Vec::new();
    for question in (0..COUNT).filter(|question| ![REASON, TRIED].contains(question)) {
        let replies = single_replies(question).into_iter().filter(|&reply| CLEAN[question] != reply);
        flags.extend(replies.map(|reply| (question, reply)));
    }
    for &(first, first_reply) in &flags {
        for &(second, second_reply) in flags.iter().filter(|(second, _)| first < *second) {
            let mut case = *CLEAN;
            (case[first], case[second]) = (first_reply, second_reply);
            with_every_reason(case).for_each(|case| comparison.compare(&case));
        }
    }
    // What is not clean, passing over included: emergency 2, suicide 5, age 4, pregnancy 5, mind 8, heart 9,
    // body 12, allergy 3, substances 6, medicines 12, ride 2.
    let counts = [2, 5, 4, 5, 8, 9, 12, 3, 6, 12, 2_usize];
    let all: usize = counts.iter().sum();
    let same: usize = counts.iter().map(|count| count * count).sum();
    comparison.conclude("pairs of flags with every reason", (all * all - same) / 2 * 10 * 5);
}

#[test]
fn the_oracle_agrees_on_a_million_random_cases() {
    let seeds = vec![0x5EED_0001, 0x5EED_0002, 0x5EED_0003, 0x5EED_0004];
    let comparison = on_threads(seeds, |seed, comparison| {
        let mut random = Random::seeded(seed);
        for round in 0..250_000 {
            comparison.compare(&random.case(round % 4 == 0));
        }
    });
    comparison.conclude("random cases", 1_000_000);
}

#[test]
fn the_oracle_agrees_on_cases_that_are_not_finished() {
    let mut random = Random::seeded(0xBE61_4414);
    let mut comparison = Comparison::new();
    for _ in 0..200_000 {
        let mut case = random.case(false);
        let spread = 1 + random.below(COUNT);
        for reply in &mut case {
            if random.once_in(spread) {
                *reply = Reply::Nothing;
            }
        }
        comparison.compare(&case);
    }
    comparison.conclude("random cases that are not finished", 200_000);
}

#[test]
fn what_was_tried_changes_nothing_where_it_is_not_asked() {
    let mut random = Random::seeded(0x57A1_E000);
    let engine = GuideEngine::of(flow());
    let reason = |id| crate::case::reply("reason", id);
    for _ in 0..2_000 {
        let mut case = random.case(false);
        for reason in [reason("suicidal-thoughts"), reason("other"), reason("just-learning"), Reply::Skipped]
        {
            (case[REASON], case[TRIED]) = (reason, Reply::Nothing);
            let without = engine.judge(&case);
            for stale in single_replies(TRIED) {
                case[TRIED] = stale;
                assert_eq!(engine.judge(&case), without, "{}", crate::case::in_words(&case));
            }
        }
    }
}

#[test]
fn nothing_has_a_result_without_the_emergency_question_but_a_crisis() {
    let engine = GuideEngine::of(flow());
    for nothing in [Reply::Nothing, Reply::Skipped] {
        let mut case = *CLEAN;
        case[EMERGENCY] = nothing;
        assert_eq!(engine.judge(&case).result, None);
        case[question_place("suicide")] = crate::case::reply("suicide", "intent");
        assert_eq!(engine.judge(&case).result, Some(crate::evidence::Class::Crisis));
    }
}
