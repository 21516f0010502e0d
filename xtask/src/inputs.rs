//! The inputs of a step as one hash: contents of files, and values such as versions of tools.
//!
//! Modification times are not used: they change when a file is copied, restored or checked out, and a clock may be
//! wrong.

use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};
use xshell::{Shell, cmd};

use crate::files::file_name;

/// Folders of generated files. A step that depends on one of them names it explicitly.
const GENERATED: [&str; 3] = ["node_modules", "target", "dist"];

/// Everything that the result of a step depends on.
#[derive(Clone, Default)]
pub struct Inputs {
    values: Vec<String>,
    paths: Vec<PathBuf>,
    outputs: Vec<PathBuf>,
}

impl Inputs {
    /// Returns inputs that contain the compiler's version, its flags, and the workspace's manifests.
    pub fn of_rust(sh: &Shell) -> Self {
        let variable = |name: &str| format!("{name}={}", std::env::var(name).unwrap_or_default());
        Self::default()
            .value(cmd!(sh, "rustc --verbose --version").read().unwrap_or_default())
            .value(variable("RUSTFLAGS"))
            .value(variable("CARGO_ENCODED_RUSTFLAGS"))
            .files(&["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo/config.toml"])
    }

    /// Adds a value, such as a version or a setting.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Adds files, and folders with everything in them. A path that does not exist is part of the hash, too.
    pub fn files(mut self, paths: &[impl AsRef<Path>]) -> Self {
        self.paths.extend(paths.iter().map(|path| path.as_ref().to_path_buf()));
        self
    }

    /// Adds the outputs of the step. If one of them is changed or deleted, the step runs again.
    pub fn writing(mut self, paths: &[impl AsRef<Path>]) -> Self {
        self.outputs.extend(paths.iter().map(|path| path.as_ref().to_path_buf()));
        self
    }

    /// Returns the hash of all inputs, in hexadecimal digits.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn hash(&self, sh: &Shell) -> Result<String> {
        let mut hash = Sha256::new();
        for value in &self.values {
            add(&mut hash, value.as_bytes());
        }
        add_paths(sh, &mut hash, &self.paths)?;
        Ok(hex(hash))
    }

    /// Returns the hash of the step's outputs, or `None` if one of them is missing.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn hash_of_outputs(&self, sh: &Shell) -> Result<Option<String>> {
        if !self.outputs.iter().all(|path| path.exists()) {
            return Ok(None);
        }
        let mut hash = Sha256::new();
        add_paths(sh, &mut hash, &self.outputs)?;
        Ok(Some(hex(hash)))
    }
}

fn hex(hash: Sha256) -> String {
    format!("{:x}", hash.finalize())
}

/// Adds bytes with their length, so that different lists of parts never give the same input.
fn add(hash: &mut Sha256, bytes: &[u8]) {
    hash.update(bytes.len().to_le_bytes());
    hash.update(bytes);
}

fn add_paths(sh: &Shell, hash: &mut Sha256, paths: &[PathBuf]) -> Result<()> {
    for path in paths {
        for file in files_in(sh, path)? {
            add(hash, file.to_string_lossy().as_bytes());
            add(hash, &sh.read_binary_file(&file)?);
        }
        // The path itself is hashed, so that an empty or a missing folder differs from no folder at all.
        add(hash, path.to_string_lossy().as_bytes());
    }
    Ok(())
}

/// Returns the files in a folder and its subfolders, sorted, or the path itself if it is a file. Skips hidden files and
/// [folders of generated files](GENERATED), unless `path` itself names one.
///
/// # Errors
/// A folder that cannot be read.
pub fn files_in(sh: &Shell, path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    if !path.is_dir() {
        return Ok(found);
    }
    for entry in sh.read_dir(path)? {
        let name = file_name(&entry);
        if !name.starts_with('.') && !GENERATED.contains(&name.as_str()) {
            // `read_dir` returns absolute paths, which differ from one clone to the next.
            found.extend(files_in(sh, &path.join(name))?);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use xshell::Shell;

    use super::{Inputs, files_in};

    fn shell() -> Shell {
        Shell::new().expect("there is a current folder")
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("clinic-faq-inputs-{}-{name}", std::process::id()));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(folder.join("inside/node_modules")).expect("it can be made");
        std::fs::write(folder.join("a.txt"), "a").expect("it can be written");
        std::fs::write(folder.join("inside/b.txt"), "b").expect("it can be written");
        std::fs::write(folder.join("inside/node_modules/c.txt"), "c").expect("it can be written");
        std::fs::write(folder.join(".hidden"), "d").expect("it can be written");
        folder
    }

    fn hash(path: &Path) -> String {
        Inputs::default().files(&[path]).hash(&shell()).expect("it can be read")
    }

    #[test]
    fn the_hash_follows_contents_and_names_and_not_times() {
        let folder = folder("contents");
        let before = hash(&folder);
        std::fs::write(folder.join("a.txt"), "a").expect("it can be written");
        assert_eq!(hash(&folder), before, "written again with the same content");
        std::fs::write(folder.join("inside/b.txt"), "B").expect("it can be written");
        let changed = hash(&folder);
        assert_ne!(changed, before);
        std::fs::rename(folder.join("a.txt"), folder.join("c.txt")).expect("it can be renamed");
        assert_ne!(hash(&folder), changed);
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn hidden_and_generated_files_do_not_count_and_a_missing_path_does() {
        let folder = folder("hidden");
        let names: Vec<_> = files_in(&shell(), &folder)
            .expect("it can be read")
            .iter()
            .map(|path| path.strip_prefix(&folder).expect("inside").to_path_buf())
            .collect();
        assert_eq!(names, [Path::new("a.txt"), Path::new("inside/b.txt")]);
        assert_ne!(hash(&folder.join("nowhere")), hash(&folder.join("nothing")));
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }

    #[test]
    fn values_are_separate() {
        let hash = |values: &[&str]| {
            values
                .iter()
                .fold(Inputs::default(), |inputs, value| inputs.value(*value))
                .hash(&shell())
                .expect("no files")
        };
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
    }

    #[test]
    fn outputs_that_are_missing_have_no_hash() {
        let folder = folder("outputs");
        let hash = |name: &str| {
            Inputs::default().writing(&[folder.join(name)]).hash_of_outputs(&shell()).expect("readable")
        };
        assert!(hash("a.txt").is_some());
        assert_eq!(hash("nowhere"), None);
        std::fs::remove_dir_all(&folder).expect("it can be removed");
    }
}
