//! No rule of the flow can change without being found.

use crate::flow::flow;

use crate::case::question_place;
use crate::engine::Engine;
use crate::evidence::{LEARN, QUESTIONS, Row, TELL_CLINIC};
use crate::hunt::find_fault;
use crate::workshop::{Mutant, mutants};

/// Passing a question over counted as one of these answers, or as one of [`LEARN`] and [`TELL_CLINIC`], which means the
/// very same. It is still named as passed over. An answer of `medicines` brings a note besides.
const SAME_AS_PASSED_OVER: Row = &[("suicide", &["thoughts"]), ("tried", &["none"])];

fn is_same_as_passed_over(mutant: &Mutant) -> bool {
    let rows = [SAME_AS_PASSED_OVER, LEARN, TELL_CLINIC];
    rows.iter().flat_map(|row| row.iter()).filter(|(question, _)| *question != "medicines").any(
        |(question, answers)| {
            mutant.place == format!("{question} passed over")
                && answers.iter().any(|answer| mutant.change == format!("as {answer}"))
        },
    )
}

/// Whether a row of [`EQUIVALENT`] is about a mutant.
type IsAbout = fn(&Mutant) -> bool;

/// Mutants that no patient can tell from the real flow, and why.
const EQUIVALENT: [(IsAbout, &str); 6] = [
    (|mutant| mutant.change == "note home-use added", "this note is said with every result anyway"),
    (
        |mutant| {
            ["emergency=yes", "suicide=intent"].contains(&&*mutant.place)
                && mutant.change.starts_with("note ")
        },
        "nothing is said besides a crisis",
    ),
    (
        |mutant| mutant.change == "alone flipped" && !QUESTIONS[question_of(mutant)].any,
        "where one answer is taken the others go anyway",
    ),
    (
        is_same_as_passed_over,
        "that answer means the same, and the question is named as passed over all the same",
    ),
    (
        |mutant| mutant.place == "ride passed over" && mutant.change == "as yes",
        "neither that answer nor passing it over means anything",
    ),
    (
        |mutant| mutant.place == "tried passed over" && mutant.change == "means nothing",
        "`not-sure`, as which it counts, means nothing either: it lifts no `unless` of a reason",
    ),
];

fn question_of(mutant: &Mutant) -> usize {
    let id = mutant.place.split('=').next().expect("a split has a first part");
    question_place(id)
}

#[test]
fn every_change_of_a_rule_is_found() {
    assert_eq!(find_fault(&Engine::of(flow())), None, "the real flow has no fault");

    let mutants = mutants(flow());
    let mut equivalent = [0; EQUIVALENT.len()];
    let mut found = 0;
    let mut wrong = Vec::new();
    for mutant in &mutants {
        let fault = find_fault(&Engine::of(&mutant.flow));
        match (fault, EQUIVALENT.iter().position(|(is_about, _)| is_about(mutant))) {
            (Some(_), None) => found += 1,
            (None, Some(row)) => equivalent[row] += 1,
            (None, None) => wrong.push(format!("survived: {}: {}", mutant.place, mutant.change)),
            (Some(fault), Some(row)) => {
                let why = EQUIVALENT[row].1;
                wrong.push(format!("not equivalent ({why}): {}: {}\n{fault}", mutant.place, mutant.change));
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
