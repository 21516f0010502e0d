//! The npm package: the files of `dist/` that it consists of, and an application that uses it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::files::{file_name, find_name, list, root};

/// The source of the application that uses the package.
pub const APPLICATION: &str = "tests/package/app";
/// The folder into which the application is built.
pub const BUILT: &str = "target/package-app";
const WORK_FOLDER: &str = "target/package";

/// Files of the project's root that the package includes besides those that browsers load.
const DOCUMENTS: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Adds files to the built folder so that `npm pack` can pack it. `script` is the script with its file names filled in,
/// not yet minified.
pub fn stage(sh: &Shell, folder: &Path, script: &str, version: &str) -> Result<()> {
    for style in ["shell-", "application-", "clinic-faq."] {
        let style = folder.join(find_name(sh, folder, style, "css")?);
        sh.copy_file(&style, style.with_extension("txt"))?;
    }
    let script = bundler_script(script)?;
    for name in referenced_files(&script) {
        // webpack and Turbopack refuse a script with an address that leads nowhere.
        ensure!(
            folder.join(name).is_file(),
            "{name}: the script for bundlers refers to it, and it does not exist"
        );
    }
    sh.write_file(folder.join("package.js"), script)?;
    for path in list(sh, Path::new("assets/package"))? {
        let text = sh.read_file(&path)?.replace("{{version}}", version);
        sh.write_file(folder.join(file_name(&path)), text)?;
    }
    for name in DOCUMENTS {
        sh.copy_file(name, folder.join(name))?;
    }
    Ok(())
}

/// Returns the script for bundlers. It is not minified, since bundlers minify it themselves and need its comments. The
/// query keeps Vite from inlining small files as `data:` addresses, which strict policies block. The ending `.txt`
/// keeps a rule for `.css`, which most webpack projects have, from adding the shadow root's style to the page instead
/// of the shadow root.
fn bundler_script(script: &str) -> Result<String> {
    let with_style = script.replace(".css\", import.meta.url)", ".txt\", import.meta.url)");
    ensure!(
        with_style != script,
        "embed/src/files.ts: no `new URL(\"./….css\", import.meta.url)`, which bundlers look for"
    );
    Ok(with_style.replace("\", import.meta.url)", "?no-inline\", import.meta.url)"))
}

/// Returns the names of the files that the script for bundlers refers to.
fn referenced_files(script: &str) -> impl Iterator<Item = &str> {
    let after_each = script.split("new URL(\"./").skip(1);
    after_each.filter_map(|rest| rest.split_once("?no-inline\"").map(|(name, _)| name))
}

/// Packs a built folder, installs the package into an application made with Vite and React, checks the application's
/// types, and builds it into `target/package-app/`, which a browser test opens.
pub fn build_application(sh: &Shell, built: &Path) -> Result<()> {
    let app = root().join(WORK_FOLDER).join("app");
    copy_application(sh, &app)?;
    let tarball = pack(sh, built, Path::new(WORK_FOLDER))?;
    let _folder = sh.push_dir(&app);
    let quiet = ["--no-audit", "--no-fund", "--loglevel", "error"];
    let lock = sh.read_file("package-lock.json")?;
    if sh.read_file(INSTALLED_LOCK).ok().as_ref() != Some(&lock) {
        cmd!(sh, "npm ci {quiet...}").quiet().run()?;
        sh.write_file(INSTALLED_LOCK, lock)?;
    }
    // The tarball changes with each build, so no lock file can name its hash.
    cmd!(sh, "npm install --no-save --no-package-lock --prefer-offline {quiet...} {tarball}")
        .quiet()
        .run()?;
    let programs = app.join("node_modules/.bin");
    sh.cmd(programs.join("tsc")).args(["--project", "."]).quiet().run()?;
    let vite = sh.cmd(programs.join("vite")).args(["build", "--logLevel", "warn", "--emptyOutDir"]);
    Ok(vite.arg("--outDir").arg(root().join(BUILT)).quiet().run()?)
}

/// A copy of the lock file that `node_modules` was installed from.
const INSTALLED_LOCK: &str = "node_modules/.made-from";

/// Packs a built folder as an npm package into another folder. Returns the tarball's path. `npm pack` gives every file
/// the same time and sorts them.
pub fn pack(sh: &Shell, built: &Path, folder: &Path) -> Result<PathBuf> {
    // npm takes a path that begins neither with a dot nor with a slash for the name of a package.
    let (built, folder) = (sh.current_dir().join(built), sh.create_dir(folder)?);
    let name = cmd!(sh, "npm pack {built} --pack-destination {folder} --loglevel error").quiet().read()?;
    let name = name.lines().last().context("npm pack wrote no tarball")?;
    Ok(folder.join(name))
}

/// Copies the source of the application.
fn copy_application(sh: &Shell, to: &Path) -> Result<()> {
    for folder in ["", "src"] {
        for path in list(sh, &Path::new(APPLICATION).join(folder))? {
            sh.copy_file(&path, sh.create_dir(to.join(folder))?.join(file_name(&path)))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{bundler_script, referenced_files};

    #[test]
    fn bundlers_neither_inline_a_file_nor_take_the_shadow_roots_style_for_the_pages() {
        let loader = "const A = new URL(\"./widget-1.js\", import.meta.url);\nconst B = new URL(\"./chrome-1.css\", import.meta.url);";
        let expected = "const A = new URL(\"./widget-1.js?no-inline\", import.meta.url);\nconst B = new URL(\"./chrome-1.txt?no-inline\", import.meta.url);";
        let script = bundler_script(loader).expect("bundlers find the addresses");
        assert_eq!(script, expected);
        assert_eq!(referenced_files(&script).collect::<Vec<_>>(), ["widget-1.js", "chrome-1.txt"]);
    }

    #[test]
    fn a_script_whose_addresses_no_bundler_finds_is_refused() {
        assert!(bundler_script("const here = (name) => new URL(name, import.meta.url);").is_err());
    }
}
