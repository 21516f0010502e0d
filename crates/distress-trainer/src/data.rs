//! The lines to learn from: `crates/search/data/distress`.
//!
//! `X-distress.tsv` has a line of text, kind, language and directness; `X-ordinary.tsv` a line of text and language. `X`
//! is the letter of the author. `-` stands for what is not known.

use std::fs;
use std::path::Path;

/// Names of [`search::distress::Kind::ALL`] in the files.
pub const KINDS: [&str; 7] =
    ["suicide", "selfharm", "overdose", "emergency", "violence", "abuse", "thirdparty"];
/// How directly somebody says it.
pub const DIRECTNESS: [&str; 3] = ["direct", "slang", "indirect"];
/// Languages of the lines.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

/// A line that somebody might type.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is typed.
    pub text: String,
    /// The letter of its author.
    pub author: char,
    /// Whether it calls for help.
    pub is_distress: bool,
    /// Index into [`LANGUAGES`].
    pub language: usize,
    /// Index into [`KINDS`], where it is known.
    pub kind: Option<usize>,
    /// Index into [`DIRECTNESS`], where it is known.
    pub directness: Option<usize>,
}

/// Returns all lines of a folder, sorted by the name of their file.
///
/// # Errors
/// What is wrong with a file, and where.
pub fn read(folder: &Path) -> Result<Vec<Line>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((author, list)) = name.split_once('-') else { continue };
        let (Some(author), true) = (author.chars().next(), list.ends_with(".tsv")) else { continue };
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for (at, row) in text.lines().enumerate().filter(|(_, row)| !row.is_empty()) {
            let line = line(row, author, list == "distress.tsv");
            lines.push(line.ok_or_else(|| format!("{}:{}: not a line of this file", path.display(), at + 1))?);
        }
    }
    Ok(lines)
}

fn line(row: &str, author: char, is_distress: bool) -> Option<Line> {
    let cells: Vec<&str> = row.split('\t').collect();
    let index = |names: &[&str], cell: &str| names.iter().position(|name| *name == cell);
    let (language, kind, directness) = match (&cells[..], is_distress) {
        ([_, language], false) => (language, None, None),
        ([_, kind, language, directness], true) => {
            let (kind, directness) = (*kind, *directness);
            let known = (index(&KINDS, kind), index(&DIRECTNESS, directness));
            if known.0.is_none() && kind != "-" || known.1.is_none() && directness != "-" {
                return None;
            }
            (language, known.0, known.1)
        }
        _ => return None,
    };
    let language = index(&LANGUAGES, language)?;
    Some(Line { text: cells[0].to_owned(), author, is_distress, language, kind, directness })
}
