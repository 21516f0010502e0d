//! Values and tables of a file, with their places.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Place;
use crate::table::{File, ONLY_IN};

/// A value with its file and the name of its table.
#[derive(Clone, Copy)]
pub(super) struct Side<'s, 'a> {
    pub file: &'s File<'a>,
    pub value: &'s Spanned<DeValue<'a>>,
}

impl Side<'_, '_> {
    pub fn place(&self) -> Place {
        self.file.place(self.value.span().start)
    }
}

/// A table with its file.
#[derive(Clone, Copy)]
pub(super) struct Entry<'s, 'a> {
    pub file: &'s File<'a>,
    pub table: &'s DeTable<'a>,
    /// Where it begins, in bytes of the file.
    pub start: usize,
}

impl<'s, 'a> Entry<'s, 'a> {
    pub fn get(&self, key: &str) -> Option<Side<'s, 'a>> {
        self.table.get(key).map(|value| Side { file: self.file, value })
    }

    pub fn keys(&self) -> impl Iterator<Item = &'s str> + use<'s, 'a> {
        self.table.keys().map(|key| &**key.get_ref())
    }

    pub fn text(&self, key: &str) -> Option<&'s str> {
        self.table.get(key)?.get_ref().as_str()
    }

    pub fn place(&self) -> Place {
        self.file.place(self.start)
    }

    /// Returns the name by which a table of a list is paired with that of the other language. `None` if it has none.
    pub fn name(&self) -> Option<String> {
        if let Some(id) = self.text("id").or_else(|| self.text("code")).or_else(|| self.text("claim")) {
            return Some(id.to_owned());
        }
        // A crisis line is named by what one dials.
        let parts = ["call", "press", "text", "chat"].map(|key| self.text(key).unwrap_or_default());
        (self.text("name").is_some() && self.text("about").is_some()).then(|| parts.join("/"))
    }

    /// Returns the reason why a key, or the whole table, differs.
    pub fn reason(&self, key: Option<&str>) -> Option<&'s str> {
        let value = self.table.get(ONLY_IN)?.get_ref();
        match key {
            None => value.as_str(),
            Some(key) => value.as_table()?.get(key)?.get_ref().as_str(),
        }
    }
}

/// Returns the tables of a list.
pub(super) fn tables_of<'s, 'a>(side: Side<'s, 'a>) -> Vec<Entry<'s, 'a>> {
    let values = side.value.get_ref().as_array().into_iter().flat_map(|array| array.iter());
    values
        .filter_map(|value| {
            let table = value.get_ref().as_table()?;
            Some(Entry { file: side.file, table, start: value.span().start })
        })
        .collect()
}

/// Returns a value as it may be compared and shown.
pub(super) fn written(value: &DeValue) -> String {
    match value {
        DeValue::String(text) => format!("\"{text}\""),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(day) => day.to_string(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
