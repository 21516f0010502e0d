//! Packs the words of distress of every language into the library.
//! Errors in the content files end the build here with `file:line: what is wrong: what to write instead`.

use std::path::{Path, PathBuf};
use std::process::exit;

use content::distress::Packed;
use content::fault::Fault;
use content::parse::{ContentFile, distress};
use proc_macro2::Literal;
use quote::quote;

/// From this crate's folder.
const FOLDER: &str = "../../assets/content/distress";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    pack_distress(&out);
}

/// The words of distress of every language, tried on every query whatever the language of the page.
fn pack_distress(out: &Path) {
    let files: Vec<ContentFile> = files(FOLDER).iter().map(|path| read(path)).collect();
    let packed = distress(&files).unwrap_or_else(|faults| fail(&faults)).pack();
    let Packed { table, groups, phrases, alarms } = packed;
    let table = Literal::byte_string(table.as_bytes());
    let count = groups.len();
    let groups = groups.into_iter().map(Literal::usize_unsuffixed);
    let code = quote!(
        pub(super) static TABLE: &[u8] = #table;
        pub(super) static GROUPS: [u16; #count] = [#(#groups),*];
        pub(super) const PHRASES: usize = #phrases;
        pub(super) const ALARMS: usize = #alarms;
    );
    write(&out.join("distress.rs"), code.to_string().as_bytes());
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

fn fail(faults: &[Fault]) -> ! {
    for fault in faults {
        eprintln!("{fault}");
    }
    exit(1)
}
