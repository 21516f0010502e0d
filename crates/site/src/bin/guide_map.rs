//! Draws the guide for a clinician: `guide_map [FOLDER]` writes `guide-map.en.svg` and `guide-map.en.html` into
//! FOLDER (default `target/guide-map`). Faults of the content end it with every one of them on standard error.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use site::authoring::{check_folder, today};
use site::guide_map::{Rules, Subject, page, svg};

const CONTENT: &str = "assets/content/en";
const FOLDER: &str = "target/guide-map";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match folder(&arguments).and_then(|folder| run(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn folder(arguments: &[String]) -> Result<PathBuf, String> {
    let unknown = |word: &str| {
        format!(
            "guide-map: \"{word}\" is not known: write `guide-map`, or `guide-map FOLDER` for another folder"
        )
    };
    match arguments {
        [] => Ok(FOLDER.into()),
        [word] | [_, word, ..] if word.is_empty() || word.starts_with('-') => Err(unknown(word)),
        [folder] => Ok(folder.into()),
        [_, word, ..] => Err(unknown(word)),
    }
}

fn run(folder: &Path) -> Result<(), String> {
    let checked = check_folder(Path::new(CONTENT), today()).map_err(|problem| problem.to_string())?;
    let lang = &checked.content.lang;
    let subject = Subject::of(&checked.guide, &checked.content, text(lang))
        .map_err(|problem| format!("{CONTENT}: {problem}"))?;
    let rules = Rules::of(subject);
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    write(&folder.join(format!("guide-map.{lang}.svg")), &svg(&rules))?;
    write(&folder.join(format!("guide-map.{lang}.html")), &page(&rules))?;
    println!("Version {}. Print the page; the picture is in it, too.", subject.hash);
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| unwritable(path, &error))?;
    println!("{}", path.canonicalize().unwrap_or_else(|_| path.to_path_buf()).display());
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    let path = path.display();
    format!(
        "{path}: cannot be written ({error}): name a folder that you may write to, or fix the file permissions"
    )
}
