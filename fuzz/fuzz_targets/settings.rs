//! Throws bytes at the settings: `cargo fuzz run settings`, or `cargo xtask release-check`.
//!
//! An input is text. Lines up to an empty one are attributes, `name=value`; what follows is the JSON child.

#![no_main]

use std::sync::LazyLock;

use clinic_faq::settings::Known;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/native/settings/laws.rs"]
mod laws;

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Known {
        languages: list(&["en"]),
        regions: list(&["US", "GB"]),
        questions: list(&["cost", "ptsd-help"]),
        topics: list(&["legal"]),
        taken: list(&["cost", "ptsd-help", "crisis-lines"]),
    }
});

fuzz_target!(|text: &str| {
    let (tag, json) = match text.split_once("\n\n") {
        Some((tag, json)) => (tag, Some(json)),
        None => (text, None),
    };
    let attributes: Vec<(&str, &str)> =
        tag.split('\n').map(|line| line.split_once('=').unwrap_or((line, ""))).collect();
    laws::hold(&attributes, json, &KNOWN);
});
