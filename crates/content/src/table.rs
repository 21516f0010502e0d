//! Reads a TOML table key by key and collects all errors.
//!
//! The deserializer of `toml` stops at the first wrong value. Authors need all errors at once, so this module walks
//! the parsed table instead.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Diagnostic, Place};
use super::parse::Seen;
use super::{Block, Date, Inline, Review, each_line, links, markdown, plain_inlines};

/// Keys whose text is not shown to readers, or is a quotation (a citation). The text of every other key is recorded in
/// [`File::seen`], so new keys are checked by default.
const NOT_SHOWN: [&str; 22] = [
    "id",
    "called-by",
    "answers",
    "hidden",
    "hides",
    "related",
    "emergencies",
    "advice",
    "source",
    "level",
    "keywords",
    "citation",
    "link",
    "chat",
    "sources",
    "sources-none",
    "must-say",
    "phase",
    "icon",
    "group",
    "read",
    "code",
];

/// A file, with the errors found so far.
pub(super) struct File<'a> {
    path: &'a str,
    text: &'a str,
    pub diagnostics: RefCell<Vec<Diagnostic>>,
    /// Every text read so far that is shown to readers.
    pub seen: RefCell<Vec<Seen>>,
}

impl<'a> File<'a> {
    /// Parses a file and returns its top-level table. Syntax errors are recorded; the table contains whatever could be
    /// parsed.
    pub fn parse(path: &'a str, text: &'a str) -> (Self, Spanned<DeTable<'a>>) {
        let file = Self { path, text, diagnostics: RefCell::default(), seen: RefCell::default() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = file.place(error.span().map_or(0, |span| span.start));
            file.report(
                &place,
                error.message(),
                "mend the TOML: texts stand between \"\"\" and \"\"\" on lines of their own, single lines in \"…\"",
            );
        }
        (file, table)
    }

    /// Returns the place of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let line = 1 + self.text[..offset.min(self.text.len())].matches('\n').count();
        Place { file: self.path.to_owned(), line }
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
    pub fn new(file: &'f File<'a>, table: &'f Spanned<DeTable<'a>>, name: &str) -> Self {
        Self::at(file, table.get_ref(), table.span().start, name)
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

    /// Records a plain text that is shown to readers.
    fn note_seen(&self, key: &str, place: &Place, text: &str) {
        if !NOT_SHOWN.contains(&key) && !text.is_empty() {
            let seen =
                Seen { place: place.clone(), text: text.to_owned(), has_marks: false, calls: Vec::new() };
            self.file.seen.borrow_mut().push(seen);
        }
    }

    /// Records a line of Markdown that is shown to readers.
    fn note_line(&self, place: &Place, line: &[Inline]) {
        let calls = links(line).into_iter().filter(|to| to.starts_with("tel:") || to.starts_with("sms:"));
        self.file.seen.borrow_mut().push(Seen {
            place: place.clone(),
            text: plain_inlines(line),
            has_marks: true,
            calls: calls.map(ToOwned::to_owned).collect(),
        });
    }

    /// Returns all keys of the table.
    pub fn keys(&self) -> Vec<String> {
        self.table.keys().map(|key| key.get_ref().to_string()).collect()
    }

    /// Returns a required text. A missing or empty text is reported.
    pub fn text(&self, key: &str) -> String {
        let text = self.text_or_empty(key);
        if text.is_none() {
            self.missing(key, "\"…\"");
        } else if text.as_deref() == Some("") {
            let message = format!("`{key}` of {} is empty", self.name.borrow());
            self.file.report(&self.place_at(key), message, format!("write the {key}"));
        }
        text.unwrap_or_default()
    }

    /// Returns an optional text, which may be empty.
    pub fn text_or_empty(&self, key: &str) -> Option<String> {
        let value = self.get(key)?;
        if let DeValue::String(text) = value.get_ref() {
            self.file.refuse_joined_lines(&value.span());
            self.note_seen(key, &self.place_at(key), text.trim());
            Some(text.trim().to_owned())
        } else {
            self.wrong_kind(value, key, "\"…\"");
            Some(String::new())
        }
    }

    /// Returns the blocks of a required Markdown text, with the place of each block.
    pub fn blocks(&self, key: &str) -> (Vec<Block>, Vec<Place>) {
        let Some(value) = self.get(key) else {
            self.missing(key, "\"\"\"…\"\"\"");
            return Default::default();
        };
        let DeValue::String(text) = value.get_ref() else {
            self.wrong_kind(value, key, "\"\"\"…\"\"\"");
            return Default::default();
        };
        self.file.refuse_joined_lines(&value.span());
        let start = self.file.text_start(&value.span());
        let (blocks, diagnostics) = markdown::parse(text, &start);
        self.file.diagnostics.borrow_mut().extend(diagnostics);
        if blocks.is_empty() {
            let message = format!("`{key}` of {} is empty", self.name.borrow());
            self.file.report(&start, message, format!("write the {key}"));
        }
        for (block, place) in &blocks {
            each_line(std::slice::from_ref(block), &mut |line| self.note_line(place, line));
        }
        blocks.into_iter().unzip()
    }

    /// Returns the blocks of an optional Markdown text, with the place of each block.
    pub fn blocks_or_none(&self, key: &str) -> (Vec<Block>, Vec<Place>) {
        if self.table.contains_key(key) { self.blocks(key) } else { Default::default() }
    }

    /// Returns a boolean, or `default` if the key is missing.
    pub fn flag(&self, key: &str, default: bool) -> bool {
        match self.get(key) {
            None => default,
            Some(value) => value.get_ref().as_bool().unwrap_or_else(|| {
                self.wrong_kind(value, key, "true or false, without quotes");
                default
            }),
        }
    }

    /// Returns a required number within `range`.
    pub fn number(&self, key: &str, range: RangeInclusive<f64>) -> Option<f64> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().insert(key.to_owned());
            self.missing(key, "27");
        }
        self.number_or_none(key, range)
    }

    /// Returns an optional number within `range`.
    pub fn number_or_none(&self, key: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let message = format!(
                "`{key}` of {} is no number from {} to {}",
                self.name.borrow(),
                range.start(),
                range.end()
            );
            self.file.report(&self.place_of(value), message, format!("write `{key} = 27`, without quotes"));
        }
        number
    }

    /// Returns a required list of texts, which may be empty, with the place of each text.
    pub fn texts(&self, key: &str) -> (Vec<String>, Vec<Place>) {
        let Some(value) = self.get(key) else {
            self.missing(key, "[\"…\"]");
            return Default::default();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_kind(value, key, "[\"…\", \"…\"]");
            return Default::default();
        };
        let mut texts = Vec::new();
        let mut places = Vec::new();
        for item in items {
            if let DeValue::String(text) = item.get_ref() {
                self.file.refuse_joined_lines(&item.span());
                self.note_seen(key, &self.place_of(item), text.trim());
                texts.push(text.trim().to_owned());
                places.push(self.place_of(item));
            } else {
                self.wrong_kind(item, key, "[\"…\", \"…\"]");
            }
        }
        (texts, places)
    }

    /// Returns a required date.
    fn date(&self, key: &str) -> Option<Date> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().insert(key.to_owned());
            self.missing(key, "2026-11-23");
        }
        self.date_or_none(key)
    }

    /// Returns an optional date.
    pub fn date_or_none(&self, key: &str) -> Option<Date> {
        let value = self.get(key)?;
        if let DeValue::Datetime(toml::value::Datetime { date: Some(date), time: None, .. }) = value.get_ref()
        {
            return Some(Date { year: date.year, month: date.month, day: date.day });
        }
        self.wrong_kind(value, key, "2026-11-23 (year, month, day, no quotes)");
        None
    }

    /// Returns the required dates `reviewed` and `due`. `due` must be after `reviewed`, by at most one year.
    pub fn review(&self) -> Review {
        let never = Date { year: 0, month: 1, day: 1 };
        let (reviewed, due) = (self.date("reviewed"), self.date("due"));
        if let (Some(reviewed), Some(due)) = (reviewed, due) {
            let name = self.name.borrow();
            // The limit ensures that every review is repeated regularly.
            let latest = Date { year: reviewed.year + 1, ..reviewed };
            if due <= reviewed {
                let message = format!("`due` {due} of {name} is not after `reviewed` {reviewed}");
                self.file.report(&self.place_at("due"), message, "write a later day");
            } else if due > latest {
                let message =
                    format!("`due` {due} of {name} is more than 12 months after `reviewed` {reviewed}");
                self.file.report(&self.place_at("due"), message, format!("write a day up to {latest}"));
            }
        }
        Review { reviewed: reviewed.unwrap_or(never), due: due.unwrap_or(never) }
    }

    /// Returns a required nested table.
    pub fn table(&self, key: &str) -> Option<Table<'f, 'a>> {
        let value = self.get(key);
        let inner = value.and_then(|value| value.get_ref().as_table().map(|table| (value, table)));
        if inner.is_none() {
            let message = format!("{} has no table `{key}`", self.name.borrow());
            self.file.report(&self.place, message, format!("add `[{key}]`"));
        }
        inner.map(|(value, table)| Table::at(self.file, table, value.span().start, &format!("[{key}]")))
    }

    /// Returns an optional nested table.
    pub fn table_or_none(&self, key: &str) -> Option<Table<'f, 'a>> {
        self.table.contains_key(key).then(|| self.table(key)).flatten()
    }

    /// Returns an optional list of texts, with the place of each text.
    pub fn texts_or_none(&self, key: &str) -> (Vec<String>, Vec<Place>) {
        if self.get(key).is_some() { self.texts(key) } else { Default::default() }
    }

    /// Returns the tables `[[key]]`. At least one is required.
    pub fn tables(&self, key: &str) -> Vec<Table<'f, 'a>> {
        let tables = self.tables_or_none(key);
        if tables.is_empty() {
            let message = format!("{} has no `[[{key}]]`", self.name.borrow());
            self.file.report(&self.place, message, format!("add at least one `[[{key}]]`"));
        }
        tables
    }

    /// Returns the tables `[[key]]`, which may be missing.
    pub fn tables_or_none(&self, key: &str) -> Vec<Table<'f, 'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_kind(value, key, &format!("a list of tables, each under [[{key}]]"));
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| {
                let table = item.get_ref().as_table()?;
                Some(Table::at(self.file, table, item.span().start, &format!("[[{key}]]")))
            })
            .collect()
    }

    /// Returns the value of `id`, a stable name in lower case. Messages then use it as part of the name of the table.
    pub fn id(&self, kind: &str) -> String {
        let id = self.text("id");
        *self.name.borrow_mut() = format!("{kind} \"{id}\"");
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(good) {
            let message = format!("the id \"{id}\" has other signs than a-z, 0-9 and -");
            self.file.report(&self.place_at("id"), message, "write it in lower case with hyphens");
        }
        id
    }

    /// Allows keys that are never read.
    pub fn allow_other_keys(&self) {
        self.open.set(true);
    }
}

impl Drop for Table<'_, '_> {
    /// Reports every key that was never read: it is probably a typo, and its text would be lost silently.
    fn drop(&mut self) {
        if self.open.get() {
            return;
        }
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(&**key.get_ref())) {
            let known: Vec<_> = asked.iter().map(String::as_str).collect();
            let message = format!("{} has an unknown key `{}`", self.name.borrow(), key.get_ref());
            let place = self.file.place(key.span().start);
            self.file.report(&place, message, format!("use one of {}", known.join(", ")));
        }
    }
}
