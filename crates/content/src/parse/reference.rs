//! Reference material for the answers: forms, sources, crisis lines, notices.

use std::collections::BTreeMap;

use super::ParseContext;
use super::help::with_usual;
use crate::table::Table;
use crate::{
    Approval, Called, Country, Crisis, CrisisLine, Elsewhere, Form, Forms, Instruction, LINE_KINDS, Notice,
    Source, SourceRead,
};

/// Maximum number of words in a line of a notice, so that it can be read at a glance.
const LINE_WORDS: usize = 8;

impl ParseContext {
    pub(super) fn forms(&mut self, table: &Table) -> Forms {
        const COLUMNS: [&str; 5] = ["setting", "session", "absorbed", "status", "evidence"];
        let columns = table.table("columns", |columns| COLUMNS.map(|column| columns.text(column)));
        let form = |row: &Table| {
            let (id, name) = self.id(row, "form");
            let strength = row.text_or_empty("strength").map(|word| super::figure::strength(row, &word));
            // The word alone may say enough.
            let is_said = strength.is_some() && row.text_or_empty("evidence").is_none();
            Form {
                id,
                name: self.line(row, &name, "name"),
                short: self.line(row, &name, "short"),
                place: self.line(row, &name, "place"),
                approval: approval(row),
                strength,
                cells: COLUMNS.map(|column| match column {
                    "evidence" if is_said => String::new(),
                    _ => self.line(row, &name, column),
                }),
            }
        };
        let forms = table.tables("form", form);
        Forms {
            title: table.text("title"),
            teaser: table.text("teaser"),
            intro: self.blocks(table, "forms", "intro"),
            columns: columns.unwrap_or_default(),
            forms,
            sources: self.source_ids(table, "forms"),
            review: self.review(table, "forms"),
        }
    }

    pub(super) fn sources(&mut self, table: &Table) -> Vec<Source> {
        let source = |table: &Table| {
            let (id, name) = self.id(table, "source");
            let read = table.text("read");
            let found = SourceRead::NAMES.iter().find(|(known, _)| *known == read);
            if found.is_none() {
                let message = format!("`read` of source \"{id}\" is \"{read}\"");
                table.file.report(&table.place_at("read"), message, "write paper, summary or official");
            }
            self.places.note(format!("{name}/read"), table.place_at("read"));
            Source {
                id,
                group: table.text("group"),
                kind: table.text("kind"),
                title: self.line(table, &name, "title"),
                citation: self.line(table, &name, "citation"),
                people: table.text_or_empty("people"),
                studied: table.text_or_empty("studied"),
                found: self.line(table, &name, "found"),
                line: table.text_or_empty("line"),
                link: self.line(table, &name, "link"),
                read: found.map_or(SourceRead::Summary, |(_, read)| *read),
            }
        };
        table.tables("source", source)
    }

    pub(super) fn crisis(&mut self, table: &Table) -> Crisis {
        let usual = table.table_or_none("help", |row| self.instructions(row, "help")).unwrap_or_default();
        let countries = table.tables("country", |row| self.country(row, &usual));
        let elsewhere = table.table("elsewhere", |row| Elsewhere {
            name: row.text("name"),
            text: self.blocks(row, "crisis/elsewhere", "text"),
        });
        Crisis {
            title: table.text("title"),
            intro: self.blocks(table, "crisis", "intro"),
            countries,
            elsewhere: elsewhere.unwrap_or_default(),
            sources: self.source_ids(table, "crisis"),
            review: self.review(table, "crisis"),
            labels: BTreeMap::new(),
        }
    }

    /// Reads a country. `usual` are the instructions of countries without their own.
    fn country(&mut self, row: &Table, usual: &[Instruction]) -> Country {
        let code = row.text("code");
        let mut number = 0;
        let lines = row.tables("line", |line| {
            self.places.note(format!("country:{code}/line/{number}/called"), line.place_at("called"));
            number += 1;
            crisis_line(line)
        });
        let primary = lines.iter().filter(|line| line.primary).count();
        if primary != 1 {
            let message = format!("country {code} has {primary} primary lines");
            row.file.report(
                &row.place,
                message,
                "write `primary = true` for exactly one line: the help bar shows it",
            );
        }
        let (emergency, _) = row.texts("emergency");
        if emergency.is_empty() {
            let message = format!("country {code} has no emergency number");
            row.file.report(&row.place, message, "write `emergency = [\"911\"]`");
        }
        self.places.note(format!("country:{code}"), row.place.clone());
        let own = row.table_or_none("help", |row| self.instructions(row, &format!("country:{code}/help")));
        let help = with_usual(own.unwrap_or_default(), usual);
        Country { code, name: row.text("name"), emergency, lines, help }
    }

    pub(super) fn notices(&mut self, table: &Table) -> Vec<Notice> {
        let notice = |table: &Table| {
            let (id, name) = self.id(table, "notice");
            let (lines, places) = table.texts_or_none("lines");
            for (line, place) in lines.iter().zip(&places) {
                let words = line.split_whitespace().count();
                if words > LINE_WORDS {
                    let message = format!("a line of the notice \"{id}\" has {words} words");
                    table.file.report(
                        place,
                        message,
                        format!("write at most {LINE_WORDS}; the rest belongs in `body`"),
                    );
                }
            }
            let title = self.line(table, &name, "title");
            Notice { id, title, lines, body: self.blocks(table, &name, "body") }
        };
        table.tables("notice", notice)
    }
}

fn crisis_line(table: &Table) -> CrisisLine {
    let mut line = CrisisLine {
        name: table.text("name"),
        about: table.text_or_empty("about").unwrap_or_default(),
        call: table.text_or_empty("call"),
        press: table.text_or_empty("press"),
        text: table.text_or_empty("text"),
        say: table.text_or_empty("say"),
        chat: table.text_or_empty("chat"),
        primary: table.flag("primary", false),
        crisis: table.flag("crisis", true),
        kind: table.text_or_empty("kind"),
        lang: table.text_or_empty("language"),
        called: None,
    };
    line.called = called(table, &line.name);
    if let Some(kind) = line.kind.as_deref().filter(|kind| !LINE_KINDS.contains(kind)) {
        let message = format!("`kind` of the line \"{}\" is \"{kind}\"", line.name);
        let help = format!("write one of {}, or leave it out for any crisis", LINE_KINDS.join(", "));
        table.file.report(&table.place_at("kind"), message, help);
    }
    let is_tag = |lang: &str| lang.len() == 2 && lang.bytes().all(|letter| letter.is_ascii_lowercase());
    if let Some(lang) = line.lang.as_deref().filter(|lang| !is_tag(lang)) {
        let message = format!("`language` of the line \"{}\" is \"{lang}\"", line.name);
        let help = "write the two letters of the language, such as \"es\", or leave it out";
        table.file.report(&table.place_at("language"), message, help);
    }
    if line.call.is_none() && line.text.is_none() {
        let message = format!("the line \"{}\" has no number", line.name);
        table.file.report(&table.place, message, "add `call = \"…\"` or `text = \"…\"`");
    }
    line
}

/// Returns who tested the numbers of a line, and when. The keys `called` and `called-by` must be used together.
fn called(table: &Table, name: &str) -> Option<Called> {
    let by = table.text_or_empty("called-by").filter(|by| !by.trim().is_empty());
    let on = table.date_or_none("called");
    if on.is_some() != by.is_some() {
        let (there, missing) = if on.is_some() { ("called", "called-by") } else { ("called-by", "called") };
        let message = format!("the line \"{name}\" has `{there}` and no `{missing}`");
        let help = "write the day and the name of who called, such as `called = 2026-12-01` and `called-by = \"Ann Lee\"`";
        table.file.report(&table.place_at(there), message, help);
    }
    Some(Called { on: on?, by: by? })
}

fn approval(row: &Table) -> Approval {
    let word = row.text("approval");
    let found = Approval::NAMES.iter().find(|(known, _)| *known == word);
    if found.is_none() {
        let message = format!("`approval` of a form is \"{word}\"");
        row.file.report(&row.place_at("approval"), message, "write approved, off-label or not-approved");
    }
    found.map_or(Approval::NotApproved, |(_, approval)| *approval)
}
