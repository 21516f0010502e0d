//! What the terminal shows while a command works.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Prints a line that says which step begins.
pub fn print_step(text: &str) {
    let mark = if std::io::stdout().is_terminal() { "\x1b[1m>\x1b[0m" } else { ">" };
    println!("{mark} {text}");
}

/// A task without output of its own, such as installing a tool. A terminal shows a spinner with the time so far. If the
/// output is no terminal, as in CI, only the lines at the beginning and the end are printed.
pub struct Progress {
    name: String,
    start: Instant,
    spinner: ProgressBar,
}

impl Progress {
    /// Shows that a task begins, and how many seconds it takes.
    pub fn begin(name: String, seconds: u64) -> Self {
        let style = ProgressStyle::with_template("  {spinner} {msg}, {elapsed} so far");
        let message = format!("{name}: takes about {seconds} s");
        let spinner = ProgressBar::new_spinner();
        if spinner.is_hidden() {
            println!("  {message}");
        }
        spinner.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        spinner.set_message(message);
        spinner.enable_steady_tick(Duration::from_millis(200));
        Self { name, start: Instant::now(), spinner }
    }

    /// Replaces the spinner by a line that stays, with the result and the time that the task took.
    pub fn end(self, is_done: bool) {
        self.spinner.finish_and_clear();
        let result = if is_done { "done" } else { "failed" };
        println!("  {}: {result} after {} s", self.name, self.start.elapsed().as_secs());
    }
}
