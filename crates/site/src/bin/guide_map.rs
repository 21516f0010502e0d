//! Writes the guide as a diagram and tables for a clinician: `guide_map [FOLDER]` writes `guide-map.en.html` into
//! FOLDER (default `target/guide-map`). If the content has errors, it prints all of them to standard error and stops.

use std::path::Path;
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use site::authoring::{check_folder, out_folder, today, write_into};
use site::guide_map::{GuideRules, Subject, page};
use site::program;

const CONTENT: &str = "assets/content/en";
const FOLDER: &str = "target/guide-map";

fn main() -> ExitCode {
    program::main(|words| run(&out_folder("guide-map", words, FOLDER)?))
}

fn run(folder: &Path) -> Result<(), String> {
    let checked = check_folder(Path::new(CONTENT), today()).map_err(|error| error.to_string())?;
    let lang = &checked.content.lang;
    let subject = Subject::of(&checked.guide, &checked.content, text(lang))
        .map_err(|error| format!("{CONTENT}: {error}"))?;
    let rules = GuideRules::of(subject);
    write_into(folder, &[(format!("guide-map.{lang}.html"), page(&rules))])?;
    println!("Version {}. Print the page for a clinician to read, mark and sign.", subject.hash);
    Ok(())
}
