//! The state of each tool: its version, or what is missing.

use std::path::Path;

use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use super::TARGET;
use crate::files::npm_program;

type ToolState = Result<String, String>;

/// Returns what a command prints, or `None` if it cannot be started or fails.
fn printed(command: Cmd) -> Option<String> {
    Some(command.ignore_stderr().read().ok()?.trim().to_owned())
}

/// Returns the program's version, if it is installed.
pub fn version_of(sh: &Shell, program: &str) -> ToolState {
    let version = printed(cmd!(sh, "{program} --version")).ok_or("not found")?;
    Ok(version.lines().next().unwrap_or_default().to_owned())
}

/// Returns the version of a program that prints it elsewhere than on standard output, or has none. `word` is an
/// argument with which it exits at once.
pub fn installed(sh: &Shell, program: &str, word: &str) -> ToolState {
    let text = cmd!(sh, "{program} {word}").ignore_stdout().ignore_status().read_stderr();
    let text = text.map_err(|_| "not found")?;
    let version = text.lines().next().filter(|line| line.contains("version"));
    Ok(version.unwrap_or("found").to_owned())
}

/// Returns the program's version, if it is this one.
pub fn with_version(sh: &Shell, program: &str, version: &str) -> ToolState {
    let found = printed(cmd!(sh, "{program} --version"))
        .ok_or_else(|| format!("not found (version {version} is needed)"))?;
    if found.split_whitespace().any(|word| word == version) {
        Ok(version.into())
    } else {
        Err(format!("{found} found, {version} is needed"))
    }
}

/// Returns the version of the first of these programs that is installed, if its major version is `oldest` or newer.
pub fn version_from(sh: &Shell, programs: &[&str], oldest: u32) -> ToolState {
    let version = programs.iter().find_map(|program| version_of(sh, program).ok()).ok_or("not found")?;
    if major(&version).is_none_or(|major| major < oldest) {
        return Err(format!("{version} found, {oldest} or newer is needed"));
    }
    Ok(version)
}

/// Returns the major version, such as 156 for "Chromium 156.0.8078.108 built on Debian".
fn major(version: &str) -> Option<u32> {
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    version.split_whitespace().find(is_number)?.split('.').next()?.parse().ok()
}

/// Returns the version of `WebKitGTK`. It prints none without a display, so the version is that of the Debian package.
pub fn webkit(sh: &Shell) -> ToolState {
    let format = "${Version}";
    let version = printed(cmd!(sh, "dpkg-query --show --showformat {format} libwebkit2gtk-4.1-0"));
    version
        .filter(|version| !version.is_empty())
        .map(|version| format!("WebKitGTK {version}"))
        .ok_or_else(|| "WebKitGTK of an unknown version".into())
}

/// Returns whether the source of the standard library is installed.
pub fn source(sh: &Shell) -> ToolState {
    let root = printed(cmd!(sh, "rustc --print sysroot")).ok_or("rustc does not run")?;
    let library = Path::new(&root).join("lib/rustlib/src/rust/library/std/Cargo.toml");
    if library.exists() { Ok("installed".into()) } else { Err("not installed".into()) }
}

/// Returns whether the compiler's target for the browser is installed.
pub fn target(sh: &Shell) -> ToolState {
    let libraries =
        printed(cmd!(sh, "rustc --print target-libdir --target {TARGET}")).ok_or("rustc does not run")?;
    if Path::new(&libraries).exists() { Ok("installed".into()) } else { Err("not installed".into()) }
}

/// Returns the version of wasm-bindgen in Cargo.lock.
pub fn locked_wasm_bindgen(sh: &Shell) -> ToolState {
    let lock = sh.read_file("Cargo.lock").map_err(|error| error.to_string())?;
    let after =
        lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).and_then(|rest| rest.split('"').next());
    after
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`".into())
}

/// Returns the versions of Node and npm, if Node's major version is `oldest` or newer.
pub fn node(sh: &Shell, oldest: u32) -> ToolState {
    let node = printed(cmd!(sh, "node --version")).ok_or("node not found")?;
    let npm = printed(cmd!(sh, "npm --version")).ok_or("npm not found")?;
    let major = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < oldest) {
        return Err(format!("node {node} is too old"));
    }
    Ok(format!("node {node}, npm {npm}"))
}

/// Checks that the installed npm packages are those of the lock file. npm writes the installed packages into a lock
/// file of its own, so they are compared one by one. Modification times are of no use, since a checkout or a copy
/// changes them.
pub fn npm_packages(sh: &Shell) -> ToolState {
    let wanted = sh.read_file("package-lock.json").map_err(|error| error.to_string())?;
    let installed = sh.read_file("node_modules/.package-lock.json").map_err(|_| "not installed")?;
    compare_packages(&wanted, &installed)?;
    let wasm_opt = sh.cmd(npm_program("wasm-opt")).arg("--version");
    printed(wasm_opt).ok_or_else(|| "wasm-opt does not run".into())
}

/// Fails if the packages of a lock file differ from those that npm has installed. The error names the first difference.
fn compare_packages(wanted: &str, installed: &str) -> Result<(), String> {
    let parse = |text: &str| {
        serde_json::from_str::<Value>(text)
            .map_err(|error| format!("a lock file of npm is no JSON ({error}): run `npm ci`"))
    };
    let (wanted, installed) = (parse(wanted)?, parse(installed)?);
    let packages = |lock: &Value| lock["packages"].as_object().cloned().unwrap_or_default();
    let (wanted, installed) = (packages(&wanted), packages(&installed));
    let is_package = |path: &str| path.contains("node_modules/");
    for (path, package) in wanted.iter().filter(|(path, _)| is_package(path)) {
        // npm does not install packages for other operating systems.
        let may_be_missing = ["optional", "devOptional", "peer"].iter().any(|key| package[key] == true);
        match installed.get(path) {
            None if may_be_missing => {}
            Some(found) if found["version"] == package["version"] => {}
            _ => return Err(format!("not those of package-lock.json ({path})")),
        }
    }
    match installed.keys().find(|path| is_package(path) && !wanted.contains_key(*path)) {
        Some(path) => Err(format!("more than those of package-lock.json ({path})")),
        None => Ok(()),
    }
}

/// Returns the version of PHP, if it has what WordPress needs.
pub fn php(sh: &Shell) -> ToolState {
    let code = "echo PHP_VERSION; foreach (['mysqli', 'dom', 'mbstring', 'zip'] as $name) extension_loaded($name) || exit(1);";
    printed(cmd!(sh, "php -r {code}"))
        .ok_or_else(|| "not found, or without mysqli, dom, mbstring or zip".into())
}

/// Returns whether a file is there.
pub fn installed_at(path: &str) -> ToolState {
    if Path::new(path).exists() { Ok(path.into()) } else { Err(format!("{path} not found")) }
}

/// Returns the version of WordPress, if it has two themes of different kinds.
pub fn wordpress(sh: &Shell) -> ToolState {
    let folder = Path::new("/usr/share/wordpress");
    let version = sh.read_file(folder.join("wp-includes/version.php")).map_err(|_| "not found")?;
    for theme in ["twentytwentythree", "twentytwentyone"] {
        if !folder.join("wp-content/themes").join(theme).exists() {
            return Err(format!("the theme {theme} is missing"));
        }
    }
    let version = version.split("$wp_version = '").nth(1).and_then(|rest| rest.split('\'').next());
    Ok(version.unwrap_or("of an unknown version").to_owned())
}

/// Returns where `MiniBrowser` is. It is not on the `PATH`, and prints its version only with a display.
pub fn mini_browser(_: &Shell) -> ToolState {
    let libraries = std::fs::read_dir("/usr/lib").map_err(|_| "not found")?;
    let mut places = libraries.flatten().map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    let place = places.find(|place| place.exists()).ok_or("not found")?;
    Ok(place.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::{compare_packages, major};

    const WANTED: &str = r#"{"packages": {
        "": {"name": "ours"},
        "embed": {"version": "0.0.0"},
        "node_modules/a": {"version": "1.0.0"},
        "node_modules/ours-embed": {"resolved": "embed", "link": true},
        "node_modules/b": {"version": "2.0.0", "optional": true}
    }}"#;

    #[test]
    fn installed_packages_are_compared_with_the_lock_file_by_version() {
        for (installed, expected) in [
            (
                r#"{"packages": {"node_modules/a": {"version": "1.0.0"}, "node_modules/ours-embed": {"link": true}}}"#,
                Ok(()),
            ),
            (WANTED, Ok(())),
            (
                r#"{"packages": {"node_modules/a": {"version": "1.0.1"}, "node_modules/ours-embed": {"link": true}}}"#,
                Err("not those of package-lock.json (node_modules/a)"),
            ),
            (
                r#"{"packages": {"node_modules/a": {"version": "1.0.0"}}}"#,
                Err("not those of package-lock.json (node_modules/ours-embed)"),
            ),
            (
                r#"{"packages": {"node_modules/a": {"version": "1.0.0"}, "node_modules/ours-embed": {}, "node_modules/old": {"version": "1.0.0"}}}"#,
                Err("more than those of package-lock.json (node_modules/old)"),
            ),
        ] {
            assert_eq!(compare_packages(WANTED, installed), expected.map_err(str::to_owned), "{installed}");
        }
        assert!(compare_packages(WANTED, "{").expect_err("no JSON").contains("run `npm ci`"));
    }

    #[test]
    fn the_major_version_is_the_first_number() {
        for (version, expected) in [
            ("Chromium 156.0.8078.108 built on Debian", Some(156)),
            ("Mozilla Firefox 153.8.0esr", Some(153)),
            ("ChromeDriver 149", Some(149)),
            ("Chromium", None),
        ] {
            assert_eq!(major(version), expected, "{version}");
        }
    }
}
