//! Checks the content files: `check [FOLDER]`, a folder of one language (default `assets/content/en`).

use std::path::Path;
use std::process::ExitCode;

use clinic_faq::authoring;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "assets/content/en".into());
    match authoring::check_folder(Path::new(&folder)) {
        Ok(checked) => {
            println!("{}", checked.grades);
            println!("{folder}: {} answers, no faults", checked.content.answers().count());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
