//! Reads single values of a table.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::{ReadText, Table};
use crate::diagnostic::Place;
use crate::{Block, Date, Inline, each_line, links, markdown, plain_inlines};

impl Table<'_, '_> {
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
            self.record_text(key, &self.place_at(key), text.trim());
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
            each_line(std::slice::from_ref(block), &mut |line| self.record_line(key, place, line));
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
                self.record_text(key, &self.place_of(item), text.trim());
                texts.push(text.trim().to_owned());
                places.push(self.place_of(item));
            } else {
                self.wrong_kind(item, key, "[\"…\", \"…\"]");
            }
        }
        (texts, places)
    }

    /// Returns a required date.
    pub fn date(&self, key: &str) -> Option<Date> {
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

    /// Returns an optional list of texts, with the place of each text.
    pub fn texts_or_none(&self, key: &str) -> (Vec<String>, Vec<Place>) {
        if self.get(key).is_some() { self.texts(key) } else { Default::default() }
    }

    /// Records a plain text.
    fn record_text(&self, key: &str, place: &Place, text: &str) {
        let read = ReadText { key: key.to_owned(), place: place.clone(), text: text.to_owned(), links: None };
        self.file.texts.borrow_mut().push(read);
    }

    /// Records a line of Markdown.
    fn record_line(&self, key: &str, place: &Place, line: &[Inline]) {
        self.file.texts.borrow_mut().push(ReadText {
            key: key.to_owned(),
            place: place.clone(),
            text: plain_inlines(line),
            links: Some(links(line).into_iter().map(ToOwned::to_owned).collect()),
        });
    }
}
