//! `cargo xtask doctor`: the state of every tool.

use crate::say::Outcome;
use crate::tools;

/// Prints one line a tool; fails if one is missing.
pub fn doctor() -> Outcome {
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
    Err(format!("{missing} missing; `cargo xtask serve` and `cargo xtask test` install what they need"))
}
