//! Checks that all answers named in the search data exist, and that the number of suggestions is right.

use std::collections::BTreeSet;

use super::{Draft, Fault};
use crate::search::{CONTACT, ELSEWHERE, SUGGESTIONS};

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let suggestions = &draft.search.suggestions;
    let mut faults = Vec::new();
    for (key, ids) in [("suggestions", suggestions), ("gentle", &draft.search.gentle)] {
        for id in ids.iter().filter(|id| draft.content.answers().all(|answer| answer.id != **id)) {
            let place = draft.places.of(&format!("{key}:{id}"));
            let what = format!("unknown answer \"{id}\" among `{key}`");
            faults.push(Fault::new(&place, what, "write the id of an answer"));
        }
    }
    for (id, _) in &draft.search.phrases {
        if draft.content.answers().all(|answer| answer.id != *id) {
            let place = draft.places.of(&format!("phrases:{id}"));
            faults.push(Fault::new(
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
            faults.push(Fault::new(
                &place,
                format!("\"{}\" leads to the unknown answer \"{id}\"", asked.query),
                format!("write the id of an answer, {CONTACT} or {ELSEWHERE}"),
            ));
        }
    }
    let right = SUGGESTIONS.min(draft.content.answers().count());
    // A missing file is already reported.
    if suggestions.len() != right && draft.places.has("search/suggestions") {
        let what = format!("there are {} suggestions", suggestions.len());
        faults.push(Fault::new(
            &draft.places.of("search/suggestions"),
            what,
            format!("name {right} answers"),
        ));
    }
    faults
}
