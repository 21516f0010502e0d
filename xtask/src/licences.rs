//! `cargo xtask licences`: checks that all dependencies have a permissive licence.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

use crate::files::read_text;
use crate::flags::{Usage, flag, read};
use crate::inputs::{Inputs, files_in};
use crate::say::{Outcome, doing, printed, run};
use crate::tools;

/// The licences that are allowed for npm packages. Those for crates are in `deny.toml`.
const PERMISSIVE: [&str; 7] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Zlib"];

/// Packages with another licence, by the beginning of their name. We neither change nor ship any of them.
const EXCEPTIONS: [(&str, &str); 3] = [
    // Finds accessibility errors, in tests.
    ("axe-core", "MPL-2.0"),
    // A dependency of Vite, with which a test builds an application.
    ("lightningcss", "MPL-2.0"),
    // The fonts of the browser tests. Their licence is that of Bitstream Vera, which is permissive.
    ("dejavu-fonts-ttf", "SEE LICENSE IN README.md AND LICENSE"),
];

const LOCKS: [&str; 2] = ["package-lock.json", "tests/package/app/package-lock.json"];

const USAGE: Usage = Usage {
    text: "cargo xtask licences [--online]",
    flags: &[flag("--online")],
    plain: 0,
    takes_rest: false,
};

/// Checks the licences of crates and npm packages, and the advisories. An advisory is only a warning, unless `--online`
/// is given.
pub fn licences(words: &[String]) -> Outcome {
    let words = read(words, &USAGE)?;
    tools::ensure(&tools::for_licences())?;
    doing("checking licences and sources of crates, and licences of npm packages");
    check()?;
    if words.has("--online") {
        return refuse_advisories();
    }
    warn_of_advisories();
    Ok(())
}

/// Checks the licences and sources of crates, and the licences of npm packages.
pub fn check() -> Outcome {
    // The program `wasm-bindgen` is not a member of the workspace.
    for manifest in ["Cargo.toml", "xtask/wasm-bindgen/Cargo.toml"] {
        run(Command::new("cargo")
            .args(["deny", "--workspace", "--manifest-path", manifest, "--config", "deny.toml"])
            .args(["--log-level", "error", "check", "licenses", "bans", "sources"]))?;
    }
    npm()
}

/// Returns the inputs of the licence check.
pub fn inputs() -> Inputs {
    let is_manifest = |path: &PathBuf| path.ends_with("Cargo.toml") || path.ends_with("Cargo.lock");
    let manifests = ["crates", "tests/browser/attribute", "xtask"]
        .iter()
        .flat_map(|folder| files_in(Path::new(folder)).unwrap_or_default());
    let manifests: Vec<PathBuf> = manifests.filter(is_manifest).collect();
    Inputs::of_rust()
        .word(printed("cargo", &["deny", "--version"]).unwrap_or_default())
        .files(&["deny.toml"])
        .files(&LOCKS)
        .files(&manifests)
}

/// Returns the inputs of the advisory check. They include the day, since the list of advisories grows without any
/// change here.
pub fn inputs_of_today() -> Inputs {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    inputs().word((seconds / 86_400).to_string())
}

/// The result of looking for advisories about our crates.
enum Advisories {
    None,
    /// The list of advisories cannot be fetched.
    Unknown,
    Some(String),
}

const UNKNOWN: &str = "advisories were NOT CHECKED: their database (github.com/RustSec/advisory-db) cannot be fetched from here";

/// Prints a warning if there are advisories about our crates. It does not fail, since advisories may appear on any day,
/// independently of the change that is tested.
pub fn warn_of_advisories() {
    match advisories() {
        Ok(Advisories::None) => println!("advisories: none"),
        Ok(Advisories::Unknown) => println!("{UNKNOWN}"),
        Ok(Advisories::Some(list)) => {
            println!("warning: crates have advisories, and a release is refused:\n{list}");
        }
        Err(problem) => println!("warning: {problem}"),
    }
}

/// Fails if there is an advisory about a crate, or if the advisories cannot be fetched.
///
/// # Errors
/// The advisories, or that they are not known.
pub fn refuse_advisories() -> Outcome {
    match advisories()? {
        Advisories::None => Ok(()),
        Advisories::Unknown => Err(UNKNOWN.into()),
        Advisories::Some(list) => Err(format!("cargo deny check advisories:\n{list}")),
    }
}

fn advisories() -> Outcome<Advisories> {
    let output = Command::new("cargo")
        .args(["deny", "--workspace", "--color", "never", "check", "advisories"])
        .output()
        .map_err(|error| format!("cargo deny cannot be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    Ok(if output.status.success() {
        Advisories::None
    } else if text.contains("failed to fetch advisory database") {
        Advisories::Unknown
    } else {
        Advisories::Some(text.into_owned())
    })
}

/// Checks the licences of npm packages. The lock files name the licence of every package, including those for other
/// operating systems.
fn npm() -> Outcome {
    let mut faults = Vec::new();
    for lock in LOCKS {
        let found = packages(&read_text(Path::new(lock))?).map_err(|error| format!("{lock}: {error}"))?;
        if found.is_empty() {
            return Err(format!("{lock}: no packages found"));
        }
        let bad = found.iter().filter(|(name, licence)| !allowed(name, licence));
        faults.extend(bad.map(|(name, licence)| format!("{lock}: {name} has the licence {licence:?}")));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Returns the names and licences of the packages in an npm lock file. The licence is empty if the file names none. Our
/// own folders, which npm links, are left out.
fn packages(lock: &str) -> Result<Vec<(String, String)>, serde_json::Error> {
    let lock: Value = serde_json::from_str(lock)?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    let fetched =
        packages.filter(|(path, package)| path.contains("node_modules/") && package["link"] != true);
    let named = fetched.map(|(path, package)| {
        let name = path.rsplit("node_modules/").next().unwrap_or(path);
        (name.to_owned(), package["license"].as_str().unwrap_or_default().to_owned())
    });
    Ok(named.collect())
}

/// Returns whether a package's licence is allowed. If it offers a choice of several, one of them must be.
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
        let lock = r#"{"packages": {
            "": {"license": "MIT"},
            "node_modules/a": {"license": "ISC"},
            "node_modules/a/node_modules/@b/c": {"version": "1"},
            "node_modules/ours": {"resolved": "embed", "link": true}
        }}"#;
        let expected =
            [("a", "ISC"), ("@b/c", "")].map(|(name, licence)| (name.to_owned(), licence.to_owned()));
        assert_eq!(packages(lock).expect("it is JSON"), expected);
    }
}
