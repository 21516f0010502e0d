//! How the programs of this crate start and end.

use std::process::ExitCode;

/// Runs a program with the words of its command line. Prints its error, if there is one, and returns its exit code.
pub fn main(run: impl FnOnce(&[String]) -> Result<(), String>) -> ExitCode {
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
