//! Counts tests by the summary line that each test program prints at its end.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The numbers of tests that passed, failed, and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

impl Counts {
    /// Reads a line such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`. Returns `None` for any other line.
    fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let count = |name: &str| {
            let part = counts.split("; ").find_map(|part| part.strip_suffix(name));
            part.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
        };
        Some(Self { passed: count("passed"), failed: count("failed"), skipped: count("ignored") })
    }
}

/// Runs a test command, prints its output, and adds its counts.
///
/// # Errors
/// The command cannot be started, or it fails.
pub fn run_tests(command: &mut Command, counts: &mut Counts) -> Result<()> {
    let program = command.get_program().display().to_string();
    let child = command.stdout(Stdio::piped()).spawn();
    let mut child = child.with_context(|| format!("`{program}` cannot be started"))?;
    // Read as bytes, since a test may print invalid UTF-8.
    let mut lines = child.stdout.take().map(BufReader::new);
    let mut line = Vec::new();
    while let Some(output) = &mut lines {
        line.clear();
        if output.read_until(b'\n', &mut line).unwrap_or_default() == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        if let Some(more) = Counts::read(text.trim_end()) {
            *counts += more;
        }
    }
    let status = child.wait().with_context(|| format!("`{program}`"))?;
    ensure!(status.success(), "`{program}` failed ({status}); its messages are above");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn the_closing_line_of_a_test_program_is_counted_and_no_other() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.10s";
        let counts = Counts::read(line).expect("it is one");
        assert_eq!(counts, Counts { passed: 12, failed: 3, skipped: 1 });
        assert_eq!(counts.to_string(), "12 passed, 3 failed, 1 skipped");
        for other in ["test result: ok", "running 12 tests", "12 passed; 0 failed", ""] {
            assert_eq!(Counts::read(other), None, "{other}");
        }
    }
}
