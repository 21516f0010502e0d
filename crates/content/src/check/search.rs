//! Checks that all answers named in the search data exist, and that the number of suggestions is right.

use std::collections::BTreeSet;

use super::{Diagnostic, ParsedContent};
use crate::search::{CONTACT, ELSEWHERE, SUGGESTIONS};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let suggestions = &parsed.search.suggestions;
    let mut diagnostics = Vec::new();
    for (key, ids) in [("suggestions", suggestions), ("gentle", &parsed.search.gentle)] {
        for id in ids.iter().filter(|id| parsed.content.answers().all(|answer| answer.id != **id)) {
            let place = parsed.places.of(&format!("{key}:{id}"));
            let message = format!("unknown answer \"{id}\" among `{key}`");
            diagnostics.push(Diagnostic::new(&place, message, "write the id of an answer"));
        }
    }
    for (id, _) in &parsed.search.phrases {
        if parsed.content.answers().all(|answer| answer.id != *id) {
            let place = parsed.places.of(&format!("phrases:{id}"));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("phrases for the unknown answer \"{id}\""),
                "write the id of an answer",
            ));
        }
    }
    let ids: BTreeSet<&str> =
        parsed.content.answers().map(|answer| answer.id.as_str()).chain([CONTACT, ELSEWHERE]).collect();
    for (author, asked) in
        parsed.search.asked.iter().flat_map(|(author, all)| all.iter().map(move |asked| (author, asked)))
    {
        for id in asked.right.iter().filter(|id| !ids.contains(id.as_str())) {
            let place = parsed.places.of(&format!("asked:{author}/{}", asked.query));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("\"{}\" leads to the unknown answer \"{id}\"", asked.query),
                format!("write the id of an answer, {CONTACT} or {ELSEWHERE}"),
            ));
        }
    }
    let right = SUGGESTIONS.min(parsed.content.answers().count());
    // A missing file is already reported.
    if suggestions.len() != right && parsed.places.has("search/suggestions") {
        let message = format!("there are {} suggestions", suggestions.len());
        diagnostics.push(Diagnostic::new(
            &parsed.places.of("search/suggestions"),
            message,
            format!("name {right} answers"),
        ));
    }
    diagnostics
}
