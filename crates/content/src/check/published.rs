//! Checks that published ids do not change, because patients share links to answers and clinics refer to answers in
//! their settings.
//!
//! The published ids are listed in a file of their own, so that changing an id in one place does not go unnoticed.

use std::collections::BTreeMap;

use super::{Diagnostic, ParsedContent};
use crate::diagnostic::Place;

/// Returns an error for each listed id without an answer, each answer that is not listed, and each id that is listed
/// twice. Without a list, nothing has been published and there are no errors.
pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let Some(list) = &parsed.published else {
        return Vec::new();
    };
    let mut diagnostics = Vec::new();
    let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, line) in list.text.lines().enumerate() {
        let id = line.split('#').next().unwrap_or_default().trim();
        if id.is_empty() {
            continue;
        }
        let place = Place { file: list.path.clone(), line: number + 1 };
        if let Some(first) = listed.insert(id, number + 1) {
            let message = format!("the id \"{id}\" is listed in line {first} already");
            diagnostics.push(Diagnostic::new(&place, message, "take one of the two lines away"));
        } else if parsed.content.answers().all(|answer| answer.id != id) {
            let message = format!("no answer has the published id \"{id}\"");
            let help = "give the answer its old id again, or write an answer with this id that says where to read on: \
                           patients have links to it";
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    for answer in parsed.content.answers().filter(|answer| !listed.contains_key(answer.id.as_str())) {
        let place = parsed.places.of(&format!("answer:{}/id", answer.id));
        let message = format!("the id \"{}\" is not in {}", answer.id, list.path);
        let help = "choose it with care, for it stays for ever; then add it there on a line of its own";
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    diagnostics
}
