//! The script `clinic-faq.js`: the data that is bundled into it, and the names of the files that it loads.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::embed::{esbuild, outfile};
use crate::files::{find_name, npm_program};

/// The file of the shell in the default language, which the prerender writes (`crates/site/src/prerender/shell_data.rs`).
/// It becomes part of the script. The files of other languages are loaded when they are needed.
pub const SHELL: &str = "shell.en.txt";

/// The files of each language that the script loads: their names before the prerender's result is hashed.
pub const OF_LANGUAGES: [&str; 5] = ["words.en", "search.en", "words.es", "search.es", "shell.es"];

/// The files that the script loads: the name that the script uses, and the beginning and end of the file name.
const LOADED: [(&str, &str, &str); 11] = [
    ("extras", "clinic-faq-extras-", ".js"),
    ("languages", "clinic-faq-languages-", ".js"),
    ("glue", "widget-", ".js"),
    ("module", "widget-", "_bg.wasm"),
    ("shell_style", "shell-", ".css"),
    ("style", "application-", ".css"),
    ("words", "words.en-", ".txt"),
    ("vocabulary", "search.en-", ".txt"),
    ("words_es", "words.es-", ".txt"),
    ("vocabulary_es", "search.es-", ".txt"),
    ("shell_es", "shell.es-", ".txt"),
];

/// Returns the names of the files in a folder that the script loads, each with the name that the script uses for it.
fn loaded_files(sh: &Shell, folder: &Path) -> Result<Vec<(&'static str, String)>> {
    LOADED.iter().map(|(name, start, end)| Ok((*name, find_name(sh, folder, start, end)?))).collect()
}

/// Bundles the script with the data of a shell. `folder` has the files that the script loads and the style of the
/// shell. The result is not minified.
pub fn bundle(sh: &Shell, to: &Path, shell: &Path, folder: &Path) -> Result<()> {
    let loaded = loaded_files(sh, folder)?;
    let style = loaded.iter().find(|(name, _)| *name == "shell_style").map_or("", |(_, file)| file);
    let style = sh.read_file(folder.join(style))?;
    let shell: Value = serde_json::from_str(&sh.read_file(shell)?)
        .with_context(|| format!("{}: is no JSON", shell.display()))?;
    esbuild(sh, false)
        .args(["--bundle", "--format=esm", "--charset=utf8", "embed/src/clinic-faq.ts", &outfile(to)])
        .arg(format!("--define:DEFAULT_SHELL={shell}"))
        .arg(format!("--define:SHELL_STYLE={}", json!(style.trim_end())))
        .run()?;
    let names: Vec<(&str, &str)> = loaded.iter().map(|(name, file)| (*name, file.as_str())).collect();
    fill_placeholders(sh, to, &names)
}

/// Returns the lines of a page's head that make the browser load the application while it parses the page. The file
/// names change with each version, so only a page that is rebuilt with every version can have these lines.
pub fn preload_links(sh: &Shell, folder: &Path) -> Result<String> {
    let link = |(name, file): (&str, String)| match name {
        "glue" | "extras" => {
            format!("  <link rel=\"modulepreload\" href=\"{file}\" fetchpriority=\"low\">\n  ")
        }
        "module" | "style" | "words" => {
            format!(
                "  <link rel=\"preload\" href=\"{file}\" as=\"fetch\" crossorigin fetchpriority=\"low\">\n  "
            )
        }
        _ => String::new(),
    };
    Ok(loaded_files(sh, folder)?.into_iter().map(link).collect())
}

/// Inserts the preload links into a page. `folder` has the files that they name.
pub fn insert_preload_links(sh: &Shell, page: &Path, folder: &Path) -> Result<()> {
    let end = "</head>";
    let html = sh.read_file(page)?.replacen(end, &(preload_links(sh, folder)? + end), 1);
    Ok(sh.write_file(page, html)?)
}

/// Replaces each `{{name}}` in a file by its value. A placeholder that is left over is an error, since it would reach
/// the clinic's page.
pub fn fill_placeholders(sh: &Shell, path: &Path, values: &[(&str, &str)]) -> Result<()> {
    let mut text = sh.read_file(path)?;
    for (name, value) in values {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    if let Some(start) = text.find("{{") {
        let left: String = text[start..].chars().take(30).collect();
        bail!("{}: has no value for {left}: add it to LOADED in xtask/src/script.rs", path.display());
    }
    Ok(sh.write_file(path, text)?)
}

/// Minifies a module in place: with esbuild, which writes it for old engines, and then with terser, which makes it 3 %
/// smaller still.
pub fn minify(sh: &Shell, path: &Path) -> Result<()> {
    let command = esbuild(sh, true).args(["--allow-overwrite", "--format=esm", "--charset=utf8"]);
    command.arg(path).arg(outfile(path)).run()?;
    let terser = npm_program("terser");
    let options = ["--module", "--ecma", "2020", "--compress", "passes=3,hoist_funs", "--mangle", "--output"];
    Ok(cmd!(sh, "{terser} {path} {options...} {path}").quiet().run()?)
}
