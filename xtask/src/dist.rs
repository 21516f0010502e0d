//! `cargo xtask build`: writes `dist/`.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use crate::authoring::{self, CheckArgs};
use crate::files::NamePattern;
use crate::inputs::Inputs;
use crate::small_std::{VARIABLES, build_for_size};
use crate::steps::Steps;
use crate::{sizes, stage, tools};

#[derive(clap::Args)]
pub struct Args {
    /// Build also if nothing has changed
    #[arg(long)]
    no_skip: bool,
}

/// The built folder.
pub const FOLDER: &str = "dist";

/// The files of `dist/` that a page with the widget loads.
pub const WIDGET: [NamePattern; 12] = [
    ("clinic-faq.css", ""),
    ("clinic-faq.js", ""),
    ("clinic-faq-extras-", ".js"),
    ("clinic-faq-languages-", ".js"),
    ("widget-", ".js"),
    ("widget-", ".wasm"),
    ("shell-", ".css"),
    ("application-", ".css"),
    ("words.", ".txt"),
    ("search.", ".txt"),
    ("shell.", ".txt"),
    ("faq.", ".html"),
];

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
pub fn build(sh: &Shell, args: &Args) -> Result<()> {
    tools::ensure(sh, &tools::for_building())?;
    let mut steps = Steps::new(sh, !args.no_skip);
    if !make(sh, &mut steps)? {
        // The build prints overdue reviews. They depend on the day, so they are printed even if nothing is built.
        authoring::check(sh, &CheckArgs::of_build())?;
    }
    let versioned = format!("clinic-faq.{}.js", stage::version(sh)?);
    let integrity = stage::integrity(sh, &Path::new(FOLDER).join(&versioned))?;
    let result = sizes::report(sh, Path::new(FOLDER));
    println!("\n{versioned}: integrity=\"{integrity}\"; dist/setup.html writes the snippet with it");
    result
}

/// Builds `dist/`, unless nothing has changed. Returns whether it was built.
///
/// # Errors
/// Trunk or its hook fails.
pub fn make(sh: &Shell, steps: &mut Steps) -> Result<bool> {
    steps.if_changed("build dist/", &inputs(sh), || {
        Ok(build_for_size(tools::trunk(sh).args(["build", "--release"])).run()?)
    })
}

fn inputs(sh: &Shell) -> Inputs {
    let flags = VARIABLES.map(|(name, value)| format!("{name}={value}")).join("\n");
    Inputs::of_rust(sh).value(flags).files(&SOURCES).writing(&[FOLDER])
}
