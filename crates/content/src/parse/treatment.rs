//! The stages of a treatment, and when to call whom: `steps.toml`.

use super::ParseContext;
use super::emergencies::{level, one_line};
use crate::table::Table;
use crate::{Block, CallGroup, Emergencies, Inline, Milestone, Phase, Treatment, TreatmentStep, WhenToCall};

impl ParseContext {
    /// Reads the stages of a treatment. The warning signs and the advice of "when to call" are taken from `emergencies`, so that their
    /// wording cannot differ.
    pub(super) fn treatment(&mut self, table: &Table, emergencies: &Emergencies) -> Treatment {
        let mut phases = table.tables("phase", |phase| {
            let (id, name) = self.id(phase, "phase");
            Phase {
                id,
                title: self.line(phase, &name, "title"),
                teaser: self.line(phase, &name, "teaser"),
                steps: Vec::new(),
            }
        });
        table.tables("step", |row| {
            let step = self.step(row);
            let phase = row.text("phase");
            if let Some(found) = phases.iter_mut().find(|found| found.id == phase) {
                found.steps.push(step);
            } else {
                let message = format!("no phase \"{phase}\"");
                row.file.report(&row.place_at("phase"), message, "name one of the [[phase]] ids above");
            }
        });
        Treatment {
            title: table.text("title"),
            teaser: table.text("teaser"),
            intro: self.blocks(table, "steps", "intro"),
            overview: table.tables("overview", |row| self.milestone(row)),
            phases,
            when_to_call: table
                .table("when-to-call", |table| self.when_to_call(table, emergencies))
                .unwrap_or_default(),
            review: self.review(table, "steps"),
        }
    }

    fn milestone(&mut self, table: &Table) -> Milestone {
        let (title, icon) = (table.text("title"), table.text("icon"));
        self.places.note(format!("milestone:{title}/icon"), table.place_at("icon"));
        Milestone { title, time: table.text("time"), icon }
    }

    fn step(&mut self, table: &Table) -> TreatmentStep {
        let (id, name) = self.id(table, "step");
        TreatmentStep {
            id,
            title: self.line(table, &name, "title"),
            time: self.line(table, &name, "time"),
            icon: self.line(table, &name, "icon"),
            body: self.blocks(table, &name, "body"),
            sources: self.source_ids(table, &name),
        }
    }

    fn when_to_call(&mut self, table: &Table, emergencies: &Emergencies) -> WhenToCall {
        WhenToCall {
            title: table.text("title"),
            teaser: table.text("teaser"),
            groups: table.tables("group", |group| self.call_group(group, emergencies)),
            review: self.review(table, "when-to-call"),
        }
    }

    fn call_group(&mut self, table: &Table, emergencies: &Emergencies) -> CallGroup {
        let (id, name) = self.id(table, "group");
        let level_name = table.text("level");
        let level = level(table, "level", &level_name);
        self.places.note(format!("level:{level_name}"), table.place_at("level"));
        let items = emergencies.of_level(level).map(|sign| {
            let mut item = vec![Inline::Text(sign.text.clone())];
            if !sign.note.is_empty() {
                item.push(Inline::Text(". ".to_owned()));
                item.extend(sign.note.clone());
            }
            item
        });
        let mut advice = Vec::new();
        let (ids, places) = table.texts_or_none("advice");
        for (id, place) in ids.iter().zip(&places) {
            self.places.note(format!("uses-advice:{id}"), place.clone());
            let Some(found) = emergencies.advice.iter().find(|advice| advice.id == *id) else {
                let known: Vec<_> = emergencies.advice.iter().map(|advice| advice.id.as_str()).collect();
                let help = format!("write one of {}", known.join(", "));
                table.file.report(place, format!("no advice \"{id}\""), help);
                continue;
            };
            if !advice.is_empty() {
                advice.push(Inline::Text(" ".to_owned()));
            }
            advice.extend(found.text.clone());
        }
        let mut notes = Vec::new();
        if let Some(first) = ids.first().filter(|_| !advice.is_empty()) {
            let place = self.places.of(&format!("advice:{first}"));
            self.places.note(format!("{name}/note/0"), place);
            notes.push(Block::Paragraph(advice));
        }
        let (own, places) = table.blocks_or_none("note");
        for (number, place) in places.into_iter().enumerate() {
            self.places.note(format!("{name}/note/{}", notes.len() + number), place);
        }
        notes.extend(own);
        CallGroup {
            id,
            title: one_line(table, table.blocks("title")),
            level,
            items: items.collect(),
            notes,
            sources: self.source_ids(table, &name),
        }
    }
}
