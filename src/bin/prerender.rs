//! Writes the finished HTML: `prerender OUT` fills `OUT/index.html` and writes `OUT/faq.en.html` and
//! `OUT/chrome.en.html`. Faults of the content end it with every one of them on standard error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clinic_faq::authoring::check_folder;
use clinic_faq::prerender::{fill_page, picture, plain_page};

const CONTENT: &str = "assets/content/en";

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("prerender: no folder named: write `prerender OUT`, where OUT holds an index.html");
        return ExitCode::FAILURE;
    };
    match run(&out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(out: &Path) -> Result<(), String> {
    let checked = check_folder(Path::new(CONTENT)).map_err(|problem| problem.to_string())?;
    let content = checked.content;
    let index = out.join("index.html");
    let page = std::fs::read_to_string(&index).map_err(|error| {
        format!("{}: cannot be read ({error}): run `trunk build`, which puts it there", index.display())
    })?;
    let page = fill_page(&page, &content).map_err(|lack| format!("index.html {lack}"))?;
    write(&index, &page)?;
    write(&out.join(format!("faq.{}.html", content.lang)), &plain_page(&content))?;
    let picture = format!("<!doctype html><template>{}</template>\n", picture(&content));
    write(&out.join(format!("chrome.{}.html", content.lang)), &picture)?;
    println!("{}", checked.grades);
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| {
        format!("{}: cannot be written ({error}): free some room, or mend its rights", path.display())
    })
}
