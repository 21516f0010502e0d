//! Runs programs and prints what is being done.

use std::io::IsTerminal;
use std::process::Command;

/// The result of a command. The error is a message that says what went wrong and how to fix it.
pub type Outcome<T = ()> = Result<T, String>;

/// Prints a line that says what is being done.
pub fn doing(text: &str) {
    let mark = if std::io::stdout().is_terminal() { "\x1b[1m>\x1b[0m" } else { ">" };
    println!("{mark} {text}");
}

/// Returns the command as it would be typed in a shell.
pub fn typed(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Runs a command and lets it print to the terminal.
pub fn run(command: &mut Command) -> Outcome {
    let status =
        command.status().map_err(|error| format!("`{}` cannot be started: {error}", typed(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status}); its messages are above", typed(command)))
    }
}

/// Runs a command and returns its trimmed standard output, or `None` if it cannot be started or fails.
pub fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
