//! Checks that answers are neither too long nor too short.

use super::{Diagnostic, Draft, emergencies, sentences};

/// Total number of words in the short answer and the body. Complete lists of warning signs do not count.
const WORDS: std::ops::RangeInclusive<usize> = 80..=240;
/// Maximum number of sentences in a short answer.
const SHORT_SENTENCES: usize = 2;
/// Maximum number of words in a short answer.
const SHORT_WORDS: usize = 20;

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in draft.content.answers() {
        let place = |key: &str| draft.places.of(&format!("answer:{}/{key}", answer.id));
        let words = answer.plain().iter().map(|text| text.split_whitespace().count()).sum::<usize>();
        let words = words.saturating_sub(emergencies::words(draft, answer));
        if !answer.body.is_empty() && !WORDS.contains(&words) {
            let message = format!("answer \"{}\" has {words} words", answer.id);
            let help = format!("write {} to {}, short answer and body together", WORDS.start(), WORDS.end());
            diagnostics.push(Diagnostic::new(&place("body"), message, help));
        }
        let short = sentences(&answer.short).len();
        if short > SHORT_SENTENCES {
            let message = format!("the short answer of \"{}\" has {short} sentences", answer.id);
            diagnostics.push(Diagnostic::new(
                &place("short"),
                message,
                "write one or two; the rest belongs in the body",
            ));
        }
        let words = answer.short.split_whitespace().count();
        if words > SHORT_WORDS {
            let message = format!("the short answer of \"{}\" has {words} words", answer.id);
            let help = format!("write at most {SHORT_WORDS}; the rest belongs in the body");
            diagnostics.push(Diagnostic::new(&place("short"), message, help));
        }
    }
    diagnostics
}
