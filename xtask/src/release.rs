//! `cargo xtask release --dry-run`: checks everything that a release requires, without releasing anything.

use crate::flags::{self, Usage, flag, value};
use crate::say::{Outcome, printed};
use crate::steps::Steps;
use crate::{dist, embed, licences, sizes, stage, test, tools};

const USAGE: Usage = Usage {
    text: "cargo xtask release --dry-run [--overdue-accepted-by NAME] [--numbers-accepted-by NAME]",
    flags: &[flag("--dry-run"), value("--overdue-accepted-by"), value("--numbers-accepted-by")],
    plain: 0,
    takes_rest: false,
};

/// Runs all checks of a release, and reports every check that fails.
///
/// # Errors
/// The checks that fail.
pub fn release(words: &[String]) -> Outcome {
    let words = flags::read(words, &USAGE)?;
    if !words.has("--dry-run") {
        return Err(format!(
            "only the checks of a release are there yet; publishing comes later: write `{}`",
            USAGE.text
        ));
    }
    tools::ensure(&[tools::for_building(), tools::for_licences()].concat())?;
    let version = stage::version()?;
    let mut steps = Steps::new(false);
    let mut failed = Vec::new();
    let mut step = |name: &str, action: &dyn Fn() -> Outcome| {
        if let Err(problem) = steps.always(name, action) {
            eprintln!("\n{problem}");
            failed.push(name.to_owned());
        }
    };
    step("no review is overdue and every number was called, or somebody accepts it", &|| {
        let mut check = vec!["--release".to_owned()];
        for flag in ["--overdue-accepted-by", "--numbers-accepted-by"] {
            check.extend(words.value(flag).into_iter().flat_map(|name| [flag.to_owned(), name.to_owned()]));
        }
        test::check(&check)
    });
    step("every change is committed", &no_changes);
    step("licences and sources are allowed", &licences::check);
    step("no crate has an advisory", &licences::refuse_advisories);
    step("dist/ is within its budgets", &|| {
        dist::make(&mut Steps::new(false))?;
        sizes::report(std::path::Path::new(dist::FOLDER))
    });
    step("fuzzing finds no fault of the reader of settings", &|| embed::fuzz_for(embed::FUZZ_SECONDS));
    println!("{}", steps.table());
    if !failed.is_empty() {
        return Err(format!(
            "version {version} cannot be released: it does not hold that {}",
            failed.join("; that ")
        ));
    }
    println!(
        "Version {version} may be released, once `cargo xtask test --engines all --full` has passed on this commit and \
         CHANGELOG.md has its section."
    );
    Ok(())
}

/// Fails if a file differs from the commit that is to be released.
fn no_changes() -> Outcome {
    let changes =
        printed("git", &["status", "--porcelain"]).ok_or("`git status` fails: release from a clone")?;
    if changes.is_empty() { Ok(()) } else { Err(format!("not committed:\n{changes}")) }
}
