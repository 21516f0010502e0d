//! Packs what the library carries: the labels of the controls, the guide, and with the feature `bundled` all text.
//! Faults in the content files end the build here with `file:line: what is wrong: what to write instead`.

use std::path::{Path, PathBuf};
use std::process::exit;

use content::fault::Fault;
use content::labels::{GUIDE_KEYS, KEYS};
use content::parse::{ContentFile, guide, labels};
use databake::{Bake, CrateEnv, TokenStream};
use quote::{format_ident, quote};
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

/// The labels of a table as a key with its words each.
fn labels_of(table: &str, keys: &[&'static str], file: &ContentFile) -> Vec<(&'static str, String)> {
    let written: Vec<String> = keys.iter().map(|key| key.replace('_', "-")).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let words = labels(file, table, &written).unwrap_or_else(|faults| fail(&faults));
    keys.iter().copied().zip(words).collect()
}

/// The fields of a struct of labels.
fn fields(labels: &[(&str, String)]) -> TokenStream {
    let fields = labels.iter().map(|(key, words)| {
        let key = format_ident!("{key}");
        quote!(#key: #words)
    });
    quote!(#(#fields),*)
}

fn pack_labels(out: &Path) {
    let languages = LANGUAGES.map(|lang| {
        let file = read(&format!("{}/interface.toml", folder(lang)));
        let fields = fields(&labels_of("chrome", KEYS, &file));
        quote!((#lang, ControlLabels { #fields }))
    });
    let count = languages.len();
    let code = quote!(static LANGUAGES: [(&str, ControlLabels); #count] = [#(#languages),*];);
    write(&out.join("labels.rs"), code.to_string().as_bytes());
}

/// The rules of the first language are the rules of all.
fn pack_guide(out: &Path) {
    let flow = read(&format!("{}/guide.toml", folder(LANGUAGES[0])));
    let guides = LANGUAGES.map(|lang| {
        let file = read(&format!("{}/guide-words.toml", folder(lang)));
        let emergencies = read(&format!("{}/emergencies.toml", folder(lang)));
        let guide = guide(&flow, &file, &emergencies).unwrap_or_else(|faults| fail(&faults));
        let (labels, lines) = (labels_of("labels", GUIDE_KEYS, &file), guide.words.lines());
        let hash = format!("{:x}", Sha256::digest(format!("{:?}{labels:?}{lines:?}", guide.flow)));
        let (hash, fields) = (&hash[..12], fields(&labels));
        let text = quote!(GuideText {
            lang: #lang,
            hash: #hash,
            labels: GuideLabels { #fields },
            flow: &FLOW,
            lines: &[#(#lines),*],
        });
        (guide.flow, text)
    });
    let flow = guides[0].0.bake(&CrateEnv::default());
    let (count, texts) = (guides.len(), guides.iter().map(|(_, text)| text));
    let code = quote!(
        static FLOW: Flow = #flow;
        static TEXTS: [GuideText; #count] = [#(#texts),*];
    );
    write(&out.join("guide.rs"), code.to_string().as_bytes());
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
