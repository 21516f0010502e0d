//! The test programs that cargo builds: lists them, selects them by words, and runs them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::files::root;
use crate::inputs::files_in;

/// A target of the workspace that contains tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub package: String,
    /// `lib`, `bin` or `test`.
    kind: String,
    name: String,
    /// The path of its root source file.
    source: PathBuf,
}

/// A compiled test program.
#[derive(Debug)]
pub struct TestProgram {
    pub target: Target,
    pub path: PathBuf,
    /// The package's folder, in which its tests run.
    pub folder: PathBuf,
}

/// The name of the test target that needs browsers.
const BROWSER: &str = "browser";

impl Target {
    /// Whether this is the test target that needs browsers.
    pub fn is_browser(&self) -> bool {
        self.kind == "test" && self.name == BROWSER
    }

    /// Returns the title to print, such as "tests of search (lib)".
    pub fn title(&self) -> String {
        let Self { package, kind, name, .. } = self;
        match kind.as_str() {
            "lib" => format!("tests of {package}"),
            "bin" => format!("tests of {package} (program {name})"),
            _ => format!("tests of {package} ({name})"),
        }
    }

    /// Returns whether the name of a test in this target may contain one of these words. A test name consists of the
    /// names of files, modules and functions, so a word that occurs in none of them matches no test.
    ///
    /// # Errors
    /// A source file that cannot be read.
    fn may_have(&self, sh: &Shell, words: &[String]) -> Result<bool> {
        let is_main = ["main.rs", "lib.rs", "mod.rs"].iter().any(|name| self.source.ends_with(name));
        let place = if is_main { self.source.parent().unwrap_or(&self.source) } else { &self.source };
        let mut names = String::new();
        for file in files_in(sh, place)? {
            let relative = file.strip_prefix(place).unwrap_or(&file);
            names.push_str(&relative.with_extension("").to_string_lossy());
            names.push('\n');
            if file.extension().is_some_and(|ending| ending == "rs") {
                let text = sh.read_file(&file)?;
                // Tests that are generated from a table have their names in string literals.
                let names_test = |line: &&str| ["fn ", "mod ", "\""].iter().any(|mark| line.contains(mark));
                names.extend(text.lines().filter(names_test).flat_map(|line| [line, "\n"]));
            }
        }
        Ok(words.iter().any(|word| word.split("::").all(|part| names.contains(part))))
    }
}

/// Returns the targets with tests, as `cargo metadata` lists them.
///
/// # Errors
/// `cargo metadata` cannot be started, or fails.
pub fn targets(sh: &Shell) -> Result<Vec<Target>> {
    let metadata = cmd!(sh, "cargo metadata --no-deps --format-version 1").read()?;
    let metadata = serde_json::from_str(&metadata).context("cargo metadata")?;
    Ok(targets_in(&metadata))
}

fn targets_in(metadata: &Value) -> Vec<Target> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| {
        let targets = package["targets"].as_array().into_iter().flatten();
        targets
            .filter(|target| target["test"] == true)
            .filter_map(|target| Target::read(&package["name"], target))
    });
    targets.collect()
}

impl Target {
    fn read(package: &Value, target: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let kind = match target["kind"][0].as_str()? {
            kind @ ("bin" | "test") => kind,
            "example" | "bench" | "custom-build" => return None,
            // A library may have one of several kinds, such as `rlib`.
            _ => "lib",
        };
        Some(Self {
            package: text(package)?,
            kind: kind.into(),
            name: text(&target["name"])?,
            source: text(&target["src_path"])?.into(),
        })
    }
}

/// Returns the targets that may contain a test with one of the words in its name. Without words, returns all targets.
///
/// # Errors
/// A source file that cannot be read.
pub fn matching(sh: &Shell, targets: Vec<Target>, words: &[String]) -> Result<Vec<Target>> {
    if words.is_empty() {
        return Ok(targets);
    }
    let mut matching = Vec::new();
    for target in targets {
        if target.may_have(sh, words)? {
            matching.push(target);
        }
    }
    Ok(matching)
}

/// Compiles the test programs of these targets. For the kinds `lib` and `bin` it compiles those of the whole workspace,
/// since they share their dependencies.
///
/// # Errors
/// The build fails; the compiler's messages are on standard error.
pub fn compile(sh: &Shell, targets: &[Target]) -> Result<Vec<TestProgram>> {
    let mut cargo = cmd!(sh, "cargo test --workspace --no-run --message-format json-render-diagnostics");
    for (kind, flag) in [("lib", "--lib"), ("bin", "--bins")] {
        if targets.iter().any(|target| target.kind == kind) {
            cargo = cargo.arg(flag);
        }
    }
    for target in targets.iter().filter(|target| target.kind == "test") {
        cargo = cargo.args(["--test", &target.name]);
    }
    let mut programs = built(&cargo.read().context("the tests do not compile; the messages are above")?);
    programs.retain(|program| targets.contains(&program.target));
    if let Some(missing) =
        targets.iter().find(|target| programs.iter().all(|program| program.target != **target))
    {
        bail!("cargo built no program for the {}", missing.title());
    }
    programs.sort_by_key(|program| targets.iter().position(|target| *target == program.target));
    Ok(programs)
}

/// Returns the test programs that a build reports. `messages` has one JSON object on each line.
fn built(messages: &str) -> Vec<TestProgram> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let programs = messages.filter(|message| message["profile"]["test"] == true).filter_map(|message| {
        let path = PathBuf::from(message["executable"].as_str()?);
        let manifest = PathBuf::from(message["manifest_path"].as_str()?);
        // The message has no plain package name: it is part of the identifier, which has several forms.
        let package = package(message["package_id"].as_str()?);
        let target = Target::read(&Value::from(package), &message["target"])?;
        Some(TestProgram { target, path, folder: manifest.parent().unwrap_or(Path::new(".")).to_path_buf() })
    });
    programs.collect()
}

/// Returns the package name in an identifier, such as `path+file:///project/crates/search#0.1.0`, or
/// `path+file:///project#clinic-faq@0.1.0` if the folder has another name.
fn package(id: &str) -> &str {
    let (place, version) = id.split_once('#').unwrap_or((id, ""));
    match version.split_once('@') {
        Some((name, _)) => name,
        None => place.rsplit('/').next().unwrap_or(place),
    }
}

impl TestProgram {
    /// Returns the command that runs the program in the same way as cargo does.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        command
    }

    /// Returns the names of the program's tests that contain one of the words.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn list(&self, words: &[String]) -> Result<Vec<String>> {
        let output = self.command().args(words).arg("--list").output();
        let output = output.with_context(|| format!("{}: cannot be started", self.path.display()))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(text.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
    }

    /// Returns the paths that its tests may read besides the program itself. A crate in one of the lower layers may
    /// read its own folder, the content and the fixtures; the others may read everything.
    pub fn data(&self) -> Vec<PathBuf> {
        let is_low = self.folder.starts_with(root().join("crates")) && !self.folder.ends_with("site");
        if is_low {
            vec![self.folder.clone(), "assets".into(), "tests/fixtures".into()]
        } else {
            vec![".".into()]
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use xshell::Shell;

    use super::{Target, built, package, targets_in};

    #[test]
    fn targets_with_tests_are_read_from_cargos_list() {
        let metadata = json!({ "packages": [{ "name": "search", "targets": [
            { "kind": ["lib"], "name": "search", "src_path": "/p/crates/search/src/lib.rs", "test": true },
            { "kind": ["rlib", "cdylib"], "name": "other", "src_path": "/p/o/src/lib.rs", "test": true },
            { "kind": ["test"], "name": "laws", "src_path": "/p/crates/search/tests/laws.rs", "test": true },
            { "kind": ["bin"], "name": "widget", "src_path": "/p/src/bin/widget.rs", "test": false },
            { "kind": ["custom-build"], "name": "build-script-build", "src_path": "/p/build.rs", "test": true },
        ] }] });
        let titles: Vec<String> = targets_in(&metadata).iter().map(Target::title).collect();
        assert_eq!(titles, ["tests of search", "tests of search", "tests of search (laws)"]);
    }

    #[test]
    fn programs_are_read_from_cargos_messages() {
        let message = |test: bool, executable: Option<&str>| {
            json!({
                "reason": "compiler-artifact",
                "package_id": "path+file:///p/top#clinic-faq@0.1.0",
                "manifest_path": "/p/top/Cargo.toml",
                "target": { "kind": ["test"], "name": "browser", "src_path": "/p/top/tests/browser/main.rs" },
                "profile": { "test": test },
                "executable": executable,
            })
            .to_string()
        };
        let messages =
            [message(true, Some("/p/target/browser-1")), message(false, Some("/x")), message(true, None)];
        let programs = built(&format!("{}\nnot JSON\n", messages.join("\n")));
        assert_eq!(programs.len(), 1);
        assert!(programs[0].target.is_browser());
        assert_eq!(programs[0].target.title(), "tests of clinic-faq (browser)");
        assert_eq!(programs[0].folder, std::path::Path::new("/p/top"));
    }

    #[test]
    fn a_packages_name_is_found_in_both_forms_of_its_identifier() {
        assert_eq!(package("path+file:///p/crates/search#0.1.0"), "search");
        assert_eq!(package("path+file:///p/main#clinic-faq@0.1.0"), "clinic-faq");
    }

    #[test]
    fn a_word_that_is_in_no_name_of_a_target_asks_for_nothing_of_it() {
        let folder = std::env::temp_dir().join(format!("clinic-faq-test-programs-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("tea")).expect("it can be made");
        std::fs::write(folder.join("main.rs"), "mod tea;\nconst ROWS: [&str; 1] = [\"too hot\"];\n")
            .expect("it can be written");
        std::fs::write(folder.join("tea/pots.rs"), "fn a_pot_is_warm() {\n    assert!(pour());\n}\n")
            .expect("it can be written");
        let target = Target {
            package: "p".into(),
            kind: "test".into(),
            name: "t".into(),
            source: folder.join("main.rs"),
        };
        let sh = Shell::new().expect("there is a current folder");
        let may = |word: &str| target.may_have(&sh, &[word.to_owned()]).expect("it can be read");
        for word in ["pot_is", "tea", "pots", "tea::pots::a_pot_is_warm", "hot"] {
            assert!(may(word), "{word}");
        }
        for word in ["cup", "pour", "tea::cup"] {
            assert!(!may(word), "{word}");
        }
        std::fs::remove_dir_all(folder).expect("it can be removed");
    }
}
