//! Checks that answers are neither too long nor too short.

use super::limits::Limits;
use super::{Diagnostic, ParsedContent, emergencies, sentences};

/// Least number of words in the short answer and the body. Complete lists of warning signs do not count.
const LEAST_WORDS: usize = 80;
/// Maximum number of sentences in a short answer.
const SHORT_SENTENCES: usize = 2;

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let limits = Limits::of(&parsed.content.lang);
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let place = |key: &str| parsed.places.of(&format!("answer:{}/{key}", answer.id));
        let words = answer.plain().iter().map(|text| text.split_whitespace().count()).sum::<usize>();
        let words = words.saturating_sub(emergencies::words(parsed, answer));
        if !answer.body.is_empty() && !(LEAST_WORDS..=limits.answer).contains(&words) {
            let message = format!("answer \"{}\" has {words} words", answer.id);
            let help = format!("write {LEAST_WORDS} to {}, short answer and body together", limits.answer);
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
        if words > limits.short {
            let message = format!("the short answer of \"{}\" has {words} words", answer.id);
            let help = format!("write at most {}; the rest belongs in the body", limits.short);
            diagnostics.push(Diagnostic::new(&place("short"), message, help));
        }
    }
    diagnostics
}
