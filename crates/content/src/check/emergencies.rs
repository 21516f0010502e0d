//! Checks the list of emergencies: every level has warning signs and a group under "when to call", all advice is used,
//! and an answer that declares a level (`emergencies = ["911"]`) contains all warning signs of that level word for
//! word. Warning signs marked `short` must have the level of the emergency number.

use super::{Diagnostic, Draft};
use crate::{Answer, Urgency, plain_blocks};

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    // A missing file is already reported.
    if draft.content.emergencies.signs.is_empty() {
        return Vec::new();
    }
    [short_list(draft), levels(draft), unused_advice(draft), complete_lists(draft)].concat()
}

/// Checks that some signs are marked `short`, and that these lead to the emergency number.
fn short_list(draft: &Draft) -> Vec<Diagnostic> {
    let list = &draft.content.emergencies;
    let mut diagnostics = Vec::new();
    if list.short().next().is_none() {
        let place = draft.places.of("emergencies");
        let help = "write `short = true` at those that the guide, crisis help and the printed summary list";
        diagnostics.push(Diagnostic::new(&place, "no sign is marked `short`", help));
    }
    for sign in list.short().filter(|sign| sign.level != Urgency::Emergency) {
        let place = draft.places.of(&format!("emergency:{}", sign.id));
        let message = format!("the sign \"{}\" is marked `short` but its level is not \"911\"", sign.id);
        let help = "take `short` away: those signs lead to the emergency number";
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    diagnostics
}

/// Checks that each level with signs has a group under "when to call", and each group has signs.
fn levels(draft: &Draft) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, level) in Urgency::NAMES {
        let has_group = draft.places.has(&format!("level:{name}"));
        let has_signs = draft.content.emergencies.of_level(level).next().is_some();
        if has_signs && !has_group {
            let place = draft.places.of("when-to-call");
            let message = format!("no group shows the signs of the level \"{name}\"");
            let help = format!("add a `[[when-to-call.group]]` with `level = \"{name}\"`");
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
        if has_group && !has_signs {
            let place = draft.places.of(&format!("level:{name}"));
            let message = format!("no sign has the level \"{name}\"");
            let help = "add one to emergencies.toml, or take the group away";
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    diagnostics
}

fn unused_advice(draft: &Draft) -> Vec<Diagnostic> {
    let is_used = |id: &str| draft.places.has(&format!("uses-advice:{id}"));
    let unused = draft.content.emergencies.advice.iter().filter(|advice| !is_used(&advice.id));
    unused
        .map(|advice| {
            let place = draft.places.of(&format!("advice:{}", advice.id));
            let message = format!("the advice \"{}\" is never used", advice.id);
            Diagnostic::new(&place, message, "name it in a `[[when-to-call.group]]`, or take it away")
        })
        .collect()
}

/// Checks that each answer contains all signs of the levels that it declares, word for word.
fn complete_lists(draft: &Draft) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in draft.content.answers() {
        let texts = plain_blocks(&answer.body);
        let signs = answer.emergencies.iter().flat_map(|level| draft.content.emergencies.of_level(*level));
        for sign in signs.filter(|sign| !texts.contains(&sign.text)) {
            let place = draft.places.of(&format!("answer:{}/emergencies", answer.id));
            let message =
                format!("answer \"{}\" lacks the sign \"{}\" of emergencies.toml", answer.id, sign.id);
            let help = format!("add `- {}`, in these words", sign.text);
            diagnostics.push(Diagnostic::new(&place, message, help));
        }
    }
    diagnostics
}

/// Returns the number of words in an answer that belong to complete lists of warning signs.
pub(super) fn words(draft: &Draft, answer: &Answer) -> usize {
    let signs = answer.emergencies.iter().flat_map(|level| draft.content.emergencies.of_level(*level));
    signs.map(|sign| sign.text.split_whitespace().count()).sum()
}
