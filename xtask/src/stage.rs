//! Finishes `dist/`: pages, styles, scripts, hashed names, files for hosts and npm, and compression.
//!
//! Trunk calls `stage` when it has built the module. `TRUNK_STAGING_DIR` is its folder, and `TRUNK_PROFILE` tells
//! whether this is a release.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use xshell::Shell;

use crate::embed::{bundle_script, esbuild, outfile};
use crate::files::find_name;
use crate::script::{SHELL, minify};
use crate::{authoring, embed, headers, imports, package, script, setup, sizes};

/// The beginning of the line in Cargo.toml that contains the library's version.
const VERSION_LINE: &str = "version = \"";

/// Runs as Trunk's hook, and finishes the files in its folder.
pub fn stage(sh: &Shell) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: `stage` is Trunk's hook; run `cargo xtask build` or `trunk build` instead",
    )?;
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    embed::bundle_settings_reader(sh)?;
    prerender(sh, &staging)?;
    let version = version(sh)?;
    styles(sh, &staging, is_release)?;
    // A clinic's own page for a frame names this file, so its name must stay.
    bundle_script(sh, "frame/page.ts", &staging.join("clinic-faq-frame-page.js"), is_release)?;
    bundle_script(sh, "frame/host.ts", &staging.join("clinic-faq-frame.js"), is_release)?;
    if is_release {
        shrink_code(sh, &staging)?;
    }
    let versioned = scripts(sh, &staging, is_release, &version)?;
    script::insert_preload_links(sh, &staging.join("index.html"), &staging)?;
    let integrity = integrity(sh, &staging.join(versioned))?;
    setup::bundle(sh, &staging, is_release)?;
    setup::fill(sh, &staging, &staging, &version, &integrity)?;
    headers::write(sh, &staging, &version)?;
    if is_release { sizes::compress(sh, &staging) } else { Ok(()) }
}

/// Checks and renders the text with the program `prerender` of `crates/site`.
fn prerender(sh: &Shell, staging: &Path) -> Result<()> {
    let command = authoring::site_program(sh, "prerender").arg(staging);
    // Flags for the browser's module do not fit a native program.
    Ok(command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").run()?)
}

/// Writes the page's style sheet under its stable name, and the two of the shadow root under hashed names.
fn styles(sh: &Shell, staging: &Path, is_release: bool) -> Result<()> {
    for stem in ["clinic-faq", "shell", "application"] {
        let name = format!("{stem}.css");
        let source = format!("embed/src/styles/{name}");
        esbuild(sh, is_release).args(["--bundle", &source, &outfile(&staging.join(&name))]).run()?;
        if stem != "clinic-faq" {
            rename_with_hash(sh, staging, &name, stem, ".css")?;
        }
    }
    Ok(())
}

/// Shrinks the module and its glue and names them by the hash of the result. Trunk named them by the hash of what cargo
/// had built.
fn shrink_code(sh: &Shell, staging: &Path) -> Result<()> {
    let glue = find_name(sh, staging, "widget-", ".js")?;
    let module = find_name(sh, staging, "widget-", "_bg.wasm")?;
    let path = staging.join(&glue);
    imports::shorten(sh, &staging.join(&module), &path)?;
    let new_name = rename_with_hash(sh, staging, &module, "widget", "_bg.wasm")?;
    sh.write_file(&path, sh.read_file(&path)?.replace(&module, &new_name))?;
    minify(sh, &path)?;
    rename_with_hash(sh, staging, &glue, "widget", ".js").map(drop)
}

/// Writes the files that the script loads later, the files of the npm package, which include the script, and the script
/// itself under its stable name and under the name with its version. Returns the latter.
fn scripts(sh: &Shell, staging: &Path, is_release: bool, version: &str) -> Result<String> {
    for stem in ["extras", "languages"] {
        let name = format!("{stem}.js");
        let path = staging.join(&name);
        bundle_script(sh, &format!("{stem}.ts"), &path, is_release)?;
        if is_release {
            minify(sh, &path)?;
        }
        rename_with_hash(sh, staging, &name, &format!("clinic-faq-{stem}"), ".js")?;
    }
    for stem in script::OF_LANGUAGES {
        rename_with_hash(sh, staging, &format!("{stem}.txt"), stem, ".txt")?;
    }
    let (path, shell) = (staging.join("clinic-faq.js"), staging.join(SHELL));
    script::bundle(sh, &path, &shell, staging)?;
    sh.remove_path(&shell)?;
    package::stage(sh, staging, &sh.read_file(&path)?, version)?;
    if is_release {
        minify(sh, &path)?;
    }
    let versioned = format!("clinic-faq.{version}.js");
    sh.copy_file(&path, staging.join(&versioned))?;
    Ok(versioned)
}

/// Returns the value of the `integrity` attribute, which a browser compares with the file before it runs it.
pub fn integrity(sh: &Shell, path: &Path) -> Result<String> {
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(sh.read_binary_file(path)?))))
}

/// Returns the version of the library, from Cargo.toml.
pub fn version(sh: &Shell) -> Result<String> {
    let manifest = sh.read_file("Cargo.toml")?;
    let line = manifest.lines().find_map(|line| line.strip_prefix(VERSION_LINE));
    Ok(line.context("Cargo.toml: has no version")?.trim_end_matches('"').to_owned())
}

/// Renames a file to `stem-HASHending`, with the hash of its content. Returns the new name.
fn rename_with_hash(sh: &Shell, folder: &Path, name: &str, stem: &str, ending: &str) -> Result<String> {
    let path = folder.join(name);
    let hash = format!("{:x}", Sha256::digest(sh.read_binary_file(&path)?));
    let new_name = format!("{stem}-{}{ending}", &hash[..10]);
    sh.copy_file(&path, folder.join(&new_name))?;
    sh.remove_path(&path)?;
    Ok(new_name)
}
