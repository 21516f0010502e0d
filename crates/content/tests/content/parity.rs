//! What one language states and the other does not, made in the real content: each change is found.

use std::path::Path;

use content::parity::{LanguageFiles, compare};
use content::parse::ContentFile;

/// Files with what patients read, apart from labels.
const FILES: [&str; 8] = [
    "topics/02-results.toml",
    "topics/03-safety.toml",
    "topics/05-conditions.toml",
    "topics/08-medicines.toml",
    "emergencies.toml",
    "notices.toml",
    "steps.toml",
    "guide-texts.toml",
];

/// One change in so many is tried.
const SAMPLE: usize = 5;

fn file(lang: &str, name: &str) -> ContentFile {
    let path = format!("{lang}/{name}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content");
    let text = std::fs::read_to_string(folder.join(&path)).expect("the file can be read");
    ContentFile { path, text }
}

fn differences(english: &ContentFile, spanish: &ContentFile) -> Vec<String> {
    let files = |lang, file| LanguageFiles { lang, files: std::slice::from_ref(file) };
    let (differences, _) = compare(files("en", english), files("es", spanish));
    differences.iter().map(ToString::to_string).collect()
}

/// Whether a line has words for search, a comment or a day, which are not compared.
fn is_not_compared(line: &str) -> bool {
    let line = line.trim_start();
    ["#", "\"", "keywords", "reviewed", "due"].iter().any(|start| line.starts_with(start))
}

/// Returns the text with each number changed once, and with each line of a warning box left out once.
fn mutants(text: &str) -> Vec<String> {
    let mut mutants = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        if line.starts_with("> ") {
            mutants.push(format!("{}{}", &text[..start], &text[end..]));
        }
        if !is_not_compared(line) {
            let digits = line.char_indices().filter(|(_, letter)| letter.is_ascii_digit());
            mutants.extend(digits.map(|(at, digit)| {
                let changed = if digit == '9' { "8" } else { "9" };
                format!("{}{changed}{}", &text[..start + at], &text[start + at + 1..])
            }));
        }
        start = end;
    }
    mutants
}

#[test]
fn each_changed_number_and_each_missing_warning_is_found_in_either_language() {
    let (mut tried, mut missed) = (0, Vec::new());
    for name in FILES {
        let (english, spanish) = (file("en", name), file("es", name));
        assert!(differences(&english, &spanish).is_empty(), "{name}");
        for changed in [&english, &spanish] {
            for text in mutants(&changed.text).into_iter().step_by(SAMPLE) {
                let mutant = ContentFile { path: changed.path.clone(), text };
                let (first, second) =
                    if changed.path.starts_with("en") { (&mutant, &spanish) } else { (&english, &mutant) };
                tried += 1;
                if differences(first, second).is_empty() {
                    missed.push(format!("{}: change {tried}", changed.path));
                }
            }
        }
    }
    println!("{} of {tried} changes are found", tried - missed.len());
    assert!(tried > 300 && missed.is_empty(), "{missed:?}");
}

#[test]
fn the_older_review_is_named_with_the_place_to_look_at() {
    let english = file("en", "notices.toml");
    let newer = ContentFile {
        path: "en/forms.toml".into(),
        text: file("en", "forms.toml").text.replacen("reviewed = 2026-11", "reviewed = 2026-12", 1),
    };
    let found = differences(&newer, &file("es", "forms.toml")).join("\n");
    assert!(found.contains("es/forms.toml") && found.contains("look whether en/forms.toml:"), "{found}");
    assert!(differences(&english, &file("es", "notices.toml")).is_empty());
}
