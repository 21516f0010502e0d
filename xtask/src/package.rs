//! The npm package: the files of `dist/` that it consists of.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::files::{file_name, list};

/// The endings of files that have the ending `.txt` in the package: most webpack projects have a rule for `.css`, which
/// would add the shadow root's style to the page instead of the shadow root, and Astro's development server takes an
/// address that ends in `.html` for a page.
const AS_TEXT: [&str; 2] = ["css", "html"];

/// Files of the project's root that the package includes besides those that browsers load.
const DOCUMENTS: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Adds files to the built folder so that `npm pack` can pack it. `script` is the script with its file names filled in,
/// not yet minified.
pub fn stage(sh: &Shell, folder: &Path, script: &str, version: &str) -> Result<()> {
    let script = bundler_script(script)?;
    for name in referenced_files(&script) {
        let path = folder.join(name);
        let sources = AS_TEXT.map(|ending| path.with_extension(ending));
        if let Some(source) = sources.iter().find(|source| source.is_file()) {
            sh.copy_file(source, &path)?;
        }
        // webpack and Turbopack refuse a script with an address that leads nowhere.
        ensure!(path.is_file(), "{name}: the script for bundlers refers to it, and it does not exist");
    }
    sh.write_file(folder.join("package.js"), script)?;
    for path in list(sh, Path::new("assets/package"))? {
        let text = sh.read_file(&path)?.replace("{{version}}", version);
        sh.write_file(folder.join(file_name(&path)), text)?;
    }
    for name in DOCUMENTS {
        sh.copy_file(name, folder.join(name))?;
    }
    Ok(())
}

/// Returns the script for bundlers. It is not minified, since bundlers minify it themselves and need its comments. The
/// query keeps Vite from inlining small files as `data:` addresses, which strict policies block.
fn bundler_script(script: &str) -> Result<String> {
    let mut script = script.to_owned();
    for ending in AS_TEXT {
        let as_text = script.replace(&format!(".{ending}\", import.meta.url)"), ".txt\", import.meta.url)");
        ensure!(
            as_text != script,
            "embed/src/files.ts: no `new URL(\"./….{ending}\", import.meta.url)`, which bundlers look for"
        );
        script = as_text;
    }
    Ok(script.replace("\", import.meta.url)", "?no-inline\", import.meta.url)"))
}

/// Returns the names of the files that the script for bundlers refers to.
fn referenced_files(script: &str) -> impl Iterator<Item = &str> {
    let after_each = script.split("new URL(\"./").skip(1);
    after_each.filter_map(|rest| rest.split_once("?no-inline\"").map(|(name, _)| name))
}

/// Packs a built folder as an npm package into another folder. Returns the tarball's path. `npm pack` gives every file
/// the same time and sorts them.
pub fn pack(sh: &Shell, built: &Path, folder: &Path) -> Result<PathBuf> {
    // npm takes a path that begins neither with a dot nor with a slash for the name of a package.
    let (built, folder) = (sh.current_dir().join(built), sh.create_dir(folder)?);
    let name = cmd!(sh, "npm pack {built} --pack-destination {folder} --loglevel error").quiet().read()?;
    let name = name.lines().last().context("npm pack wrote no tarball")?;
    Ok(folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::{bundler_script, referenced_files};

    #[test]
    fn bundlers_neither_inline_a_file_nor_take_it_for_a_style_or_a_page_of_the_application() {
        let loader = "const A = new URL(\"./widget-1.js\", import.meta.url);\nconst B = new URL(\"./shell-1.css\", import.meta.url);\nconst C = new URL(\"./faq.en.html\", import.meta.url);";
        let expected = "const A = new URL(\"./widget-1.js?no-inline\", import.meta.url);\nconst B = new URL(\"./shell-1.txt?no-inline\", import.meta.url);\nconst C = new URL(\"./faq.en.txt?no-inline\", import.meta.url);";
        let script = bundler_script(loader).expect("bundlers find the addresses");
        assert_eq!(script, expected);
        assert_eq!(
            referenced_files(&script).collect::<Vec<_>>(),
            ["widget-1.js", "shell-1.txt", "faq.en.txt"]
        );
    }

    #[test]
    fn a_script_whose_addresses_no_bundler_finds_is_refused() {
        assert!(bundler_script("const here = (name) => new URL(name, import.meta.url);").is_err());
    }
}
