//! The script `clinic-faq.js`: the data that is bundled into it, and the names of the files that it loads.

use std::path::Path;

use serde_json::{Value, json};

use crate::embed::{esbuild, outfile};
use crate::files::{read_text, write};
use crate::say::{Outcome, run};
use crate::stage::one;

/// The file of the shell, which the prerender writes (`crates/site/src/prerender/shell_data.rs`). No browser loads it.
pub const SHELL: &str = "shell.en.json";

/// The files that the script loads: the name that the script uses, and the beginning and end of the file name.
const LOADED: [(&str, &str, &str); 7] = [
    ("extras", "clinic-faq-extras-", ".js"),
    ("glue", "widget-", ".js"),
    ("module", "widget-", "_bg.wasm"),
    ("shell_style", "shell-", ".css"),
    ("style", "application-", ".css"),
    ("words", "words.en-", ".txt"),
    ("vocabulary", "search.en-", ".txt"),
];

/// Returns the names of the files in a folder that the script loads, each with the name that the script uses for it.
pub fn loaded(folder: &Path) -> Outcome<Vec<(&'static str, String)>> {
    LOADED.iter().map(|(name, start, end)| Ok((*name, one(folder, start, end)?))).collect()
}

/// Bundles the script with the data of a shell. `folder` has the files that the script loads and the style of the
/// shell. The result is not minified.
pub fn bundle(to: &Path, shell: &Path, folder: &Path) -> Outcome {
    let files = loaded(folder)?;
    let style = files.iter().find(|(name, _)| *name == "shell_style").map_or("", |(_, file)| file);
    let shell: Value = serde_json::from_str(&read_text(shell)?)
        .map_err(|error| format!("{}: is no JSON: {error}", shell.display()))?;
    let style = read_text(&folder.join(style))?;
    run(esbuild(false)
        .args(["--bundle", "--format=esm", "--charset=utf8", "embed/src/clinic-faq.ts", &outfile(to)])
        .arg(format!("--define:SHELLS={}", json!({ "en": shell })))
        .arg(format!("--define:SHELL_STYLE={}", json!(style.trim_end()))))?;
    let names: Vec<(&str, &str)> = files.iter().map(|(name, file)| (*name, file.as_str())).collect();
    put_in(to, &names)
}

/// Returns the lines of a page's head that make the browser load the application while it parses the page. The file
/// names change with each version, so only a page that is rebuilt with every version can have these lines.
pub fn hints(folder: &Path) -> Outcome<String> {
    let hint = |(name, file): (&str, String)| match name {
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
    Ok(loaded(folder)?.into_iter().map(hint).collect())
}

/// Inserts these lines into a page. `folder` has the files that they name.
pub fn hint(page: &Path, folder: &Path) -> Outcome {
    let end = "</head>";
    write(page, read_text(page)?.replacen(end, &(hints(folder)? + end), 1))
}

/// Replaces each `{{name}}` in a file by its word. A placeholder that is left over is an error, since it would reach
/// the clinic's page.
pub fn put_in(path: &Path, words: &[(&str, &str)]) -> Outcome {
    let mut text = read_text(path)?;
    for (name, word) in words {
        text = text.replace(&format!("{{{{{name}}}}}"), word);
    }
    if let Some(left) = text.find("{{") {
        let left: String = text[left..].chars().take(30).collect();
        return Err(format!(
            "{}: nothing is put in place of {left}: xtask/src/stage.rs does it",
            path.display()
        ));
    }
    write(path, text)
}

/// Minifies a module in place.
pub fn minify(path: &Path) -> Outcome {
    let out = outfile(path);
    run(esbuild(true).args([
        "--allow-overwrite",
        "--format=esm",
        "--charset=utf8",
        &path.display().to_string(),
        &out,
    ]))
}
