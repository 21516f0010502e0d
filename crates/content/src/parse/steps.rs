//! The course of a treatment, and when to call whom.

use super::Reading;
use crate::table::Table;
use crate::{CallGroup, Phase, Step, Steps, WhenToCall};

impl Reading {
    pub(super) fn steps(&mut self, table: &Table) -> Steps {
        let mut phases: Vec<Phase> = Vec::new();
        for phase in table.tables("phase") {
            let (id, name) = self.id(&phase, "phase");
            phases.push(Phase { id, title: self.line(&phase, &name, "title"), steps: Vec::new() });
        }
        for row in table.tables("step") {
            let step = self.step(&row);
            let phase = row.text("phase");
            if let Some(found) = phases.iter_mut().find(|found| found.id == phase) {
                found.steps.push(step);
            } else {
                let what = format!("no phase \"{phase}\"");
                row.file.fault(&row.place_at("phase"), what, "name one of the [[phase]] ids above");
            }
        }
        Steps {
            title: table.text("title"),
            intro: self.blocks(table, "steps", "intro"),
            phases,
            when_to_call: self.when_to_call(table),
            review: self.review(table, "steps"),
        }
    }

    fn step(&mut self, table: &Table) -> Step {
        let (id, name) = self.id(table, "step");
        Step {
            id,
            title: self.line(table, &name, "title"),
            time: self.line(table, &name, "time"),
            icon: self.line(table, &name, "icon"),
            body: self.blocks(table, &name, "body"),
            sources: self.source_ids(table, &name),
        }
    }

    fn when_to_call(&mut self, table: &Table) -> WhenToCall {
        let Some(table) = table.table("when-to-call") else {
            return WhenToCall::default();
        };
        WhenToCall {
            title: table.text("title"),
            groups: table.tables("group").iter().map(|group| self.call_group(group)).collect(),
            review: self.review(&table, "when-to-call"),
        }
    }

    fn call_group(&mut self, table: &Table) -> CallGroup {
        let (id, name) = self.id(table, "group");
        CallGroup {
            id,
            title: self.line(table, &name, "title"),
            call: table.text_or_empty("call"),
            items: table.texts("items").0,
            note: table.text_or_empty("note"),
            sources: self.source_ids(table, &name),
        }
    }
}
