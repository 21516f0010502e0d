//! Finishes `dist/`: pages, styles, scripts, hashed names, what a host and npm want, compression.
//!
//! Trunk calls `stage` once it has built the module, with its folder in `TRUNK_STAGING_DIR`. Release or
//! not is in `TRUNK_PROFILE`.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::embed::{bundle_script, esbuild};
use crate::files::{list, read, read_text, write};
use crate::say::{Outcome, run};
use crate::{embed, headers, imports, package, programs, sizes};

/// How the line begins that holds the library's version.
const VERSION_LINE: &str = "version = \"";

/// Trunk's hook.
pub fn stage() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set: `stage` is Trunk's hook; run `cargo xtask build` or `trunk build` instead",
    )?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    embed::bundle_settings_reader()?;
    prerender(&staging)?;
    let version = version()?;
    let chrome_style = styles(&staging, release)?;
    bundle_script("frame/page.ts", &staging.join("frame-page.js"), release)?;
    let frame_page = hashed(&staging, "frame-page.js", "frame-page", ".js")?;
    bundle_script("frame/host.ts", &staging.join("clinic-faq-frame.js"), release)?;
    let code = code(&staging, release)?;
    let versioned = script(&staging, release, &code, &chrome_style, &version)?;
    put_in(&staging.join("frame.html"), &[("frame_page", &frame_page)])?;
    let integrity = integrity(&staging.join(versioned))?;
    put_in(&staging.join("snippets.html"), &[("version", &version), ("integrity", &integrity)])?;
    headers::write(&staging, &version)?;
    if release { sizes::compress(&staging) } else { Ok(()) }
}

/// The text, checked and rendered by the library's own program.
fn prerender(staging: &Path) -> Outcome {
    run(programs::of_site("prerender")
        .arg(staging)
        // Flags meant for the browser's module do not fit the native program.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS"))
}

/// The page's style sheet under its stable name, and the shadow root's under a hashed one, which is given.
fn styles(staging: &Path, release: bool) -> Outcome<String> {
    for name in ["clinic-faq.css", "chrome.css"] {
        let out = format!("--outfile={}", staging.join(name).display());
        run(esbuild(release).args(["--bundle", &format!("embed/src/styles/{name}"), &out]))?;
    }
    hashed(staging, "chrome.css", "chrome", ".css")
}

/// Names of the application's two files.
struct Code {
    glue: String,
    module: String,
}

/// Makes the application small in a release, and gives both files names by what is in them then: Trunk named them by
/// what cargo had built.
fn code(staging: &Path, release: bool) -> Outcome<Code> {
    let (glue, module) = (one(staging, "widget-", ".js")?, one(staging, "widget-", "_bg.wasm")?);
    if !release {
        return Ok(Code { glue, module });
    }
    let path = staging.join(&glue);
    imports::shorten(&staging.join(&module), &path)?;
    let named = hashed(staging, &module, "widget", "_bg.wasm")?;
    write(&path, read_text(&path)?.replace(&module, &named))?;
    minify(&path)?;
    Ok(Code { glue: hashed(staging, &glue, "widget", ".js")?, module: named })
}

/// Writes the script with the names of what it loads, under its stable name and under its version's, which is
/// returned; and the npm package's files, since one of them is the script, too.
fn script(staging: &Path, release: bool, code: &Code, chrome_style: &str, version: &str) -> Outcome<String> {
    let path = staging.join("clinic-faq.js");
    bundle_script("clinic-faq.ts", &path, false)?;
    bundle_script("extras.ts", &staging.join("extras.js"), release)?;
    put_in(
        &path,
        &[
            ("extras", &hashed(staging, "extras.js", "clinic-faq-extras", ".js")?),
            ("glue", &code.glue),
            ("module", &code.module),
            ("chrome_style", chrome_style),
            ("words", &hashed(staging, "words.en.txt", "words.en", ".txt")?),
            ("vocabulary", &hashed(staging, "search.en.txt", "search.en", ".txt")?),
        ],
    )?;
    package::stage(staging, &read_text(&path)?, chrome_style, version)?;
    if release {
        minify(&path)?;
    }
    let versioned = format!("clinic-faq.{version}.js");
    copy(&path, &staging.join(&versioned))?;
    Ok(versioned)
}

/// Puts words in place of their names between double braces. A name that is left is a fault, for it would reach
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

fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read(from)?)
}

/// What a browser compares a file with before it runs it.
pub fn integrity(path: &Path) -> Outcome<String> {
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(read(path)?))))
}

/// Makes a module small, in its place.
fn minify(path: &Path) -> Outcome {
    let out = format!("--outfile={}", path.display());
    run(esbuild(true).args(["--allow-overwrite", "--format=esm", &path.display().to_string(), &out]))
}

pub fn version() -> Outcome<String> {
    let manifest = read_text(Path::new("Cargo.toml"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix(VERSION_LINE))
        .ok_or("Cargo.toml has no version")?;
    Ok(line.trim_end_matches('"').to_owned())
}

/// The name of the file that begins and ends so.
pub fn one(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    let mut names = list(folder)?.into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names.find(|name| name.starts_with(start) && name.ends_with(end)).ok_or_else(|| {
        format!(
            "{}: no {start}*{end}: Trunk did not build the module; its messages are above",
            folder.display()
        )
    })
}

/// Gives a file a name with the hash of what is in it: `stem-HASHending`.
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
