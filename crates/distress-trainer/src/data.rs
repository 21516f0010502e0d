//! Reads the training data: `crates/search/data/distress`, which is described in its README.
//!
//! A line of `X-distress.tsv` has a text, its kind, language and directness; a line of `X-ordinary.tsv` has a text and
//! its language. `X` is the letter of the author. `-` marks an unknown kind or directness.

use std::fs;
use std::path::Path;

use content::distress::KINDS;

/// How directly a text expresses distress.
pub const DIRECTNESS: [&str; 3] = ["direct", "slang", "indirect"];
/// Languages of the lines.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

/// The letter of the lines written together with the phrase table, before there was a model. They are used for
/// training with a lower weight, and are excluded from the figures.
pub const FIXTURES: char = 'x';
/// The letter of the lines written for kinds of queries that an audit found wrong. They are excluded from the figures and
/// from the choice of the thresholds, since they are no sample of what people type.
const CORRECTIONS: char = 'z';
/// Letters of a single person who wrote from six points of view. They are left out together.
const ONE_WRITER: std::ops::RangeInclusive<char> = 'l'..='q';

/// A line of text that somebody might type.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The text.
    pub text: String,
    /// The letter of its author. For a person with several letters, the first of them.
    pub author: char,
    /// Whether the text should trigger help.
    pub is_distress: bool,
    /// Index into [`LANGUAGES`].
    pub language: usize,
    /// Index into [`KINDS`], if known.
    pub kind: Option<usize>,
    /// Index into [`DIRECTNESS`], if known.
    pub directness: Option<usize>,
}

impl Line {
    /// Whether the line counts in the figures and in the choice of the thresholds.
    #[must_use]
    pub const fn is_measured(&self) -> bool {
        !matches!(self.author, FIXTURES | CORRECTIONS)
    }
}

/// Reads all lines of a folder, sorted by file name.
///
/// # Errors
/// Fails if a file cannot be read or parsed; the message says where and why.
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

/// Returns the authors of the lines that are measured, sorted.
#[must_use]
pub fn authors(lines: &[Line]) -> Vec<char> {
    let mut authors: Vec<char> =
        lines.iter().filter(|line| line.is_measured()).map(|line| line.author).collect();
    authors.sort_unstable();
    authors.dedup();
    authors
}
