//! What the check says about texts that were not compared with the other language, and how a comparison is recorded.

use std::path::{Path, PathBuf};
use std::process::Command;

use content::Date;
use site::authoring::check_languages;

use crate::{copy_of_toy, root};

/// A day on which no review of the text is due.
const TODAY: Date = Date { year: 2026, month: 12, day: 1 };

#[test]
fn every_text_was_compared_with_the_other_language() {
    let checked = check_languages(&root().join("assets/content"), TODAY).map_err(|error| error.to_string());
    let uncompared = checked.expect("the content has no errors").uncompared;
    let lines: Vec<String> = uncompared.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

/// Writes the toy content into a new folder as two languages. English in two countries, so that it passes the checks.
fn two_languages(name: &str) -> PathBuf {
    let english = copy_of_toy(name);
    let british = english.with_file_name("en-GB");
    std::fs::create_dir_all(british.join("topics")).expect("the folder can be made");
    for folder in ["", "topics"] {
        for entry in std::fs::read_dir(english.join(folder)).expect("the folder is there").flatten() {
            if entry.path().is_file() {
                let to = british.join(folder).join(entry.file_name());
                std::fs::copy(entry.path(), to).expect("the file can be copied");
            }
        }
    }
    english.parent().expect("it has a parent").to_owned()
}

/// Returns whether a program succeeds, and what it prints.
fn run(program: &str, arguments: &[&str]) -> (bool, String) {
    let output =
        Command::new(program).current_dir(root()).args(arguments).output().expect("the program runs");
    let printed = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&printed).into_owned())
}

fn check(folder: &Path, flags: &[&str]) -> (bool, String) {
    let folder = folder.to_str().expect("the path is Unicode");
    run(env!("CARGO_BIN_EXE_check"), &[&[folder, "--on", "2026-12-01"], flags].concat())
}

fn compared(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let folder = folder.to_str().expect("the path is Unicode");
    run(env!("CARGO_BIN_EXE_compared"), &[&["--content", folder], arguments].concat())
}

#[test]
fn a_changed_text_is_refused_until_somebody_records_a_comparison() {
    let folder = two_languages("two-languages");
    let (succeeds, printed) = check(&folder, &[]);
    assert!(!succeeds && printed.contains("\"answer/what-is-tea\" was never compared"), "{printed}");
    let (succeeds, printed) = compared(&folder, &["--all"]);
    assert!(succeeds && printed.contains("recorded as compared"), "{printed}");
    assert!(check(&folder, &[]).0, "{}", check(&folder, &[]).1);

    let tea = folder.join("en-GB/topics/01-tea.toml");
    let text = std::fs::read_to_string(&tea).expect("the file is there");
    std::fs::write(&tea, text.replace("Tea is a hot drink", "Tea is a warm drink"))
        .expect("it can be written");
    let (succeeds, printed) = check(&folder, &[]);
    assert!(!succeeds, "{printed}");
    for part in [
        "en-GB/topics/01-tea.toml:",
        "\"answer/what-is-tea\" has changed in \"en-GB\" since it was compared with \"en\": read ",
        "en/topics/01-tea.toml:",
        "run `cargo xtask compared answer/what-is-tea`",
        "1 error in the content",
    ] {
        assert!(printed.contains(part), "{part}\n{printed}");
    }
    let (succeeds, printed) = check(&folder, &["--draft"]);
    assert!(succeeds && printed.contains("1 text must be compared with the other language"), "{printed}");
    let (succeeds, printed) = check(&folder, &["--draft", "--release"]);
    assert!(!succeeds && printed.contains("a release has no drafts"), "{printed}");

    let (succeeds, printed) = compared(&folder, &["answer/what-is-tea"]);
    assert!(succeeds && printed.contains("answer/what-is-tea: "), "{printed}");
    assert!(check(&folder, &[]).0);
}

#[test]
fn a_text_with_other_numbers_is_not_recorded_and_wrong_arguments_are_named() {
    let folder = two_languages("two-languages-with-an-error");
    assert!(compared(&folder, &["--all"]).0);
    let notices = folder.join("en-GB/notices.toml");
    let text = std::fs::read_to_string(&notices).expect("the file is there");
    let id =
        text.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"')).expect("it has an id");
    let text = text.replacen("title = \"", "title = \"17 ", 1);
    std::fs::write(&notices, &text).expect("it can be written");
    let id = format!("notices/notice/{id}");
    let (succeeds, printed) = compared(&folder, &[&id]);
    assert!(!succeeds && printed.contains("this text adds the number 17"), "{printed}");
    assert!(printed.contains("0 recorded as compared"), "{printed}");
    for (arguments, expected) in [
        (&[][..], "write `compared ID...`"),
        (&["--all", "answer/what-is-tea"], "write `compared ID...`"),
        (&["--lang"], "--lang has no value"),
        (&["--lang", "fr", "--all"], "no such translation: write en-GB"),
        (&["--fast"], "`--fast` is not known"),
        (&["what-is-tea"], "write answer/what-is-tea"),
    ] {
        let (succeeds, printed) = compared(&folder, arguments);
        assert!(!succeeds && printed.contains(expected), "{arguments:?}: {printed}");
    }
    let english = folder.join("en");
    assert!(compared(&english, &["--all"]).1.contains("there is only one language"));
}
