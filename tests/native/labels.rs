//! Labels of the controls.

use clinic_faq::labels::labels;

#[test]
fn labels_are_found_by_language_and_english_stands_in() {
    let english = labels("en");
    assert_eq!(english.open_all, "Open all");
    assert_eq!(labels("en-US"), english);
    assert_eq!(labels("xx"), english);
}

#[test]
fn every_label_keeps_its_places_to_fill() {
    let words = labels("en");
    for (label, place) in [
        (words.crisis_call, "{number}"),
        (words.copy_failed, "{link}"),
        (words.showing_topic, "{count}"),
        (words.showing_topic, "{topic}"),
        (words.showing_all, "{count}"),
    ] {
        assert!(label.contains(place), "{label}");
    }
}
