//! Writes the finished HTML: `prerender OUT` fills `OUT/index.html` and writes the other pages beside it. Faults of the content end it with every one of them on standard error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use search::vocabulary;
use site::authoring::{check_folder, list_of, today};
use site::prerender::{
    fill_page, frame_page, paste_page, picture_file, plain_page, script_page, snippets_page,
};

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
    let checked = check_folder(Path::new(CONTENT), today()).map_err(|problem| problem.to_string())?;
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
        ("snippets.html".to_owned(), snippets_page(&content)),
        (format!("paste.{lang}.html"), paste_page(&content)),
        (format!("faq.{lang}.html"), plain_page(&content)),
        (format!("chrome.{lang}.html"), picture_file(&content)),
        (format!("search.{lang}.txt"), vocabulary::write(&content, &checked.search)),
    ] {
        write(&out.join(name), &text)?;
    }
    println!("{}", checked.grades);
    eprint!("{}", list_of(&checked.warnings));
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| {
        format!("{}: cannot be written ({error}): free some room, or mend its rights", path.display())
    })
}
