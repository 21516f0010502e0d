//! The guide: its rules (`guide.toml`) and its texts (`guide-words.toml`).

use std::borrow::Cow;

use super::labels::look_at;
use super::{ContentFile, Reading};
use crate::diagnostic::{Diagnostic, Place};
use crate::guide::{
    Choice, ChoiceTexts, Condition, Flow, FlowTexts, Guide, Link, Meaning, Note, NoteTexts, Outcome,
    OutcomeTexts, Pick, Question, QuestionTexts, Rationale, Rule, Skipped,
};
use crate::labels::GUIDE_PLACEHOLDERS;
use crate::markdown::unknown_mark;
use crate::table::Table;
use crate::{Emergencies, MARKS};

/// Maximum number of choices of a question, because a selection is stored in 16 bits.
const MOST_ANSWERS: usize = 16;

/// The key that makes a question list the warning signs of an emergency.
const EMERGENCY_SIGNS: &str = "emergency-signs";

/// Parses the guide from its two files. The list of emergencies provides the warning signs that it shows.
///
/// # Errors
/// Returns all format errors at once. [`crate::check`] checks the meaning of the rules.
pub fn guide(
    flow: &ContentFile,
    texts: &ContentFile,
    emergencies: &ContentFile,
) -> Result<Guide, Vec<Diagnostic>> {
    let mut reading = Reading::default();
    let emergencies = reading.file(emergencies, Reading::emergencies);
    let mut guide = reading.file(flow, Reading::flow);
    guide.texts = reading.file(texts, |reading, table| reading.guide_texts(table, &guide.flow, &emergencies));
    if reading.diagnostics.is_empty() { Ok(guide) } else { Err(reading.diagnostics) }
}

/// The ids that rules may refer to, in file order.
#[derive(Default)]
struct Ids {
    outcomes: Vec<String>,
    notes: Vec<String>,
    /// The id of each question, with the ids of its answers.
    questions: Vec<(String, Vec<String>)>,
}

impl Ids {
    fn of(table: &Table) -> Self {
        let ids = |table: &Table, key: &str| -> Vec<String> {
            table
                .tables_or_none(key)
                .iter()
                .map(|row| {
                    row.allow_other_keys();
                    row.text_or_empty("id").unwrap_or_default()
                })
                .collect()
        };
        let questions = table.tables_or_none("question");
        Self {
            outcomes: ids(table, "outcome"),
            notes: ids(table, "note"),
            questions: questions
                .iter()
                .map(|row| {
                    row.allow_other_keys();
                    (row.text_or_empty("id").unwrap_or_default(), ids(row, "answer"))
                })
                .collect(),
        }
    }

    fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|(known, _)| known == id)
    }
}

/// Returns the index of `id` in `known`. An unknown id is reported.
fn place_of(table: &Table, place: &Place, kind: &str, id: &str, known: &[String]) -> Option<usize> {
    let found = known.iter().position(|known| known == id);
    if found.is_none() {
        let help = format!("write one of {}", known.join(", "));
        table.file.report(place, format!("no {kind} \"{id}\""), help);
    }
    found
}

fn places_of(table: &Table, key: &str, kind: &str, known: &[String]) -> Cow<'static, [usize]> {
    let (ids, places) = table.texts_or_none(key);
    ids.iter().zip(&places).filter_map(|(id, place)| place_of(table, place, kind, id, known)).collect()
}

impl Reading {
    /// Reads the rules.
    pub(super) fn flow(&mut self, table: &Table) -> Guide {
        let ids = Ids::of(table);
        let question_ids: Vec<String> = ids.questions.iter().map(|(id, _)| id.clone()).collect();
        let mut rationales = Vec::new();
        let outcomes = table.tables("outcome");
        let outcomes = outcomes.iter().map(|row| {
            let (id, name) = self.id(row, "outcome");
            let link = link(row);
            Outcome {
                id: id.into(),
                link,
                ends: link == Link::Crisis,
                tell: row.flag("tell", false),
                because: places_of(row, "because", "question", &question_ids),
                read: self.read(row, &name),
            }
        });
        let outcomes: Cow<'static, [Outcome]> = outcomes.collect();
        let notes = table.tables_or_none("note");
        let notes = notes.iter().enumerate().map(|(at, row)| {
            let (id, name) = self.id(row, "guide-note");
            rationales.push(self.rationale(row, &name, Rule::Note(at), true));
            Note { id: id.into(), always: row.flag("always", false), read: self.read(row, &name) }
        });
        let notes: Cow<'static, [Note]> = notes.collect();
        let questions = table.tables("question");
        let questions =
            questions.iter().enumerate().map(|(at, row)| self.question(row, at, &ids, &mut rationales));
        let flow = Flow { outcomes, notes, questions: questions.collect() };
        Guide { flow, texts: FlowTexts::default(), rationales, review: self.review(table, "guide") }
    }

    fn question(&mut self, row: &Table, at: usize, ids: &Ids, rationales: &mut Vec<Rationale>) -> Question {
        let (id, name) = self.id(row, "guide-question");
        let pick = match row.text("pick").as_str() {
            "any" => Pick::Any,
            "one" | "" => Pick::One,
            other => {
                let message = format!("`pick` is \"{other}\"");
                row.file.report(&row.place_at("pick"), message, "write \"one\" or \"any\"");
                Pick::One
            }
        };
        let only_if = row.table_or_none("only-if").and_then(|table| condition(&table, ids));
        let known = row.flag("known", false);
        if row.flag("emergency-signs", false) {
            self.places.note(format!("{name}/{EMERGENCY_SIGNS}"), row.place_at(EMERGENCY_SIGNS));
        }
        let rows = row.tables("answer");
        if rows.len() > MOST_ANSWERS {
            let message = format!("question \"{id}\" has {} answers", rows.len());
            row.file.report(&row.place, message, format!("at most {MOST_ANSWERS}: make two questions of it"));
        }
        let answers = rows.iter().enumerate().map(|(answer, row)| {
            let answer_id = row.id(&format!("answer of \"{id}\""));
            let name = format!("{name}/{answer_id}");
            if let Some(first) = self.places.0.get(&name) {
                let message =
                    format!("the answer \"{answer_id}\" is there twice, first in line {}", first.line);
                row.file.report(&row.place_at("id"), message, "give this one an id of its own");
            }
            self.places.note(&name, row.place.clone());
            let (meaning, has_effect) = self.meaning(row, &name, ids);
            rationales.push(self.rationale(row, &name, Rule::Choice(at, answer), has_effect));
            Choice { id: answer_id.into(), exclusive: row.flag("exclusive", false), meaning }
        });
        let choices: Cow<'static, [Choice]> = answers.collect();
        let skipped = match row.table_or_none("skipped") {
            None => Skipped::Refused,
            Some(row) => self.skipped(&row, &name, at, ids, rationales),
        };
        Question { id: id.into(), pick, only_if, known, choices, skipped }
    }

    fn skipped(
        &mut self,
        row: &Table,
        question: &str,
        at: usize,
        ids: &Ids,
        rationales: &mut Vec<Rationale>,
    ) -> Skipped {
        "[question.skipped]".clone_into(&mut row.name.borrow_mut());
        let name = format!("{question}/skipped");
        self.places.note(&name, row.place.clone());
        if let Some(id) = row.text_or_empty("as") {
            rationales.push(self.rationale(row, &name, Rule::Skipped(at), true));
            let answer = place_of(row, &row.place_at("as"), "answer", &id, &ids.questions[at].1);
            return answer.map_or(Skipped::Refused, Skipped::As);
        }
        let (meaning, has_effect) = self.meaning(row, &name, ids);
        rationales.push(self.rationale(row, &name, Rule::Skipped(at), has_effect));
        Skipped::Means(meaning)
    }

    /// Returns the meaning of an answer, and whether it has an effect that needs evidence.
    fn meaning(&mut self, row: &Table, name: &str, ids: &Ids) -> (Meaning, bool) {
        let means = row.text("means");
        self.places.note(format!("{name}/means"), row.place_at("means"));
        let outcome = match means.as_str() {
            "" | "nothing" | "depends" => None,
            id => place_of(row, &row.place_at("means"), "outcome", id, &ids.outcomes),
        };
        if means == "depends" {
            self.places.note(format!("{name}/depends"), row.place_at("means"));
        }
        let first = row.text_or_empty("call-first");
        let emergency_first = match first.as_deref() {
            None | Some("line") => false,
            Some("emergency") => true,
            Some(other) => {
                let message = format!("`call-first` is \"{other}\"");
                row.file.report(&row.place_at("call-first"), message, "write \"emergency\" or \"line\"");
                false
            }
        };
        let unless = row.table_or_none("unless");
        let instead = unless.as_ref().and_then(|table| {
            let id = table.text_or_empty("means")?;
            place_of(table, &table.place_at("means"), "outcome", &id, &ids.outcomes)
        });
        let meaning = Meaning {
            outcome,
            unless: unless.and_then(|table| condition(&table, ids)),
            instead,
            notes: places_of(row, "notes", "note", &ids.notes),
            keep_crisis_help: row.flag("keep-crisis-help", false),
            unlisted: row.flag("unlisted", false),
            emergency_first,
            read: self.read(row, name),
        };
        let has_effect = meaning.outcome.is_some() || meaning.keep_crisis_help || !meaning.notes.is_empty();
        (meaning, has_effect)
    }

    fn rationale(&mut self, row: &Table, name: &str, rule: Rule, has_effect: bool) -> Rationale {
        let (sources, places) = row.texts_or_none("sources");
        for (id, place) in sources.iter().zip(places) {
            self.places.note(format!("{name}/sources/{id}"), place);
        }
        Rationale { rule, has_effect, sources, why: row.text_or_empty("why").filter(|why| !why.is_empty()) }
    }

    /// Returns the ids of recommended answers and records the place of each as `NAME/read/ID`.
    fn read(&mut self, row: &Table, name: &str) -> Cow<'static, [Cow<'static, str>]> {
        let (ids, places) = row.texts_or_none("read");
        for (id, place) in ids.iter().zip(places) {
            self.places.note(format!("{name}/read/{id}"), place);
        }
        ids.into_iter().map(Cow::from).collect()
    }

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
        let name = format!("guide-words:{}", question.id);
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
        let skipped = row.table_or_none("skipped");
        QuestionTexts {
            short: short.into(),
            section: row.text_or_empty("section").unwrap_or_default().into(),
            question: row.text("question").into(),
            hint: row.text_or_empty("hint").unwrap_or_default().into(),
            signs: signs.collect(),
            choices: answers,
            skipped: skipped.map(|row| row.text("why-it-matters")).unwrap_or_default().into(),
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
    let Some(rows) = table.table(key) else { return Cow::default() };
    let path = match table.name.borrow().trim_matches(['[', ']']) {
        "the file" => key.to_owned(),
        around => format!("{around}.{key}"),
    };
    *rows.name.borrow_mut() = format!("[{path}]");
    let texts = items.iter().map(|item| {
        rows.table(id(item)).map_or_else(W::default, |row| {
            *row.name.borrow_mut() = format!("[{path}.{}]", id(item));
            read(&row, item)
        })
    });
    texts.collect()
}

fn link(row: &Table) -> Link {
    match row.text("link").as_str() {
        "contact" => Link::Contact,
        "own-doctor" => Link::OwnDoctor,
        "help" => Link::Help,
        // `text` has already reported a missing key.
        "crisis" | "" => Link::Crisis,
        other => {
            let message = format!("`link` is \"{other}\"");
            row.file.report(
                &row.place_at("link"),
                message,
                "write \"crisis\", \"help\", \"own-doctor\" or \"contact\": no result without a way on",
            );
            Link::Crisis
        }
    }
}

fn condition(table: &Table, ids: &Ids) -> Option<Condition> {
    let id = table.text("question");
    let Some(question) = ids.question(&id) else {
        let known: Vec<_> = ids.questions.iter().map(|(id, _)| id.as_str()).collect();
        let help = format!("write one of {}", known.join(", "));
        table.file.report(&table.place_at("question"), format!("no question \"{id}\""), help);
        table.texts("answers");
        return None;
    };
    let answers = places_of(table, "answers", "answer", &ids.questions[question].1);
    if answers.is_empty() {
        table.file.report(
            &table.place_at("answers"),
            "a condition without answers",
            "name at least one answer",
        );
    }
    Some(Condition { question, choices: answers })
}
