//! Compares the content of two languages: both must state the same numbers, warnings, sources, steps and links.
//!
//! Two things find a difference. The rules in this module compare what a program can see: each key, and in each text the
//! numbers with their units, months, links, marks, list items and warning boxes. They read the files as TOML, so that they
//! cover every key without knowing it, and pair the tables of a list by their ids. What must differ is named in its table
//! by `only-in`: a reason for the whole table, or one for each key.
//!
//! ```toml
//! only-in = { primary = "The line in Spanish comes first on the Spanish page." }
//! ```
//!
//! No rule sees that "not" is missing. [`uncompared`] therefore also refuses every text that has changed since a person
//! read it beside the other language, which [`record()`] writes down.

mod entry;
mod file_kind;
mod record;
mod statement;
mod units;

use std::collections::BTreeMap;
use std::path::Path;

use toml::de::DeValue;

use crate::diagnostic::{Diagnostic, Place};
pub use crate::parse::COMPARED;
use crate::parse::ContentFile;
use crate::table::File;
use entry::{Entry, Side, tables_of, written};
use file_kind::FileKind;
pub use record::{Recording, Selection, record, uncompared};
use statement::Statement;
pub use units::{NOT_READ, NotRead};

/// Files with data for search, which each language has of its own.
const OF_ONE_LANGUAGE: [&str; 2] = ["phrases.toml", "things.toml"];

/// Keys whose values are the same in all languages, letter by letter.
const SAME: [&str; 20] = [
    "id",
    "code",
    "link",
    "chat",
    "group",
    "level",
    "icon",
    "read",
    "sources",
    "must-say",
    "related",
    "call",
    "press",
    "language",
    "phase",
    "strength",
    "suggestions",
    "gentle",
    "claim",
    "emergencies",
];

/// A key that only one language needs: the summary of a source whose finding is too long there.
const SUMMARY: &str = "line";

/// A difference that somebody has given a reason for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Where it is.
    pub place: Place,
    /// The key that differs; `None` for the whole table.
    pub key: Option<String>,
    /// Why.
    pub reason: String,
}

/// The files of a language, with its BCP 47 tag.
#[derive(Clone, Copy)]
pub struct LanguageFiles<'a> {
    /// The tag, such as `es`.
    pub lang: &'a str,
    /// The files of its folder.
    pub files: &'a [ContentFile],
}

/// Compares the files of a language with those of its translation. Returns an error for each difference, at its place in
/// one of the two, and the differences that have a reason.
#[must_use]
pub fn compare(original: LanguageFiles, translation: LanguageFiles) -> (Vec<Diagnostic>, Vec<Allowed>) {
    let mut found =
        Comparison { langs: [original.lang, translation.lang], diagnostics: Vec::new(), allowed: Vec::new() };
    for file in original.files.iter().filter(|file| is_compared(file)) {
        let same = |other: &&ContentFile| other.name() == file.name() && other.is_topic() == file.is_topic();
        // Each language's own check reports a missing file, except for a topic.
        let Some(pair) = translation.files.iter().find(same) else {
            if file.is_topic() {
                found.missing(&Place { file: file.path.clone(), line: 1 }, "the topic", 1);
            }
            continue;
        };
        found.files(file, pair);
    }
    for file in translation.files.iter().filter(|file| file.is_topic()) {
        if !original.files.iter().any(|other| other.is_topic() && other.name() == file.name()) {
            found.missing(&Place { file: file.path.clone(), line: 1 }, "the topic", 0);
        }
    }
    (found.diagnostics, found.allowed)
}

fn is_compared(file: &ContentFile) -> bool {
    let name = file.name();
    let is_toml = Path::new(name).extension().is_some_and(|ending| ending == "toml");
    is_toml && !OF_ONE_LANGUAGE.contains(&name) && !crate::parse::SHARED.contains(&name)
}

struct Comparison<'l> {
    langs: [&'l str; 2],
    diagnostics: Vec<Diagnostic>,
    allowed: Vec<Allowed>,
}

impl Comparison<'_> {
    fn report(&mut self, place: &Place, message: String, help: &str) {
        self.diagnostics.push(Diagnostic::new(place, message, help));
    }

    /// Reports something that the language with number `lacking` does not have.
    fn missing(&mut self, place: &Place, what: &str, lacking: usize) {
        let lang = self.langs[lacking];
        let help = "write it there too, take it out here, or give the reason: `only-in = \"…\"`";
        self.report(place, format!("{what} is not in \"{lang}\""), help);
    }

    fn files(&mut self, original: &ContentFile, translation: &ContentFile) {
        let (first, second) =
            (File::parse(&original.path, &original.text), File::parse(&translation.path, &translation.text));
        let entry = |(file, table)| Entry { file, table, start: 0 };
        let kind = FileKind::of(original.name());
        let pair = [entry((&first.0, first.1.get_ref())), entry((&second.0, second.1.get_ref()))];
        self.tables(pair, kind);
    }

    fn tables(&mut self, [original, translation]: [Entry; 2], kind: FileKind) {
        let mut keys: Vec<&str> = original.keys().chain(translation.keys()).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            if kind.has_own(key) {
                continue;
            }
            let reasons =
                [original, translation].map(|entry| entry.reason(Some(key)).map(|reason| (entry, reason)));
            if let Some((entry, reason)) = reasons.into_iter().flatten().next() {
                let (place, key) = (entry.place(), Some(key.to_owned()));
                self.allowed.push(Allowed { place, key, reason: reason.to_owned() });
                continue;
            }
            match (original.get(key), translation.get(key)) {
                (Some(first), Some(second)) => self.values(key, [first, second], kind),
                _ if key == SUMMARY => {}
                (Some(first), None) => self.missing(&first.place(), &format!("`{key}`"), 1),
                (None, Some(second)) => self.missing(&second.place(), &format!("`{key}`"), 0),
                (None, None) => {}
            }
        }
    }

    fn values(&mut self, key: &str, [original, translation]: [Side; 2], kind: FileKind) {
        match (original.value.get_ref(), translation.value.get_ref()) {
            (DeValue::Table(first), DeValue::Table(second)) => {
                let start = [&original, &translation].map(|side| side.value.span().start);
                let first = Entry { file: original.file, table: first, start: start[0] };
                let second = Entry { file: translation.file, table: second, start: start[1] };
                self.tables([first, second], kind);
            }
            (DeValue::Array(first), DeValue::Array(second)) => {
                let all = first.iter().chain(second.iter());
                if all.clone().next().is_some() && all.clone().all(|value| value.get_ref().is_table()) {
                    self.lists([tables_of(original), tables_of(translation)], kind);
                } else if first.len() != second.len() {
                    let message = format!(
                        "`{key}` has {} parts, but {} in \"{}\"",
                        second.len(),
                        first.len(),
                        self.langs[0]
                    );
                    self.report(&translation.place(), message, "write as many in both languages");
                } else {
                    for (value, with) in first.iter().zip(second.iter()) {
                        let pair = [Side { value, ..original }, Side { value: with, ..translation }];
                        self.values(key, pair, kind);
                    }
                }
            }
            (DeValue::String(first), DeValue::String(second))
                if kind == FileKind::Labels || !SAME.contains(&key) =>
            {
                let pair = [(first, self.langs[0]), (second, self.langs[1])]
                    .map(|(text, lang)| Statement::of(lang, text));
                if let Some(difference) = pair[0].difference(&pair[1]) {
                    let message = format!("{difference}, compared with \"{}\"", self.langs[0]);
                    let at = original.place();
                    let help = format!("compare with {}:{}, and correct the wrong one", at.file, at.line);
                    self.report(&translation.place(), message, &help);
                }
            }
            (DeValue::Datetime(first), DeValue::Datetime(second)) if key == "reviewed" => {
                self.reviews([original, translation], &[first.to_string(), second.to_string()]);
            }
            (first, second) => {
                let written = [first, second].map(written);
                if written[0] != written[1] {
                    let message =
                        format!("`{key}` is {}, but {} in \"{}\"", written[1], written[0], self.langs[0]);
                    self.report(&translation.place(), message, "write the same in both languages");
                }
            }
        }
    }

    /// Compares two lists of tables: those with names by their names, others one by one.
    fn lists(&mut self, [original, translation]: [Vec<Entry>; 2], kind: FileKind) {
        let named = |entries: &[Entry]| entries.iter().all(|entry| entry.name().is_some());
        if !named(&original) || !named(&translation) {
            for pair in original.iter().zip(&translation) {
                self.tables([*pair.0, *pair.1], kind);
            }
            for (entries, lacking) in [(&original, 1), (&translation, 0)] {
                let shorter = original.len().min(translation.len());
                for entry in &entries[shorter..] {
                    self.missing(&entry.place(), "this part", lacking);
                }
            }
            return;
        }
        let by_name = |entries: &[Entry]| -> BTreeMap<String, usize> {
            entries.iter().enumerate().filter_map(|(at, entry)| Some((entry.name()?, at))).collect()
        };
        let (first, second) = (by_name(&original), by_name(&translation));
        for (names, with, entries, lacking) in
            [(&first, &second, &original, 1), (&second, &first, &translation, 0)]
        {
            for (name, at) in names.iter().filter(|(name, _)| !with.contains_key(*name)) {
                let entry = entries[*at];
                match entry.reason(None) {
                    Some(reason) => {
                        let (place, reason) = (entry.place(), reason.to_owned());
                        self.allowed.push(Allowed { place, key: None, reason });
                    }
                    None => self.missing(&entry.place(), &format!("\"{name}\""), lacking),
                }
            }
        }
        for (name, at) in &first {
            if let Some(with) = second.get(name) {
                self.tables([original[*at], translation[*with]], kind);
            }
        }
    }

    /// Reports the older review: what the other language says may have changed since.
    fn reviews(&mut self, sides: [Side; 2], days: &[String; 2]) {
        let (older, newer) = match days[0].cmp(&days[1]) {
            std::cmp::Ordering::Equal => return,
            std::cmp::Ordering::Less => (0, 1),
            std::cmp::Ordering::Greater => (1, 0),
        };
        let (old, lang, new) = (&days[older], self.langs[newer], &days[newer]);
        let message = format!("reviewed on {old}, but in \"{lang}\" on {new}");
        let at = sides[newer].place();
        let help = format!(
            "look whether {}:{} says something else now, then write the day of that comparison",
            at.file, at.line
        );
        self.report(&sides[older].place(), message, &help);
    }
}
