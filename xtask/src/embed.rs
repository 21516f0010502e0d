//! The TypeScript in `embed/`: bundles, checks, tests and fuzzes it.

use std::path::Path;

use anyhow::Result;
use xshell::{Cmd, Shell, cmd};

use crate::files::npm_program;
use crate::progress::print_step;
use crate::tools;

/// The oldest engines in which text, rows, links and help work (docs/engines.md). esbuild writes CSS and JavaScript for
/// them.
const TARGET: &str = "--target=chrome100,firefox102,safari15.4";

/// The path of the bundled reader of settings, which native programs run with Node.
const SETTINGS_READER: &str = "target/embed/read-settings.mjs";

/// How long `cargo xtask release` fuzzes the reader of settings, in seconds.
pub const FUZZ_SECONDS: u32 = 120;

#[derive(clap::Args)]
pub struct FuzzArgs {
    /// How long to look for errors
    #[arg(default_value_t = FUZZ_SECONDS)]
    seconds: u32,
}

/// Returns the esbuild command for browsers. It minifies for a release.
pub fn esbuild(sh: &Shell, is_release: bool) -> Cmd<'_> {
    let command = sh.cmd(npm_program("esbuild")).args(["--log-level=warning", TARGET]);
    command.args(is_release.then_some("--minify")).quiet()
}

/// Bundles a module of `embed/src` with everything that it imports.
pub fn bundle_script(sh: &Shell, source: &str, to: &Path, is_release: bool) -> Result<()> {
    let source = format!("embed/src/{source}");
    let command = esbuild(sh, is_release).args(["--bundle", "--format=esm", "--charset=utf8"]);
    Ok(command.arg(source).arg(outfile(to)).run()?)
}

/// Bundles the reader of settings, which `crates/site` runs with Node.
pub fn bundle_settings_reader(sh: &Shell) -> Result<()> {
    tools::require_npm_packages(sh)?;
    let (esbuild, out) = (npm_program("esbuild"), outfile(Path::new(SETTINGS_READER)));
    cmd!(sh, "{esbuild} --log-level=warning --bundle --platform=node --target=node20 --format=esm")
        .args(["embed/src/settings/cli.ts", &out])
        .quiet()
        .run()?;
    Ok(())
}

/// Returns esbuild's option for the output file.
pub fn outfile(path: &Path) -> String {
    format!("--outfile={}", path.display())
}

/// Checks types and style of the TypeScript and runs its unit tests.
pub fn check(sh: &Shell) -> Result<()> {
    tools::require_npm_packages(sh)?;
    Ok(cmd!(sh, "npm run --silent --workspace embed check").quiet().run()?)
}

/// Runs `cargo xtask fuzz`.
pub fn fuzz(sh: &Shell, args: &FuzzArgs) -> Result<()> {
    tools::ensure(sh, &tools::for_scripts())?;
    print_step(&format!("fuzzing the reader of settings for {} seconds", args.seconds));
    fuzz_for(sh, args.seconds)
}

/// Checks the properties of the reader of settings with random settings. If a check fails, prints the smallest input
/// that fails.
pub fn fuzz_for(sh: &Shell, seconds: u32) -> Result<()> {
    tools::require_npm_packages(sh)?;
    let command = cmd!(sh, "npm run --silent --workspace embed fuzz").quiet();
    Ok(command.env("FUZZ_SECONDS", seconds.to_string()).run()?)
}
