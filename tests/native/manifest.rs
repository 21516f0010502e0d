//! Checks that the styles and parts in `custom-elements.json` are those of the code, and that the tables in
//! `docs/hosting.md` are those of the manifest. `embed/test/manifest.test.ts` checks attributes, events, methods and
//! types.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

const BEGIN: &str = "<!-- contract:begin -->\n";
const END: &str = "<!-- contract:end -->";

type Names = BTreeSet<String>;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn element() -> Value {
    let manifest: Value =
        serde_json::from_str(&read("assets/package/custom-elements.json")).expect("it is JSON");
    manifest["modules"][0]["declarations"][0].clone()
}

fn entries(list: &str) -> Vec<Value> {
    element()[list].as_array().cloned().unwrap_or_default()
}

fn named(list: &str) -> Names {
    entries(list).iter().map(|entry| text(entry, "name").to_owned()).collect()
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap_or_default()
}

/// Returns the text after each `start`, up to the first of the characters `ends`.
fn after(source: &str, start: &str, ends: &[char]) -> Names {
    source.split(start).skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned).collect()
}

/// Returns the text of all files below a folder whose names have this ending.
fn all(folder: &str, ending: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut texts = String::new();
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            texts += &all(&name, ending);
        } else if name.ends_with(ending) {
            texts += &std::fs::read_to_string(&path).expect("it is text");
        }
    }
    texts
}

#[test]
fn custom_properties_are_those_that_the_styles_use() {
    let styles = ["assets", "src"].map(|folder| all(folder, ".css")).concat();
    let used = after(&styles, "var(--clinic-faq-", &[',', ')']);
    let used = used.iter().map(|name| format!("--clinic-faq-{name}"));
    assert_eq!(named("cssProperties"), used.collect::<Names>());
}

#[test]
fn parts_are_those_of_the_components() {
    let components = all("src/components", ".rs");
    let mut parts = after(&components, "builder.set(\"part\", \"", &['"']);
    parts.extend(after(&components, "self.set(\"part\", \"", &['"']));
    parts.extend(after(&components, " part=\"", &['"']));
    parts.extend(after(&components, "part: \"", &['"']));
    assert_eq!(named("cssParts"), parts);
}

/// Returns the tables of the documentation.
fn tables() -> String {
    let mut out = String::new();
    let mut table = |title: &str, head: &str, list: &str, prefix: &str| {
        let _ = write!(out, "\n| {title} | {head} |\n| --- | --- |\n");
        for entry in entries(list) {
            let default = entry["default"]
                .as_str()
                .map(|default| format!(" Default: `{}`.", default.trim_matches('"')));
            let default = default.unwrap_or_default();
            let ending = if list == "members" {
                match text(&entry, "name") {
                    "openAnswer" => "(id)",
                    "search" => "(text)",
                    _ => "()",
                }
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "| `{prefix}{}{ending}` | {}{default} |",
                text(&entry, "name"),
                text(&entry, "description").replace('<', "&lt;")
            );
        }
    };
    table("attribute, and JSON key", "what it does", "attributes", "");
    table("event", "when it comes", "events", "");
    table("method", "what it does", "members", "");
    table("custom property", "what it sets", "cssProperties", "");
    table("part, for `clinic-faq::part(…)`", "what it is", "cssParts", "");
    out + "\n"
}

#[test]
fn the_tables_of_the_documentation_are_those_of_the_manifest() {
    let path = "docs/hosting.md";
    let page = read(path);
    let (before, rest) = page.split_once(BEGIN).expect("the place begins");
    let (_, behind) = rest.split_once(END).expect("the place ends");
    let renewed = format!("{before}{BEGIN}{}{END}{behind}", tables());
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), renewed).expect("it can be written");
    } else {
        assert!(page == renewed, "{path}: run RENEW=1 cargo test --test native manifest");
    }
}
