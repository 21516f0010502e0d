//! What `cargo xtask paste` and `cargo xtask snippet` say and write: both run this program.

use crate::root;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn embed(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_embed"))
        .current_dir(root())
        .args(words)
        .output()
        .expect("the program runs")
}

fn printed(words: &[&str]) -> String {
    let output = embed(words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn errors_of(words: &[&str]) -> String {
    let output = embed(words);
    assert!(
        !output.status.success() && output.stdout.is_empty(),
        "nothing is written when something is wrong"
    );
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the file can be written");
    path
}

#[test]
fn a_snippet_is_printed_with_the_help_of_its_region() {
    let snippet =
        printed(&["snippet", "--region", "gb", "--contact", "/contact", "--from", "https://cdn.example/faq"]);
    assert!(snippet.contains("src=\"https://cdn.example/faq/clinic-faq.js\""), "{snippet}");
    assert!(snippet.contains("<clinic-faq contact=\"/contact\" lang=\"en\" region=\"GB\">"), "{snippet}");
    assert!(snippet.contains("tel:116123") && snippet.contains("tel:999"), "{snippet}");
}

#[test]
fn a_paste_is_written_to_a_file_with_what_the_json_sets() {
    let json = file(
        "embed.json",
        "{\"clinic\": \"Tea\", \"questions\": [{\"question\": \"Where?\", \"answer\": \"Here.\"}]}",
    );
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paste.html");
    let (json, out) = (json.to_string_lossy(), out.to_string_lossy());
    printed(&["paste", "--contact", "/c", "--json", &json, "--out", &out]);
    let paste = std::fs::read_to_string(&*out).expect("it is written");
    assert!(
        paste.contains("contact=\"/c\" clinic=\"Tea\" lang=\"en\">")
            && paste.contains("<summary><h4>Where?</h4></summary>")
    );
    assert!(paste.contains("data-id=\"what-is-ketamine\""));
}

#[test]
fn a_paste_has_the_line_that_answers_in_spanish_with_spanish_buttons() {
    let paste = printed(&["paste", "--contact", "/c"]);
    assert!(
        paste.contains("lang=\"es\"") && paste.contains("Llame al 988 y oprima el\u{a0}2"),
        "{paste:.300}"
    );
}

#[test]
fn wrong_settings_are_all_named_at_once() {
    let text =
        errors_of(&["paste", "--contact", "javascript:alert(1)", "--region", "XX", "--phone", "call us"]);
    for message in [
        "contact=\"javascript:alert(1)\" is not used: write an https",
        "region=\"XX\" is not known: write US, CA, GB, IE, AU, NZ, ES or MX",
        "phone=\"call us\" is not used: write digits",
    ] {
        assert!(text.contains(message), "{text}");
    }
}

#[test]
fn flags_that_cannot_be_read_are_named_with_what_to_write() {
    for (words, part) in [
        (&[][..], "write `embed paste` or `embed snippet`"),
        (&["past"], "\"past\" is not known: write paste or snippet"),
        (&["paste", "--contcat", "/c"], "--contcat is not known: write --contact, --contact-label"),
        (&["paste", "/contact"], "/contact is not known: write --contact"),
        (&["paste", "--contact"], "--contact is missing its value"),
        (&["paste", "--contact", "--clinic", "Tea"], "--contact is missing its value"),
        (&["paste", "--clinic", "A", "--clinic", "B"], "--clinic appears twice"),
        (&["paste", "--json", "nowhere.json"], "nowhere.json: cannot be read"),
        (
            &["paste", "--contact", "/c", "--out", "nowhere/paste.html"],
            "nowhere/paste.html: cannot be written",
        ),
        (&["snippet", "--from", "files.example"], "--from=\"files.example\" is not used"),
    ] {
        let text = errors_of(words);
        assert!(text.contains(part), "{words:?}: {text}");
    }
}

#[test]
fn a_missing_way_to_the_clinic_is_said_and_the_snippet_is_printed() {
    let output = embed(&["snippet", "--region", "US"]);
    assert!(output.status.success() && !output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("write --contact ADDRESS or --phone NUMBER"));
}
