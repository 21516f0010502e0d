//! The project's folders, and reading and writing files with errors that name the path.

use std::path::{Path, PathBuf};

use crate::say::Outcome;

/// Returns the project's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Returns the path of a program that npm installed.
pub fn npm_bin(name: &str) -> PathBuf {
    root().join("node_modules/.bin").join(name)
}

/// Returns the content of a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))
}

/// Returns the content of a file as text.
pub fn read_text(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))
}

/// Writes a file, or replaces its content.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    std::fs::write(path, bytes).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}

/// Deletes a file.
pub fn remove(path: &Path) -> Outcome {
    std::fs::remove_file(path).map_err(|error| format!("{}: cannot be removed: {error}", path.display()))
}

/// Returns the files in a folder, sorted by name, without its subfolders.
pub fn list(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: cannot be read: {error}", folder.display()))?;
    let mut paths: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    paths.sort();
    Ok(paths)
}
