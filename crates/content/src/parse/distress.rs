//! The word lists for detecting distress: `assets/content/distress/`, one file per language.
//!
//! A file has the table `[always]`, with one text per kind, and the tables `[hint]`, `[ordinary]` and `[common]`, whose
//! texts may have any names. Each line of a text is a phrase, or has several words in `[common]`. The comment at the top
//! of `en.toml` describes the syntax of phrases.

use std::collections::BTreeMap;

use super::ContentFile;
use crate::diagnostic::{Diagnostic, Place};
use crate::distress::{Distress, KINDS};
use crate::table::{File, Table};

/// Minimum length of a phrase in characters, without spaces and the `*`. Shorter ones would match too many queries.
const SHORTEST: usize = 3;
/// Minimum length of a common word.
const SHORTEST_COMMON: usize = 2;

/// Returns the phrases of all files.
///
/// # Errors
/// Returns all errors at once: a phrase that contains characters other than lowercase letters, digits and single
/// spaces, has a `*` before its end, is too short or is listed twice, and any error in a table.
pub fn distress(files: &[ContentFile]) -> Result<Distress, Vec<Diagnostic>> {
    let mut lists = ListsReader::default();
    for file in files {
        let (source, table) = File::parse(&file.path, &file.text);
        let lang = file.name().trim_end_matches(".toml");
        Table::read_file(&source, &table, |table| lists.file(lang, table));
        lists.diagnostics.extend(source.diagnostics.into_inner());
    }
    let ListsReader { distress, mut diagnostics, .. } = lists;
    diagnostics.sort();
    if diagnostics.is_empty() { Ok(distress) } else { Err(diagnostics) }
}

/// The lists read so far.
#[derive(Default)]
struct ListsReader {
    distress: Distress,
    /// The place of each phrase, and of each common word. A word may be both.
    places: BTreeMap<(usize, String), Place>,
    diagnostics: Vec<Diagnostic>,
}

impl ListsReader {
    fn file(&mut self, lang: &str, top: &Table) {
        top.table("always", |always| {
            for (kind, name) in KINDS.iter().enumerate() {
                let phrases = self.phrases(always, name);
                self.distress.always[kind].extend(phrases);
            }
        });
        let hint = top.table_or_none("hint", |table| self.named_freely(table));
        self.distress.hint.extend(hint.unwrap_or_default());
        let ordinary = top.table("ordinary", |table| self.named_freely(table));
        self.distress.ordinary.extend(ordinary.unwrap_or_default());
        let common = top.table_or_none("common", |table| {
            table.keys().iter().flat_map(|key| self.common(table, key)).collect()
        });
        self.distress.common.extend(common.map(|words| (lang.to_owned(), words)));
    }

    /// Returns the phrases of a table whose texts may have any names.
    fn named_freely(&mut self, table: &Table) -> Vec<String> {
        table.keys().iter().flat_map(|key| self.phrases(table, key)).collect()
    }

    fn phrases(&mut self, table: &Table, key: &str) -> Vec<String> {
        self.parts(table, key, SHORTEST, |line| vec![line])
    }

    /// Returns the words of a text, of which a line may have several.
    fn common(&mut self, table: &Table, key: &str) -> Vec<String> {
        self.parts(table, key, SHORTEST_COMMON, |line| line.split_whitespace().collect())
    }

    /// Returns the parts into which `split` divides the lines of a text.
    fn parts(
        &mut self,
        table: &Table,
        key: &str,
        shortest: usize,
        split: fn(&str) -> Vec<&str>,
    ) -> Vec<String> {
        let text = table.text_or_empty(key).unwrap_or_default();
        let start = table.place_at(key);
        let mut parts = Vec::new();
        for (at, line) in text.lines().enumerate() {
            for part in split(line.trim()).into_iter().filter(|part| !part.is_empty()) {
                self.check(part, shortest, Place { line: start.line + at, ..start.clone() });
                parts.push(part.to_owned());
            }
        }
        parts
    }

    fn check(&mut self, phrase: &str, shortest: usize, place: Place) {
        let mut diagnostic =
            |message: String, help: &str| self.diagnostics.push(Diagnostic::new(&place, message, help));
        let words = phrase.strip_suffix('*').unwrap_or(phrase);
        let is_plain = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == ' '
        };
        if !words.chars().all(is_plain) || words.contains("  ") {
            diagnostic(
                format!("the phrase \"{phrase}\" has other characters than a-z, 0-9 and single spaces"),
                "write it in small letters without accents and apostrophes; `*` may stand at its end",
            );
        }
        if words.chars().filter(|character| *character != ' ').count() < shortest {
            diagnostic(
                format!("the phrase \"{phrase}\" is too short and would be found in too many queries"),
                "write a longer one",
            );
        }
        if let Some(before) = self.places.get(&(shortest, phrase.to_owned())) {
            diagnostic(
                format!("the phrase \"{phrase}\" stands in {}:{}, too", before.file, before.line),
                "delete one of the two",
            );
        } else {
            self.places.insert((shortest, phrase.to_owned()), place);
        }
    }
}
