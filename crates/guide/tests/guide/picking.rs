//! Which answers stand beside each other, 4b: "'one' = one answer; 'any' = several; `none` excludes all others in its
//! question; `not-sure` may stand beside others, but not beside `none`."

use guide::Responses;

use crate::case::{CLEAN, COUNT, Reply, answer_place, in_words, none_of, question_place};
use crate::engine::GuideEngine;
use crate::evidence::QUESTIONS;
use crate::flow::flow;

/// What stands after an answer was picked, or let go of, where `before` stood.
pub fn after_pick(question: usize, before: Reply, answer: usize, on: bool) -> Reply {
    let before = if let Reply::Picked(set) = before { set } else { 0 };
    let none = none_of(&QUESTIONS[question]);
    let kept = match (on, none) {
        (false, _) => before & !(1 << answer),
        (true, _) if !QUESTIONS[question].any => 1 << answer,
        (true, Some(none)) if answer == none => 1 << answer,
        (true, Some(none)) => before & !(1 << none) | 1 << answer,
        (true, None) => before | 1 << answer,
    };
    if kept == 0 { Reply::Nothing } else { Reply::Picked(kept) }
}

/// Says where the engine keeps other answers than the evidence, over every two answers of every question, the
/// second picked or let go of.
pub fn disagreement(engine: &GuideEngine) -> Option<String> {
    for question in 0..COUNT {
        let answers = 0..QUESTIONS[question].answers.len();
        for (first, second) in
            answers.clone().flat_map(|first| answers.clone().map(move |second| (first, second)))
        {
            for on in [true, false] {
                let mut picked = Responses::none(engine.flow);
                let mut expected = Reply::Nothing;
                for (answer, on) in [(first, true), (second, on)] {
                    let (at, place) = (engine.question(question), engine.answer(question, answer));
                    picked.pick(engine.flow, at, place, on);
                    expected = after_pick(question, expected, answer, on);
                }
                let mut case = *CLEAN;
                case[question] = expected;
                let kept = engine.case(&picked)[question];
                if kept != expected {
                    let evidence = in_words(&case);
                    case[question] = kept;
                    return Some(format!(
                        "evidence keeps: {evidence}\nengine keeps:   {}\n",
                        in_words(&case)
                    ));
                }
            }
        }
    }
    None
}

#[test]
fn answers_exclude_each_other_as_the_evidence_says() {
    assert_eq!(disagreement(&GuideEngine::of(flow())), None);
}

#[test]
fn none_clears_flags_and_a_flag_clears_none_but_not_sure_stays() {
    let picks = |question, ids: &[&str]| {
        let engine = GuideEngine::of(flow());
        let question = question_place(question);
        let mut answers = Responses::none(flow());
        for id in ids {
            let answer = engine.answer(question, answer_place(question, id));
            answers.pick(flow(), engine.question(question), answer, true);
        }
        let picked = engine.case(&answers)[question].picked();
        picked.into_iter().map(|answer| QUESTIONS[question].answers[answer].id).collect::<Vec<_>>()
    };
    // The question, what is picked one after the other, and what then stands in the order of 4b.
    let table: [(&str, &[&str], &[&str]); 9] = [
        ("mind", &["psychosis", "mania-now", "none"], &["none"]),
        ("mind", &["none", "psychosis"], &["psychosis"]),
        ("heart", &["old-event", "not-sure", "aneurysm"], &["aneurysm", "old-event", "not-sure"]),
        ("body", &["not-sure", "none"], &["none"]),
        ("body", &["none", "not-sure"], &["not-sure"]),
        ("medicines", &["not-sure", "maoi"], &["maoi", "not-sure"]),
        ("substances", &["cannabis", "active", "not-sure"], &["active", "cannabis", "not-sure"]),
        ("substances", &["none", "recovery"], &["recovery"]),
        ("tried", &["none", "two-plus"], &["two-plus"]),
    ];
    for (question, picked, standing) in table {
        assert_eq!(picks(question, picked), standing, "{question}: {picked:?}");
    }
}
