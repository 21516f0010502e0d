//! Checks that each answer has two or three related questions, which exist, differ from each other, and do not include
//! the answer itself.

use std::collections::BTreeSet;

use super::{Draft, Fault};

/// The number of related questions of an answer.
const COUNT: std::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let known: BTreeSet<&str> = draft.content.answers().map(|answer| answer.id.as_str()).collect();
    // With too few answers, all other answers are required.
    let fewest = (*COUNT.start()).min(known.len().saturating_sub(1));
    let mut faults = Vec::new();
    for answer in draft.content.answers() {
        let key = format!("answer:{}/related", answer.id);
        let count = answer.related.len();
        if count < fewest || count > *COUNT.end() {
            let what = format!("answer \"{}\" has {count} related questions", answer.id);
            let instead = format!("name {} or {} of other answers", COUNT.start(), COUNT.end());
            faults.push(Fault::new(&draft.places.of(&key), what, instead));
        }
        for (number, id) in answer.related.iter().enumerate() {
            let place = draft.places.of(&format!("{key}/{id}"));
            if *id == answer.id {
                let what = format!("answer \"{id}\" is related to itself");
                faults.push(Fault::new(&place, what, "name another answer"));
            } else if !known.contains(id.as_str()) {
                let what = format!("no answer \"{id}\" to relate to");
                faults.push(Fault::new(&place, what, "write the id of an answer"));
            } else if answer.related[..number].contains(id) {
                let what = format!("the related question \"{id}\" is there twice");
                faults.push(Fault::new(&place, what, "name it once"));
            }
        }
    }
    faults
}
