//! The project's folders and the files in them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// Returns the project's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Returns the path of a program that npm installed.
pub fn npm_program(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// Returns the files in a folder, sorted by name, without its subfolders.
pub fn list(sh: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = sh.read_dir(folder)?;
    paths.retain(|path| path.is_file());
    Ok(paths)
}

/// Returns the last part of a path.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A file name: its beginning and its end. If the end is empty, the beginning is the whole name.
pub type NamePattern = (&'static str, &'static str);

/// Whether a file name matches one of the patterns.
pub fn matches_name(name: &str, patterns: &[NamePattern]) -> bool {
    patterns.iter().any(|(start, end)| {
        if end.is_empty() { name == *start } else { name.starts_with(start) && name.ends_with(end) }
    })
}

/// Returns the name of the file in a folder that begins and ends in this way.
///
/// # Errors
/// There is no such file.
pub fn find_name(sh: &Shell, folder: &Path, start: &str, end: &str) -> Result<String> {
    let mut names = list(sh, folder)?.into_iter().map(|path| file_name(&path));
    names
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .with_context(|| format!("{}: has no file {start}*{end}: run `cargo xtask build`", folder.display()))
}
