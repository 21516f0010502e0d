//! The lines to learn from: `crates/search/data/distress`, whose README describes them.
//!
//! A line of `X-distress.tsv` has a text, its kind, language and directness; a line of `X-ordinary.tsv` has a text and
//! its language. `X` is the letter of the author. `-` stands for what is not known.

use std::fs;
use std::path::Path;

use content::distress::KINDS;

/// How directly somebody says it.
pub const DIRECTNESS: [&str; 3] = ["direct", "slang", "indirect"];
/// Languages of the lines.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

/// The letter of the lines that were written together with the table of phrases before there was a model. They are
/// learned from, but they count less, and figures leave them out.
pub const FIXTURES: char = 'x';
/// Letters of one person who wrote with six views in mind. They are left out together.
const ONE_WRITER: std::ops::RangeInclusive<char> = 'l'..='q';

/// A line that somebody might type.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is typed.
    pub text: String,
    /// The letter of its author; the first letter for a writer who has several.
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

/// Returns all lines of a folder, in the order of the names of their files.
///
/// # Errors
/// What is wrong with a file, and where.
pub fn read(folder: &Path) -> Result<Vec<Line>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let place = path.display();
        let text = fs::read_to_string(&path).map_err(|error| format!("{place}: {error}"))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (Some(author), list) = (name.chars().next(), name.get(1..).unwrap_or_default()) else { continue };
        let author = if ONE_WRITER.contains(&author) { *ONE_WRITER.start() } else { author };
        let line_of: fn(&str, char) -> Result<Line, String> = match list {
            "-distress.tsv" => distress,
            "-ordinary.tsv" => ordinary,
            _ => return Err(format!("{place}: unknown name: write X-distress.tsv or X-ordinary.tsv")),
        };
        for (at, row) in text.lines().enumerate() {
            let line = line_of(row, author);
            lines.push(line.map_err(|wrong| format!("{place}:{}: {wrong}", at + 1))?);
        }
    }
    Ok(lines)
}

fn distress(row: &str, author: char) -> Result<Line, String> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [text, kind, language, directness] = cells[..] else {
        return Err(format!(
            "{} cells: write text, kind, language and directness, with tabs between",
            cells.len()
        ));
    };
    Ok(Line {
        text: text.to_owned(),
        author,
        is_distress: true,
        language: index(&LANGUAGES, language)?,
        kind: (kind != "-").then(|| index(&KINDS, kind)).transpose()?,
        directness: (directness != "-").then(|| index(&DIRECTNESS, directness)).transpose()?,
    })
}

fn ordinary(row: &str, author: char) -> Result<Line, String> {
    let cells: Vec<&str> = row.split('\t').collect();
    let [text, language] = cells[..] else {
        return Err(format!("{} cells: write text and language, with a tab between", cells.len()));
    };
    let language = index(&LANGUAGES, language)?;
    Ok(Line { text: text.to_owned(), author, is_distress: false, language, kind: None, directness: None })
}

fn index(names: &[&str], cell: &str) -> Result<usize, String> {
    let place = names.iter().position(|name| *name == cell);
    place.ok_or_else(|| {
        format!("\"{cell}\" is unknown: write one of {}, or - where it is not known", names.join(", "))
    })
}

/// Returns the authors of some lines but [`FIXTURES`], sorted.
#[must_use]
pub fn authors(lines: &[Line]) -> Vec<char> {
    let mut authors: Vec<char> = lines.iter().map(|line| line.author).collect();
    authors.sort_unstable();
    authors.dedup();
    authors.retain(|author| *author != FIXTURES);
    authors
}
