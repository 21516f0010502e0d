//! `cargo xtask doctor`: prints the state of every tool.

use crate::flags::{Usage, read};
use crate::say::Outcome;
use crate::tools;

const USAGE: Usage = Usage { text: "cargo xtask doctor", flags: &[], plain: 0, takes_rest: false };

/// Prints one line for each tool. Fails if a tool is missing.
pub fn doctor(words: &[String]) -> Outcome {
    read(words, &USAGE)?;
    let mut missing = 0;
    for tool in tools::all() {
        match (tool.state)() {
            Ok(state) => println!("ok       {}: {state}", tool.name),
            Err(state) => {
                missing += 1;
                println!("missing  {}: {state}", tool.name);
            }
        }
    }
    if missing == 0 {
        println!("\nEverything is here.");
        return Ok(());
    }
    Err(format!(
        "{missing} missing; each command installs what it needs, and `cargo xtask test --engines all` needs all"
    ))
}
