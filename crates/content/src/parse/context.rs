//! The parser state shared by all parts of the content.

use super::shown::{ShownText, shown};
use super::{ContentFile, Places};
use crate::diagnostic::Diagnostic;
use crate::table::{File, Table};
use crate::{Block, Date, Review};

#[derive(Default)]
pub(super) struct ParseContext {
    pub(super) places: Places,
    pub(super) shown: Vec<ShownText>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl ParseContext {
    pub(super) fn file<T>(
        &mut self,
        file: &ContentFile,
        read: impl FnOnce(&mut Self, &Table<'_, '_>) -> T,
    ) -> T {
        let (source, table) = File::parse(&file.path, &file.text);
        self.places.note(format!("file:{}", file.name()), source.place(0));
        let value = Table::read_file(&source, &table, |table| read(self, table));
        self.shown.extend(shown(file.name(), source.texts.into_inner()));
        self.diagnostics.extend(source.diagnostics.into_inner());
        value
    }

    /// Returns the blocks under `key` and records the place of each as `NAME/KEY/NUMBER`.
    pub(super) fn blocks(&mut self, table: &Table, name: &str, key: &str) -> Vec<Block> {
        let (blocks, places) = table.blocks(key);
        self.places.note(format!("{name}/{key}"), table.place_at(key));
        for (number, place) in places.into_iter().enumerate() {
            self.places.note(format!("{name}/{key}/{number}"), place);
        }
        blocks
    }

    /// Returns the source ids of a table and records the place of each as `NAME/sources/ID`.
    pub(super) fn source_ids(&mut self, table: &Table, name: &str) -> Vec<String> {
        let (ids, places) = table.texts("sources");
        for (number, (id, place)) in ids.iter().zip(places).enumerate() {
            if ids[..number].contains(id) {
                table.file.report(&place, format!("source \"{id}\" appears twice"), "name it once");
            }
            self.places.note(format!("{name}/sources/{id}"), place);
        }
        ids
    }

    /// Returns the dates of a table and records their places as `NAME/reviewed` and `NAME/due`.
    pub(super) fn review(&mut self, table: &Table, name: &str) -> Review {
        self.places.note(name, table.place.clone());
        for key in ["reviewed", "due"] {
            self.places.note(format!("{name}/{key}"), table.place_at(key));
        }
        review(table)
    }

    /// Returns a line of text and records its place as `NAME/KEY`.
    pub(super) fn line(&mut self, table: &Table, name: &str, key: &str) -> String {
        self.places.note(format!("{name}/{key}"), table.place_at(key));
        table.text(key)
    }

    /// Returns the id of a table, and the key `KIND:ID` under which its place is recorded. A duplicate id is reported.
    pub(super) fn id(&mut self, table: &Table, kind: &str) -> (String, String) {
        let id = id(table, kind);
        let name = format!("{kind}:{id}");
        if let Some(first) = self.places.0.get(&name) {
            let message = format!("the id \"{id}\" appears twice, first in {}:{}", first.file, first.line);
            table.file.report(&table.place_at("id"), message, "give this one an id of its own");
        }
        self.places.note(&name, table.place.clone());
        self.places.note(format!("{name}/id"), table.place_at("id"));
        (id, name)
    }
}

/// Returns the required dates `reviewed` and `due`. `due` must be after `reviewed`, by at most one year.
fn review(table: &Table) -> Review {
    let never = Date { year: 0, month: 1, day: 1 };
    let (reviewed, due) = (table.date("reviewed"), table.date("due"));
    if let (Some(reviewed), Some(due)) = (reviewed, due) {
        let name = table.name.borrow();
        // The limit ensures that every review is repeated regularly.
        let latest = Date { year: reviewed.year + 1, ..reviewed };
        if due <= reviewed {
            let message = format!("`due` {due} of {name} is not after `reviewed` {reviewed}");
            table.file.report(&table.place_at("due"), message, "write a later day");
        } else if due > latest {
            let message = format!("`due` {due} of {name} is more than 12 months after `reviewed` {reviewed}");
            table.file.report(&table.place_at("due"), message, format!("write a day up to {latest}"));
        }
    }
    Review { reviewed: reviewed.unwrap_or(never), due: due.unwrap_or(never) }
}

/// Returns the value of `id`, a stable name in lower case. Messages then use it as part of the name of the table.
pub(super) fn id(table: &Table, kind: &str) -> String {
    let id = table.text("id");
    *table.name.borrow_mut() = format!("{kind} \"{id}\"");
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.chars().all(good) {
        let message = format!("the id \"{id}\" has other characters than a-z, 0-9 and -");
        table.file.report(&table.place_at("id"), message, "write it in lower case with hyphens");
    }
    id
}
