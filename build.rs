//! Packs what the library carries: the labels of the controls, and with the feature `bundled` all text.
//! Faults in the content files end the build here with `file:line: what is wrong: what to write instead`.

// The rooms are taken in by path: a build script cannot use the library it builds.
#[allow(dead_code, missing_docs, unused_imports, reason = "only a part of the room is used here")]
#[path = "src/content/mod.rs"]
mod content;
#[allow(dead_code, missing_docs, reason = "only the keys are used here")]
#[path = "src/words/keys.rs"]
mod keys;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::exit;

use content::fault::Fault;
use content::parse::{ContentFile, chrome_words};

/// The languages that are shipped, the default first.
const LANGUAGES: [&str; 1] = ["en"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/content");
    println!("cargo::rerun-if-changed=src/words");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pack_words(&out);
    if std::env::var_os("CARGO_FEATURE_BUNDLED").is_some() {
        pack_content(&out);
    }
}

fn folder(lang: &str) -> String {
    format!("assets/content/{lang}")
}

fn pack_words(out: &Path) {
    let keys: Vec<String> = keys::KEYS.iter().map(|key| key.replace('_', "-")).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let mut code = format!("static LANGUAGES: [(&str, Words); {}] = [\n", LANGUAGES.len());
    for lang in LANGUAGES {
        let file = read(&format!("{}/interface.toml", folder(lang)));
        let words = chrome_words(&file, &keys).unwrap_or_else(|faults| fail(&faults));
        writeln!(code, "    ({lang:?}, Words {{").expect("a string takes every write");
        for (key, word) in keys::KEYS.iter().zip(words) {
            writeln!(code, "        {key}: {word:?},").expect("a string takes every write");
        }
        code.push_str("    }),\n");
    }
    code.push_str("];\n");
    write(&out.join("chrome_words.rs"), code.as_bytes());
}

fn pack_content(out: &Path) {
    for lang in LANGUAGES {
        let folder = folder(lang);
        let mut paths = files(&folder);
        paths.extend(files(&format!("{folder}/topics")));
        let files: Vec<ContentFile> = paths.iter().map(|path| read(path)).collect();
        // Whether a review is overdue is for the prerender to say; here there is no today.
        let beginning = content::Date { year: 0, month: 1, day: 1 };
        let checked =
            content::check::check(lang, &folder, &files, beginning).unwrap_or_else(|faults| fail(&faults));
        let packed =
            postcard::to_allocvec(&checked.content).expect("content has no maps or floats to refuse");
        write(&out.join(format!("content.{lang}.postcard")), &packed);
    }
}

fn files(folder: &str) -> Vec<String> {
    println!("cargo::rerun-if-changed={folder}");
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| {
        eprintln!("{folder}: cannot be read ({error}): put the folder back");
        exit(1)
    });
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    paths.sort();
    paths
}

fn read(path: &str) -> ContentFile {
    println!("cargo::rerun-if-changed={path}");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| {
        eprintln!("{path}: cannot be read ({error}): put the file back");
        exit(1)
    });
    ContentFile { path: path.to_owned(), text }
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap_or_else(|error| {
        eprintln!("{}: cannot be written ({error}): free some room, or mend its rights", path.display());
        exit(1)
    });
}

fn fail(faults: &[Fault]) -> ! {
    for fault in faults {
        eprintln!("{fault}");
    }
    exit(1)
}
