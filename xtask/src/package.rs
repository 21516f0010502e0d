//! The npm package: the files of `dist/` that it consists of, and an application that uses it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::{list, read, read_text, write};
use crate::say::{Outcome, run};
use crate::stage::one;

/// The source of the application that uses the package.
pub const APPLICATION: &str = "tests/package/app";
/// The folder into which the application is built.
pub const BUILT: &str = "target/package-app";
const WORKSHOP: &str = "target/package";

/// Files of the project's root that the package includes besides those that browsers load.
const PAPERS: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Adds files to the built folder so that `npm pack` can pack it. `script` is the script with its file names filled in,
/// not yet minified.
pub fn stage(folder: &Path, script: &str, version: &str) -> Outcome {
    write(&folder.join("package.js"), entry(script)?)?;
    for stem in ["shell-", "application-"] {
        let style = folder.join(one(folder, stem, ".css")?);
        write(&style.with_extension("txt"), read(&style)?)?;
    }
    for path in list(Path::new("assets/package"))? {
        let text = read_text(&path)?.replace("{{version}}", version);
        write(&folder.join(path.file_name().unwrap_or_default()), text)?;
    }
    PAPERS.iter().try_for_each(|name| write(&folder.join(name), read(Path::new(name))?))
}

/// Returns the script for bundlers. It is not minified, since bundlers minify it themselves and need its comments. The
/// query keeps Vite from inlining small files as `data:` addresses, which strict policies block. The ending `.txt`
/// keeps a rule for `.css`, which most webpack projects have, from adding the shadow root's style to the page instead
/// of the shadow root.
fn entry(script: &str) -> Outcome<String> {
    let style = script.replace(".css\", import.meta.url)", ".txt\", import.meta.url)");
    let entry = style.replace("\", import.meta.url)", "?no-inline\", import.meta.url)");
    if style == script {
        return Err(
            "embed/src/files.ts: no `new URL(\"./….css\", import.meta.url)`, which bundlers look for".into(),
        );
    }
    Ok(entry)
}

/// Packs `dist/`, installs the package into an application made with Vite and React, checks the application's types,
/// and builds it into `target/package-app/`, which a browser test opens.
pub fn application() -> Outcome {
    let app = Path::new(WORKSHOP).join("app");
    copy(Path::new(APPLICATION), &app)?;
    let npm = |words: &[&str]| run(Command::new("npm").args(words).args(QUIET).current_dir(&app));
    if needs_install(&app)? {
        npm(&["ci"])?;
        write(&app.join(INSTALLED), read(&app.join("package-lock.json"))?)?;
    }
    let tarball = pack()?;
    // The tarball changes with each build, so no lock file can name its hash.
    npm(&["install", "--no-save", "--no-package-lock", "--prefer-offline", &tarball])?;
    let program = |name: &str| Command::new(app.join("node_modules/.bin").join(name));
    let tsc = crate::files::root().join(&app);
    run(program("tsc").args(["--project".as_ref(), tsc.as_os_str()]))?;
    run(program("vite")
        .args(["build", "--logLevel", "warn", "--emptyOutDir", "--outDir", "../../package-app"])
        .arg(&app))
}

const QUIET: [&str; 4] = ["--no-audit", "--no-fund", "--loglevel", "error"];
/// A copy of the lock file that `node_modules` was installed from.
const INSTALLED: &str = "node_modules/.made-from";

fn needs_install(app: &Path) -> Outcome<bool> {
    Ok(read(&app.join(INSTALLED)).ok() != Some(read(&app.join("package-lock.json"))?))
}

/// Packs `dist/`. Returns the tarball's path, relative to the application.
fn pack() -> Outcome<String> {
    run(Command::new("npm")
        .args(["pack", "./dist", "--pack-destination", WORKSHOP])
        .args(["--loglevel", "error"]))?;
    let named = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "tgz");
    let newest = |path: &PathBuf| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let tarball = list(Path::new(WORKSHOP))?.into_iter().filter(named).max_by_key(newest);
    let tarball = tarball.ok_or("npm pack wrote no tarball")?;
    Ok(format!("../{}", tarball.file_name().unwrap_or_default().to_string_lossy()))
}

/// Copies a folder and its subfolders.
fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to).map_err(|error| format!("{}: cannot be made: {error}", to.display()))?;
    for path in list(from)? {
        write(&to.join(path.file_name().unwrap_or_default()), read(&path)?)?;
    }
    if from.ends_with("src") { Ok(()) } else { copy(&from.join("src"), &to.join("src")) }
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn bundlers_neither_inline_a_file_nor_take_the_shadow_roots_style_for_the_pages() {
        let loader = "const A = new URL(\"./widget-1.js\", import.meta.url);\nconst B = new URL(\"./chrome-1.css\", import.meta.url);";
        let expected = "const A = new URL(\"./widget-1.js?no-inline\", import.meta.url);\nconst B = new URL(\"./chrome-1.txt?no-inline\", import.meta.url);";
        assert_eq!(entry(loader), Ok(expected.to_owned()));
    }

    #[test]
    fn a_script_whose_addresses_no_bundler_finds_is_refused() {
        assert!(entry("const here = (name) => new URL(name, import.meta.url);").is_err());
    }
}
