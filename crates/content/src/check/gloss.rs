//! Checks that each answer that uses a technical term explains it exactly once, with the same words in all answers.

use super::{Draft, Fault};

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    for answer in draft.content.answers() {
        let text = answer.plain().join("\n").to_lowercase();
        for gloss in draft.rules.glosses.iter().filter(|gloss| text.contains(&gloss.term)) {
            let count: usize = gloss.words.iter().map(|words| text.matches(words.as_str()).count()).sum();
            if count != 1 {
                let (id, term, words) = (&answer.id, &gloss.term, gloss.words.join("\" or \""));
                let what = format!("answer \"{id}\" says \"{term}\", and explains it {count} times");
                let instead = format!("write \"{words}\" once, where the term stands first");
                faults.push(Fault::new(&draft.places.of(&format!("answer:{id}/body")), what, instead));
            }
        }
    }
    faults
}
