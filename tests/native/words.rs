//! Labels of the controls.

use clinic_faq::words::Words;

#[test]
fn labels_are_found_by_language_and_english_stands_in() {
    let english = Words::of("en");
    assert_eq!(english.open_all, "Open all");
    assert_eq!(Words::of("en-US"), english);
    assert_eq!(Words::of("xx"), english);
}

#[test]
fn every_label_keeps_its_places_to_fill() {
    let words = Words::of("en");
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
