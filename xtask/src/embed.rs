//! The TypeScript in `embed/`: bundles, checks and tests it. Also `cargo xtask paste` and `cargo xtask snippet`.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::files::npm_bin;
use crate::flags::{Usage, read};
use crate::say::{Outcome, doing, run};
use crate::{programs, tools};

/// The oldest engines in which text, rows, links and help work (docs/engines.md). esbuild writes CSS and JavaScript for
/// them.
const TARGET: &str = "--target=chrome100,firefox102,safari15.4";

/// The path of the bundled reader of settings, which native programs run with Node.
const SETTINGS_READER: &str = "target/embed/read-settings.mjs";

/// How long `cargo xtask release` fuzzes the reader of settings, in seconds.
pub const FUZZ_SECONDS: u32 = 120;

const FUZZ_USAGE: Usage =
    Usage { text: "cargo xtask fuzz [SECONDS]", flags: &[], plain: 1, takes_rest: false };

/// Returns the esbuild command for browsers. It minifies for a release.
pub fn esbuild(release: bool) -> Command {
    let mut command = Command::new(npm_bin("esbuild"));
    command.args(["--log-level=warning", TARGET]);
    if release {
        command.arg("--minify");
    }
    command
}

/// Bundles a module of `embed/src` with everything that it imports.
pub fn bundle_script(source: &str, to: &Path, release: bool) -> Outcome {
    let source = format!("embed/src/{source}");
    run(esbuild(release).args(["--bundle", "--format=esm", "--charset=utf8", &source, &outfile(to)]))
}

/// Bundles the reader of settings, which `crates/site` runs with Node.
pub fn bundle_settings_reader() -> Outcome {
    tools::need_npm_packages()?;
    run(Command::new(npm_bin("esbuild"))
        .args(["--log-level=warning", "--bundle", "--platform=node", "--target=node20", "--format=esm"])
        .args(["embed/src/settings/cli.ts", &outfile(Path::new(SETTINGS_READER))]))
}

/// Returns esbuild's option for the output file.
pub fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}

/// Checks types and style of the TypeScript and runs its unit tests.
pub fn check() -> Outcome {
    script("check", &[])
}

/// Runs `cargo xtask fuzz`.
pub fn fuzz(words: &[String]) -> Outcome {
    let words = read(words, &FUZZ_USAGE)?;
    let seconds = match words.plain.first() {
        None => FUZZ_SECONDS,
        Some(seconds) => seconds
            .parse()
            .map_err(|_| format!("`{seconds}` is no number of seconds: write `{}`", FUZZ_USAGE.text))?,
    };
    tools::ensure(&tools::for_scripts())?;
    doing(&format!("fuzzing the reader of settings for {seconds} seconds"));
    fuzz_for(seconds)
}

/// Checks the properties of the reader of settings with random settings. If a check fails, prints the smallest input
/// that fails.
pub fn fuzz_for(seconds: u32) -> Outcome {
    script("fuzz", &[("FUZZ_SECONDS", seconds.to_string())])
}

/// Runs an npm script of `embed/package.json`.
fn script(name: &str, environment: &[(&str, String)]) -> Outcome {
    tools::need_npm_packages()?;
    run(Command::new("npm")
        .args(["run", "--silent", "--workspace", "embed", name])
        .envs(environment.iter().map(|(key, value)| (key, value))))
}

/// Prints what a clinic pastes into its page. The program `embed` of `crates/site` knows the flags and reports errors
/// in them.
pub fn embed(what: &str, flags: &[String]) -> Outcome {
    tools::ensure(&tools::for_scripts())?;
    bundle_settings_reader()?;
    let status = programs::of_site("embed")
        .arg(what)
        .args(flags)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("no {what} was written; the reason is above")) }
}
