//! The labels of the controls.

use clinic_faq::labels::labels;

#[test]
fn labels_are_found_by_language_and_english_is_the_fallback() {
    let english = labels("en");
    assert_eq!(english.close, "Close");
    assert_eq!(labels("en-US"), english);
    assert_eq!(labels("xx"), english);
}

#[test]
fn every_label_keeps_its_placeholders() {
    let words = labels("en");
    for (label, place) in [
        (words.crisis_call, "{number}"),
        (words.crisis_only, "{Crisis}"),
        (words.search_count, "{count}"),
        (words.found_many, "{query}"),
        (words.show_more, "{count}"),
    ] {
        assert!(label.contains(place), "{label}");
    }
}
