//! The files of a release: each archive, and the checksums of all of them.

use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};
use xshell::Shell;

use super::zips;
use crate::files::file_name;
use crate::{package, stage};

/// The file with the checksums, in the format that `sha256sum --check` reads.
const CHECKSUMS: &str = "SHA256SUMS";

/// Writes the archives of a built folder and of the pages of the review pack, and their checksums, into an empty folder. Returns the checksums.
///
/// The archives hold no times, no owners and no paths of this machine, and list files in a fixed order, so that the same
/// built folder always gives the same bytes.
///
/// # Errors
/// An archive cannot be made.
pub fn write(sh: &Shell, built: &Path, review_pack: &Path, folder: &Path) -> Result<String> {
    sh.remove_path(folder)?;
    sh.create_dir(folder)?;
    let mut archives = vec![package::pack(sh, built, folder)?];
    archives.extend(zips::write(sh, built, review_pack, folder, &stage::version(sh)?)?);
    let checksums = checksums(sh, &archives)?;
    sh.write_file(folder.join(CHECKSUMS), &checksums)?;
    Ok(checksums)
}

/// Returns one line for each file: the SHA-256 of its content, two spaces, and its name.
fn checksums(sh: &Shell, files: &[PathBuf]) -> Result<String> {
    let mut lines = String::new();
    for path in files {
        let hash = Sha256::digest(sh.read_binary_file(path)?);
        lines.push_str(&format!("{hash:x}  {}\n", file_name(path)));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use xshell::Shell;

    use super::{CHECKSUMS, write};
    use crate::files::root;
    use crate::release::zips::BUILT;

    /// Writes a small built folder, whose files have the time `age` ago, and returns the package and all checksums.
    fn archive(sh: &Shell, folder: &Path, age: Duration) -> (Vec<u8>, String) {
        let built = folder.join("built");
        for name in BUILT {
            let text = if name == "package.json" { r#"{"name": "a", "version": "1.0.0"}"# } else { name };
            sh.write_file(built.join(name), text).expect("it can be written");
            let file = std::fs::File::options().append(true).open(built.join(name)).expect("it was written");
            file.set_modified(SystemTime::now() - age).expect("it has a time");
        }
        let checksums = write(sh, &built, &built, &folder.join("release")).expect("npm packs it");
        let written = sh.read_file(folder.join("release").join(CHECKSUMS)).expect("it was written");
        assert_eq!(written, checksums);
        (sh.read_binary_file(folder.join("release/a-1.0.0.tgz")).expect("it was written"), checksums)
    }

    #[test]
    fn the_same_files_in_another_folder_and_at_another_time_give_the_same_bytes() {
        let sh = Shell::new().expect("there is a current folder");
        sh.change_dir(root());
        let temp = sh.create_temp_dir().expect("it can be made");
        let first = archive(&sh, &temp.path().join("short"), Duration::ZERO);
        let second = archive(&sh, &temp.path().join("a/longer/path"), Duration::from_hours(1000));
        assert_eq!(first, second);
        let names: Vec<_> = first.1.lines().filter_map(|line| line.get(64..)).collect();
        assert_eq!(names.len(), 5, "{names:?}");
        assert_eq!(names[0], "  a-1.0.0.tgz");
        assert!(names[1].starts_with("  clinic-faq-site-"), "{names:?}");
    }
}
