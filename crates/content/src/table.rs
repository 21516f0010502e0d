//! Reads a TOML table key by key and gathers everything that is wrong with it.
//!
//! `toml`'s own deserializer stops at the first wrong value. A writer wants to hear of all of them at
//! once, so this walks the parsed table instead.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Place};
use super::parse::Seen;
use super::{Block, Date, Inline, Review, each_line, links, markdown, plain_inlines};

/// Keys whose words no reader sees, or that are not our own words (a citation). The words of every other
/// key are kept in [`File::seen`], so that a new key is checked unless somebody says otherwise here.
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

/// A file with its faults so far.
pub(super) struct File<'a> {
    path: &'a str,
    text: &'a str,
    pub faults: RefCell<Vec<Fault>>,
    /// Every text that was handed out and that a reader sees.
    pub seen: RefCell<Vec<Seen>>,
}

impl<'a> File<'a> {
    /// The file's top table. Faults of syntax are noted; what could be read is returned.
    pub fn parse(path: &'a str, text: &'a str) -> (Self, Spanned<DeTable<'a>>) {
        let file = Self { path, text, faults: RefCell::default(), seen: RefCell::default() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = file.place(error.span().map_or(0, |span| span.start));
            file.fault(
                &place,
                error.message(),
                "mend the TOML: texts stand between \"\"\" and \"\"\" on lines of their own, single lines in \"…\"",
            );
        }
        (file, table)
    }

    /// The place of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let line = 1 + self.text[..offset.min(self.text.len())].matches('\n').count();
        Place { file: self.path.to_owned(), line }
    }

    /// Notes a fault.
    pub fn fault(&self, place: &Place, what: impl Into<String>, instead: impl Into<String>) {
        self.faults.borrow_mut().push(Fault::new(place, what, instead));
    }

    /// The lines of a multi-line text start one line below its opening quotes.
    fn text_start(&self, span: &Range<usize>) -> Place {
        let mut place = self.place(span.start);
        let text = &self.text[span.start..];
        let inside = text.strip_prefix("\"\"\"").or_else(|| text.strip_prefix("'''"));
        // Editors on Windows end a line with "\r\n".
        if inside.is_some_and(|inside| inside.starts_with('\n') || inside.starts_with("\r\n")) {
            place.line += 1;
        }
        place
    }

    /// A `\` at a line end joins two lines in TOML. The places of all that follows would be a line off, and
    /// a reader of the file would see two paragraphs where there is one.
    fn refuse_joined_lines(&self, span: &Range<usize>) {
        let Some(text) = self.text.get(span.clone()).filter(|text| text.starts_with("\"\"\"")) else {
            return;
        };
        let mut at = span.start;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end();
            let backslashes = bare.len() - bare.trim_end_matches('\\').len();
            // Two of them are one written backslash.
            if line.ends_with('\n') && backslashes % 2 == 1 {
                self.fault(&self.place(at), "a `\\` at the end of a line", "write the paragraph on one line");
            }
            at += line.len();
        }
    }
}

/// A table that remembers which of its keys were asked for.
pub(super) struct Table<'f, 'a> {
    pub file: &'f File<'a>,
    table: &'f DeTable<'a>,
    /// Where the table begins.
    pub place: Place,
    /// How the table is called in messages, such as `answer "ptsd-help"`.
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

    fn missing(&self, key: &str, instead: &str) {
        let what = format!("{} has no `{key}`", self.name.borrow());
        self.file.fault(&self.place, what, format!("add `{key} = {instead}`"));
    }

    fn wrong_kind(&self, value: &Spanned<DeValue<'a>>, key: &str, instead: &str) {
        let what = format!("`{key}` of {} is {}", self.name.borrow(), value.get_ref().type_str());
        self.file.fault(&self.place_of(value), what, format!("write `{key} = {instead}`"));
    }

    fn place_of(&self, value: &Spanned<DeValue<'a>>) -> Place {
        self.file.place(value.span().start)
    }

    /// Where the value of `key` begins; the table's own place if it has none.
    pub fn place_at(&self, key: &str) -> Place {
        self.table.get(key).map_or_else(|| self.place.clone(), |value| self.file.text_start(&value.span()))
    }

    /// Notes a plain text that a reader sees.
    fn note_seen(&self, key: &str, place: &Place, text: &str) {
        if !NOT_SHOWN.contains(&key) && !text.is_empty() {
            let seen =
                Seen { place: place.clone(), text: text.to_owned(), has_marks: false, calls: Vec::new() };
            self.file.seen.borrow_mut().push(seen);
        }
    }

    /// Notes a line of Markdown that a reader sees.
    fn note_line(&self, place: &Place, line: &[Inline]) {
        let calls = links(line).into_iter().filter(|to| to.starts_with("tel:") || to.starts_with("sms:"));
        self.file.seen.borrow_mut().push(Seen {
            place: place.clone(),
            text: plain_inlines(line),
            has_marks: true,
            calls: calls.map(ToOwned::to_owned).collect(),
        });
    }

    /// All keys of the table.
    pub fn keys(&self) -> Vec<String> {
        self.table.keys().map(|key| key.get_ref().to_string()).collect()
    }

    /// A text that must be there and not be empty.
    pub fn text(&self, key: &str) -> String {
        let text = self.text_or_empty(key);
        if text.is_none() {
            self.missing(key, "\"…\"");
        } else if text.as_deref() == Some("") {
            let what = format!("`{key}` of {} is empty", self.name.borrow());
            self.file.fault(&self.place_at(key), what, format!("write the {key}"));
        }
        text.unwrap_or_default()
    }

    /// A text that may be missing or empty.
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

    /// A text of blocks that must be there; with the place of each block.
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
        let (blocks, faults) = markdown::parse(text, &start);
        self.file.faults.borrow_mut().extend(faults);
        if blocks.is_empty() {
            let what = format!("`{key}` of {} is empty", self.name.borrow());
            self.file.fault(&start, what, format!("write the {key}"));
        }
        for (block, place) in &blocks {
            each_line(std::slice::from_ref(block), &mut |line| self.note_line(place, line));
        }
        blocks.into_iter().unzip()
    }

    /// A text of blocks that may be missing; with the place of each block.
    pub fn blocks_or_none(&self, key: &str) -> (Vec<Block>, Vec<Place>) {
        if self.table.contains_key(key) { self.blocks(key) } else { Default::default() }
    }

    /// A yes or no that is `default` when missing.
    pub fn flag(&self, key: &str, default: bool) -> bool {
        match self.get(key) {
            None => default,
            Some(value) => value.get_ref().as_bool().unwrap_or_else(|| {
                self.wrong_kind(value, key, "true or false, without quotes");
                default
            }),
        }
    }

    /// A number within `range` that must be there.
    pub fn number(&self, key: &str, range: RangeInclusive<f64>) -> Option<f64> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().insert(key.to_owned());
            self.missing(key, "27");
        }
        self.number_or_none(key, range)
    }

    /// A number within `range` that may be missing.
    pub fn number_or_none(&self, key: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let what = format!(
                "`{key}` of {} is no number from {} to {}",
                self.name.borrow(),
                range.start(),
                range.end()
            );
            self.file.fault(&self.place_of(value), what, format!("write `{key} = 27`, without quotes"));
        }
        number
    }

    /// A list of texts that must be there but may be empty; with the place of each.
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

    /// A day that must be there.
    fn date(&self, key: &str) -> Option<Date> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().insert(key.to_owned());
            self.missing(key, "2026-11-23");
        }
        self.date_or_none(key)
    }

    /// A day that may be missing.
    pub fn date_or_none(&self, key: &str) -> Option<Date> {
        let value = self.get(key)?;
        if let DeValue::Datetime(toml::value::Datetime { date: Some(date), time: None, .. }) = value.get_ref()
        {
            return Some(Date { year: date.year, month: date.month, day: date.day });
        }
        self.wrong_kind(value, key, "2026-11-23 (year, month, day, no quotes)");
        None
    }

    /// The keys `reviewed` and `due`, which must be there, the second after the first and within a year.
    pub fn review(&self) -> Review {
        let never = Date { year: 0, month: 1, day: 1 };
        let (reviewed, due) = (self.date("reviewed"), self.date("due"));
        if let (Some(reviewed), Some(due)) = (reviewed, due) {
            let name = self.name.borrow();
            // A review that nobody has to repeat soon is as good as none.
            let latest = Date { year: reviewed.year + 1, ..reviewed };
            if due <= reviewed {
                let what = format!("`due` {due} of {name} is not after `reviewed` {reviewed}");
                self.file.fault(&self.place_at("due"), what, "write a later day");
            } else if due > latest {
                let what =
                    format!("`due` {due} of {name} is more than 12 months after `reviewed` {reviewed}");
                self.file.fault(&self.place_at("due"), what, format!("write a day up to {latest}"));
            }
        }
        Review { reviewed: reviewed.unwrap_or(never), due: due.unwrap_or(never) }
    }

    /// A table inside this one that must be there.
    pub fn table(&self, key: &str) -> Option<Table<'f, 'a>> {
        let value = self.get(key);
        let inner = value.and_then(|value| value.get_ref().as_table().map(|table| (value, table)));
        if inner.is_none() {
            let what = format!("{} has no table `{key}`", self.name.borrow());
            self.file.fault(&self.place, what, format!("add `[{key}]`"));
        }
        inner.map(|(value, table)| Table::at(self.file, table, value.span().start, &format!("[{key}]")))
    }

    /// A table inside this one that may be missing.
    pub fn table_or_none(&self, key: &str) -> Option<Table<'f, 'a>> {
        self.table.contains_key(key).then(|| self.table(key)).flatten()
    }

    /// A list of texts that may be missing; with the place of each.
    pub fn texts_or_none(&self, key: &str) -> (Vec<String>, Vec<Place>) {
        if self.get(key).is_some() { self.texts(key) } else { Default::default() }
    }

    /// The tables `[[key]]`, of which there must be at least one.
    pub fn tables(&self, key: &str) -> Vec<Table<'f, 'a>> {
        let tables = self.tables_or_none(key);
        if tables.is_empty() {
            let what = format!("{} has no `[[{key}]]`", self.name.borrow());
            self.file.fault(&self.place, what, format!("add at least one `[[{key}]]`"));
        }
        tables
    }

    /// The tables `[[key]]`; there may be none.
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

    /// The key `id`: a stable name in lower case. It becomes part of the table's name in messages.
    pub fn id(&self, kind: &str) -> String {
        let id = self.text("id");
        *self.name.borrow_mut() = format!("{kind} \"{id}\"");
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.chars().all(good) {
            let what = format!("the id \"{id}\" has other signs than a-z, 0-9 and -");
            self.file.fault(&self.place_at("id"), what, "write it in lower case with hyphens");
        }
        id
    }

    /// Lets keys pass that nobody asked for.
    pub fn allow_other_keys(&self) {
        self.open.set(true);
    }
}

impl Drop for Table<'_, '_> {
    /// A key that nobody asked for is a slip of the pen: its words would be lost in silence.
    fn drop(&mut self) {
        if self.open.get() {
            return;
        }
        let asked = self.asked.borrow();
        for key in self.table.keys().filter(|key| !asked.contains(&**key.get_ref())) {
            let known: Vec<_> = asked.iter().map(String::as_str).collect();
            let what = format!("{} has an unknown key `{}`", self.name.borrow(), key.get_ref());
            let place = self.file.place(key.span().start);
            self.file.fault(&place, what, format!("use one of {}", known.join(", ")));
        }
    }
}
