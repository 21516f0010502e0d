//! Packs the lists of words of distress into the library.
//! Errors in the content files end the build here with `file:line: what is wrong: what to write instead`.

use std::path::Path;
use std::process::exit;

use content::parse::{ContentFile, distress};

#[path = "src/distress/fold.rs"]
#[expect(unreachable_pub, reason = "it is a module of the library, too")]
mod fold;

/// From this crate's folder.
const FOLDER: &str = "../../assets/content/distress";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/distress/fold.rs");
    let files: Vec<ContentFile> = files(FOLDER).iter().map(|path| read(path)).collect();
    let lists = distress(&files).unwrap_or_else(|faults| {
        for fault in faults {
            eprintln!("{fault}");
        }
        exit(1)
    });
    let mut packed = line(&lists.ordinary);
    for phrases in &lists.always {
        packed += &line(phrases);
    }
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    write(&Path::new(&out).join("distress-lists.txt"), packed.as_bytes());
}

/// Returns the phrases folded like a query, without spaces and without letters that repeat, each followed by a comma.
fn line(phrases: &[String]) -> String {
    let mut phrases: Vec<String> = phrases
        .iter()
        .map(|phrase| {
            let (words, ending) =
                phrase.strip_suffix('*').map_or((phrase.as_str(), ""), |words| (words, "*"));
            let mut folded = fold::fold(words);
            folded.retain(|letter| *letter != b' ');
            folded.dedup();
            String::from_utf8(folded).expect("folded words are ASCII") + ending + ","
        })
        .collect();
    phrases.sort();
    phrases.dedup();
    phrases.concat() + "\n"
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
    ContentFile { path: path.trim_start_matches("../../").to_owned(), text }
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
