//! No rule of the flow can change without being found.

use crate::flow::flow;

use crate::case::question_place;
use crate::engine::GuideEngine;
use crate::evidence::{AnswerRow, Means, QUESTIONS, TOLD_OF_GET_HELP};
use crate::mutate::{Mutant, mutants};
use crate::quick_check::find_error;

/// Whether the mutant counts a skipped question as an answer that means the very same. The question is still named as
/// skipped.
fn is_same_as_skipped(mutant: &Mutant) -> bool {
    let Some(question) = mutant.place.strip_suffix(" skipped") else { return false };
    let question = &QUESTIONS[question_place(question)];
    let same = |left: &AnswerRow, right: &AnswerRow| {
        let means = match (left.means, right.means) {
            (Means::Nothing, Means::Nothing) => true,
            (Means::Class(left), Means::Class(right)) => left == right,
            _ => false,
        };
        means && left.notes == right.notes && left.keep_crisis_help == right.keep_crisis_help
    };
    let answer = question.answers.iter().find(|answer| mutant.change == format!("as {}", answer.id));
    let told = TOLD_OF_GET_HELP.map(|told| format!("{}={}", told.0, told.1));
    answer.zip(question.skipped.as_ref()).is_some_and(|(answer, skipped)| {
        let is_named = told.contains(&format!("{}={}", question.id, answer.id));
        same(answer, skipped) && !is_named && (question.id, answer.id) != ("tried", "two-plus")
    })
}

/// Whether a row of [`EQUIVALENT`] is about a mutant.
type IsAbout = fn(&Mutant) -> bool;

/// Mutants that no patient can tell from the real flow, and why.
const EQUIVALENT: [(IsAbout, &str); 7] = [
    (|mutant| mutant.change == "note home-use added", "this note is said with every result anyway"),
    (
        |mutant| {
            ["emergency=yes", "suicide=intent", "suicide=recent-attempt"].contains(&&*mutant.place)
                && mutant.change.starts_with("note ")
        },
        "nothing is said besides a crisis",
    ),
    (
        |mutant| mutant.change == "exclusive flipped" && !QUESTIONS[question_of(mutant)].any,
        "where one answer is taken the others go anyway",
    ),
    (is_same_as_skipped, "that answer means the same, and the question is named as skipped all the same"),
    (
        |mutant| mutant.place == "tried skipped" && mutant.change == "means nothing",
        "`not-sure`, as which it counts, means nothing either: it lifts no `unless` of a reason",
    ),
    (
        |mutant| mutant.place == "crisis" && mutant.change == "tell flipped",
        "nothing is told besides a crisis",
    ),
    (|mutant| mutant.place == "talk" && mutant.change == "tell flipped", "no answer means the last outcome"),
];

fn question_of(mutant: &Mutant) -> usize {
    let id = mutant.place.split('=').next().expect("a split has a first part");
    question_place(id)
}

#[test]
fn every_change_of_a_rule_is_found() {
    assert_eq!(find_error(&GuideEngine::of(flow())), None, "the real flow has no error");

    let mutants = mutants(flow());
    let mut equivalent = [0; EQUIVALENT.len()];
    let mut found = 0;
    let mut wrong = Vec::new();
    for mutant in &mutants {
        let error = find_error(&GuideEngine::of(&mutant.flow));
        match (error, EQUIVALENT.iter().position(|(is_about, _)| is_about(mutant))) {
            (Some(_), None) => found += 1,
            (None, Some(row)) => equivalent[row] += 1,
            (None, None) => wrong.push(format!("survived: {}: {}", mutant.place, mutant.change)),
            (Some(error), Some(row)) => {
                let why = EQUIVALENT[row].1;
                wrong.push(format!("not equivalent ({why}): {}: {}\n{error}", mutant.place, mutant.change));
            }
        }
    }
    for ((_, why), count) in EQUIVALENT.iter().zip(equivalent) {
        println!("{count} equivalent mutants: {why}");
    }
    let rest = mutants.len() - equivalent.iter().sum::<usize>();
    println!("{found} of {rest} mutants found");
    assert!(wrong.is_empty(), "{} mutants:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rest > 700, "several changes for each rule: {rest}");
    assert!(!equivalent.contains(&0), "a row of the table that is no longer needed");
}
