//! Checks that all answers named in the search data exist, and that the number of suggestions is right.

use std::collections::BTreeSet;

use super::{Diagnostic, Draft};
use crate::search::{CONTACT, ELSEWHERE, SUGGESTIONS};

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    let suggestions = &draft.search.suggestions;
    let mut diagnostics = Vec::new();
    for (key, ids) in [("suggestions", suggestions), ("gentle", &draft.search.gentle)] {
        for id in ids.iter().filter(|id| draft.content.answers().all(|answer| answer.id != **id)) {
            let place = draft.places.of(&format!("{key}:{id}"));
            let message = format!("unknown answer \"{id}\" among `{key}`");
            diagnostics.push(Diagnostic::new(&place, message, "write the id of an answer"));
        }
    }
    for (id, _) in &draft.search.phrases {
        if draft.content.answers().all(|answer| answer.id != *id) {
            let place = draft.places.of(&format!("phrases:{id}"));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("phrases for the unknown answer \"{id}\""),
                "write the id of an answer",
            ));
        }
    }
    let ids: BTreeSet<&str> =
        draft.content.answers().map(|answer| answer.id.as_str()).chain([CONTACT, ELSEWHERE]).collect();
    for (author, asked) in
        draft.search.asked.iter().flat_map(|(author, all)| all.iter().map(move |asked| (author, asked)))
    {
        for id in asked.right.iter().filter(|id| !ids.contains(id.as_str())) {
            let place = draft.places.of(&format!("asked:{author}/{}", asked.query));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("\"{}\" leads to the unknown answer \"{id}\"", asked.query),
                format!("write the id of an answer, {CONTACT} or {ELSEWHERE}"),
            ));
        }
    }
    let right = SUGGESTIONS.min(draft.content.answers().count());
    // A missing file is already reported.
    if suggestions.len() != right && draft.places.has("search/suggestions") {
        let message = format!("there are {} suggestions", suggestions.len());
        diagnostics.push(Diagnostic::new(
            &draft.places.of("search/suggestions"),
            message,
            format!("name {right} answers"),
        ));
    }
    diagnostics
}
