//! The list of emergencies: `emergencies.toml`.

use super::ParseContext;
use crate::diagnostic::Place;
use crate::table::Table;
use crate::{Advice, Block, Emergencies, Emergency, Inline, Urgency};

impl ParseContext {
    pub(super) fn emergencies(&mut self, table: &Table) -> Emergencies {
        let sign = |row: &Table| {
            let (id, name) = self.id(row, "emergency");
            let text = self.line(row, &name, "text");
            if text.ends_with('.') {
                let message = format!("the sign \"{id}\" ends with a full stop");
                row.file.report(&row.place_at("text"), message, "leave it out: a sign is an item of a list");
            }
            Emergency {
                id,
                level: level(row, "level", &row.text("level")),
                text,
                note: one_line(row, row.blocks_or_none("note")),
                short: row.flag("short", false),
            }
        };
        let signs = table.tables("emergency", sign);
        let advice = |row: &Table| {
            let (id, _) = self.id(row, "advice");
            Advice { id, text: one_line(row, row.blocks("text")) }
        };
        let advice = table.tables_or_none("advice", advice);
        Emergencies {
            signs,
            advice,
            sources: self.source_ids(table, "emergencies"),
            review: self.review(table, "emergencies"),
        }
    }
}

/// Returns the level with this name. An unknown name is reported.
pub(super) fn level(row: &Table, key: &str, name: &str) -> Urgency {
    let found = Urgency::NAMES.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        let help = format!("write one of {}", Urgency::NAMES.map(|(name, _)| name).join(", "));
        row.file.report(&row.place_at(key), format!("no level \"{name}\""), help);
    }
    found.map_or(Urgency::Emergency, |(_, level)| *level)
}

/// Returns the single paragraph of a text. More than one block is reported.
pub(super) fn one_line(row: &Table, (blocks, _): (Vec<Block>, Vec<Place>)) -> Vec<Inline> {
    match <[Block; 1]>::try_from(blocks) {
        Ok([Block::Paragraph(line)]) => line,
        Err(blocks) if blocks.is_empty() => Vec::new(),
        _ => {
            row.file.report(
                &row.place,
                "a text of more than one paragraph",
                "make it one plain line of text",
            );
            Vec::new()
        }
    }
}
