//! Packs what the library carries: the labels of the controls, the guide, and with the feature `bundled` all text.
//! Faults in the content files end the build here with `file:line: what is wrong: what to write instead`.

use std::path::{Path, PathBuf};
use std::process::exit;

use content::fault::Fault;
use content::labels::{GUIDE_KEYS, KEYS};
use content::parse::{ContentFile, guide, labels};
use sha2::{Digest, Sha256};

/// The languages that are shipped, the default first.
const LANGUAGES: [&str; 1] = ["en"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pack_labels(&out);
    pack_guide(&out);
    if std::env::var_os("CARGO_FEATURE_BUNDLED").is_some() {
        pack_content(&out);
    }
}

fn folder(lang: &str) -> String {
    format!("assets/content/{lang}")
}

/// Labels as the code of a struct: `NAME { key: "words", … }`.
fn labels_code(name: &str, table: &str, keys: &[&str], file: &ContentFile) -> String {
    let written: Vec<String> = keys.iter().map(|key| key.replace('_', "-")).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let words = labels(file, table, &written).unwrap_or_else(|faults| fail(&faults));
    let fields: Vec<String> = keys.iter().zip(words).map(|(key, word)| format!("{key}: {word:?}")).collect();
    format!("{name} {{ {} }}", fields.join(", "))
}

fn pack_labels(out: &Path) {
    let packed: Vec<String> = LANGUAGES
        .iter()
        .map(|lang| {
            let file = read(&format!("{}/interface.toml", folder(lang)));
            format!("({lang:?}, {}),\n", labels_code("Words", "chrome", KEYS, &file))
        })
        .collect();
    let code = format!("static LANGUAGES: [(&str, Words); {}] = [\n{}];\n", packed.len(), packed.concat());
    write(&out.join("labels.rs"), code.as_bytes());
}

/// The rules of the first language are the rules of all.
fn pack_guide(out: &Path) {
    let flow = read(&format!("{}/guide.toml", folder(LANGUAGES[0])));
    let mut rules = String::new();
    let mut texts = String::new();
    for lang in LANGUAGES {
        let file = read(&format!("{}/guide-words.toml", folder(lang)));
        let guide = guide(&flow, &file).unwrap_or_else(|faults| fail(&faults));
        // The `Debug` form of the rules is the code of the constant.
        rules = format!("{:?}", guide.flow);
        let labels = labels_code("GuideLabels", "labels", GUIDE_KEYS, &file);
        let lines = guide.words.lines();
        let hash = format!("{:x}", Sha256::digest(format!("{rules}\n{labels}\n{}", lines.join("\n"))));
        let hash = &hash[..12];
        texts.push_str(&format!(
            "GuideText {{ lang: {lang:?}, hash: {hash:?}, labels: {labels}, flow: &FLOW, lines: &{lines:?} }},\n"
        ));
    }
    let code = format!(
        "static FLOW: Flow = {rules};\nstatic TEXTS: [GuideText; {}] = [\n{texts}];\n",
        LANGUAGES.len()
    );
    write(&out.join("guide.rs"), code.as_bytes());
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
        eprintln!(
            "{}: cannot be written ({error}): free disk space or fix the file permissions",
            path.display()
        );
        exit(1)
    });
}

fn fail(faults: &[Fault]) -> ! {
    for fault in faults {
        eprintln!("{fault}");
    }
    exit(1)
}
