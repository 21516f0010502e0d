//! The units of a language: the parts of its text that are compared with another language as a whole.
//!
//! A unit is a table with a header of its own, such as an answer, one of its figures, a step, a crisis line or an answer
//! of the guide, or a single label. Its id is the path to it: `answer/cost`, `answer/cost/figure/1`,
//! `guide-texts/question/age/answer/18-24`, `interface/controls/share`. The values of a file outside of such tables are a
//! unit, too, which has the name of the file. Whatever is not in [`NOT_READ`] belongs to a unit, so that a new key or file
//! cannot be forgotten.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use sha2::{Digest, Sha256};
use toml::de::{DeArray, DeTable, DeValue};

use super::entry::{Entry, written};
use super::file_kind::FileKind;
use crate::diagnostic::Place;
use crate::parse::{COMPARED, ContentFile, SHARED};
use crate::table::{File, ONLY_IN};
use crate::typography::with_plain_spaces;

/// Something in the folder of a language that belongs to no unit: a file, or a key of every file but those with labels.
pub struct NotRead {
    /// The name of the file; `None` for a key.
    pub file: Option<&'static str>,
    /// The name of the key; `None` for a file.
    pub key: Option<&'static str>,
    /// Why it belongs to no unit.
    pub reason: &'static str,
}

const fn file(name: &'static str, reason: &'static str) -> NotRead {
    NotRead { file: Some(name), key: None, reason }
}

const fn key(name: &'static str, reason: &'static str) -> NotRead {
    NotRead { file: None, key: Some(name), reason }
}

/// Everything that belongs to no unit, because no patient reads it or because both languages have the same.
pub const NOT_READ: [NotRead; 11] = [
    file("phrases.toml", "phrases that search learns from, which are never shown"),
    file("search.toml", "words for search, and suggestions by id, which are the same in all languages"),
    file("things.toml", "names that the check of search words uses"),
    file("rules.toml", "rules for the checks"),
    file(COMPARED, "the record of comparisons itself"),
    key("keywords", "words for search, which are never shown"),
    key("reviewed", "a day that is the same in all languages"),
    key("due", "a day that is the same in all languages"),
    key("called", "the record of a test call"),
    key("called-by", "the record of a test call"),
    key(ONLY_IN, "the reason for a difference, which the review pack lists"),
];

/// Tables in which each key is a unit.
const LABELS: [&str; 3] = ["text", "controls", "labels"];

/// A part of a text.
pub(super) struct Unit {
    path: String,
    /// Where it begins.
    line: usize,
    /// The hash of its words.
    pub hash: String,
}

impl Unit {
    pub fn place(&self) -> Place {
        Place { file: self.path.clone(), line: self.line }
    }
}

/// The units of a language, by id.
#[derive(Default)]
pub(super) struct Units(pub BTreeMap<String, Unit>);

impl Units {
    /// Returns the units of a language's files.
    pub fn of(files: &[ContentFile]) -> Self {
        let mut units = Self::default();
        for file in files.iter().filter(|file| is_read(file)) {
            let (parsed, table) = File::parse(&file.path, &file.text);
            let root = Entry { file: &parsed, table: table.get_ref(), start: 0 };
            Walk { units: &mut units, file, lines: Lines::of(&file.text) }.file(root);
        }
        units
    }

    /// Returns the id of the unit that a place in a file is in.
    pub fn at(&self, place: &Place) -> Option<&str> {
        let before = self.0.iter().filter(|(_, unit)| unit.path == place.file && unit.line <= place.line);
        before.max_by_key(|(_, unit)| unit.line).map(|(id, _)| &**id)
    }
}

fn is_read(file: &ContentFile) -> bool {
    let name = file.name();
    let is_left_out = SHARED.contains(&name) || NOT_READ.iter().any(|left_out| left_out.file == Some(name));
    file.is_topic() || Path::new(name).extension().is_some_and(|ending| ending == "toml") && !is_left_out
}

/// Where the lines of a text begin, in bytes.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at + 1).collect())
    }

    /// Returns the number of the line that contains a byte, counted from 1.
    fn number(&self, at: usize) -> usize {
        1 + self.0.partition_point(|start| *start <= at)
    }
}

/// Collects the units of a file.
struct Walk<'u, 'f> {
    units: &'u mut Units,
    file: &'f ContentFile,
    lines: Lines,
}

impl Walk<'_, '_> {
    fn file(&mut self, root: Entry) {
        let name = self.file.name();
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        if self.file.is_topic() {
            // The ids of answers are unique in all topics.
            self.table(&format!("topic/{}", root.name().as_deref().unwrap_or(stem)), "", root);
        } else {
            self.table(stem, stem, root);
        }
    }

    /// Adds the unit of a table as `id`, and the units of the tables in it under `path`.
    fn table(&mut self, id: &str, path: &str, entry: Entry) {
        let kind = FileKind::of(self.file.name());
        let under = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
        let mut words = String::new();
        for key in sorted(entry.table) {
            let Some(side) = entry.get(key) else { continue };
            let start = side.value.span().start;
            match side.value.get_ref() {
                _ if is_left_out(kind, key) => {}
                DeValue::Table(table) if !entry.file.is_inline(start) => {
                    let inner = Entry { file: entry.file, table, start };
                    if kind == FileKind::Labels && LABELS.contains(&key) {
                        self.labels(&under(key), inner);
                    } else {
                        self.table(&under(key), &under(key), inner);
                    }
                }
                DeValue::Array(list) if has_headers(entry.file, list) => {
                    for (at, inner) in super::tables_of(side).into_iter().enumerate() {
                        let name = inner.name().unwrap_or_else(|| (at + 1).to_string());
                        let id = self.unused(under(key) + "/" + &name);
                        self.table(&id, &id, inner);
                    }
                }
                value => add(&mut words, key, value),
            }
        }
        if !words.is_empty() {
            self.add(id, entry.start, &words);
        }
    }

    fn labels(&mut self, path: &str, entry: Entry) {
        for key in sorted(entry.table).into_iter().filter(|key| *key != ONLY_IN) {
            let Some(side) = entry.get(key) else { continue };
            let mut words = String::new();
            add(&mut words, key, side.value.get_ref());
            self.add(&format!("{path}/{key}"), side.value.span().start, &words);
        }
    }

    /// Returns the id, with a number if another unit has it already.
    fn unused(&self, id: String) -> String {
        let mut candidates = (2..).map(|number| format!("{id}-{number}"));
        let is_unused = |id: &String| !self.units.0.contains_key(id);
        if is_unused(&id) { id } else { candidates.find(is_unused).unwrap_or_default() }
    }

    fn add(&mut self, id: &str, start: usize, words: &str) {
        let line = self.lines.number(start);
        let hash = format!("{:x}", Sha256::digest(words))[..16].to_owned();
        self.units.0.insert(id.to_owned(), Unit { path: self.file.path.clone(), line, hash });
    }
}

fn is_left_out(kind: FileKind, key: &str) -> bool {
    let is_listed = || NOT_READ.iter().any(|left_out| left_out.key == Some(key));
    key == ONLY_IN || kind != FileKind::Labels && is_listed()
}

/// Whether a list consists of tables with headers, `[[…]]`.
fn has_headers(file: &File, list: &DeArray) -> bool {
    let first = list.first().filter(|first| first.get_ref().is_table());
    first.is_some_and(|first| !file.is_inline(first.span().start))
}

fn sorted<'t>(table: &'t DeTable) -> Vec<&'t str> {
    let mut keys: Vec<&str> = table.keys().map(|key| &**key.get_ref()).collect();
    keys.sort_unstable();
    keys
}

/// Adds a value with its key. Spaces at the ends of lines, line ends of Windows and whether a line may break at a space do
/// not count.
fn add(words: &mut String, key: &str, value: &DeValue) {
    let _ = write!(words, "{key}\t");
    match value {
        DeValue::String(text) => with_plain_spaces(text).trim().lines().for_each(|line| {
            let _ = writeln!(words, "{}", line.trim_end());
        }),
        DeValue::Array(values) => {
            values.iter().for_each(|value| add(words, "-", value.get_ref()));
            words.push_str("]\n");
        }
        DeValue::Table(table) => {
            for key in sorted(table) {
                add(words, key, table[key].get_ref());
            }
            words.push_str("}\n");
        }
        value => {
            let _ = writeln!(words, "{}", written(value));
        }
    }
}
