//! Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read.
//!
//! Each file has exactly one rule: if two rules set the same header, hosts join the values by a comma, and browsers
//! reject the result.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use crate::files::{file_name, list};

/// For files whose name contains the hash of their content, or the version.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// For files that keep their name and whose content may change with the next version.
const FIVE_MINUTES: &str = "public, max-age=300, must-revalidate";

/// Lets pages of other sites load the files, and forbids browsers to guess content types.
const FOR_ALL: &str = "  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n";

/// Writes the rules for every file in the folder.
pub fn write(sh: &Shell, folder: &Path, version: &str) -> Result<()> {
    let names = list(sh, folder)?.into_iter().map(|path| file_name(&path));
    let names: Vec<String> = names.filter(|name| !is_compressed(name)).collect();
    Ok(sh.write_file(folder.join("_headers"), rules(&names, version))?)
}

/// Returns whether the file gets no rule of its own. Hosts serve precompressed copies under the name of the original
/// file.
fn is_compressed(name: &str) -> bool {
    name == "_headers" || [".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}

fn rules(names: &[String], version: &str) -> String {
    let mut rules = String::new();
    for name in names {
        let cached = if is_immutable(name, version) { FOREVER } else { FIVE_MINUTES };
        rules += &format!("/{name}\n  Cache-Control: {cached}\n{FOR_ALL}");
        if has_ending(name, "wasm") {
            rules += "  Content-Type: application/wasm\n";
        }
    }
    rules
}

/// Returns whether a name contains a hash or the version, such as `widget-0123456789abcdef_bg.wasm`,
/// `search.en-0123456789abcdef.txt` or `clinic-faq.VERSION.js`.
fn is_immutable(name: &str, version: &str) -> bool {
    let hash = name.rsplit_once('-').and_then(|(_, rest)| rest.split(['.', '_']).next()).unwrap_or_default();
    // Leading zeros of a hash are left out, so it may be shorter than 16 digits.
    let hashed =
        (10..=16).contains(&hash.len()) && hash.chars().all(|character| character.is_ascii_hexdigit());
    hashed || name == format!("clinic-faq.{version}.js")
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == ending)
}

#[cfg(test)]
mod tests {
    use super::rules;

    const NAMES: [&str; 8] = [
        "CHANGELOG.md",
        "application-4837e8cf3a61e054.css",
        "clinic-faq-frame.js",
        "clinic-faq.0.1.0.js",
        "clinic-faq.js",
        "search.en-0123456789abcdef.txt",
        "widget-830f10cc42096d14_bg.wasm",
        "widget-e049ececc0fde06.js",
    ];

    /// Returns the lines of one file's rule.
    fn rule(name: &str) -> Vec<String> {
        let all = rules(&NAMES.map(str::to_owned), "0.1.0");
        let lines = all.lines().skip_while(|line| *line != format!("/{name}")).skip(1);
        lines.take_while(|line| line.starts_with("  ")).map(|line| line.trim().to_owned()).collect()
    }

    #[test]
    fn names_with_a_hash_or_a_version_are_cached_for_ever_and_the_others_for_minutes() {
        for (name, cached) in [
            ("application-4837e8cf3a61e054.css", "immutable"),
            ("clinic-faq.0.1.0.js", "immutable"),
            ("search.en-0123456789abcdef.txt", "immutable"),
            ("widget-830f10cc42096d14_bg.wasm", "immutable"),
            ("widget-e049ececc0fde06.js", "immutable"),
            ("clinic-faq.js", "must-revalidate"),
            ("clinic-faq-frame.js", "must-revalidate"),
        ] {
            let lines = rule(name);
            assert!(
                lines.iter().any(|line| line.starts_with("Cache-Control") && line.ends_with(cached)),
                "{name}"
            );
        }
    }

    #[test]
    fn no_file_gets_a_header_twice() {
        let all = rules(&NAMES.map(str::to_owned), "0.1.0");
        let places: Vec<&str> = all.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(
            places,
            NAMES.map(|name| format!("/{name}")),
            "each file is named once, and none by a pattern"
        );
        for name in NAMES {
            let mut names: Vec<String> =
                rule(name).iter().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
            assert!(names.len() >= 3, "{name}: {names:?}");
            names.sort();
            names.dedup();
            assert_eq!(names.len(), rule(name).len(), "{name}");
        }
    }

    #[test]
    fn the_module_has_its_type_and_any_page_may_load_it() {
        let lines = rule("widget-830f10cc42096d14_bg.wasm");
        for line in ["Content-Type: application/wasm", "Access-Control-Allow-Origin: *"] {
            assert!(lines.contains(&line.to_owned()), "{lines:?}");
        }
    }
}
