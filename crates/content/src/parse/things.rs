//! Names of things: `things.toml`.

use super::ParseContext;
use crate::diagnostic::Place;
use crate::table::Table;
use crate::things::Things;

/// The keys of the lists of names.
const KINDS: [&str; 4] = ["medicines", "illnesses", "body", "events"];

impl ParseContext {
    pub(super) fn things(&mut self, table: &Table) -> Things {
        let mut things = Things { review: self.review(table, "things"), ..Things::default() };
        let mut known: Vec<String> = Vec::new();
        let mut once = |name: &str, place: &Place| {
            if known.iter().any(|other| other == name) {
                let message = format!("the name \"{name}\" appears twice");
                table.file.report(place, message, "write it once, in one of the lists or as an alias");
            }
            known.push(name.to_owned());
        };
        for kind in KINDS {
            let (names, places) = table.texts(kind);
            for (name, place) in names.into_iter().zip(&places) {
                once(&name, place);
                things.names.push(name);
            }
        }
        table.table("aliases", |aliases| {
            for name in aliases.keys() {
                let place = aliases.place_at(&name);
                once(&name, &place);
                let (words, _) = aliases.texts(&name);
                if words.is_empty() {
                    let message = format!("the alias \"{name}\" stands for nothing");
                    table.file.report(
                        &place,
                        message,
                        "write the word that the answers use, or make it a name",
                    );
                }
                things.aliases.push((name, words));
            }
        });
        things
    }
}
