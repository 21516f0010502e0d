//! The version of a release, in Cargo.toml, Cargo.lock and CHANGELOG.md.

use anyhow::{Context, Result, ensure};
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use xshell::{Shell, cmd};

const CHANGELOG: &str = "CHANGELOG.md";
const HEADING: &str = "## ";
const UNRELEASED: &str = "## Unreleased";

/// Writes a version into Cargo.toml and Cargo.lock, and makes the section "Unreleased" of CHANGELOG.md that of the
/// version.
///
/// # Errors
/// The text is no version, there is no section "Unreleased", or the day is not known.
pub fn set(sh: &Shell, version: &str, day: Option<Date>) -> Result<()> {
    check_version(version)?;
    let day = day.map_or_else(|| default_day(sh), Ok)?;
    let changelog = cut(&sh.read_file(CHANGELOG)?, version, day)?;
    let manifest = with_version(&sh.read_file("Cargo.toml")?, version)?;
    sh.write_file(CHANGELOG, changelog)?;
    sh.write_file("Cargo.toml", manifest)?;
    cmd!(sh, "cargo update --workspace --quiet").quiet().run()?;
    println!(
        "Version {version} of {day}. Commit Cargo.toml, Cargo.lock and {CHANGELOG}, then run `cargo xtask release`."
    );
    Ok(())
}

/// Fails if the first section of CHANGELOG.md is not that of the version, with its day.
pub fn check_changelog(sh: &Shell, version: &str) -> Result<()> {
    first_section_is(&sh.read_file(CHANGELOG)?, version)
}

fn first_section_is(changelog: &str, version: &str) -> Result<()> {
    let first = changelog.lines().find(|line| line.starts_with(HEADING)).unwrap_or_default();
    let day = first.strip_prefix(&format!("{HEADING}{version} - "));
    ensure!(
        day.is_some_and(|day| day.parse::<Date>().is_ok()),
        "{CHANGELOG}: begins with the section \"{first}\", not with \"{HEADING}{version} - DAY\": write it by \
         `cargo xtask release --set-version {version}`"
    );
    Ok(())
}

/// Fails if a text is not a version of three numbers, which may be followed by the name of a pre-release.
fn check_version(version: &str) -> Result<()> {
    let (numbers, name) = version.split_once('-').unwrap_or((version, "rc.1"));
    let is_number = |text: &str| text.parse::<u64>().is_ok_and(|number| number.to_string() == text);
    let is_name = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric()) && !text.is_empty();
    ensure!(
        numbers.split('.').count() == 3 && numbers.split('.').all(is_number) && name.split('.').all(is_name),
        "\"{version}\" is no version: write three numbers, such as 0.2.0 or 0.2.0-rc.1"
    );
    Ok(())
}

/// Returns the day of `SOURCE_DATE_EPOCH`, or else of the last commit. The clock is not read, so that the same commit
/// always gives the same day.
fn default_day(sh: &Shell) -> Result<Date> {
    let seconds = match sh.var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds,
        Err(_) => cmd!(sh, "git log -1 --format=%ct").read().context("write the day: --date 2026-12-01")?,
    };
    let seconds: i64 =
        seconds.trim().parse().with_context(|| format!("SOURCE_DATE_EPOCH={seconds} is no number"))?;
    Ok(Timestamp::from_second(seconds)?.to_zoned(TimeZone::UTC).date())
}

/// Returns the changelog with the section "Unreleased" as that of a version.
fn cut(changelog: &str, version: &str, day: Date) -> Result<String> {
    let released = format!("{HEADING}{version} ");
    ensure!(
        !changelog.lines().any(|line| line.starts_with(&released)),
        "{CHANGELOG}: version {version} has a section already: choose a new version"
    );
    let is_unreleased = |line: &&str| line.starts_with(UNRELEASED);
    let heading = changelog.lines().find(is_unreleased).with_context(|| {
        format!("{CHANGELOG}: has no section \"{UNRELEASED}\": write one with the changes of this version")
    })?;
    Ok(changelog.replacen(heading, &format!("{HEADING}{version} - {day}"), 1))
}

/// Returns the manifest of the workspace with a version.
fn with_version(manifest: &str, version: &str) -> Result<String> {
    let line = manifest.lines().find(|line| line.starts_with("version = \""));
    let line = line.context("Cargo.toml: has no version")?;
    Ok(manifest.replacen(line, &format!("version = \"{version}\""), 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{check_version, cut, first_section_is, with_version};

    const CHANGELOG: &str =
        "# Changelog\n\n## Unreleased (0.2.0)\n\n- New.\n\n## 0.1.0 - 2026-11-30\n\n- Old.\n";

    #[test]
    fn the_unreleased_section_becomes_that_of_the_version_with_its_day() {
        let released = cut(CHANGELOG, "0.2.0", date(2026, 12, 1)).expect("it has such a section");
        assert_eq!(
            released,
            "# Changelog\n\n## 0.2.0 - 2026-12-01\n\n- New.\n\n## 0.1.0 - 2026-11-30\n\n- Old.\n"
        );
        first_section_is(&released, "0.2.0").expect("it begins with it");
        let again = cut(&released, "0.2.0", date(2026, 12, 1)).expect_err("it is released");
        assert!(again.to_string().contains("has a section already"), "{again}");
        let empty = cut(&released, "0.3.0", date(2026, 12, 1)).expect_err("nothing is unreleased");
        assert!(empty.to_string().contains("has no section \"## Unreleased\""), "{empty}");
    }

    #[test]
    fn a_changelog_that_does_not_begin_with_the_version_is_refused() {
        for (changelog, why) in [
            (CHANGELOG, "the version is not cut"),
            ("## 0.2.0\n", "the day is missing"),
            ("## 0.2.0 - soon\n", "that is no day"),
            ("", "there is no section"),
        ] {
            assert!(first_section_is(changelog, "0.2.0").is_err(), "{why}");
        }
    }

    #[test]
    fn a_version_has_three_numbers_and_perhaps_a_name() {
        for version in ["0.1.0", "1.20.3", "0.2.0-rc.1", "1.0.0-beta"] {
            check_version(version).expect(version);
        }
        for wrong in ["", "1", "v0.2.0", "0.2", "0.02.0", "0.2.0.1", "0.2.0-", "0.2.0 "] {
            assert!(check_version(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_the_version_of_the_package_changes_in_the_manifest() {
        let manifest = "[package]\nversion = \"0.1.0\"\n\n[dependencies]\nother = { version = \"0.1.0\" }\n";
        let changed = with_version(manifest, "0.2.0").expect("it has a version");
        assert_eq!(changed, manifest.replacen("0.1.0", "0.2.0", 1));
    }
}
