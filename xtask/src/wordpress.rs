//! The WordPress plugin: the sources in `assets/wordpress`, and the built files that it shows.

mod translations;

use std::path::Path;

use anyhow::{Result, ensure};
use xshell::Shell;

use crate::dist;
use crate::files::{file_name, matches_name, root};
use crate::inputs::{Inputs, files_in};
use crate::stage::version;
use crate::steps::Steps;

/// The sources of the plugin.
const SOURCES: &str = "assets/wordpress";
/// The words that the plugin adds to the text, by language.
const WORDS: &str = "interface.toml";
const CONTENT: &str = "assets/content";
/// The plugin as tests install it.
pub const BUILT: &str = "target/wordpress/clinic-faq";

/// Writes the plugin for the current `dist/` where tests install it from, unless nothing has changed.
///
/// # Errors
/// `dist/` is not built, or a file cannot be written.
pub fn make(sh: &Shell, steps: &mut Steps) -> Result<()> {
    let inputs = Inputs::default().files(&[dist::FOLDER, SOURCES, CONTENT, "Cargo.toml"]).writing(&[BUILT]);
    steps
        .if_changed("assemble the WordPress plugin", &inputs, || {
            assemble(sh, Path::new(dist::FOLDER), Path::new(BUILT), &version(sh)?)
        })
        .map(drop)
}

/// Writes the plugin into an empty folder: its sources with the version filled in, and what it needs of a built folder.
///
/// # Errors
/// A built file is missing, or a file cannot be written.
pub fn assemble(sh: &Shell, built: &Path, folder: &Path, version: &str) -> Result<()> {
    sh.remove_path(folder)?;
    let sources = root().join(SOURCES);
    for source in files_in(sh, &sources)? {
        let text = sh.read_file(&source)?.replace("{{version}}", version);
        sh.write_file(folder.join(source.strip_prefix(&sources)?), text)?;
    }
    translations::compile(sh, folder)?;
    let files = folder.join("files");
    let mut languages = Vec::new();
    for path in sh.read_dir(built)?.iter().filter(|path| is_needed(&file_name(path))) {
        let name = file_name(path);
        if let Some(language) = name.strip_prefix("faq.").and_then(|rest| rest.get(..2)) {
            languages.push(language.to_owned());
        }
        sh.copy_file(path, sh.create_dir(&files)?.join(&name))?;
    }
    languages.dedup();
    ensure!(!languages.is_empty(), "{}: no text: run `cargo xtask build`", built.display());
    for language in languages {
        let words = root().join(CONTENT).join(&language).join(WORDS);
        sh.copy_file(words, files.join(format!("interface.{language}.toml")))?;
    }
    Ok(())
}

/// Whether the plugin needs a built file. A text without the name of a country is that of the first one.
fn is_needed(name: &str) -> bool {
    matches_name(name, &dist::WIDGET) && (!name.starts_with("faq.") || name.contains('-'))
}

#[cfg(test)]
mod tests {
    use super::is_needed;

    #[test]
    fn the_plugin_has_what_a_page_loads_and_nothing_else() {
        for name in [
            "clinic-faq.js",
            "clinic-faq.css",
            "clinic-faq-extras-7ab6aaf5becb540f.js",
            "application-78f4885c6571db34.css",
            "faq.en-US.html",
            "search.en-b11992844121bd4a.txt",
            "shell.es-fb627858e78ddb05.txt",
            "widget-e7c797c4c52f73ea_bg.wasm",
        ] {
            assert!(is_needed(name), "{name}");
        }
        for name in [
            "index.html",
            "faq.en.html",
            "paste.en-US.html",
            "frame.html",
            "clinic-faq.0.1.0.js",
            "clinic-faq-frame.js",
            "clinic-faq.css.br",
            "application-78f4885c6571db34.txt",
            "package.js",
        ] {
            assert!(!is_needed(name), "{name}");
        }
    }
}
