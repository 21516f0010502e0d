//! Checks the list of emergencies: every level has warning signs and a group under "when to call", all advice is used,
//! and an answer that declares a level (`emergencies = ["911"]`) contains all warning signs of that level word for
//! word. Warning signs marked `short` must have the level of the emergency number.

use super::{Diagnostic, ParsedContent};
use crate::{Answer, Urgency, plain_blocks};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    // A missing file is already reported.
    if parsed.content.emergencies.signs.is_empty() {
        return Vec::new();
    }
    [short_list(parsed), levels(parsed), unused_advice(parsed), complete_lists(parsed)].concat()
}

/// Checks that some signs are marked `short`, and that these lead to the emergency number.
fn short_list(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let list = &parsed.content.emergencies;
    let mut diagnostics = Vec::new();
    if list.short().next().is_none() {
        let place = parsed.places.of("emergencies");
        let help = "write `short = true` at those that the guide, crisis help and the printed summary list";
        diagnostics.push(Diagnostic::new(&place, "no sign is marked `short`", help));
    }
    for sign in list.short().filter(|sign| sign.level != Urgency::Emergency) {
        let place = parsed.places.of(&format!("emergency:{}", sign.id));
        let message = format!("the sign \"{}\" is marked `short` but its level is not \"911\"", sign.id);
        let help = "take `short` away: those signs lead to the emergency number";
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    diagnostics
}

/// Checks that each level with signs has a group under "when to call", and each group has signs.
fn levels(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, level) in Urgency::NAMES {
        let has_group = parsed.places.has(&format!("level:{name}"));
        let has_signs = parsed.content.emergencies.of_level(level).next().is_some();
        if has_signs && !has_group {
            let place = parsed.places.of("when-to-call");
            let message = format!("no group shows the signs of the level \"{name}\"");
            let help = format!("add a `[[when-to-call.group]]` with `level = \"{name}\"`");
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
        if has_group && !has_signs {
            let place = parsed.places.of(&format!("level:{name}"));
            let message = format!("no sign has the level \"{name}\"");
            let help = "add one to emergencies.toml, or take the group away";
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    diagnostics
}

fn unused_advice(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let is_used = |id: &str| parsed.places.has(&format!("uses-advice:{id}"));
    let unused = parsed.content.emergencies.advice.iter().filter(|advice| !is_used(&advice.id));
    unused
        .map(|advice| {
            let place = parsed.places.of(&format!("advice:{}", advice.id));
            let message = format!("the advice \"{}\" is never used", advice.id);
            Diagnostic::new(&place, message, "name it in a `[[when-to-call.group]]`, or take it away")
        })
        .collect()
}

/// Checks that each answer contains all signs of the levels that it declares, word for word.
fn complete_lists(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let texts = plain_blocks(&answer.body);
        let signs = answer.emergencies.iter().flat_map(|level| parsed.content.emergencies.of_level(*level));
        for sign in signs.filter(|sign| !texts.contains(&sign.text)) {
            let place = parsed.places.of(&format!("answer:{}/emergencies", answer.id));
            let message =
                format!("answer \"{}\" lacks the sign \"{}\" of emergencies.toml", answer.id, sign.id);
            let help = format!("add `- {}`, in these words", sign.text);
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    diagnostics
}

/// Returns the number of words in an answer that belong to complete lists of warning signs.
pub(super) fn words(parsed: &ParsedContent, answer: &Answer) -> usize {
    let signs = answer.emergencies.iter().flat_map(|level| parsed.content.emergencies.of_level(*level));
    signs.map(|sign| sign.text.split_whitespace().count()).sum()
}
