//! The commands for writers, clinicians and clinics. They run the native programs of `crates/site`.

use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::{Cmd, Shell, cmd};

use crate::{embed, tools};

#[derive(clap::Args, Default)]
pub struct CheckArgs {
    /// The folder of one language, or of all [default: assets/content]
    folder: Option<String>,
    /// Check as if it were this day, such as 2027-06-01
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Print also how many bytes each answer takes
    #[arg(long)]
    sizes: bool,
    /// Let texts pass that were not compared with the other language, as a build does
    #[arg(long, conflicts_with = "release")]
    draft: bool,
    /// Refuse overdue reviews, and phone numbers that nobody has called
    #[arg(long)]
    release: bool,
    #[command(flatten)]
    accepted: Accepted,
}

/// Who takes responsibility for what a release otherwise refuses.
#[derive(clap::Args, Clone, Default)]
pub struct Accepted {
    /// Who accepts overdue reviews in a release
    #[arg(long, value_name = "NAME")]
    overdue_accepted_by: Option<String>,
    /// Who accepts phone numbers that nobody has called in a release
    #[arg(long, value_name = "NAME")]
    numbers_accepted_by: Option<String>,
}

impl CheckArgs {
    /// Returns the arguments of the check that a release must pass.
    pub fn of_release(accepted: Accepted) -> Self {
        Self { release: true, accepted, ..Self::default() }
    }

    /// Returns the arguments of the check whose warnings a build shows.
    pub fn of_build() -> Self {
        Self { draft: true, ..Self::default() }
    }
}

#[derive(clap::Args)]
pub struct ComparedArgs {
    /// The ids that the check names, such as answer/cost; what is inside is recorded, too
    #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
    ids: Vec<String>,
    /// Record every text, after a reading of all of them
    #[arg(long)]
    all: bool,
    /// The translation that was compared, if there are several
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
}

#[derive(clap::Args)]
pub struct EmbedArgs {
    /// Settings of the element as flags, such as --contact /contact --clinic "Oak Clinic" --region GB; also --json FILE
    /// with settings and questions, --from ADDRESS of the widget's files, --out FILE to write to
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "FLAGS")]
    flags: Vec<String>,
}

#[derive(clap::Args)]
pub struct FolderArgs {
    /// The folder to write to, relative to the project's root [default: a folder in target/]
    pub folder: Option<PathBuf>,
}

#[derive(clap::Args)]
pub struct TrainArgs {
    /// Do not learn, but measure the model on the lines of this folder
    folder: Option<String>,
}

/// Returns the command that builds and runs a program of `crates/site`. It uses the test profile, so that shared
/// dependencies are compiled only once.
pub fn site_program<'a>(sh: &'a Shell, name: &str) -> Cmd<'a> {
    cmd!(sh, "cargo run --quiet --profile test --package site --bin {name} --").quiet()
}

/// Checks the content files.
pub fn check(sh: &Shell, args: &CheckArgs) -> Result<()> {
    let CheckArgs { folder, on, sizes, draft, release, accepted } = args;
    let mut check = site_program(sh, "check").args(folder);
    for (flag, value) in [
        ("--on", on),
        ("--overdue-accepted-by", &accepted.overdue_accepted_by),
        ("--numbers-accepted-by", &accepted.numbers_accepted_by),
    ] {
        if let Some(value) = value {
            check = check.arg(flag).arg(value);
        }
    }
    let flags = [("--sizes", *sizes), ("--draft", *draft), ("--release", *release)];
    check = check.args(flags.into_iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| flag));
    Ok(check.run()?)
}

/// Records that somebody has compared texts in two languages.
pub fn compared(sh: &Shell, args: &ComparedArgs) -> Result<()> {
    let ComparedArgs { ids, all, lang } = args;
    let mut compared = site_program(sh, "compared").args(ids);
    if *all {
        compared = compared.arg("--all");
    }
    if let Some(lang) = lang {
        compared = compared.arg("--lang").arg(lang);
    }
    if compared.run().is_err() {
        bail!("not everything was recorded; the reason is above");
    }
    Ok(())
}

/// Writes pages for a clinician: the guide's diagram, or the review pack.
pub fn write_pages(sh: &Shell, program: &str, args: &FolderArgs) -> Result<()> {
    Ok(site_program(sh, program).args(&args.folder).run()?)
}

/// Prints what a clinic pastes into its page: `what` is "paste" or "snippet". The program knows the flags and reports
/// errors in them.
pub fn embed(sh: &Shell, what: &str, args: &EmbedArgs) -> Result<()> {
    tools::ensure(sh, &tools::for_scripts())?;
    embed::bundle_settings_reader(sh)?;
    if site_program(sh, "embed").arg(what).args(&args.flags).run().is_err() {
        bail!("no {what} was written; the reason is above");
    }
    Ok(())
}

/// Trains the model of `search::distress` on `crates/search/data/distress`, or measures it on the lines of another
/// folder.
pub fn train_distress(sh: &Shell, args: &TrainArgs) -> Result<()> {
    let folder = &args.folder;
    Ok(cmd!(sh, "cargo run --quiet --package distress-trainer -- {folder...}").quiet().run()?)
}
