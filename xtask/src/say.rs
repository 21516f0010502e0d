//! Runs programs and says so.

use std::io::IsTerminal;
use std::process::Command;

/// Why a command could not be carried out, with its cure.
pub type Outcome<T = ()> = Result<T, String>;

/// Prints what is being done.
pub fn doing(text: &str) {
    let mark = if std::io::stdout().is_terminal() { "\x1b[1m>\x1b[0m" } else { ">" };
    println!("{mark} {text}");
}

/// The command as one would type it.
pub fn typed(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Runs a command with its output on the screen.
pub fn run(command: &mut Command) -> Outcome {
    let status =
        command.status().map_err(|error| format!("`{}` cannot be started: {error}", typed(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status}); its messages are above", typed(command)))
    }
}

/// Runs a command and gives what it printed; none if it cannot be started or fails.
pub fn printed(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
