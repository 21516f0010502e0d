//! Packs the data that is compiled into the library: labels of the controls, the guide, the detection of distress and,
//! with the feature `bundled`, all text.
//!
//! Errors in the content files stop the build with `file:line: what is wrong: what to write instead`.

#[cfg(feature = "bundled")]
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::exit;

#[cfg(feature = "bundled")]
use content::TextLabels;
use content::diagnostic::Diagnostic;
use content::labels::{GUIDE_KEYS, KEYS};
use content::parse::{ContentFile, guide, labels};
use content::signed::{self, DISTRESS, DistressFile};
use content::typography::{lines_of_guide, typeset};
use databake::{Bake, CrateEnv, TokenStream};
use quote::{format_ident, quote};
use sha2::{Digest, Sha256};

/// The languages included in the build, the default first.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// The folder with the folders of all languages, and with the files that they share.
const CONTENT: &str = "assets/content";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pack_labels(&out);
    pack_guide(&out);
    pack_distress(&out);
    pack_signed(&out);
    #[cfg(feature = "bundled")]
    {
        pack_content(&out);
        pack_styles(&out);
    }
}

fn folder(lang: &str) -> String {
    format!("{CONTENT}/{lang}")
}

/// Returns the labels of a table as pairs of key and text.
fn labels_of(table: &str, keys: &[&'static str], file: &ContentFile) -> Vec<(&'static str, String)> {
    let written: Vec<String> = keys.iter().map(|key| key.replace('_', "-")).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let words = labels(file, table, &written).unwrap_or_else(|diagnostics| fail(&diagnostics));
    keys.iter().copied().zip(words.iter().map(|words| typeset(words).into_owned())).collect()
}

/// Returns the field initializers for a struct of labels.
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
        let fields = fields(&labels_of("controls", KEYS, &file));
        quote!((#lang, ControlLabels { #fields }))
    });
    let count = languages.len();
    let code = quote!(static LANGUAGES: [(&str, ControlLabels); #count] = [#(#languages),*];);
    write(&out.join("labels.rs"), code.to_string().as_bytes());
}

/// Packs the rules of the guide, which are the same in all languages, and its texts.
fn pack_guide(out: &Path) {
    let flow = read(&format!("{CONTENT}/guide.toml"));
    let guides = LANGUAGES.map(|lang| {
        let file = read(&format!("{}/guide-texts.toml", folder(lang)));
        let emergencies = read(&format!("{}/emergencies.toml", folder(lang)));
        let guide = guide(&flow, &file, &emergencies).unwrap_or_else(|diagnostics| fail(&diagnostics));
        let (labels, lines) = (labels_of("labels", GUIDE_KEYS, &file), lines_of_guide(&guide.texts));
        let hash = format!("{:x}", Sha256::digest(format!("{:?}{labels:?}{lines:?}", guide.flow)));
        let (hash, fields) = (&hash[..12], fields(&labels));
        let text = quote!(GuideText {
            lang: #lang,
            hash: #hash,
            labels: GuideLabels { #fields },
            flow: &FLOW,
            lines: &[#(#lines),*],
        });
        (guide, text)
    });
    let flow = guides[0].0.flow.bake(&CrateEnv::default());
    let due = guides[0].0.review.due.to_string();
    let (count, texts) = (guides.len(), guides.iter().map(|(_, text)| text));
    let rules = quote!(
        static FLOW: Flow = #flow;
        static DUE: &str = #due;
    );
    write(&out.join("guide.rs"), rules.to_string().as_bytes());
    let texts = quote!(static TEXTS: [GuideText; #count] = [#(#texts),*];);
    write(&out.join("guide_texts.rs"), texts.to_string().as_bytes());
}

/// Packs the hash of the signed content of each language. Only the WebAssembly module contains it, so that native
/// programs are not rebuilt whenever the content changes.
fn pack_signed(out: &Path) {
    let is_module = std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    let languages = if is_module { &LANGUAGES[..] } else { &[] };
    let hashes = languages.iter().map(|lang| {
        let folder = folder(lang);
        let files = content_files(&folder);
        let draft = content::parse::parse(lang, &folder, &files);
        if !draft.diagnostics.is_empty() {
            fail(&draft.diagnostics);
        }
        let hash = signed::hash(&signed::text(&draft.content, &draft.guide, &files, &distress_files()));
        quote!((#lang, #hash))
    });
    let code = quote!(static SIGNED: &[(&str, &str)] = &[#(#hashes),*];);
    write(&out.join("signed.rs"), code.to_string().as_bytes());
}

/// Packs the word lists of all languages and the trained model, for native programs and the feature `bundled`.
fn pack_distress(out: &Path) {
    let lists: Vec<ContentFile> = files(&folder(DISTRESS))
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| read(&path.to_string_lossy()))
        .collect();
    let lists = content::parse::distress(&lists).unwrap_or_else(|diagnostics| fail(&diagnostics));
    let model = bytes(&format!("{}/weights.bin", folder(DISTRESS)));
    write(&out.join("distress.txt"), search::distress::write(&lists, &model).as_bytes());
}

/// Returns all files in the folder [`DISTRESS`].
fn distress_files() -> Vec<DistressFile> {
    let file = |path: &PathBuf| DistressFile {
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        bytes: bytes(&path.to_string_lossy()),
    };
    files(&folder(DISTRESS)).iter().filter(|path| path.is_file()).map(file).collect()
}

/// Returns the content files of a language, with those that all languages share.
fn content_files(folder: &str) -> Vec<ContentFile> {
    let topics = format!("{folder}/topics");
    let paths = [files(folder), files(&topics), files(CONTENT)].concat();
    let is_content = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    paths.iter().filter(is_content).map(|path| read(&path.to_string_lossy())).collect()
}

/// Packs the English content for `src/bundled/`.
#[cfg(feature = "bundled")]
fn pack_content(out: &Path) {
    let [lang, ..] = LANGUAGES;
    let checked = checked_content(lang);
    let words = &checked.search;
    // English has no accents that would have to be removed.
    let vocabulary = search::vocabulary::write(&checked.content, words, str::to_lowercase);
    // A line in the language of the text has the labels of the text.
    let labels: BTreeMap<&str, TextLabels> =
        LANGUAGES.into_iter().skip(1).map(|lang| (lang, labels_of_lines(lang))).collect();
    let bundle = (&checked.content, &words.suggestions, &words.gentle, vocabulary, labels);
    let packed = postcard::to_allocvec(&bundle).expect("content has no maps or floats to refuse");
    write(&out.join(format!("bundle.{lang}.postcard")), &packed);
}

/// Returns the content of a language, checked.
#[cfg(feature = "bundled")]
fn checked_content(lang: &str) -> content::check::Checked {
    let folder = folder(lang);
    // The build does not depend on today's date. The prerender reports overdue reviews.
    let beginning = content::Date { year: 0, month: 1, day: 1 };
    content::check::check(lang, &folder, &content_files(&folder), beginning)
        .unwrap_or_else(|diagnostics| fail(&diagnostics))
}

/// Returns the labels for the buttons of crisis lines in a language; all others are empty.
#[cfg(feature = "bundled")]
fn labels_of_lines(lang: &str) -> TextLabels {
    let TextLabels { crisis_call, crisis_press, crisis_text, crisis_text_word, crisis_chat, .. } =
        checked_content(lang).content.labels;
    TextLabels {
        crisis_call,
        crisis_press,
        crisis_text,
        crisis_text_word,
        crisis_chat,
        ..TextLabels::default()
    }
}

/// Packs the styles of the text and the controls into one stylesheet. On a page, the styles of the controls belong to
/// a shadow root; here they are scoped to the component.
#[cfg(feature = "bundled")]
fn pack_styles(out: &Path) {
    let [text, shell, application] = ["clinic-faq.css", "shell.css", "application.css"].map(imported_styles);
    let own = read("src/bundled/faq.css").text;
    let styles = format!("{text}\n.clinic-faq-app {{\n{shell}\n{application}\n}}\n{own}");
    write(&out.join("bundled.css"), styles.as_bytes());
}

/// Returns the concatenated stylesheets that `list` imports.
#[cfg(feature = "bundled")]
fn imported_styles(list: &str) -> String {
    let list = read(&format!("embed/src/styles/{list}")).text;
    let path = |line: &str| Some(line.strip_prefix("@import \"../../../")?.strip_suffix("\";")?.to_owned());
    list.lines().filter_map(path).map(|path| read(&path).text).collect()
}

/// Returns everything in a folder except hidden files, sorted by name.
fn files(folder: &str) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={folder}");
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| {
        eprintln!("{folder}: cannot be read ({error}): put the folder back");
        exit(1)
    });
    let is_shown =
        |path: &PathBuf| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_shown).collect();
    paths.sort();
    paths
}

fn read(path: &str) -> ContentFile {
    let text = String::from_utf8(bytes(path)).unwrap_or_else(|_| {
        eprintln!("{path}:1: the file is not UTF-8: save it as UTF-8");
        exit(1)
    });
    ContentFile { path: path.to_owned(), text }
}

fn bytes(path: &str) -> Vec<u8> {
    println!("cargo::rerun-if-changed={path}");
    std::fs::read(path).unwrap_or_else(|error| {
        eprintln!("{path}: cannot be read ({error}): put the file back");
        exit(1)
    })
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

fn fail(diagnostics: &[Diagnostic]) -> ! {
    for diagnostic in diagnostics {
        eprintln!("{diagnostic}");
    }
    exit(1)
}
