//! The toy site: the built folder with twenty made-up answers in place of the real ones. Browser tests open it, so that
//! changes of the real text do not affect them.
//!
//! Only the files that the prerender writes, and the script, which contains the shell, are built again, into
//! `target/toy-site/`. The test server looks there first and then in `dist/`, so the module, the styles and the other
//! scripts are those of the release.

use std::path::Path;

use crate::files::{read, read_text, write};
use crate::inputs::Inputs;
use crate::say::{Outcome, typed};
use crate::script::{SHELL, bundle, hint, hints, minify, put_in};
use crate::stage::{integrity, one, version};
use crate::steps::Steps;
use crate::{dist, programs};

/// The folder of the toy site.
pub const FOLDER: &str = "target/toy-site";
const CONTENT: &str = "tests/fixtures/site/en";

/// Writes the pages of the toy site for the current `dist/`, unless nothing has changed.
///
/// # Errors
/// `dist/` is not built, or the content has errors.
pub fn make(steps: &mut Steps) -> Outcome {
    let sources = [dist::FOLDER, CONTENT, "assets", "build.rs", "crates", "embed", "src"];
    let inputs = Inputs::of_rust().files(&sources).writing(&[FOLDER]);
    steps.if_changed("render the toy site", &inputs, render).map(drop)
}

fn render() -> Outcome {
    let (built, out) = (Path::new(dist::FOLDER), Path::new(FOLDER));
    std::fs::create_dir_all(out).map_err(|error| format!("{FOLDER}: cannot be made: {error}"))?;
    let page = read_text(&built.join("index.html"))?.replace(&hints(built)?, "");
    write(&out.join("index.html"), emptied(&page)?)?;
    prerender()?;
    hint(&out.join("index.html"), built)?;
    put_in(&out.join("frame.html"), &[("frame_page", &one(built, "frame-page-", ".js")?)])?;
    let version = version()?;
    let integrity = script(built, out, &version)?;
    put_in(&out.join("snippets.html"), &[("version", &version), ("integrity", &integrity)])
}

/// Bundles the script with the shell of the toy site and writes it under both its names. Returns its `integrity` value.
fn script(built: &Path, out: &Path, version: &str) -> Outcome<String> {
    let path = out.join("clinic-faq.js");
    bundle(&path, &out.join(SHELL), built)?;
    minify(&path)?;
    write(&out.join(format!("clinic-faq.{version}.js")), read(&path)?)?;
    integrity(&path)
}

/// Runs the prerender. Its output about valid content (grades, overdue reviews) is of no use here and is not shown.
fn prerender() -> Outcome {
    let mut cargo = programs::of_site("prerender");
    cargo.args(["--content", CONTENT, FOLDER]);
    let output = cargo.output().map_err(|error| format!("`{}` cannot be started: {error}", typed(&cargo)))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{}\n`{}` failed", String::from_utf8_lossy(&output.stderr).trim_end(), typed(&cargo)))
}

const ELEMENT: &str = "<clinic-faq";
const END: &str = "</clinic-faq>";
const DATA: &str = "<script type=\"application/ld+json\">";
const DATA_END: &str = "</script>";
/// The attributes that the prerender writes into the tag.
const WRITTEN: [&str; 3] = [" data-text=\"", " data-hash=\"", " data-due=\""];

/// Returns a page with its element as it was before the prerender filled it, and without the structured data.
///
/// # Errors
/// The page has no element, or the end of its element is missing.
fn emptied(page: &str) -> Outcome<String> {
    let lacks = |what: &str| format!("{}/index.html: no {what} in it: run `cargo xtask build`", dist::FOLDER);
    let (before, rest) = page.split_once(ELEMENT).ok_or_else(|| lacks(ELEMENT))?;
    let (attributes, rest) = rest.split_once('>').ok_or_else(|| lacks(END))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| lacks(END))?;
    let attributes = WRITTEN.iter().fold(attributes.to_owned(), |rest, begin| without(&rest, begin, "\""));
    let after = without(after, DATA, DATA_END);
    Ok(format!("{before}{ELEMENT}{attributes}>{END}{after}"))
}

/// Returns the text without its first part that begins with `begin` and ends with `end`.
fn without(text: &str, begin: &str, end: &str) -> String {
    let parts = text.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some(format!("{before}{after}"))
    });
    parts.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::emptied;

    #[test]
    fn a_filled_page_is_emptied_again() {
        let filled = "<body><clinic-faq data-text=\"0a1b\" data-hash=\"0a\" data-due=\"2027-01-01\" contact=\"/c\"><details></details></clinic-faq>\
                      <p>After</p><script type=\"application/ld+json\">{}</script></body>";
        let empty = "<body><clinic-faq contact=\"/c\"></clinic-faq><p>After</p></body>";
        assert_eq!(emptied(filled), Ok(empty.to_owned()));
        assert_eq!(emptied(empty), Ok(empty.to_owned()));
    }

    #[test]
    fn a_page_without_an_element_is_named() {
        assert!(emptied("<body></body>").is_err_and(|said| said.contains("dist/index.html")));
    }
}
