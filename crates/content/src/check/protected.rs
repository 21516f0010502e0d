//! Checks that clinics cannot hide any answer that must say when to call the emergency number.

use super::{Draft, Fault};

/// The flag of an answer that must say when to call the emergency number.
const EMERGENCY: &str = "emergency";

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    // A missing file is already reported.
    if !draft.places.has("protected") {
        return Vec::new();
    }
    let open = draft.content.answers().filter(|answer| !answer.protected);
    let open = open.filter(|answer| answer.must_say.iter().any(|flag| flag == EMERGENCY));
    open.map(|answer| {
        let place = draft.places.of(&format!("answer:{}/must-say", answer.id));
        let what =
            format!("answer \"{}\" must say when to call the emergency number, but can be hidden", answer.id);
        Fault::new(&place, what, "add its id to `answers` of protected.toml")
    })
    .collect()
}
