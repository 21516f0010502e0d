//! The texts of the guide: `guide-texts.toml`.

use std::borrow::Cow;

use super::ParseContext;
use super::guide::EMERGENCY_SIGNS;
use super::labels::look_at;
use crate::guide::{
    Choice, ChoiceTexts, Flow, FlowTexts, NoteTexts, OutcomeTexts, Pick, Question, QuestionTexts,
};
use crate::labels::GUIDE_PLACEHOLDERS;
use crate::markdown::unknown_mark;
use crate::table::Table;
use crate::{Emergencies, MARKS};

impl ParseContext {
    /// Returns the texts in the order of the flow.
    pub(super) fn guide_texts(&mut self, table: &Table, flow: &Flow, emergencies: &Emergencies) -> FlowTexts {
        self.places.note("topic:guide", table.place.clone());
        look_at(table, "labels", &GUIDE_PLACEHOLDERS);
        let outcomes = each(
            table,
            "outcome",
            &flow.outcomes,
            |outcome| &outcome.id,
            |row, _| {
                let body: Cow<'static, [Cow<'static, str>]> =
                    row.texts("body").0.into_iter().map(Cow::from).collect();
                OutcomeTexts {
                    title: row.text("title").into(),
                    body,
                    also_applies: row.text_or_empty("also-applies").unwrap_or_default().into(),
                    also_applies_doctor: row.text_or_empty("also-applies-doctor").unwrap_or_default().into(),
                    ask: row.texts("ask").0.into_iter().map(Cow::from).collect(),
                }
            },
        );
        let notes = each(
            table,
            "note",
            &flow.notes,
            |note| &note.id,
            |row, _| {
                let call = row.text_or_empty("call").unwrap_or_default();
                if !call.is_empty() && !MARKS.contains(&call.as_str()) {
                    row.file.diagnostics.borrow_mut().push(unknown_mark(&row.place_at("call"), &call));
                }
                NoteTexts { text: row.text("text").into(), call: call.into() }
            },
        );
        let questions = each(
            table,
            "question",
            &flow.questions,
            |question| &question.id,
            |row, question| self.question_texts(row, question, emergencies),
        );
        FlowTexts { outcomes, notes, questions }
    }

    fn question_texts(
        &mut self,
        row: &Table,
        question: &Question,
        emergencies: &Emergencies,
    ) -> QuestionTexts {
        let name = format!("guide-texts:{}", question.id);
        self.places.note(&name, row.place.clone());
        // The warning signs are taken from the list of emergencies.
        if !row.texts_or_none("signs").0.is_empty() {
            let message = format!("`signs` of the question \"{}\"", question.id);
            let help = "take them away, and mark signs of emergencies.toml with `short = true`";
            row.file.report(&row.place_at("signs"), message, help);
        }
        let lists = self.places.has(&format!("guide-question:{}/{EMERGENCY_SIGNS}", question.id));
        let signs = emergencies.short().filter(|_| lists).map(|sign| sign.text.clone().into());
        let short = row.text("short");
        let answers = each(
            row,
            "answer",
            &question.choices,
            |answer| &answer.id,
            |row, answer| {
                self.places.note(format!("{name}/{}", answer.id), row.place.clone());
                let label = row.text("label");
                let named = names_a_thing(question, answer).then(|| label.clone());
                let listed = row.text_or_empty("listed").or(named).unwrap_or_default();
                ChoiceTexts {
                    listed: listed.into(),
                    label: label.into(),
                    why_it_matters: row.text_or_empty("why-it-matters").unwrap_or_default().into(),
                    concern: row.text_or_empty("concern").unwrap_or_default().into(),
                    ask: row.text_or_empty("ask").unwrap_or_default().into(),
                    rare: row.text_or_empty("rare").unwrap_or_default().into(),
                }
            },
        );
        let skipped = row.table_or_none("skipped", |row| row.text("why-it-matters"));
        QuestionTexts {
            short: short.into(),
            section: row.text_or_empty("section").unwrap_or_default().into(),
            question: row.text("question").into(),
            hint: row.text_or_empty("hint").unwrap_or_default().into(),
            signs: signs.collect(),
            choices: answers,
            skipped: skipped.unwrap_or_default().into(),
        }
    }
}

/// Whether an answer is one of several things that a question offers before "None of these".
fn names_a_thing(question: &Question, choice: &Choice) -> bool {
    let mut things = question.choices.iter().take_while(|answer| !answer.exclusive);
    question.pick == Pick::Any && things.any(|thing| thing.id == choice.id)
}

/// Reads the tables `[KEY.ID]`, exactly one for each of `items`. Missing and unknown tables are reported.
fn each<T, W: Clone + Default>(
    table: &Table,
    key: &str,
    items: &[T],
    id: fn(&T) -> &str,
    mut read: impl FnMut(&Table, &T) -> W,
) -> Cow<'static, [W]> {
    let path = match table.name.borrow().trim_matches(['[', ']']) {
        "the file" => key.to_owned(),
        around => format!("{around}.{key}"),
    };
    let texts = table.table(key, |rows| {
        *rows.name.borrow_mut() = format!("[{path}]");
        let texts = items.iter().map(|item| {
            let texts = rows.table(id(item), |row| {
                *row.name.borrow_mut() = format!("[{path}.{}]", id(item));
                read(row, item)
            });
            texts.unwrap_or_default()
        });
        texts.collect()
    });
    texts.unwrap_or_default()
}
