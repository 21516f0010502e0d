//! `cargo xtask release --dry-run`: checks everything that a release requires, without releasing anything.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use crate::authoring::{self, Accepted, CheckArgs};
use crate::steps::Steps;
use crate::{dist, embed, licences, sizes, stage, tools};

#[derive(clap::Args)]
pub struct Args {
    /// Only check, and publish nothing
    #[arg(long, required = true)]
    dry_run: bool,
    #[command(flatten)]
    accepted: Accepted,
}

/// Runs all checks of a release, and reports every check that fails.
///
/// # Errors
/// The checks that fail.
pub fn release(sh: &Shell, args: &Args) -> Result<()> {
    tools::ensure(sh, &[tools::for_building(), tools::for_licences()].concat())?;
    let version = stage::version(sh)?;
    let mut steps = Steps::new(sh, false);
    let mut failed = Vec::new();
    let mut step = |name: &str, action: &dyn Fn() -> Result<()>| {
        if let Err(error) = steps.always(name, action) {
            eprintln!("\n{error:#}");
            failed.push(name.to_owned());
        }
    };
    step("no review is overdue and every number was called, or somebody accepts it", &|| {
        authoring::check(sh, &CheckArgs::of_release(args.accepted.clone()))
    });
    step("every change is committed", &|| refuse_changes(sh));
    step("licences and sources are allowed", &|| licences::check(sh));
    step("no crate has an advisory", &|| licences::refuse_advisories(sh));
    step("dist/ is within its budgets", &|| {
        dist::make(sh, &mut Steps::new(sh, false))?;
        sizes::report(sh, Path::new(dist::FOLDER))
    });
    step("fuzzing finds no error in the reader of settings", &|| embed::fuzz_for(sh, embed::FUZZ_SECONDS));
    println!("{}", steps.table());
    if !failed.is_empty() {
        bail!("version {version} cannot be released: it does not hold that {}", failed.join("; that "));
    }
    println!(
        "Version {version} may be released, once `cargo xtask test --engines all --full` has passed on this commit and \
         CHANGELOG.md has its section."
    );
    Ok(())
}

/// Fails if a file differs from the commit that is to be released.
fn refuse_changes(sh: &Shell) -> Result<()> {
    let changes = cmd!(sh, "git status --porcelain").read().context("release from a clone")?;
    ensure!(changes.is_empty(), "not committed:\n{changes}");
    Ok(())
}
