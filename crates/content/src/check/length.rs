//! Answers are short enough to be read and long enough to answer.

use super::{Draft, Fault, sentences};

/// Words of short answer and body together.
const WORDS: std::ops::RangeInclusive<usize> = 80..=200;
/// Sentences of a short answer.
const SHORT_SENTENCES: usize = 2;

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    for answer in draft.content.answers() {
        let place = |key: &str| draft.places.of(&format!("answer:{}/{key}", answer.id));
        let words = answer.plain().iter().map(|text| text.split_whitespace().count()).sum::<usize>();
        if !answer.body.is_empty() && !WORDS.contains(&words) {
            let what = format!("answer \"{}\" has {words} words", answer.id);
            let instead =
                format!("write {} to {}, short answer and body together", WORDS.start(), WORDS.end());
            faults.push(Fault::new(&place("body"), what, instead));
        }
        let short = sentences(&answer.short).len();
        if short > SHORT_SENTENCES {
            let what = format!("the short answer of \"{}\" has {short} sentences", answer.id);
            faults.push(Fault::new(&place("short"), what, "write one or two; the rest belongs in the body"));
        }
    }
    faults
}
