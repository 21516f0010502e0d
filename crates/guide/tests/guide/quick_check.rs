//! A short run of every kind of comparison, to find what is wrong with a flow.

use std::sync::LazyLock;

use crate::case::{CLEAN, COUNT, Case, Reply, question_place, reply, single_replies, with_every_reason};
use crate::engine::GuideEngine;
use crate::laws::{disagreement_on_order, disagreement_on_outcomes};
use crate::oracle::{self, Verdict};
use crate::picking;

/// A case for each answer, for each reason with everything that was tried, for each two classes, and for each
/// question that was not reached.
static CASES: LazyLock<Vec<(Case, Verdict)>> = LazyLock::new(|| {
    let mut cases = Vec::new();
    for question in 0..COUNT {
        for reply in single_replies(question) {
            let mut case = *CLEAN;
            case[question] = reply;
            cases.push(case);
        }
    }

    // Each way to each outcome that others have not.
    let flags = [
        ("emergency", Reply::Skipped),
        ("emergency", reply("emergency", "yes")),
        ("suicide", reply("suicide", "intent")),
        ("suicide", reply("suicide", "thoughts")),
        ("suicide", Reply::Skipped),
        ("heart", reply("heart", "aneurysm")),
        ("reason", reply("reason", "other")),
        ("tried", reply("tried", "none")),
        ("allergy", reply("allergy", "not-sure")),
    ]
    .map(|(question, reply)| (question_place(question), reply));
    cases.extend(with_every_reason(*CLEAN));
    for (first, first_reply) in flags {
        let mut case = *CLEAN;
        case[first] = first_reply;
        for (second, second_reply) in flags {
            let mut case = case;
            case[second] = second_reply;
            cases.push(case);
        }
    }

    for reached in 0..COUNT {
        let mut case = *CLEAN;
        case[reached..].fill(Reply::Nothing);
        cases.push(case);
        case[0] = reply("emergency", "yes");
        cases.push(case);
    }
    cases.into_iter().map(|case| (case, oracle::judge(&case))).collect()
});

/// Says what is wrong with a flow, if anything is found.
pub fn find_error(engine: &GuideEngine) -> Option<String> {
    let cases = || CASES.iter().find_map(|(case, evidence)| engine.disagreement(case, evidence));
    cases()
        .or_else(|| disagreement_on_order(engine))
        .or_else(|| disagreement_on_outcomes(engine))
        .or_else(|| picking::disagreement(engine))
}
