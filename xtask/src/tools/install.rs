//! Installs tools. The output of the installing programs goes to a log file, and a progress line is shown instead.

use std::fs::OpenOptions;
use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::say::{Outcome, printed, typed};

/// The log file for the output of the installing programs.
const LOG: &str = "target/install.log";
/// The number of log lines that are shown when an installation fails.
const SHOWN: usize = 15;

/// Runs a command and appends its output to the log. If it fails, the error contains the last lines.
pub fn logged(command: &mut Command) -> Outcome {
    let unwritable = |error: std::io::Error| format!("{LOG}: cannot be written: {error}");
    std::fs::create_dir_all("target").map_err(unwritable)?;
    let log = || OpenOptions::new().create(true).append(true).open(LOG).map_err(unwritable);
    writeln!(log()?, "> {}", typed(command)).map_err(unwritable)?;
    command.stdin(Stdio::null()).stdout(log()?).stderr(log()?);
    let status =
        command.status().map_err(|error| format!("`{}` cannot be started: {error}", typed(command)))?;
    if status.success() {
        return Ok(());
    }
    let text = std::fs::read_to_string(LOG).unwrap_or_default();
    Err(format!(
        "`{}` failed ({status}); {LOG} has all, and these are its last lines:\n{}",
        typed(command),
        last(&text)
    ))
}

fn last(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let lines = &lines[lines.len().saturating_sub(SHOWN)..];
    lines.iter().flat_map(|line| ["    ", line, "\n"]).collect()
}

/// Whether `cargo binstall`, which downloads prebuilt programs, is installed.
pub fn has_binstall() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| printed("cargo", &["binstall", "-V"]).is_some())
}

/// Downloads a prebuilt program if possible, otherwise compiles it, and installs it into cargo's folder of programs.
pub fn cargo_install(name: &str, version: &str) -> Outcome {
    let ready = ["binstall", "--no-confirm", "--disable-strategies", "compile", "--locked"];
    if has_binstall() && logged(Command::new("cargo").args(ready).arg(format!("{name}@{version}"))).is_ok() {
        return Ok(());
    }
    logged(Command::new("cargo").args(["install", name, "--version", version, "--locked"]))
}

/// Installs a Debian package, as root or with sudo. The list of packages is updated once, before the first package.
pub fn apt(package: &str) -> Outcome {
    static LIST: OnceLock<Outcome> = OnceLock::new();
    if printed("apt-get", &["--version"]).is_none() {
        return Err("this is not a Debian system, so apt-get cannot install it".into());
    }
    LIST.get_or_init(|| apt_get(&["update", "--quiet"])).clone()?;
    apt_get(&["install", "--yes", "--quiet", "--no-install-recommends", package])
}

fn apt_get(arguments: &[&str]) -> Outcome {
    let root = printed("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["--non-interactive", "apt-get"]);
    }
    logged(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// A progress line with the name of the tool and the seconds so far. On a terminal it is updated each second.
pub struct Progress {
    /// Dropping this ends the line.
    end: Sender<()>,
    line: JoinHandle<()>,
}

impl Progress {
    /// Starts the line. `expected` is in seconds.
    pub fn begin(what: String, expected: u64) -> Self {
        let (end, ended) = channel::<()>();
        let is_terminal = std::io::stdout().is_terminal();
        let every = Duration::from_secs(if is_terminal { 1 } else { 30 });
        let line = std::thread::spawn(move || {
            let start = Instant::now();
            let print = |ending: &str| {
                let begin = if is_terminal { "\r\x1b[K" } else { "" };
                print!("{begin}  {}{ending}", text(&what, start.elapsed().as_secs(), expected));
                drop(std::io::stdout().flush());
            };
            let between = if is_terminal { "" } else { "\n" };
            print(between);
            while ended.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                print(between);
            }
            print("\n");
        });
        Self { end, line }
    }

    /// Ends the line with the seconds that the installation took.
    pub fn end(self) {
        drop(self.end);
        drop(self.line.join());
    }
}

fn text(what: &str, seconds: u64, expected: u64) -> String {
    format!("{what}: {seconds} s of about {expected} s")
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, last, text};

    #[test]
    fn the_progress_line_has_the_tool_and_the_seconds() {
        assert_eq!(text("2 of 5: Trunk", 130, 420), "2 of 5: Trunk: 130 s of about 420 s");
    }

    #[test]
    fn only_the_last_lines_are_shown() {
        let log: Vec<String> = (0..100).map(|line| format!("line {line}")).collect();
        let shown = last(&log.join("\n"));
        assert_eq!(shown.lines().count(), SHOWN);
        assert!(shown.ends_with("    line 99\n"), "{shown}");
        assert_eq!(last("one"), "    one\n");
    }
}
