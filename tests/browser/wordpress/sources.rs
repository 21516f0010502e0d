//! The sources of the plugin: they are valid PHP, read settings as the script does, and have all their words in the list
//! for translators.

use std::path::{Path, PathBuf};
use std::process::Command;

use browser_test::browser_test;

const SOURCES: &str = "assets/wordpress";
const MISSING: &str = "php is not installed: run `cargo xtask test wordpress`, which installs it";

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("it is read").path()) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[browser_test]
fn every_file_is_valid_php() {
    let sources = [files(Path::new(SOURCES), "php"), files(Path::new("tests/wordpress"), "php")].concat();
    assert!(sources.len() > 20, "{sources:?}");
    for file in sources {
        let checked = Command::new("php").arg("-l").arg(&file).output().expect(MISSING);
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    }
}

#[browser_test]
fn settings_are_read_as_the_script_reads_them() {
    let cases = Command::new("php").arg("tests/wordpress/cases.php").output().expect(MISSING);
    assert!(cases.status.success(), "{}", String::from_utf8_lossy(&cases.stdout));
}

/// The build of PHP 7.4 from npm.
fn in_php_7_4(script: &str, paths: &[&str]) -> String {
    let output = Command::new("node")
        .args(["tests/wordpress/php-7.4.mjs", script])
        .args(paths)
        .output()
        .expect("node is installed");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{script}: {printed}{}", String::from_utf8_lossy(&output.stderr));
    printed
}

#[browser_test]
fn the_oldest_version_of_php_runs_the_plugin() {
    let loaded = in_php_7_4("tests/wordpress/load.php", &[SOURCES]);
    assert!(loaded.starts_with("7.4."), "{loaded}");
    in_php_7_4("tests/wordpress/cases.php", &[SOURCES, "embed/test/cases.json"]);
    let script = "tests/wordpress/render.php";
    let rendered = Command::new("php").arg(script).output().expect(MISSING);
    let rendered = String::from_utf8_lossy(&rendered.stdout).into_owned();
    assert!(rendered.contains("en-US ") && rendered.contains("es-MX "), "{rendered}");
    assert_eq!(in_php_7_4(script, &["target/wordpress/clinic-faq"]).trim(), rendered.trim());
}

#[browser_test]
fn translators_have_every_sentence_of_the_plugin() {
    let list = std::fs::read_to_string(format!("{SOURCES}/languages/clinic-faq.pot")).expect("it is there");
    let call =
        regex::Regex::new(r"(?:esc_html|esc_attr)?_(?:_|e)\(\s*'((?:[^'\\]|\\.)*)'").expect("it is fixed");
    let mut sentences = Vec::new();
    for file in [files(Path::new(SOURCES), "php"), files(Path::new(SOURCES), "js")].concat() {
        let source = std::fs::read_to_string(&file).expect("it is text");
        sentences.extend(call.captures_iter(&source).map(|found| found[1].replace("\\'", "'")));
    }
    assert!(sentences.len() > 60, "{}", sentences.len());
    for sentence in sentences {
        let entry = format!("msgid \"{}\"\n", sentence.replace('"', "\\\""));
        assert!(
            list.contains(&entry),
            "{SOURCES}/languages/clinic-faq.pot lacks \"{sentence}\": run tests/wordpress/make-pot.sh"
        );
    }
}
