//! Installs tools. The output of the installing programs goes to a log file.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, bail, ensure};
use xshell::{Cmd, Shell, cmd};

/// The log file for the output of the installing programs.
const LOG: &str = "target/install.log";
/// The number of log lines that are shown when an installation fails.
const SHOWN: usize = 15;

/// Runs a command and appends its output to the log. If it fails, the error contains the last lines.
pub fn run_logged(command: Cmd) -> Result<()> {
    let typed = command.to_string();
    let mut log = open_log().with_context(|| format!("{LOG}: cannot be written"))?;
    writeln!(log, "> {typed}")?;
    let status = Command::from(command)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()
        .with_context(|| format!("`{typed}` cannot be started"))?;
    let text = std::fs::read_to_string(LOG).unwrap_or_default();
    ensure!(
        status.success(),
        "`{typed}` failed ({status}); {LOG} has all, and these are its last lines:\n{}",
        last_lines(&text)
    );
    Ok(())
}

fn open_log() -> std::io::Result<File> {
    std::fs::create_dir_all("target")?;
    OpenOptions::new().create(true).append(true).open(LOG)
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let lines = &lines[lines.len().saturating_sub(SHOWN)..];
    lines.iter().flat_map(|line| ["    ", line, "\n"]).collect()
}

/// Whether `cargo binstall`, which downloads prebuilt programs, is installed.
pub fn has_binstall(sh: &Shell) -> bool {
    static IS_INSTALLED: OnceLock<bool> = OnceLock::new();
    *IS_INSTALLED.get_or_init(|| cmd!(sh, "cargo binstall -V").ignore_stderr().read().is_ok())
}

/// Downloads a prebuilt program if possible, otherwise compiles it, and installs it into cargo's folder of programs.
pub fn cargo_install(sh: &Shell, name: &str, version: &str) -> Result<()> {
    let download =
        cmd!(sh, "cargo binstall --no-confirm --disable-strategies compile --locked {name}@{version}");
    if has_binstall(sh) && run_logged(download).is_ok() {
        return Ok(());
    }
    run_logged(cmd!(sh, "cargo install {name} --version {version} --locked"))
}

/// Installs a Debian package, as root or with sudo. The list of packages is updated once, before the first package.
pub fn apt(sh: &Shell, package: &str) -> Result<()> {
    static UPDATE: OnceLock<Result<(), String>> = OnceLock::new();
    if cmd!(sh, "apt-get --version").ignore_stderr().read().is_err() {
        bail!("this is not a Debian system, so apt-get cannot install it");
    }
    let update = || apt_get(sh, &["update", "--quiet"]).map_err(|error| format!("{error:#}"));
    UPDATE.get_or_init(update).clone().map_err(|error| anyhow!(error))?;
    apt_get(sh, &["install", "--yes", "--quiet", "--no-install-recommends", package])
}

fn apt_get(sh: &Shell, arguments: &[&str]) -> Result<()> {
    let is_root = cmd!(sh, "id -u").read().is_ok_and(|id| id == "0");
    let command = if is_root { cmd!(sh, "apt-get") } else { cmd!(sh, "sudo --non-interactive apt-get") };
    run_logged(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, last_lines};

    #[test]
    fn only_the_last_lines_are_shown() {
        let log: Vec<String> = (0..100).map(|line| format!("line {line}")).collect();
        let shown = last_lines(&log.join("\n"));
        assert_eq!(shown.lines().count(), SHOWN);
        assert!(shown.ends_with("    line 99\n"), "{shown}");
        assert_eq!(last_lines("one"), "    one\n");
    }
}
