//! Checks that clinics cannot hide any answer that must say when to call the emergency number.

use super::{Diagnostic, ParsedContent};

/// The flag of an answer that must say when to call the emergency number.
const EMERGENCY: &str = "emergency";

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    // A missing file is already reported.
    if !parsed.places.has("protected") {
        return Vec::new();
    }
    let open = parsed.content.answers().filter(|answer| !answer.protected);
    let open = open.filter(|answer| answer.must_say.iter().any(|flag| flag == EMERGENCY));
    open.map(|answer| {
        let place = parsed.places.of(&format!("answer:{}/must-say", answer.id));
        let message =
            format!("answer \"{}\" must say when to call the emergency number, but can be hidden", answer.id);
        Diagnostic::new(&place, message, "add its id to `answers` of protected.toml")
    })
    .collect()
}
