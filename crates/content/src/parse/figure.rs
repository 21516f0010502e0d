//! Figures of an answer: `[[answer.figure]]`.

use super::ParseContext;
use crate::table::Table;
use crate::{
    Fade, FadeLine, Figure, Legend, Measure, SessionPhase, SessionSchedule, SessionStrip, Strength,
    StripPart, StudyResult,
};

impl ParseContext {
    /// Returns the figures of an answer and records the place of each as `NAME/figure/NUMBER`.
    pub(super) fn figures(&mut self, answer: &Table, name: &str) -> Vec<Figure> {
        let mut number = 0;
        let figures = answer.tables_or_none("figure", |row| {
            let name = format!("{name}/figure/{number}");
            number += 1;
            self.places.note(&name, row.place.clone());
            match row.text("kind").as_str() {
                "result" => Some(Figure::Result(self.result(row, &name))),
                "session" => Some(Figure::Session(self.session(row, &name))),
                "fade" => Some(Figure::Fade(self.fade(row, &name))),
                other => {
                    row.allow_other_keys();
                    let message = format!("`kind` of a figure is \"{other}\"");
                    row.file.report(&row.place_at("kind"), message, "write result, session or fade");
                    None
                }
            }
        });
        figures.into_iter().flatten().collect()
    }

    fn result(&mut self, row: &Table, name: &str) -> StudyResult {
        let (treated, treated_value) = row.table("treated", group).unwrap_or_default();
        let (comparison, comparison_value) = row.table_or_none("comparison", group).unzip();
        let comparison_value = comparison_value.flatten();
        let mut measures = row.tables_or_none("measures", |row| measure(row, comparison.is_some()));
        if measures.is_empty() {
            if treated_value.is_none() || comparison.is_some() && comparison_value.is_none() {
                let help = "write `treated = { label = \"…\", of100 = 27 }`, the same for `comparison`, or \
                               `measures = [{ measure = \"…\", treated = 27, comparison = 18 }]`";
                row.file.report(&row.place, "a figure without its numbers", help);
            }
            measures.push(Measure {
                name: row.text("measure"),
                treated: treated_value.unwrap_or_default(),
                comparison: comparison_value,
            });
        } else if treated_value.is_some() || comparison_value.is_some() {
            let help = "leave `of100` out, or the list `measures`";
            row.file.report(&row.place, "a figure with its numbers in two places", help);
        }
        let source = row.text("source");
        self.places.note(format!("{name}/sources/{source}"), row.place_at("source"));
        StudyResult {
            treated,
            comparison,
            measures,
            legend: row.table_or_none("legend", |row| Legend { yes: row.text("yes"), no: row.text("no") }),
            people: row.text("people"),
            design: row.text("design"),
            strength: strength(row, &row.text("strength")),
            later: row.texts_or_none("later").0,
            source,
        }
    }

    fn session(&mut self, row: &Table, name: &str) -> SessionSchedule {
        let phases = row.tables("rows", |phase| SessionPhase {
            name: phase.text("what"),
            infusion: phase.text("infusion"),
            spray: phase.text("spray"),
        });
        let strips = row.tables_or_none("strips", |strip| SessionStrip {
            name: strip.text("name"),
            parts: strip.tables("parts", strip_part),
        });
        SessionSchedule { strips, phases, sources: self.source_ids(row, name) }
    }

    fn fade(&mut self, row: &Table, name: &str) -> Fade {
        let lines = row.tables("rows", |line| FadeLine {
            treatment: line.text("line"),
            weeks: line.number("weeks", 0.1..=520.0).unwrap_or_default(),
            people: line.text("people"),
        });
        Fade {
            caption: row.text("caption"),
            note: row.text_or_empty("note").filter(|note| !note.is_empty()),
            lines,
            sources: self.source_ids(row, name),
        }
    }
}

/// Reads how strong the evidence is from its word in a content file. Reports an unknown word.
pub(super) fn strength(row: &Table, word: &str) -> Strength {
    let found = Strength::NAMES.iter().find(|(known, _)| *known == word);
    if found.is_none() {
        let message = format!("`strength` is \"{word}\"");
        row.file.report(&row.place_at("strength"), message, "write strong, some, early or mixed");
    }
    found.map_or(Strength::Mixed, |(_, strength)| *strength)
}

/// Returns the label and the number of a group.
fn group(table: &Table) -> (String, Option<f64>) {
    (table.text("label"), table.number_or_none("of100", OF_100))
}

fn strip_part(row: &Table) -> StripPart {
    StripPart {
        name: row.text("what"),
        time: row.text("time"),
        minutes: row.number("minutes", 1.0..=1440.0).unwrap_or(1.0),
        dose: row.flag("dose", false),
    }
}

const OF_100: std::ops::RangeInclusive<f64> = 0.0..=100.0;

fn measure(row: &Table, has_comparison: bool) -> Measure {
    Measure {
        name: row.text("measure"),
        treated: row.number("treated", OF_100).unwrap_or_default(),
        comparison: if has_comparison { row.number("comparison", OF_100) } else { None },
    }
}
