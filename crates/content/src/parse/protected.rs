//! What clinics cannot hide: `protected.toml`.

use super::ParseContext;
use crate::Topic;
use crate::table::Table;

impl ParseContext {
    /// Marks the answers that cannot be hidden, and sets which topics are hidden together.
    pub(super) fn protected(&mut self, table: &Table, topics: &mut [Topic]) {
        self.places.note("protected", table.place.clone());
        let (ids, places) = table.texts("answers");
        for (id, place) in ids.iter().zip(&places) {
            match topics.iter_mut().flat_map(|topic| &mut topic.answers).find(|answer| answer.id == *id) {
                Some(answer) => answer.protected = true,
                None => table.file.report(
                    place,
                    format!("no answer \"{id}\" to protect"),
                    "write the id of an answer",
                ),
            }
        }
        let known: Vec<String> = topics.iter().map(|topic| topic.id.clone()).collect();
        table.tables_or_none("together", |row| {
            let hidden = row.text("hidden");
            let (hides, places) = row.texts("hides");
            let named = hides.iter().zip(&places).map(|(id, place)| (id, place.clone()));
            for (id, place) in named.chain([(&hidden, row.place_at("hidden"))]) {
                if !known.contains(id) {
                    let help = format!("write one of {}", known.join(", "));
                    table.file.report(&place, format!("no topic \"{id}\""), help);
                }
            }
            if let Some(topic) = topics.iter_mut().find(|topic| topic.id == hidden) {
                topic.hides_too = hides;
            }
        });
    }
}
