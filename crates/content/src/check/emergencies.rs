//! Checks the list of emergencies: every level has warning signs and a group under "when to call", all advice is used,
//! and an answer that declares a level (`emergencies = ["911"]`) contains all warning signs of that level word for
//! word. Warning signs marked `short` must have the level of the emergency number.

use super::{Diagnostic, Draft};
use crate::{Answer, Urgency, plain_blocks};

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    let list = &draft.content.emergencies;
    let mut diagnostics = Vec::new();
    // A missing file is already reported.
    if list.signs.is_empty() {
        return diagnostics;
    }
    if list.short().next().is_none() {
        let place = draft.places.of("emergencies");
        let help = "write `short = true` at those that the guide, crisis help and the printed summary list";
        diagnostics.push(Diagnostic::new(&place, "no sign is marked `short`", help));
    }
    for sign in list.short().filter(|sign| sign.level != Urgency::Emergency) {
        let place = draft.places.of(&format!("emergency:{}", sign.id));
        let message = format!("the sign \"{}\" is marked `short` but its level is not \"911\"", sign.id);
        diagnostics.push(Diagnostic::new(
            &place,
            message,
            "take `short` away: those signs lead to the emergency number",
        ));
    }
    for (name, level) in Urgency::NAMES {
        let used = draft.places.has(&format!("level:{name}"));
        let has_signs = list.of_level(level).next().is_some();
        if has_signs && !used {
            let place = draft.places.of("when-to-call");
            let message = format!("no group shows the signs of the level \"{name}\"");
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                format!("add a `[[when-to-call.group]]` with `level = \"{name}\"`"),
            ));
        }
        if used && !has_signs {
            let place = draft.places.of(&format!("level:{name}"));
            let message = format!("no sign has the level \"{name}\"");
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "add one to emergencies.toml, or take the group away",
            ));
        }
    }
    for advice in list.advice.iter().filter(|advice| !draft.places.has(&format!("uses-advice:{}", advice.id)))
    {
        let place = draft.places.of(&format!("advice:{}", advice.id));
        let message = format!("the advice \"{}\" is never used", advice.id);
        diagnostics.push(Diagnostic::new(
            &place,
            message,
            "name it in a `[[when-to-call.group]]`, or take it away",
        ));
    }
    for answer in draft.content.answers() {
        let texts = plain_blocks(&answer.body);
        for level in &answer.emergencies {
            for sign in list.of_level(*level).filter(|sign| !texts.contains(&sign.text)) {
                let place = draft.places.of(&format!("answer:{}/emergencies", answer.id));
                let message =
                    format!("answer \"{}\" lacks the sign \"{}\" of emergencies.toml", answer.id, sign.id);
                diagnostics.push(Diagnostic::new(
                    &place,
                    message,
                    format!("add `- {}`, in these words", sign.text),
                ));
            }
        }
    }
    diagnostics
}

/// Returns the number of words in an answer that belong to complete lists of warning signs.
pub(super) fn words(draft: &Draft, answer: &Answer) -> usize {
    let signs = answer.emergencies.iter().flat_map(|level| draft.content.emergencies.of_level(*level));
    signs.map(|sign| sign.text.split_whitespace().count()).sum()
}
