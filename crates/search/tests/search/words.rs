//! Words are cut and folded as people would type them; seen from outside, by what is found and marked.

use super::{found, questions};

/// Words of a text, as they are marked when all of it is typed.
fn words(text: &str) -> Vec<String> {
    let index = questions("xx", &[text]);
    let units: Vec<u16> = text.encode_utf16().collect();
    let highlights = index.highlights(&index.search(text), text);
    highlights.into_iter().map(|range| String::from_utf16_lossy(&units[range])).collect()
}

#[test]
fn a_text_is_cut_into_words() {
    for (text, expected) in [
        ("One, two; three.", vec!["One", "two", "three"]),
        ("and/or (not)", vec!["and", "or", "not"]),
        ("0.5 mg/kg", vec!["0.5", "mg", "kg"]),
        ("$1,200.50!", vec!["1,200.50"]),
        ("don't ‘quote’", vec!["don't", "quote"]),
        ("soft\u{ad}hyphen", vec!["soft\u{ad}hyphen"]),
        ("O.C.D. is", vec!["O.C.D", "is"]),
        ("End.Start", vec!["End", "Start"]),
        ("naïve Ärzte", vec!["naïve", "Ärzte"]),
        ("🙂", vec![]),
        ("שָׁלוֹם עולם", vec!["שָׁלוֹם", "עולם"]),
        ("日本語", vec!["日本語"]),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn letters_beside_a_number_are_a_word_of_their_own() {
    let index = questions("en", &["40 minutes", "PHQ-9 score"]);
    assert_eq!(found(&index, "40minutes")[0], 0);
    assert_eq!(found(&index, "phq9")[0], 1);
}
