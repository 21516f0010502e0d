//! `cargo xtask paste` and `cargo xtask snippet`.

use std::process::{Command, Stdio};

use crate::say::{Outcome, run};
use crate::tools;

/// Prints what a clinic pastes; the library's own program knows the flags and says what is wrong with them.
pub fn embed(what: &str, flags: &[String]) -> Outcome {
    tools::ensure(&tools::for_scripts())?;
    let program = ["run", "--quiet", "--package", "site", "--bin", "embed", "--", what];
    let status = Command::new("cargo")
        .args(program)
        .args(flags)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("no {what} was written; the reason is above")) }
}

/// Tests the parts of the widget that are written in JavaScript and touch no page.
pub fn check() -> Outcome {
    run(Command::new("node").args(["--test", "--test-reporter", "dot", "tests/embed/"]))
}
