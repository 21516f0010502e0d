//! `cargo xtask release`: checks that a version may be released, and writes its files into `release/`.
//!
//! Nothing is published: `docs/release-checklist.md` lists what people do.

mod archives;
mod verify;
mod version;
mod zips;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use jiff::civil::Date;
use xshell::{Shell, cmd};

use crate::authoring::{self, Accepted, CheckArgs, FolderArgs};
use crate::steps::Steps;
use crate::{dist, embed, licences, sizes, stage, tools};

/// The folder of the files of a release, which git ignores.
const FOLDER: &str = "release";
/// The folder of the pages of the review pack, until they are in an archive.
const REVIEW_PACK: &str = "target/release-review-pack";

#[derive(clap::Args)]
pub struct Args {
    /// Write this version into Cargo.toml, Cargo.lock and CHANGELOG.md, and stop, so that the change can be committed
    #[arg(long, value_name = "VERSION", conflicts_with_all = ["dry_run", "verify"])]
    set_version: Option<String>,
    /// The day of the version in CHANGELOG.md, such as 2026-12-01 [default: the day of the last commit, or of the
    /// environment variable `SOURCE_DATE_EPOCH`]
    #[arg(long, value_name = "DAY", requires = "set_version")]
    date: Option<Date>,
    /// Check everything, but write no release/
    #[arg(long, conflicts_with = "verify")]
    dry_run: bool,
    /// Check only that a clone in another folder gives the same bytes
    #[arg(long)]
    verify: bool,
    #[command(flatten)]
    accepted: Accepted,
}

/// Sets a version, verifies that a release is reproducible, or checks a release and writes its files.
///
/// # Errors
/// The checks that fail.
pub fn release(sh: &Shell, args: &Args) -> Result<()> {
    if let Some(version) = &args.set_version {
        return version::set(sh, version, args.date);
    }
    tools::ensure(sh, &tools::for_building())?;
    if args.verify {
        refuse_changes(sh)?;
        return verify::verify(sh);
    }
    tools::ensure(sh, &tools::for_licences())?;
    let version = stage::version(sh)?;
    check(sh, &version, &args.accepted)?;
    if args.dry_run {
        println!(
            "Version {version} may be released, once `cargo xtask test --engines all --full` has passed on this commit."
        );
        return Ok(());
    }
    let archives = archives::write(sh, Path::new(dist::FOLDER), &review_pack(sh)?, Path::new(FOLDER))?;
    println!("{FOLDER}/ has the files of version {version}:\n{archives}");
    println!(
        "They may be published, once `cargo xtask test --engines all --full` has passed on this commit."
    );
    Ok(())
}

/// Builds `dist/` and writes the files of a release into `release/`, without the checks of a release: to try them.
///
/// # Errors
/// The build fails, or an archive cannot be written.
pub fn archives(sh: &Shell) -> Result<()> {
    tools::ensure(sh, &tools::for_building())?;
    dist::make(sh, &mut Steps::new(sh, true))?;
    let archives = archives::write(sh, Path::new(dist::FOLDER), &review_pack(sh)?, Path::new(FOLDER))?;
    println!(
        "{FOLDER}/ has these files, to try them. `cargo xtask release` makes those to publish:\n{archives}"
    );
    Ok(())
}

/// Writes the pages of the review pack. Returns their folder.
fn review_pack(sh: &Shell) -> Result<PathBuf> {
    let folder = PathBuf::from(REVIEW_PACK);
    sh.remove_path(&folder)?;
    authoring::write_pages(sh, "review_pack", &FolderArgs { folder: Some(folder.clone()) })?;
    Ok(folder)
}

/// Runs all checks of a release, and reports every check that fails.
fn check(sh: &Shell, version: &str, accepted: &Accepted) -> Result<()> {
    let mut steps = Steps::new(sh, false);
    let mut failed = Vec::new();
    let mut step = |name: &str, action: &dyn Fn() -> Result<()>| {
        if let Err(error) = steps.always(name, action) {
            eprintln!("\n{error:#}");
            failed.push(name.to_owned());
        }
    };
    step("no review is overdue and every number was called, or somebody accepts it", &|| {
        authoring::check(sh, &CheckArgs::of_release(accepted.clone()))
    });
    step("every change is committed", &|| refuse_changes(sh));
    step("CHANGELOG.md begins with the version and its day", &|| version::check_changelog(sh, version));
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
    Ok(())
}

/// Fails if a file differs from the commit that is to be released.
fn refuse_changes(sh: &Shell) -> Result<()> {
    let changes = cmd!(sh, "git status --porcelain").read().context("release from a clone")?;
    ensure!(changes.is_empty(), "not committed:\n{changes}");
    Ok(())
}
