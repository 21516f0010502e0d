//! What of a tool is there: its version, or what is missing.

use std::path::Path;
use std::process::Command;

use super::TARGET;
use crate::files::{npm_bin, read_text};
use crate::say::printed;

type State = Result<String, String>;

/// The program's version, if it is there.
pub fn version_of(program: &str) -> State {
    let version = printed(program, &["--version"]).ok_or("not found")?;
    Ok(version.lines().next().unwrap_or_default().to_owned())
}

/// A program that does not print its version where others do, or has none to print. `word` makes it end at once.
pub fn found(program: &str, word: &str) -> State {
    let output = Command::new(program).arg(word).output().map_err(|_| "not found")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let version = text.lines().next().filter(|line| line.contains("version"));
    Ok(version.unwrap_or("found").to_owned())
}

/// The program's version if it is the wanted one.
pub fn wanted(program: &str, version: &str) -> State {
    let found =
        printed(program, &["--version"]).ok_or_else(|| format!("not found (version {version} is wanted)"))?;
    if found.split_whitespace().any(|word| word == version) {
        Ok(version.into())
    } else {
        Err(format!("{found} found, {version} wanted"))
    }
}

pub fn target() -> State {
    let libraries =
        printed("rustc", &["--print", "target-libdir", "--target", TARGET]).ok_or("rustc does not run")?;
    if Path::new(&libraries).exists() { Ok("installed".into()) } else { Err("not installed".into()) }
}

pub fn locked_wasm_bindgen() -> State {
    let lock = read_text(Path::new("Cargo.lock"))?;
    let after =
        lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).and_then(|rest| rest.split('"').next());
    after
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`".into())
}

/// Node of this major version or a newer one, and npm.
pub fn node(oldest: u32) -> State {
    let node = printed("node", &["--version"]).ok_or("node not found")?;
    let npm = printed("npm", &["--version"]).ok_or("npm not found")?;
    let major = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < oldest) {
        return Err(format!("node {node} is too old"));
    }
    Ok(format!("node {node}, npm {npm}"))
}

pub fn npm_packages() -> State {
    let modified = |path: &str| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let (Some(wanted), Some(there)) =
        (modified("package-lock.json"), modified("node_modules/.package-lock.json"))
    else {
        return Err("not installed".into());
    };
    if there < wanted {
        return Err("older than package-lock.json".into());
    }
    let wasm_opt =
        printed(&npm_bin("wasm-opt").to_string_lossy(), &["--version"]).ok_or("wasm-opt does not run")?;
    Ok(wasm_opt)
}

/// It is not on the `PATH`, and prints its version on a display only.
pub fn mini_browser() -> State {
    let libraries = std::fs::read_dir("/usr/lib").map_err(|_| "not found")?;
    let mut places = libraries.flatten().map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    let place = places.find(|place| place.exists()).ok_or("not found")?;
    Ok(place.display().to_string())
}
