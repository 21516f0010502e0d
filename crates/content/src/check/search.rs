//! The answers that are suggested, and those that have phrases, exist; and there are as many suggestions as fit.

use super::{Draft, Fault};
use crate::search::SUGGESTIONS;

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
    for asked in draft.search.asked.iter().flat_map(|(_, asked)| asked) {
        for id in asked.right.iter().filter(|id| draft.content.answers().all(|answer| answer.id != **id)) {
            let place = draft.places.of(&format!("asked:{}", asked.query));
            faults.push(Fault::new(
                &place,
                format!("\"{}\" leads to the unknown answer \"{id}\"", asked.query),
                "write the id of an answer",
            ));
        }
    }
    let right = SUGGESTIONS.min(draft.content.answers().count());
    // Without the file that it is missing is fault enough.
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
