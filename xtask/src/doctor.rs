//! `cargo xtask doctor`: prints the state of every tool.

use anyhow::{Result, ensure};
use xshell::Shell;

use crate::tools;

/// Prints one line for each tool. Fails if a tool is missing.
pub fn doctor(sh: &Shell) -> Result<()> {
    let mut missing = 0;
    for tool in tools::all() {
        match (tool.state)(sh) {
            Ok(state) => println!("ok       {}: {state}", tool.name),
            Err(state) => {
                missing += 1;
                println!("missing  {}: {state}", tool.name);
            }
        }
    }
    ensure!(
        missing == 0,
        "{missing} missing; each command installs what it needs, and `cargo xtask test --engines all` needs all"
    );
    println!("\nEverything is here.");
    Ok(())
}
