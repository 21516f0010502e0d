//! The parser state shared by all parts of the content.

use super::{ContentFile, Places, Seen};
use crate::diagnostic::Diagnostic;
use crate::table::{File, Table};
use crate::{Block, Review};

#[derive(Default)]
pub(super) struct Reading {
    pub(super) places: Places,
    pub(super) seen: Vec<Seen>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reading {
    pub(super) fn file<T>(
        &mut self,
        file: &ContentFile,
        read: impl FnOnce(&mut Self, &Table<'_, '_>) -> T,
    ) -> T {
        let (source, table) = File::parse(&file.path, &file.text);
        self.places.note(format!("file:{}", file.name()), source.place(0));
        let read = read(self, &Table::new(&source, &table, "the file"));
        // Patients see none of these: the rules quote the claims that must not appear, the flow has no texts, and the
        // search files list what patients type.
        if !["rules.toml", "guide.toml", "search.toml", "phrases.toml", "things.toml"].contains(&file.name())
        {
            self.seen.extend(source.seen.into_inner());
        }
        self.diagnostics.extend(source.diagnostics.into_inner());
        read
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
                table.file.report(&place, format!("source \"{id}\" is there twice"), "name it once");
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
        table.review()
    }

    /// Returns a line of text and records its place as `NAME/KEY`.
    pub(super) fn line(&mut self, table: &Table, name: &str, key: &str) -> String {
        self.places.note(format!("{name}/{key}"), table.place_at(key));
        table.text(key)
    }

    /// Returns the id of a table, and the key `KIND:ID` under which its place is recorded. A duplicate id is reported.
    pub(super) fn id(&mut self, table: &Table, kind: &str) -> (String, String) {
        let id = table.id(kind);
        let name = format!("{kind}:{id}");
        if let Some(first) = self.places.0.get(&name) {
            let message = format!("the id \"{id}\" is there twice, first in {}:{}", first.file, first.line);
            table.file.report(&table.place_at("id"), message, "give this one an id of its own");
        }
        self.places.note(&name, table.place.clone());
        self.places.note(format!("{name}/id"), table.place_at("id"));
        (id, name)
    }
}
