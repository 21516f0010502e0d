//! The page `setup.html`: its script, its style, and the facts about the build that it needs.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::json;
use xshell::Shell;

use crate::embed::{esbuild, outfile};
use crate::files::find_name;

/// The page, which the prerender writes (`crates/site/src/prerender/setup_page.rs`).
const PAGE: &str = "setup.html";
/// Its script and its style, as files.
pub const SCRIPT: &str = "setup.js";
pub const STYLE: &str = "setup.css";

/// Bundles script and style of the page. The script is a classic one, since browsers load no module from a folder
/// without a server.
pub fn bundle(sh: &Shell, folder: &Path, is_release: bool) -> Result<()> {
    esbuild(sh, is_release)
        .args([
            "--bundle",
            "--format=iife",
            "--charset=utf8",
            "--define:import.meta.url=document.baseURI",
            "--pure:URL",
        ])
        .args(["embed/src/setup/main.ts", &outfile(&folder.join(SCRIPT))])
        .run()?;
    let style = ["--bundle", "embed/src/styles/setup.css", &outfile(&folder.join(STYLE))];
    Ok(esbuild(sh, is_release).args(style).run()?)
}

/// Puts script, style and facts about the build into the page in `folder`. `files` is the folder with all other files.
///
/// Script and style are in the page itself, so that it works when it is opened from a folder, or alone from an archive.
/// The same two files are beside it, for sites whose policy forbids what is inside a page; the script runs only once.
pub fn fill(sh: &Shell, folder: &Path, files: &Path, version: &str, integrity: &str) -> Result<()> {
    let module = find_name(sh, files, "widget-", "_bg.wasm")?;
    let build = json!({ "version": version, "integrity": integrity, "module": module });
    let style = sh.read_file(files.join(STYLE))?;
    let script = sh.read_file(files.join(SCRIPT))?;
    ensure!(!script.contains("</script"), "{SCRIPT}: has an end tag, which would end it early in the page");
    let values = [
        ("style", format!("<link rel=\"stylesheet\" href=\"{STYLE}\"><style>{}</style>", style.trim_end())),
        ("build", build.to_string()),
        ("text_style", sh.read_file(files.join("clinic-faq.css"))?.trim_end().to_owned()),
        ("script", format!("<script>{}</script>\n<script src=\"{SCRIPT}\"></script>", script.trim_end())),
    ];
    let path = folder.join(PAGE);
    let mut page = sh.read_file(&path)?;
    for (name, value) in values {
        let place = format!("{{{{setup_{name}}}}}");
        ensure!(page.matches(&place).count() == 1, "{}: has no {place}", path.display());
        page = page.replacen(&place, &value, 1);
    }
    Ok(sh.write_file(&path, page)?)
}
