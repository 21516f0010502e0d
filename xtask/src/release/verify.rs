//! `cargo xtask release --verify`: checks that a release is reproducible.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use super::archives;
use crate::dist;
use crate::inputs::files_in;
use crate::steps::Steps;

/// Builds this commit here and in a fresh clone in another folder, and compares all files of `dist/` and all archives.
///
/// # Errors
/// The files that differ, or a build that fails.
pub fn verify(sh: &Shell) -> Result<()> {
    let temp = sh.create_temp_dir()?;
    let clone = temp.path().join("clone");
    let (here, there) = (temp.path().join("here"), temp.path().join("there"));
    let mut steps = Steps::new(sh, false);
    dist::make(sh, &mut steps)?;
    let review_pack = super::review_pack(sh)?;
    archives::write(sh, Path::new(dist::FOLDER), &review_pack, &here)?;
    steps.always("build in a fresh clone", || {
        cmd!(sh, "git clone --quiet . {clone}").quiet().run()?;
        let _folder = sh.push_dir(&clone);
        // With a shared target folder, the second build would take files from the first.
        Ok(cmd!(sh, "cargo xtask build").quiet().env_remove("CARGO_TARGET_DIR").run()?)
    })?;
    let checksums = archives::write(sh, &clone.join(dist::FOLDER), &review_pack, &there)?;
    println!("{}", steps.table());
    let folders = [(PathBuf::from(dist::FOLDER), clone.join(dist::FOLDER)), (here, there)];
    let mut differences = Vec::new();
    for (here, there) in &folders {
        differences.extend(different_files(sh, here, there)?);
    }
    if !differences.is_empty() {
        bail!("a clone in another folder gives other bytes: {}", differences.join(", "));
    }
    println!("A clone in another folder gives the same bytes:\n{checksums}");
    Ok(())
}

/// Returns the names of the files whose content differs between two folders, or that only one of them has.
fn different_files(sh: &Shell, here: &Path, there: &Path) -> Result<Vec<String>> {
    let mut names = names(sh, here)?;
    names.extend(self::names(sh, there)?);
    names.sort();
    names.dedup();
    names.retain(|name| {
        sh.read_binary_file(here.join(name)).ok() != sh.read_binary_file(there.join(name)).ok()
    });
    Ok(names)
}

/// Returns the paths of all files in a folder, relative to it.
fn names(sh: &Shell, folder: &Path) -> Result<Vec<String>> {
    let relative = |path: PathBuf| {
        let path = path.strip_prefix(folder).context("it is in the folder")?;
        Ok(path.to_string_lossy().into_owned())
    };
    files_in(sh, folder)?.into_iter().map(relative).collect()
}

#[cfg(test)]
mod tests {
    use xshell::Shell;

    use super::different_files;

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let sh = Shell::new().expect("there is a current folder");
        let temp = sh.create_temp_dir().expect("it can be made");
        let (here, there) = (temp.path().join("here"), temp.path().join("there"));
        for (folder, name, text) in [
            (&here, "same", "1"),
            (&there, "same", "1"),
            (&here, "inside/changed", "1"),
            (&there, "inside/changed", "2"),
            (&here, "here", "1"),
            (&there, "there", "1"),
        ] {
            sh.write_file(folder.join(name), text).expect("it can be written");
        }
        let different = different_files(&sh, &here, &there).expect("they can be read");
        assert_eq!(different, ["here", "inside/changed", "there"]);
    }
}
