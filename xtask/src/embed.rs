//! `cargo xtask paste` and `cargo xtask snippet`.

use std::process::{Command, Stdio};

use crate::say::Outcome;

/// Prints what a clinic pastes; the library's own program knows the flags and says what is wrong with them.
pub fn embed(what: &str, flags: &[String]) -> Outcome {
    let program = ["run", "--quiet", "--package", "site", "--bin", "embed", "--", what];
    let status = Command::new("cargo")
        .args(program)
        .args(flags)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("no {what} was written; the reason is above")) }
}
