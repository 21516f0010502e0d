//! `cargo xtask build`: writes `dist/`.

use std::path::Path;

use crate::flags::{Usage, flag, read};
use crate::inputs::Inputs;
use crate::say::{Outcome, run};
use crate::small_std::{VARIABLES, build_for_size};
use crate::steps::Steps;
use crate::{sizes, stage, test, tools};

const USAGE: Usage =
    Usage { text: "cargo xtask build [--no-skip]", flags: &[flag("--no-skip")], plain: 0, takes_rest: false };

/// The built folder.
pub const FOLDER: &str = "dist";

/// All sources of `dist/`.
const SOURCES: [&str; 16] = [
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "Trunk.toml",
    "assets",
    "build.rs",
    "crates",
    "embed",
    "index.html",
    "package-lock.json",
    "package.json",
    "src",
    "xtask/Cargo.toml",
    "xtask/hook.mjs",
    "xtask/src",
    "xtask/wasm-bindgen/Cargo.lock",
];

/// Builds `dist/`, prints overdue reviews and the size of each file, and fails if a file is over its budget.
///
/// # Errors
/// A missing tool, an error in content or code, or a file over its budget.
pub fn build(words: &[String]) -> Outcome {
    let words = read(words, &USAGE)?;
    tools::ensure(&tools::for_building())?;
    let mut steps = Steps::new(!words.has("--no-skip"));
    if !make(&mut steps)? {
        // The build prints overdue reviews. They depend on the day, so they are printed even if nothing is built.
        test::check(&[])?;
    }
    let version = stage::version()?;
    let versioned = format!("clinic-faq.{version}.js");
    let integrity = stage::integrity(&Path::new(FOLDER).join(&versioned))?;
    let done = sizes::report(Path::new(FOLDER));
    println!("\n{versioned}: integrity=\"{integrity}\"; dist/snippets.html has the snippet with it");
    done
}

/// Builds `dist/`, unless nothing has changed. Returns whether it was built.
///
/// # Errors
/// Trunk or its hook fails.
pub fn make(steps: &mut Steps) -> Outcome<bool> {
    steps.if_changed("build dist/", &inputs(), || {
        run(build_for_size(tools::with_path("trunk").args(["build", "--release"])))
    })
}

fn inputs() -> Inputs {
    let flags = VARIABLES.map(|(name, value)| format!("{name}={value}")).join("\n");
    Inputs::of_rust().word(flags).files(&SOURCES).writing(&[FOLDER])
}
