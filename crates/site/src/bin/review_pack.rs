//! Writes the pages that a clinician reads and signs: `review_pack [FOLDER]` writes them into FOLDER (default
//! `target/review-pack`); the first page is `index.html`. The pages of a language other than the default one are in a
//! folder of their own, such as `FOLDER/es`, since each language is signed by itself. If the content has errors,
//! it prints all of them to standard error and stops.

use std::path::Path;
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use site::authoring::{
    Languages, check_languages, distress_files, list_of_uncompared, out_folder, today, write_into,
};
use site::guide_map::{GuideRules, Subject};
use site::program;
use site::review_pack::{Pack, START};

const CONTENT: &str = "assets/content";
const FOLDER: &str = "target/review-pack";

fn main() -> ExitCode {
    program::main(|words| run(&out_folder("review-pack", words, FOLDER)?))
}

fn run(folder: &Path) -> Result<(), String> {
    let content = Path::new(CONTENT);
    let languages = check_languages(content, today()).map_err(|error| error.to_string())?;
    let Languages { checked: languages, allowed, uncompared } = languages;
    eprint!("{}", list_of_uncompared(&uncompared));
    for (number, checked) in languages.iter().enumerate() {
        let lang = &checked.content.lang;
        let distress = distress_files(&content.join(lang)).map_err(|error| error.to_string())?;
        let subject = Subject::of(&checked.guide, &checked.content, text(lang))
            .map_err(|problem| format!("{CONTENT}/{lang}: {problem}"))?;
        let pack = Pack { checked, allowed: &allowed, rules: &GuideRules::of(subject), distress: &distress };
        let folder = if number == 0 { folder.to_owned() } else { folder.join(lang) };
        write_into(&folder, &pack.pages())?;
        let first = folder.join(START);
        println!(
            "{lang}: hash {}. Open {} and print each page.",
            checked.content.signed.hash,
            first.display()
        );
    }
    Ok(())
}
