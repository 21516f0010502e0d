//! Finishes `dist/`: text, styles, loader, hashed names, compression.
//!
//! Trunk calls `stage` once it has built the module, with its folder in `TRUNK_STAGING_DIR`. Release or
//! not is in `TRUNK_PROFILE`.

use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::files::{list, npm_bin, read_text, write};
use crate::say::{Outcome, doing, run};
use crate::{imports, sizes, tools};

/// How the line begins that holds the library's version.
const VERSION_LINE: &str = "version = \"";

/// Engines that the widget supports; esbuild writes CSS and JavaScript for them.
const TARGET: &str = "--target=chrome111,firefox114,safari16.4";

/// `cargo xtask build`.
pub fn build() -> Outcome {
    tools::for_building()?;
    doing("building dist/ with Trunk");
    run(tools::with_path("trunk").args(["build", "--release"]))?;
    sizes::report(Path::new("dist"))
}

/// Trunk's hook.
pub fn stage() -> Outcome {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set: `stage` is Trunk's hook; run `cargo xtask build` or `trunk build` instead",
    )?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    tools::need_esbuild()?;
    prerender(&staging)?;
    styles(&staging, release)?;
    scripts(&staging)?;
    loader(&staging, release)?;
    if release {
        // Both keep their names, which have the hash that Trunk gave them.
        let glue = staging.join(one(&staging, "widget-", ".js")?);
        imports::shorten(&staging.join(one(&staging, "widget-", "_bg.wasm")?), &glue)?;
        minify(&glue)?;
        sizes::compress(&staging)?;
    }
    Ok(())
}

/// The text, checked and rendered by the library's own program.
fn prerender(staging: &Path) -> Outcome {
    run(Command::new("cargo")
        .args(["run", "--quiet", "--bin", "prerender", "--"])
        .arg(staging)
        // Flags meant for the browser's module do not fit the native program.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS"))
}

fn esbuild(release: bool) -> Command {
    let mut command = Command::new(npm_bin("esbuild"));
    command.args(["--log-level=warning", TARGET]);
    if release {
        command.arg("--minify");
    }
    command
}

fn styles(staging: &Path, release: bool) -> Outcome {
    for name in ["clinic-faq.css", "chrome.css"] {
        let out = format!("--outfile={}", staging.join(name).display());
        run(esbuild(release).args(["--bundle", &format!("assets/embed/{name}"), &out]))?;
    }
    hashed(staging, "chrome.css").map(drop)
}

/// What the loader asks for, and the two sides of the frame.
fn scripts(staging: &Path) -> Outcome {
    for (source, name) in
        [("settings/index.js", "settings.js"), ("frame_page.js", "frame-page.js"), ("frame_host.js", "clinic-faq-frame.js")]
    {
        let out = format!("--outfile={}", staging.join(name).display());
        run(esbuild(true).args(["--bundle", "--format=esm", &format!("assets/embed/{source}"), &out]))?;
    }
    hashed(staging, "settings.js")?;
    hashed(staging, "frame-page.js").map(drop)
}

/// The loader with the names of what it loads, under its stable name and under its version's.
fn loader(staging: &Path, release: bool) -> Outcome {
    let source = read_text(Path::new("assets/embed/clinic-faq.js"))?
        .replace("{{glue}}", &one(staging, "widget-", ".js")?)
        .replace("{{module}}", &one(staging, "widget-", "_bg.wasm")?)
        .replace("{{chrome_style}}", &one(staging, "chrome-", ".css")?)
        .replace("{{settings}}", &one(staging, "settings-", ".js")?);
    let path = staging.join("clinic-faq.js");
    write(&path, source)?;
    if release {
        minify(&path)?;
    }
    let versioned = staging.join(format!("clinic-faq.{}.js", version()?));
    std::fs::copy(&path, &versioned)
        .map(drop)
        .map_err(|error| format!("{}: cannot be written: {error}", versioned.display()))
}

/// Makes a module small, in its place.
fn minify(path: &Path) -> Outcome {
    let out = format!("--outfile={}", path.display());
    run(esbuild(true).args(["--allow-overwrite", "--format=esm", &path.display().to_string(), &out]))
}

fn version() -> Outcome<String> {
    let manifest = read_text(Path::new("Cargo.toml"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix(VERSION_LINE))
        .ok_or("Cargo.toml has no version")?;
    Ok(line.trim_end_matches('"').to_owned())
}

/// The name of the file that begins and ends so.
fn one(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    let mut names = list(folder)?.into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names.find(|name| name.starts_with(start) && name.ends_with(end)).ok_or_else(|| {
        format!(
            "{}: no {start}*{end}: Trunk did not build the module; its messages are above",
            folder.display()
        )
    })
}

/// Gives a file a name with the hash of what is in it.
fn hashed(folder: &Path, name: &str) -> Outcome<String> {
    let path = folder.join(name);
    let bytes = crate::files::read(&path)?;
    let hash =
        u64::from_be_bytes(Sha256::digest(&bytes)[..8].try_into().map_err(|_| "SHA-256 is too short")?);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let new = format!("{stem}-{hash:016x}.{ending}");
    std::fs::rename(&path, folder.join(&new))
        .map_err(|error| format!("{}: cannot be renamed: {error}", path.display()))?;
    Ok(new)
}
