//! `cargo xtask licences`: checks that all crates have a permissive licence and come from crates.io.
//!
//! npm packages are not checked, since none of them ships: they only build and test. This is checked instead.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, bail, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::inputs::{Inputs, files_in};
use crate::progress::print_step;
use crate::tools;

/// The manifests of the npm packages that build and test.
const NPM_MANIFESTS: [&str; 2] = ["package.json", "embed/package.json"];

#[derive(clap::Args)]
pub struct Args {
    /// Fail if a crate has an advisory, or if advisories cannot be fetched
    #[arg(long)]
    online: bool,
}

/// Checks licences, sources and advisories of crates. An advisory is only a warning, unless `--online` is given.
pub fn licences(sh: &Shell, args: &Args) -> Result<()> {
    tools::ensure(sh, &tools::for_licences())?;
    print_step("checking licences and sources of crates");
    check(sh)?;
    if args.online {
        return refuse_advisories(sh);
    }
    warn_of_advisories(sh);
    Ok(())
}

/// Checks the licences and sources of crates, and that no npm package ships.
pub fn check(sh: &Shell) -> Result<()> {
    // The program `wasm-bindgen` is not a member of the workspace.
    for manifest in ["Cargo.toml", "xtask/wasm-bindgen/Cargo.toml"] {
        cmd!(sh, "cargo deny --workspace --manifest-path {manifest} --config deny.toml --log-level error")
            .args(["check", "licenses", "bans", "sources"])
            .quiet()
            .run()?;
    }
    for manifest in NPM_MANIFESTS {
        refuse_shipped(manifest, &sh.read_file(manifest)?)?;
    }
    Ok(())
}

/// Fails if an npm manifest has packages that may ship.
fn refuse_shipped(manifest: &str, text: &str) -> Result<()> {
    let package: Value = serde_json::from_str(text)?;
    ensure!(
        package.get("dependencies").is_none(),
        "{manifest}: has `dependencies`, and `cargo xtask licences` checks no licences of npm packages: move what \
         builds or tests to `devDependencies`, or check the licence of what ships"
    );
    Ok(())
}

/// Returns the inputs of the licence check.
pub fn inputs(sh: &Shell) -> Inputs {
    let is_manifest = |path: &PathBuf| path.ends_with("Cargo.toml") || path.ends_with("Cargo.lock");
    let manifests = ["crates", "tests/browser/attribute", "xtask"]
        .iter()
        .flat_map(|folder| files_in(sh, Path::new(folder)).unwrap_or_default());
    let manifests: Vec<PathBuf> = manifests.filter(is_manifest).collect();
    Inputs::of_rust(sh)
        .value(cmd!(sh, "cargo deny --version").ignore_stderr().read().unwrap_or_default())
        .files(&["deny.toml"])
        .files(&NPM_MANIFESTS)
        .files(&manifests)
}

/// Returns the inputs of the advisory check. They include the day, since the list of advisories grows without any
/// change here.
pub fn inputs_of_today(sh: &Shell) -> Inputs {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    inputs(sh).value((seconds / 86_400).to_string())
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
pub fn warn_of_advisories(sh: &Shell) {
    match advisories(sh) {
        Ok(Advisories::None) => println!("advisories: none"),
        Ok(Advisories::Unknown) => println!("{UNKNOWN}"),
        Ok(Advisories::Some(list)) => {
            println!("warning: crates have advisories, and a release is refused:\n{list}");
        }
        Err(error) => println!("warning: {error}"),
    }
}

/// Fails if there is an advisory about a crate, or if the advisories cannot be fetched.
///
/// # Errors
/// The advisories, or that they are not known.
pub fn refuse_advisories(sh: &Shell) -> Result<()> {
    match advisories(sh)? {
        Advisories::None => Ok(()),
        Advisories::Unknown => bail!(UNKNOWN),
        Advisories::Some(list) => bail!("cargo deny check advisories:\n{list}"),
    }
}

fn advisories(sh: &Shell) -> Result<Advisories> {
    let command = cmd!(sh, "cargo deny --workspace --color never check advisories");
    let output = command.quiet().ignore_status().output()?;
    let text = String::from_utf8_lossy(&output.stderr);
    Ok(if output.status.success() {
        Advisories::None
    } else if text.contains("failed to fetch advisory database") {
        Advisories::Unknown
    } else {
        Advisories::Some(text.into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::refuse_shipped;

    #[test]
    fn an_npm_package_that_may_ship_is_refused() {
        refuse_shipped("package.json", r#"{"devDependencies": {"esbuild": "1"}}"#).expect("it only builds");
        let error =
            refuse_shipped("package.json", r#"{"dependencies": {"react": "1"}}"#).expect_err("it may ship");
        assert!(error.to_string().starts_with("package.json: has `dependencies`"), "{error}");
    }
}
