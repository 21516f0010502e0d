//! Checks that an answer with a flag contains the words that the flag requires.

use super::{Diagnostic, ParsedContent};
use crate::{Answer, each_line, links};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let place = parsed.places.of(&format!("answer:{}/must-say", answer.id));
        let text = text_and_links(answer);
        for flag in &answer.must_say {
            let Some(rule) = parsed.rules.must_say.iter().find(|rule| rule.id == *flag) else {
                let known: Vec<_> = parsed.rules.must_say.iter().map(|rule| rule.id.as_str()).collect();
                let message = format!("unknown flag \"{flag}\"");
                diagnostics.push(Diagnostic::new(
                    &place,
                    message,
                    format!("use one of {}", known.join(", ")),
                ));
                continue;
            };
            for words in &rule.words {
                if !words.split('|').any(|word| says(&text, &word.trim().to_lowercase())) {
                    let message =
                        format!("answer \"{}\" must say \"{flag}\", but no \"{words}\" is in it", answer.id);
                    diagnostics.push(Diagnostic::new(&place, message, rule.help.clone()));
                }
            }
        }
    }
    diagnostics
}

/// Whether `text` contains `words` as whole words: "may" does not match "maybe", and "tel:988" does not match
/// "tel:9880".
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back().filter(|_| words.starts_with(char::is_alphanumeric));
        let after =
            text[at + words.len()..].chars().next().filter(|_| words.ends_with(char::is_alphanumeric));
        !words.is_empty() && ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Returns the text of an answer in lower case, followed by its link targets, such as `tel:988`.
fn text_and_links(answer: &Answer) -> String {
    let mut text = answer.plain().join("\n").to_lowercase();
    each_line(&answer.body, &mut |line| {
        for to in links(line) {
            text.push('\n');
            text.push_str(to);
        }
    });
    text
}
