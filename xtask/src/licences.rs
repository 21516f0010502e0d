//! `cargo xtask licences`: whether everything that the project uses has a permissive licence.

use std::path::Path;
use std::process::Command;

use crate::files::read_text;
use crate::say::{Outcome, doing, run};

/// Licences that npm packages may have; `deny.toml` has those of crates.
const PERMISSIVE: [&str; 7] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Zlib"];

/// Packages with another licence, by the beginning of their names. None of them is changed by us or shipped.
const EXCEPTIONS: [(&str, &str); 2] = [
    // Looks for faults of accessibility, in tests.
    ("axe-core", "MPL-2.0"),
    // A part of Vite, with which a test builds an application.
    ("lightningcss", "MPL-2.0"),
];

const LOCKS: [&str; 2] = ["package-lock.json", "tests/package/app/package-lock.json"];

/// Checks crates and npm packages. Advisories need a database from the net: without it this says so, and with
/// `--online` it fails.
pub fn licences(words: &[String]) -> Outcome {
    let online = match words {
        [] => false,
        [word] if word == "--online" => true,
        _ => return Err("licences takes --online, or nothing".into()),
    };
    doing("checking licences and sources of crates, and licences of npm packages");
    run(Command::new("cargo").args([
        "deny",
        "--workspace",
        "--log-level",
        "error",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))?;
    npm()?;
    advisories(online)
}

/// Known faults of crates.
fn advisories(online: bool) -> Outcome {
    let output = Command::new("cargo")
        .args(["deny", "--workspace", "--color", "never", "check", "advisories"])
        .output()
        .map_err(|error| format!("cargo deny cannot be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        println!("advisories: none");
        return Ok(());
    }
    if !said.contains("failed to fetch advisory database") {
        return Err(format!("cargo deny check advisories:\n{said}"));
    }
    let missing = "advisories were NOT CHECKED: their database (github.com/RustSec/advisory-db) cannot be fetched from here";
    if online {
        return Err(missing.into());
    }
    println!("{missing}");
    Ok(())
}

/// The lock files name the licence of every package, those for other systems too.
fn npm() -> Outcome {
    let mut faults = Vec::new();
    for lock in LOCKS {
        let found = packages(&read_text(Path::new(lock))?);
        if found.is_empty() {
            return Err(format!("{lock}: no packages found"));
        }
        let bad = found.iter().filter(|(name, licence)| !allowed(name, licence));
        faults.extend(bad.map(|(name, licence)| format!("{lock}: {name} has the licence {licence:?}")));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Names and licences of the packages in a lock file as npm writes it; the licence is empty where there is none.
fn packages(lock: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in lock.lines() {
        if let Some(path) = line.strip_prefix("    \"node_modules/") {
            let path = path.trim_end_matches("\": {");
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            found.push((name.to_owned(), String::new()));
        } else if let (Some(licence), Some(package)) =
            (line.strip_prefix("      \"license\": \""), found.last_mut())
        {
            licence.trim_end_matches(',').trim_end_matches('"').clone_into(&mut package.1);
        }
    }
    found
}

/// Of several licences to choose from, one must do.
fn allowed(name: &str, licence: &str) -> bool {
    let excepted = EXCEPTIONS.iter().any(|(start, its)| name.starts_with(start) && licence == *its);
    let choices = licence.trim_start_matches('(').trim_end_matches(')').split(" OR ");
    excepted || choices.into_iter().any(|choice| PERMISSIVE.contains(&choice))
}

#[cfg(test)]
mod tests {
    use super::{allowed, packages};

    #[test]
    fn a_licence_that_is_not_permissive_is_refused_unless_it_is_an_exception() {
        let cases = [
            ("react", "MIT", true),
            ("choice", "(MIT OR GPL-3.0)", true),
            ("both", "MIT AND GPL-3.0", false),
            ("copyleft", "GPL-3.0", false),
            ("none", "", false),
            ("axe-core", "MPL-2.0", true),
            ("lightningcss-linux-x64-gnu", "MPL-2.0", true),
            ("axe-core", "GPL-3.0", false),
            ("other", "MPL-2.0", false),
        ];
        for (name, licence, expected) in cases {
            assert_eq!(allowed(name, licence), expected, "{name} {licence}");
        }
    }

    #[test]
    fn packages_inside_packages_and_without_a_licence_are_found() {
        let lock = "    \"\": {\n      \"license\": \"MIT\"\n    \"node_modules/a\": {\n      \"license\": \"ISC\",\n    \
                    \"node_modules/a/node_modules/@b/c\": {\n      \"version\": \"1\"\n";
        let expected =
            [("a", "ISC"), ("@b/c", "")].map(|(name, licence)| (name.to_owned(), licence.to_owned()));
        assert_eq!(packages(lock), expected);
    }
}
