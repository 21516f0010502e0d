//! Finishes `dist/`: pages, styles, scripts, hashed names, files for hosts and npm, and compression.
//!
//! Trunk calls `stage` when it has built the module. `TRUNK_STAGING_DIR` is its folder, and `TRUNK_PROFILE` tells
//! whether this is a release.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::embed::{bundle_script, esbuild, outfile};
use crate::files::{list, read, read_text, remove, write};
use crate::say::{Outcome, run};
use crate::script::{SHELL, minify, put_in};
use crate::{embed, headers, imports, package, programs, script, sizes};

/// The beginning of the line in Cargo.toml that contains the library's version.
const VERSION_LINE: &str = "version = \"";

/// Runs as Trunk's hook, and finishes the files in its folder.
pub fn stage() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set: `stage` is Trunk's hook; run `cargo xtask build` or `trunk build` instead",
    )?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    embed::bundle_settings_reader()?;
    prerender(&staging)?;
    let version = version()?;
    styles(&staging, release)?;
    bundle_script("frame/page.ts", &staging.join("frame-page.js"), release)?;
    let frame_page = hashed(&staging, "frame-page.js", "frame-page", ".js")?;
    bundle_script("frame/host.ts", &staging.join("clinic-faq-frame.js"), release)?;
    code(&staging, release)?;
    let versioned = scripts(&staging, release, &version)?;
    script::hint(&staging.join("index.html"), &staging)?;
    put_in(&staging.join("frame.html"), &[("frame_page", &frame_page)])?;
    let integrity = integrity(&staging.join(versioned))?;
    put_in(&staging.join("snippets.html"), &[("version", &version), ("integrity", &integrity)])?;
    headers::write(&staging, &version)?;
    if release { sizes::compress(&staging) } else { Ok(()) }
}

/// Checks and renders the text with the program `prerender` of `crates/site`.
fn prerender(staging: &Path) -> Outcome {
    run(programs::of_site("prerender")
        .arg(staging)
        // Flags for the browser's module do not fit a native program.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS"))
}

/// Writes the page's style sheet under its stable name, and the two of the shadow root under hashed names.
fn styles(staging: &Path, release: bool) -> Outcome {
    for stem in ["clinic-faq", "shell", "application"] {
        let name = format!("{stem}.css");
        let out = outfile(&staging.join(&name));
        run(esbuild(release).args(["--bundle", &format!("embed/src/styles/{name}"), &out]))?;
        if stem != "clinic-faq" {
            hashed(staging, &name, stem, ".css")?;
        }
    }
    Ok(())
}

/// In a release, shrinks the application's files and names them by the hash of the result. Trunk named them by the hash
/// of what cargo had built.
fn code(staging: &Path, release: bool) -> Outcome {
    if !release {
        return Ok(());
    }
    let (glue, module) = (one(staging, "widget-", ".js")?, one(staging, "widget-", "_bg.wasm")?);
    let path = staging.join(&glue);
    imports::shorten(&staging.join(&module), &path)?;
    let named = hashed(staging, &module, "widget", "_bg.wasm")?;
    write(&path, read_text(&path)?.replace(&module, &named))?;
    minify(&path)?;
    hashed(staging, &glue, "widget", ".js").map(drop)
}

/// Writes the files that the script loads later, the files of the npm package, which include the script, and the script
/// itself under its stable name and under the name with its version. Returns the latter.
fn scripts(staging: &Path, release: bool, version: &str) -> Outcome<String> {
    bundle_script("extras.ts", &staging.join("extras.js"), release)?;
    hashed(staging, "extras.js", "clinic-faq-extras", ".js")?;
    hashed(staging, "words.en.txt", "words.en", ".txt")?;
    hashed(staging, "search.en.txt", "search.en", ".txt")?;
    let (path, shell) = (staging.join("clinic-faq.js"), staging.join(SHELL));
    script::bundle(&path, &shell, staging)?;
    remove(&shell)?;
    package::stage(staging, &read_text(&path)?, version)?;
    if release {
        minify(&path)?;
    }
    let versioned = format!("clinic-faq.{version}.js");
    copy(&path, &staging.join(&versioned))?;
    Ok(versioned)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read(from)?)
}

/// Returns the value of the `integrity` attribute, which a browser compares with the file before it runs it.
pub fn integrity(path: &Path) -> Outcome<String> {
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(read(path)?))))
}

/// Returns the version of the library, from Cargo.toml.
pub fn version() -> Outcome<String> {
    let manifest = read_text(Path::new("Cargo.toml"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix(VERSION_LINE))
        .ok_or("Cargo.toml has no version")?;
    Ok(line.trim_end_matches('"').to_owned())
}

/// Returns the name of the file in the folder that begins and ends in this way.
pub fn one(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    let mut names = list(folder)?.into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names.find(|name| name.starts_with(start) && name.ends_with(end)).ok_or_else(|| {
        format!(
            "{}: no {start}*{end}: Trunk did not build the module; its messages are above",
            folder.display()
        )
    })
}

/// Renames a file to `stem-HASHending`, with the hash of its content. Returns the new name.
fn hashed(folder: &Path, name: &str, stem: &str, ending: &str) -> Outcome<String> {
    let path = folder.join(name);
    let bytes = read(&path)?;
    let hash =
        u64::from_be_bytes(Sha256::digest(&bytes)[..8].try_into().map_err(|_| "SHA-256 is too short")?);
    let new = format!("{stem}-{hash:016x}{ending}");
    std::fs::rename(&path, folder.join(&new))
        .map_err(|error| format!("{}: cannot be renamed: {error}", path.display()))?;
    Ok(new)
}
