//! The rules of the guide: `guide.toml`.

use std::borrow::Cow;

use super::{ContentFile, ParseContext};
use crate::diagnostic::{Diagnostic, Place};
use crate::guide::{
    Choice, Condition, Flow, FlowTexts, Guide, Link, Meaning, Note, Outcome, Pick, Question, Rationale, Rule,
    Skipped,
};
use crate::table::Table;

/// Maximum number of choices of a question, because a selection is stored in 16 bits.
const MOST_ANSWERS: usize = 16;

/// The key that makes a question list the warning signs of an emergency.
pub(super) const EMERGENCY_SIGNS: &str = "emergency-signs";

/// Parses the guide from its two files. The list of emergencies provides the warning signs that it shows.
///
/// # Errors
/// Returns all format errors at once. [`crate::check`] checks the meaning of the rules.
pub fn guide(
    flow: &ContentFile,
    texts: &ContentFile,
    emergencies: &ContentFile,
) -> Result<Guide, Vec<Diagnostic>> {
    let mut context = ParseContext::default();
    let emergencies = context.file(emergencies, ParseContext::emergencies);
    let mut guide = context.file(flow, ParseContext::flow);
    guide.texts = context.file(texts, |context, table| context.guide_texts(table, &guide.flow, &emergencies));
    if context.diagnostics.is_empty() { Ok(guide) } else { Err(context.diagnostics) }
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
        let id = |row: &Table| {
            row.allow_other_keys();
            row.text_or_empty("id").unwrap_or_default()
        };
        Self {
            outcomes: table.tables_or_none("outcome", id),
            notes: table.tables_or_none("note", id),
            questions: table.tables_or_none("question", |row| (id(row), row.tables_or_none("answer", id))),
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

impl ParseContext {
    /// Reads the rules.
    pub(super) fn flow(&mut self, table: &Table) -> Guide {
        let ids = Ids::of(table);
        let question_ids: Vec<String> = ids.questions.iter().map(|(id, _)| id.clone()).collect();
        let mut rationales = Vec::new();
        let outcomes = table.tables("outcome", |row| {
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
        let mut at = 0..;
        let notes = table.tables_or_none("note", |row| {
            let (id, name) = self.id(row, "guide-note");
            let rule = Rule::Note(at.next().unwrap_or_default());
            rationales.push(self.rationale(row, &name, rule, true));
            Note { id: id.into(), always: row.flag("always", false), read: self.read(row, &name) }
        });
        let mut at = 0..;
        let questions = table.tables("question", |row| {
            self.question(row, at.next().unwrap_or_default(), &ids, &mut rationales)
        });
        let flow = Flow { outcomes: outcomes.into(), notes: notes.into(), questions: questions.into() };
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
        let only_if = row.table_or_none("only-if", |table| condition(table, ids)).flatten();
        let known = row.flag("known", false);
        if row.flag("emergency-signs", false) {
            self.places.note(format!("{name}/{EMERGENCY_SIGNS}"), row.place_at(EMERGENCY_SIGNS));
        }
        let mut at_answer = 0..;
        let choices = row.tables("answer", |row| {
            let answer = at_answer.next().unwrap_or_default();
            let answer_id = super::context::id(row, &format!("answer of \"{id}\""));
            let name = format!("{name}/{answer_id}");
            if let Some(first) = self.places.0.get(&name) {
                let message =
                    format!("the answer \"{answer_id}\" appears twice, first in line {}", first.line);
                row.file.report(&row.place_at("id"), message, "give this one an id of its own");
            }
            self.places.note(&name, row.place.clone());
            let (meaning, has_effect) = self.meaning(row, &name, ids);
            rationales.push(self.rationale(row, &name, Rule::Choice(at, answer), has_effect));
            Choice { id: answer_id.into(), exclusive: row.flag("exclusive", false), meaning }
        });
        if choices.len() > MOST_ANSWERS {
            let message = format!("question \"{id}\" has {} answers", choices.len());
            row.file.report(&row.place, message, format!("at most {MOST_ANSWERS}: make two questions of it"));
        }
        let choices = choices.into();
        let skipped = row.table_or_none("skipped", |row| self.skipped(row, &name, at, ids, rationales));
        let skipped = skipped.unwrap_or(Skipped::Refused);
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
        let (unless, instead) = row
            .table_or_none("unless", |table| {
                let instead = table
                    .text_or_empty("means")
                    .and_then(|id| place_of(table, &table.place_at("means"), "outcome", &id, &ids.outcomes));
                (condition(table, ids), instead)
            })
            .unwrap_or_default();
        let meaning = Meaning {
            outcome,
            unless,
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
