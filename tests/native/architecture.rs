//! The architectural rules of the project.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            found.extend(files(&path.to_string_lossy(), ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

pub(crate) fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the file can be read")
}

/// The compiler keeps a crate from using anything that it does not depend on. This test keeps these dependencies as
/// they are.
#[test]
fn pure_crates_depend_on_nothing_of_the_browser_or_the_system() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = std::process::Command::new(cargo)
        .args(["tree", "--offline", "--locked", "--edges", "normal", "--prefix", "none"])
        .args(["--package", "content", "--package", "guide", "--package", "search"])
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && tree.contains("serde"), "{tree}");
    for name in ["yew", "web-sys", "js-sys", "wasm-bindgen", "gloo", "jiff", "rand", "regex", "toml"] {
        assert!(!tree.lines().any(|line| line.starts_with(name)), "{name} is in\n{tree}");
    }
}

#[test]
fn every_component_has_its_stylesheet_beside_it() {
    // Files without a style of their own: lists of modules, files that build, name or hold something for others, and files
    // that reuse parts of the text.
    let without = [
        "mod.rs",
        "markup.rs",
        "control.rs",
        "marks.rs",
        "answer_copy.rs",
        "reader.rs",
        "help.rs",
        "setup.rs",
        "shell_props.rs",
        "parts.rs",
        "numbers.rs",
    ];
    for path in files("src/components", "rs") {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        assert!(
            without.contains(&name.as_str()) || path.with_extension("css").exists(),
            "{}",
            path.display()
        );
    }
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    // Mostly tables of cases and of words, which are data.
    let data = [
        "crates/content/tests/content/check.rs",
        "embed/src/setup/words/en-findings.ts",
        "embed/src/setup/words/es-findings.ts",
        "embed/test/setup-pages.ts",
    ];
    let folders = [
        "assets/wordpress",
        "benches",
        "crates",
        "embed/src",
        "embed/test",
        "examples",
        "src",
        "tests",
        "xtask",
    ];
    let endings = ["rs", "ts", "css", "mjs", "php"];
    let paths = folders.iter().flat_map(|folder| endings.map(|ending| files(folder, ending)));
    let paths: Vec<PathBuf> = paths.flatten().collect();
    assert!(paths.len() > 300, "{} files were looked at", paths.len());
    for path in paths {
        let lines = read(&path).lines().count();
        assert!(lines <= 400 || data.iter().any(|data| path.ends_with(data)), "{}: {lines}", path.display());
    }
}

#[test]
fn every_stylesheet_is_bundled() {
    let bundles: String = files("embed/src/styles", "css").iter().map(|path| read(path)).collect();
    for path in files("src/components", "css") {
        assert!(bundles.contains(&format!("../../../{}\"", path.display())), "{}", path.display());
    }
}

#[test]
fn trunk_its_program_and_the_lock_file_name_the_same_wasm_bindgen() {
    let lock = read(Path::new("Cargo.lock"));
    let locked =
        lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).and_then(|rest| rest.split('"').next());
    let locked = locked.expect("it is locked");
    let trunk = read(Path::new("Trunk.toml"));
    assert!(trunk.contains(&format!("wasm_bindgen = \"{locked}\"")));
    let program = read(Path::new("xtask/wasm-bindgen/Cargo.toml"));
    for line in [format!("\nversion = \"{locked}\"\n"), format!("\nwasm-bindgen-cli = \"={locked}\"\n")] {
        assert!(program.contains(&line), "xtask/wasm-bindgen/Cargo.toml has no line {line}");
    }
}

/// Returns the paths of the files with this name that npm reads: that of the project, and those of the applications
/// which use the npm package.
fn npm_files(name: &str) -> Vec<PathBuf> {
    let applications = std::fs::read_dir("tests/package").expect("it is a folder");
    let applications = applications.map(|entry| entry.expect("it can be read").path());
    let mut paths: Vec<_> =
        applications.filter(|path| path.is_dir()).map(|path| path.join(name)).chain([name.into()]).collect();
    paths.sort();
    assert!(paths.len() > 1, "{paths:?}");
    paths
}

#[test]
fn lock_files_name_no_mirror() {
    let lock = read(Path::new("Cargo.lock"));
    let foreign: Vec<_> = lock
        .lines()
        .filter(|line| {
            line.starts_with("source = ")
                && !line.contains("registry+https://github.com/rust-lang/crates.io-index")
        })
        .collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    // Packages of our own are resolved to their folder.
    for lock in npm_files("package-lock.json") {
        assert!(!read(&lock).contains("\"resolved\": \"http"), "{}", lock.display());
    }
}

#[test]
fn versions_of_npm_packages_are_exact() {
    for path in npm_files("package.json").into_iter().chain(["embed/package.json".into()]) {
        let manifest: serde_json::Value = serde_json::from_str(&read(&path)).expect("it is JSON");
        for list in ["dependencies", "devDependencies"] {
            for (name, version) in manifest[list].as_object().into_iter().flatten() {
                let version = version.as_str().unwrap_or_default();
                let exact = version.rsplit('@').next().unwrap_or_default();
                assert!(
                    exact.starts_with(|first: char| first.is_ascii_digit()),
                    "{}: {name} {version}",
                    path.display()
                );
            }
        }
    }
}

/// The sides that share names of the page, with the letter that stands for each in `ARCHITECTURE.md`.
const SIDES: [(&str, &[(&str, &str)]); 4] = [
    ("T", &[("src/components/text", "rs"), ("crates/site/src", "rs")]),
    ("S", &[("embed/src", "ts")]),
    ("A", &[("src", "rs")]),
    ("C", &[("embed/src/styles", "css"), ("src/components", "css"), ("assets", "css")]),
];

/// Returns the names of the `data-` attributes in a source file. In TypeScript, `dataset.countOne` counts, too.
fn data_names(source: &str) -> BTreeSet<String> {
    let attribute = regex::Regex::new(r"(?:^|[^\w-])(data-[a-z][a-z-]*[a-z])").expect("the pattern is fixed");
    let property = regex::Regex::new(r"dataset\.([a-zA-Z]+)").expect("the pattern is fixed");
    let kebab = |name: &str| -> String {
        name.chars()
            .flat_map(|letter| {
                let dash = letter.is_uppercase().then_some('-');
                dash.into_iter().chain(letter.to_lowercase())
            })
            .collect()
    };
    let attributes = attribute.captures_iter(source).map(|found| found[1].to_owned());
    attributes
        .chain(property.captures_iter(source).map(|found| format!("data-{}", kebab(&found[1]))))
        .collect()
}

#[test]
fn names_that_two_sides_share_are_in_the_table() {
    let mut sides: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (side, folders) in SIDES {
        let files = folders.iter().flat_map(|(folder, ending)| files(folder, ending));
        // The text is a side of its own, and the setup page has a document of its own.
        let files = files
            .filter(|path| side != "A" || !path.starts_with("src/components/text"))
            .filter(|path| !path.starts_with("embed/src/setup"));
        for name in files.flat_map(|path| data_names(&read(&path))).collect::<BTreeSet<String>>() {
            sides.entry(name).or_default().push(side);
        }
    }
    let shared: Vec<String> = sides
        .into_iter()
        .filter(|(_, sides)| sides.len() > 1)
        .map(|(name, sides)| format!("| `{name}` | {} |", sides.join(" ")))
        .collect();
    let document = read(Path::new("ARCHITECTURE.md"));
    let listed: Vec<String> = document
        .lines()
        .filter(|line| line.starts_with("| `data-"))
        .filter_map(|line| Some(format!("{}|", line.rsplit_once('|')?.0.rsplit_once('|')?.0)))
        .collect();
    assert_eq!(listed, shared, "the DOM contract in ARCHITECTURE.md differs from the sources");
}
