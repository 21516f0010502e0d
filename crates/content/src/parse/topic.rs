//! A topic and its answers.

use super::ParseContext;
use super::emergencies::level;
use crate::table::Table;
use crate::{Answer, Topic};

impl ParseContext {
    pub(super) fn topic(&mut self, table: &Table) -> Topic {
        let (id, name) = self.id(table, "topic");
        Topic {
            id,
            title: self.line(table, &name, "title"),
            is_local: table.flag("us-only", false),
            answers: table.tables("answer", |answer| self.answer(answer)),
            // `protected.toml` sets these.
            hides_too: Vec::new(),
        }
    }

    fn answer(&mut self, table: &Table) -> Answer {
        let (id, name) = self.id(table, "answer");
        let (must_say, _) = table.texts("must-say");
        self.places.note(format!("{name}/must-say"), table.place_at("must-say"));
        let sources = self.source_ids(table, &name);
        let reason = table.text_or_empty("sources-none").filter(|reason| !reason.is_empty());
        if sources.is_empty() && reason.is_none() {
            let message = format!("answer \"{id}\" has no source");
            let help = "name its sources, or write `sources-none = \"…\"` with the reason";
            table.file.report(&table.place_at("sources"), message, help);
        } else if !sources.is_empty() && reason.is_some() {
            let message = format!("answer \"{id}\" has sources, and a reason for having none");
            table.file.report(&table.place_at("sources-none"), message, "leave out `sources-none`");
        }
        let (related, places) = table.texts("related");
        self.places.note(format!("{name}/related"), table.place_at("related"));
        for (id, place) in related.iter().zip(places) {
            self.places.note(format!("{name}/related/{id}"), place);
        }
        let (keywords, places) = table.texts("keywords");
        for (keyword, place) in keywords.iter().zip(places) {
            self.places.note(format!("{name}/keywords/{keyword}"), place);
        }
        self.places.note(format!("{name}/emergencies"), table.place_at("emergencies"));
        let (levels, _) = table.texts_or_none("emergencies");
        Answer {
            id,
            question: self.line(table, &name, "question"),
            short: self.line(table, &name, "short"),
            body: self.blocks(table, &name, "body"),
            figures: self.figures(table, &name),
            related,
            emergencies: levels.iter().map(|name| level(table, "emergencies", name)).collect(),
            keywords,
            sources,
            must_say,
            protected: false,
            review: self.review(table, &name),
        }
    }
}
