//! `cargo xtask release-check`: what takes too long for every change.

use std::process::Command;

use crate::files::root;
use crate::say::{Outcome, doing, printed, run};

/// How long the fuzzer runs, in seconds.
const FUZZING: u32 = 120;

/// Fuzzes the settings. A finding fails, and names the file that holds it.
pub fn release_check() -> Outcome {
    if printed("cargo", &["fuzz", "--version"]).is_none() {
        return Err("cargo-fuzz is missing: run `cargo install cargo-fuzz --locked`".into());
    }
    doing(&format!("fuzzing the settings for {FUZZING} seconds"));
    let seeds = root().join("fuzz/corpus/settings");
    std::fs::create_dir_all(&seeds).map_err(|error| format!("{}: {error}", seeds.display()))?;
    run(Command::new("cargo")
        .args(["fuzz", "run", "--sanitizer", "none", "settings", "--"])
        .arg(format!("-max_total_time={FUZZING}"))
        .args(["-dict=fuzz/settings.dict", "-max_len=8192", "-timeout=10"])
        // Coverage needs flags that the stable compiler otherwise keeps to itself.
        .env("RUSTC_BOOTSTRAP", "1"))
}
