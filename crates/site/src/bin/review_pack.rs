//! Writes the pages that a clinician reads and signs: `review_pack [FOLDER]` writes them into FOLDER (default
//! `target/review-pack`); the first page is `index.html`. If the content has errors, it prints all of them to standard
//! error and stops.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use site::authoring::{check_folder, distress_files, out_folder, today, write_into};
use site::guide_map::{GuideRules, Subject};
use site::review_pack::{Pack, START};

const CONTENT: &str = "assets/content/en";
const FOLDER: &str = "target/review-pack";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match out_folder("review-pack", &arguments, FOLDER).and_then(|folder| run(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> Result<(), String> {
    let content = Path::new(CONTENT);
    let checked = check_folder(content, today()).map_err(|error| error.to_string())?;
    let distress = distress_files(content).map_err(|error| error.to_string())?;
    let subject = Subject::of(&checked.guide, &checked.content, text(&checked.content.lang))
        .map_err(|error| format!("{CONTENT}: {error}"))?;
    let pack = Pack { checked: &checked, rules: &GuideRules::of(subject), distress: &distress };
    write_into(folder, &pack.pages())?;
    let first: PathBuf = folder.join(START);
    println!("Hash {}. Open {} and print each page.", checked.content.signed.hash, first.display());
    Ok(())
}
