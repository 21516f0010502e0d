//! Writes the finished HTML: `prerender [--content FOLDER] OUT` fills `OUT/index.html` and writes the other pages next
//! to it. The default content folder is `assets/content/en`. If the content has errors, it prints all of them to
//! standard error and stops.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use clinic_faq::labels::labels;
use clinic_faq::language_data;
use search::vocabulary;
use site::authoring::{check_folder, list_of, today};
use site::prerender::{
    file_of_region, fill_page, frame_page, paste_page, plain_page, script_page, setup_page, shell_data,
};
use site::unicode::decompose;

const CONTENT: &str = "assets/content/en";

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let (content, out) = match &words[..] {
        [out] if out != "--content" => (OsStr::new(CONTENT), out),
        [option, content, out] if option == "--content" => (content.as_os_str(), out),
        _ => {
            eprintln!(
                "prerender: no folder named: write `prerender [--content FOLDER] OUT`, where OUT holds an index.html"
            );
            return ExitCode::FAILURE;
        }
    };
    match run(Path::new(content), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(content: &Path, out: &Path) -> Result<(), String> {
    let checked = check_folder(content, today()).map_err(|error| error.to_string())?;
    let content = checked.content;
    let lang = &content.lang;
    let index = out.join("index.html");
    let page = std::fs::read_to_string(&index).map_err(|error| {
        format!("{}: cannot be read ({error}): run `trunk build`, which puts it there", index.display())
    })?;
    let told = |lack| format!("index.html {lack}");
    for (name, text) in [
        ("index.html".to_owned(), fill_page(&page, &content).map_err(told)?),
        ("script.html".to_owned(), script_page(&page, &content).map_err(told)?),
        ("frame.html".to_owned(), frame_page(&content)),
        ("setup.html".to_owned(), setup_page(&[&content])),
        (format!("shell.{lang}.json"), shell_data(&content, &checked.search)),
        (
            format!("words.{lang}.txt"),
            language_data::write(labels(lang), text(lang), language_data::DISTRESS),
        ),
        (format!("search.{lang}.txt"), vocabulary::write(&content, &checked.search, decompose)),
    ] {
        write(&out.join(name), &text)?;
    }
    let regions = content.crisis.countries.iter().map(|country| Some(country.code.as_str()));
    for region in regions.chain([None]) {
        write(&out.join(file_of_region("faq", lang, region)), &plain_page(&content, region))?;
        write(&out.join(file_of_region("paste", lang, region)), &paste_page(&content, region))?;
    }
    println!("{}", checked.grades);
    eprint!("{}", list_of(&checked.warnings));
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| {
        format!(
            "{}: cannot be written ({error}): free disk space, or fix the file permissions",
            path.display()
        )
    })
}
