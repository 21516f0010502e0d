//! Checks that each answer has two or three related questions, which exist, differ from each other, and do not include
//! the answer itself.

use std::collections::BTreeSet;

use super::{Diagnostic, ParsedContent};

/// The number of related questions of an answer.
const COUNT: std::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let known: BTreeSet<&str> = parsed.content.answers().map(|answer| answer.id.as_str()).collect();
    // With too few answers, all other answers are required.
    let fewest = (*COUNT.start()).min(known.len().saturating_sub(1));
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let key = format!("answer:{}/related", answer.id);
        let count = answer.related.len();
        if count < fewest || count > *COUNT.end() {
            let message = format!("answer \"{}\" has {count} related questions", answer.id);
            let help = format!("name {} or {} of other answers", COUNT.start(), COUNT.end());
            diagnostics.push(Diagnostic::new(&parsed.places.of(&key), message, help));
        }
        for (number, id) in answer.related.iter().enumerate() {
            let place = parsed.places.of(&format!("{key}/{id}"));
            if *id == answer.id {
                let message = format!("answer \"{id}\" is related to itself");
                diagnostics.push(Diagnostic::new(&place, message, "name another answer"));
            } else if !known.contains(id.as_str()) {
                let message = format!("no answer \"{id}\" to relate to");
                diagnostics.push(Diagnostic::new(&place, message, "write the id of an answer"));
            } else if answer.related[..number].contains(id) {
                let message = format!("the related question \"{id}\" appears twice");
                diagnostics.push(Diagnostic::new(&place, message, "name it once"));
            }
        }
    }
    diagnostics
}
