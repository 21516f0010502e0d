//! Checks that links between answers have a target, and that no answer uses an id of another part of the page.

use std::collections::BTreeSet;

use super::{Diagnostic, ParsedContent};
use crate::{Block, each_line, links};

/// Sections that are not answers but may be link targets.
const SECTIONS: [&str; 5] = ["crisis-lines", "steps", "forms", "when-to-call", "sources"];

/// Prefixes of the ids of other parts of the page.
const PREFIXES: [&str; 5] = ["source-", "step-", "topic-", "notice-", "crisis-"];

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let content = &parsed.content;
    let mut known: BTreeSet<&str> = SECTIONS.into();
    known.extend(content.answers().map(|answer| answer.id.as_str()));
    let mut diagnostics = Vec::new();
    let mut look = |key: String, blocks: &[Block]| {
        for (number, block) in blocks.iter().enumerate() {
            each_line(std::slice::from_ref(block), &mut |line| {
                for to in links(line) {
                    if to.strip_prefix('#').is_some_and(|id| !known.contains(id)) {
                        let place = parsed.places.of(&format!("{key}/{number}"));
                        let help = format!("link to the id of an answer, or to #{}", SECTIONS.join(", #"));
                        diagnostics.push(Diagnostic::new(&place, format!("dead link to \"{to}\""), help));
                    }
                }
            });
        }
    };
    for answer in content.answers() {
        look(format!("answer:{}/body", answer.id), &answer.body);
    }
    for step in content.treatment.phases.iter().flat_map(|phase| &phase.steps) {
        look(format!("step:{}/body", step.id), &step.body);
    }
    look("steps/intro".into(), &content.treatment.intro);
    look("forms/intro".into(), &content.forms.intro);
    look("crisis/intro".into(), &content.crisis.intro);
    look("crisis/elsewhere/text".into(), &content.crisis.elsewhere.text);
    for group in &content.treatment.when_to_call.groups {
        look(format!("group:{}/note", group.id), &group.notes);
    }
    for sign in &content.emergencies.signs {
        look(format!("emergency:{}", sign.id), &[Block::Paragraph(sign.note.clone())]);
    }
    for notice in &content.notices {
        look(format!("notice:{}/body", notice.id), &notice.body);
    }
    for id in content.answers().map(|answer| answer.id.as_str()) {
        let taken = SECTIONS.contains(&id) || PREFIXES.iter().any(|prefix| id.starts_with(prefix));
        if taken {
            let place = parsed.places.of(&format!("answer:{id}/id"));
            let help = format!("not {}, and not beginning with {}", SECTIONS.join(", "), PREFIXES.join(", "));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("the id \"{id}\" belongs to another part of the page"),
                help,
            ));
        }
    }
    diagnostics
}
