//! The toy site: the built folder with twenty made-up answers in place of the real ones. Browser tests open it, so that
//! changes of the real text do not affect them.
//!
//! Only the files that the prerender writes, and the script, which contains the shell, are built again, into
//! `target/toy-site/`. The test server looks there first and then in `dist/`, so the module, the styles and the other
//! scripts are those of the release.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::inputs::Inputs;
use crate::script::{SHELL, bundle, insert_preload_links, minify, preload_links};
use crate::stage::{integrity, version};
use crate::steps::Steps;
use crate::{authoring, dist, setup};

/// The folder of the toy site.
pub const FOLDER: &str = "target/toy-site";
const CONTENT: &str = "tests/fixtures/site/en";

/// Writes the pages of the toy site for the current `dist/`, unless nothing has changed.
///
/// # Errors
/// `dist/` is not built, or the content has errors.
pub fn make(sh: &Shell, steps: &mut Steps) -> Result<()> {
    let sources = [dist::FOLDER, CONTENT, "assets", "build.rs", "crates", "embed", "src"];
    let inputs = Inputs::of_rust(sh).files(&sources).writing(&[FOLDER]);
    steps.if_changed("render the toy site", &inputs, || render(sh)).map(drop)
}

fn render(sh: &Shell) -> Result<()> {
    let (built, out) = (Path::new(dist::FOLDER), Path::new(FOLDER));
    let page = sh.read_file(built.join("index.html"))?.replace(&preload_links(sh, built)?, "");
    sh.write_file(out.join("index.html"), without_text(&page)?)?;
    prerender(sh)?;
    insert_preload_links(sh, &out.join("index.html"), built)?;
    let version = version(sh)?;
    let integrity = script(sh, built, out, &version)?;
    setup::fill(sh, out, built, &version, &integrity)
}

/// Bundles the script with the shell of the toy site and writes it under both its names. Returns its `integrity` value.
fn script(sh: &Shell, built: &Path, out: &Path, version: &str) -> Result<String> {
    let path = out.join("clinic-faq.js");
    bundle(sh, &path, &out.join(SHELL), built)?;
    minify(sh, &path)?;
    sh.copy_file(&path, out.join(format!("clinic-faq.{version}.js")))?;
    integrity(sh, &path)
}

/// Runs the prerender. Its output about valid content (grades, overdue reviews) is of no use here and is not shown.
fn prerender(sh: &Shell) -> Result<()> {
    let command = authoring::site_program(sh, "prerender").args(["--content", CONTENT, FOLDER]);
    let output = command.ignore_status().output()?;
    ensure!(
        output.status.success(),
        "{}\nthe toy site cannot be rendered",
        String::from_utf8_lossy(&output.stderr).trim_end()
    );
    Ok(())
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
fn without_text(page: &str) -> Result<String> {
    let missing =
        |what: &str| format!("{}/index.html: no {what} in it: run `cargo xtask build`", dist::FOLDER);
    let (before, rest) = page.split_once(ELEMENT).with_context(|| missing(ELEMENT))?;
    let (attributes, rest) = rest.split_once('>').with_context(|| missing(END))?;
    let (_, after) = rest.split_once(END).with_context(|| missing(END))?;
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
    use super::without_text;

    #[test]
    fn a_filled_page_is_emptied_again() {
        let filled = "<body><clinic-faq data-text=\"0a1b\" data-hash=\"0a\" data-due=\"2027-01-01\" contact=\"/c\"><details></details></clinic-faq>\
                      <p>After</p><script type=\"application/ld+json\">{}</script></body>";
        let empty = "<body><clinic-faq contact=\"/c\"></clinic-faq><p>After</p></body>";
        assert_eq!(without_text(filled).expect("it has an element"), empty);
        assert_eq!(without_text(empty).expect("it has an element"), empty);
    }

    #[test]
    fn a_page_without_an_element_is_named() {
        let error = without_text("<body></body>").expect_err("it has none");
        assert!(error.to_string().contains("dist/index.html"), "{error}");
    }
}
