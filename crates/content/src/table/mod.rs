//! Reads a TOML table key by key and collects all errors.
//!
//! The deserializer of `toml` stops at the first wrong value. Authors need all errors at once, so this module walks
//! the parsed table instead. It knows no keys: [`crate::parse`] does.

mod values;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Diagnostic, Place};

/// The key with reasons why a table differs from that of another language, which any table may have.
pub(crate) const ONLY_IN: &str = "only-in";

/// A text that was read from a file.
pub(super) struct ReadText {
    /// The key of the text.
    pub key: String,
    /// The place of the text, or of the line in a Markdown text.
    pub place: Place,
    /// The plain text.
    pub text: String,
    /// The targets of the links in a line of Markdown; none for a plain text.
    pub links: Option<Vec<String>>,
}

/// A file, with the errors found so far.
pub(super) struct File<'a> {
    path: &'a str,
    text: &'a str,
    pub diagnostics: RefCell<Vec<Diagnostic>>,
    /// Every text read so far.
    pub texts: RefCell<Vec<ReadText>>,
}

impl<'a> File<'a> {
    /// Parses a file and returns its top-level table. Syntax errors are recorded; the table contains whatever could be
    /// parsed.
    pub fn parse(path: &'a str, text: &'a str) -> (Self, Spanned<DeTable<'a>>) {
        let file = Self { path, text, diagnostics: RefCell::default(), texts: RefCell::default() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = file.place(error.span().map_or(0, |span| span.start));
            file.report(
                &place,
                error.message(),
                "fix the TOML: texts stand between \"\"\" and \"\"\" on lines of their own, single lines in \"…\"",
            );
        }
        (file, table)
    }

    /// Returns the place of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let line = 1 + self.text[..offset.min(self.text.len())].matches('\n').count();
        Place { file: self.path.to_owned(), line }
    }

    /// Whether the table that begins at a byte offset is written within braces.
    pub fn is_inline(&self, offset: usize) -> bool {
        self.text[offset..].starts_with('{')
    }

    /// Records an error.
    pub fn report(&self, place: &Place, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.borrow_mut().push(Diagnostic::new(place, message, help));
    }

    /// Returns the place of the first line of a text. A multi-line text starts one line below its opening quotes.
    fn text_start(&self, span: &Range<usize>) -> Place {
        let mut place = self.place(span.start);
        let text = &self.text[span.start..];
        let inside = text.strip_prefix("\"\"\"").or_else(|| text.strip_prefix("'''"));
        // Files edited on Windows have "\r\n" line endings.
        if inside.is_some_and(|inside| inside.starts_with('\n') || inside.starts_with("\r\n")) {
            place.line += 1;
        }
        place
    }

    /// Reports lines that end with `\`, which TOML joins with the next line. Otherwise, the places of all later lines
    /// would be off by one, and what looks like two paragraphs in the file would become one.
    fn refuse_joined_lines(&self, span: &Range<usize>) {
        let Some(text) = self.text.get(span.clone()).filter(|text| text.starts_with("\"\"\"")) else {
            return;
        };
        let mut at = span.start;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end();
            let backslashes = bare.len() - bare.trim_end_matches('\\').len();
            // An even number of backslashes is a series of escaped backslashes.
            if line.ends_with('\n') && backslashes % 2 == 1 {
                self.report(
                    &self.place(at),
                    "a `\\` at the end of a line",
                    "write the paragraph on one line",
                );
            }
            at += line.len();
        }
    }
}

/// A table that tracks which of its keys were read.
pub(super) struct Table<'f, 'a> {
    pub file: &'f File<'a>,
    table: &'f DeTable<'a>,
    /// The place where the table begins.
    pub place: Place,
    /// The name of the table in messages, such as `answer "ptsd-help"`.
    pub name: RefCell<String>,
    asked: RefCell<BTreeSet<String>>,
    open: Cell<bool>,
}

impl<'f, 'a> Table<'f, 'a> {
    /// Reads the top-level table of a file.
    pub fn read_file<T>(
        file: &'f File<'a>,
        table: &'f Spanned<DeTable<'a>>,
        read: impl FnOnce(&Self) -> T,
    ) -> T {
        Self::at(file, table.get_ref(), table.span().start, "the file").read(read)
    }

    fn at(file: &'f File<'a>, table: &'f DeTable<'a>, offset: usize, name: &str) -> Self {
        Self {
            file,
            table,
            place: file.place(offset),
            name: RefCell::new(name.to_owned()),
            asked: RefCell::default(),
            open: Cell::new(false),
        }
    }

    fn get(&self, key: &str) -> Option<&'f Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table.get(key)
    }

    fn missing(&self, key: &str, help: &str) {
        let message = format!("{} has no `{key}`", self.name.borrow());
        self.file.report(&self.place, message, format!("add `{key} = {help}`"));
    }

    fn wrong_kind(&self, value: &Spanned<DeValue<'a>>, key: &str, help: &str) {
        let message = format!("`{key}` of {} is {}", self.name.borrow(), value.get_ref().type_str());
        self.file.report(&self.place_of(value), message, format!("write `{key} = {help}`"));
    }

    fn place_of(&self, value: &Spanned<DeValue<'a>>) -> Place {
        self.file.place(value.span().start)
    }

    /// Returns the place of the value of `key`, or that of the table if the key is missing.
    pub fn place_at(&self, key: &str) -> Place {
        self.table.get(key).map_or_else(|| self.place.clone(), |value| self.file.text_start(&value.span()))
    }

    /// Returns all keys of the table.
    pub fn keys(&self) -> Vec<String> {
        let keys = self.table.keys().map(|key| key.get_ref().to_string());
        keys.filter(|key| key != ONLY_IN).collect()
    }

    /// Reads a required nested table.
    pub fn table<T>(&self, key: &str, read: impl FnOnce(&Table<'f, 'a>) -> T) -> Option<T> {
        let value = self.get(key);
        let Some((value, table)) = value.and_then(|value| Some((value, value.get_ref().as_table()?))) else {
            let message = format!("{} has no table `{key}`", self.name.borrow());
            self.file.report(&self.place, message, format!("add `[{key}]`"));
            return None;
        };
        Some(Table::at(self.file, table, value.span().start, &format!("[{key}]")).read(read))
    }

    /// Reads an optional nested table.
    pub fn table_or_none<T>(&self, key: &str, read: impl FnOnce(&Table<'f, 'a>) -> T) -> Option<T> {
        if self.table.contains_key(key) { self.table(key, read) } else { None }
    }

    /// Reads the tables `[[key]]`. At least one is required.
    pub fn tables<T>(&self, key: &str, read: impl FnMut(&Table<'f, 'a>) -> T) -> Vec<T> {
        let tables = self.tables_or_none(key, read);
        if tables.is_empty() {
            let message = format!("{} has no `[[{key}]]`", self.name.borrow());
            self.file.report(&self.place, message, format!("add at least one `[[{key}]]`"));
        }
        tables
    }

    /// Reads the tables `[[key]]`, which may be missing.
    pub fn tables_or_none<T>(&self, key: &str, mut read: impl FnMut(&Table<'f, 'a>) -> T) -> Vec<T> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_kind(value, key, &format!("a list of tables, each under [[{key}]]"));
            return Vec::new();
        };
        let tables = items.iter().filter_map(|item| {
            let table = item.get_ref().as_table()?;
            Some(Table::at(self.file, table, item.span().start, &format!("[[{key}]]")).read(&mut read))
        });
        tables.collect()
    }

    /// Allows keys that are never read.
    pub fn allow_other_keys(&self) {
        self.open.set(true);
    }

    /// Reads the table, then reports the keys that were not read.
    fn read<T>(self, read: impl FnOnce(&Self) -> T) -> T {
        let value = read(&self);
        self.finish();
        value
    }

    /// Reports every key that was not read: it is probably a typo, and its text would be lost silently.
    fn finish(self) {
        if self.open.get() {
            return;
        }
        let asked = self.asked.borrow();
        for key in
            self.table.keys().filter(|key| !asked.contains(&**key.get_ref()) && key.get_ref() != ONLY_IN)
        {
            let known: Vec<_> = asked.iter().map(String::as_str).collect();
            let message = format!("{} has an unknown key `{}`", self.name.borrow(), key.get_ref());
            let place = self.file.place(key.span().start);
            self.file.report(&place, message, format!("use one of {}", known.join(", ")));
        }
    }
}
