//! Checks that each answer that uses a technical term explains it exactly once, with the same words in all answers.

use super::{Diagnostic, ParsedContent};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let text = answer.plain().join("\n").to_lowercase();
        for gloss in parsed.rules.glosses.iter().filter(|gloss| text.contains(&gloss.term)) {
            let count: usize = gloss.words.iter().map(|words| text.matches(words.as_str()).count()).sum();
            if count != 1 {
                let (id, term, words) = (&answer.id, &gloss.term, gloss.words.join("\" or \""));
                let message = format!("answer \"{id}\" says \"{term}\", and explains it {count} times");
                let help = format!("write \"{words}\" once, where the term stands first");
                diagnostics.push(Diagnostic::new(
                    &parsed.places.of(&format!("answer:{id}/body")),
                    message,
                    help,
                ));
            }
        }
    }
    diagnostics
}
