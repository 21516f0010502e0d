//! Writes the finished HTML: `prerender [--content FOLDER] OUT` fills `OUT/index.html` and writes the other pages next
//! to it, in each language of the content folder (default `assets/content`). If the content has errors, it prints all of
//! them to standard error and stops.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::ExitCode;

use clinic_faq::guide_data::text;
use clinic_faq::labels::labels;
use clinic_faq::language_data;
use content::Content;
use content::check::Checked;
use search::vocabulary;
use site::authoring::{Languages, check_languages, list_of, list_of_uncompared, today};
use site::prerender::{
    file_of_region, fill_page, frame_page, paste_page, plain_page, script_page, setup_page, shell_data,
};
use site::unicode::decompose;

const CONTENT: &str = "assets/content";

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
    let Languages { checked: languages, uncompared, .. } =
        check_languages(content, today()).map_err(|error| error.to_string())?;
    let index = out.join("index.html");
    let page = std::fs::read_to_string(&index).map_err(|error| {
        format!("{}: cannot be read ({error}): run `trunk build`, which puts it there", index.display())
    })?;
    let told = |lack| format!("index.html {lack}");
    if let Some(Checked { content, .. }) = languages.first() {
        write(&index, &fill_page(&page, content).map_err(told)?)?;
        write(&out.join("script.html"), &script_page(&page, content).map_err(told)?)?;
        write(&out.join("frame.html"), &frame_page(content))?;
    }
    let contents: Vec<&Content> = languages.iter().map(|checked| &checked.content).collect();
    write(&out.join("setup.html"), &setup_page(&contents))?;
    for checked in &languages {
        write_language(checked, out)?;
    }
    for Checked { content, .. } in languages.iter().skip(1) {
        write(&out.join(format!("frame.{}.html", content.lang)), &frame_page(content))?;
    }
    eprint!("{}", list_of_uncompared(&uncompared));
    Ok(())
}

/// Writes the pages and files of one language.
fn write_language(checked: &Checked, out: &Path) -> Result<(), String> {
    let Checked { content, search, grades, warnings, .. } = checked;
    let lang = &content.lang;
    let words = language_data::write(labels(lang), text(lang), language_data::DISTRESS);
    write(&out.join(format!("shell.{lang}.txt")), &shell_data(content, search))?;
    write(&out.join(format!("words.{lang}.txt")), &words)?;
    write(&out.join(format!("search.{lang}.txt")), &vocabulary::write(content, search, decompose))?;
    let regions = content.crisis.countries.iter().map(|country| Some(country.code.as_str()));
    for region in regions.chain([None]) {
        write(&out.join(file_of_region("faq", lang, region)), &plain_page(content, region))?;
        write(&out.join(file_of_region("paste", lang, region)), &paste_page(content, region))?;
    }
    println!("{grades}");
    eprint!("{}", list_of(warnings));
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
