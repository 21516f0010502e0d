//! `cargo xtask screenshots`: takes the pictures in README and in `docs/embedding.md`.
//!
//! A browser test takes them (`tests/browser/pictures.rs`), from the release build with the real text, in Chromium.

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::counts::{Counts, run_tests};
use crate::engines::Engine;
use crate::files::root;
use crate::steps::Steps;
use crate::test_programs::{self, Target};
use crate::{dist, tools, toy_site};

/// The folder of the pictures.
const FOLDER: &str = "docs/pictures";
/// The module of the browser test.
const MODULE: &str = "pictures::";

/// Builds the page and takes its pictures.
///
/// # Errors
/// A missing tool, a build error, or a page without what the pictures show.
pub fn screenshots(sh: &Shell) -> Result<()> {
    let engine = Engine::Chromium;
    tools::ensure(sh, &[tools::for_building(), tools::for_browsers(&[engine])].concat())?;
    let mut steps = Steps::new(sh, true);
    dist::make(sh, &mut steps)?;
    // The test server expects that it is there.
    toy_site::make(sh, &mut steps)?;
    let targets: Vec<Target> = test_programs::targets(sh)?.into_iter().filter(Target::is_browser).collect();
    let programs = steps.always("compile the browser tests", || test_programs::compile(sh, &targets))?;
    let mut command = programs.first().context("there are no browser tests")?.command();
    command.arg(MODULE).env("ENGINE", engine.name()).env("PICTURES", root().join(FOLDER));
    let mut counts = Counts::default();
    run_tests(&mut command, &mut counts)?;
    ensure!(counts.passed > 0, "no browser test is in the module {MODULE}");
    println!("The pictures are in {FOLDER}: look at each before you commit it.");
    Ok(())
}
