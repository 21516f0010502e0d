//! The clinic's own questions, which only the JSON has.

use std::collections::HashSet;
use std::sync::LazyLock;

use clinic_faq::components::text::OwnQuestion as Question;
use regex::Regex;
use serde_json::{Map, Value};

use super::complaint::{Complaint, shown};
use super::known::Known;
use super::read::{QUOTES, kind};
use super::rules::{WORDS_MOST, trim};

const ANSWER: &str = "text in quotes, or a list of texts";
const ID: &str = "small letters, digits and hyphens, such as parking";
const QUESTION: &str = "{\"question\": \"…\", \"answer\": \"…\"}";
/// The most questions, and the most characters of an answer.
const QUESTIONS_MOST: usize = 50;
const ANSWER_MOST: usize = 5000;

static IS_ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("^[a-z0-9][a-z0-9-]{0,59}$").expect("the pattern is fixed"));

/// What the key `questions` holds, and what is wrong there.
#[derive(Default)]
pub(super) struct Questions<'a> {
    pub questions: Vec<Question>,
    pub complaints: Vec<Complaint>,
    taken: HashSet<&'a str>,
}

/// Reads the key `questions`.
pub(super) fn read<'a>(object: &'a Map<String, Value>, known: &'a Known) -> Questions<'a> {
    let mut read = Questions { taken: known.taken(), ..Questions::default() };
    match object.get("questions") {
        None => {}
        Some(Value::Array(items)) => {
            for (at, item) in items.iter().take(QUESTIONS_MOST).enumerate() {
                read.item(at, item);
            }
            if items.len() > QUESTIONS_MOST {
                let (count, most) = (items.len(), format!("at most {QUESTIONS_MOST}"));
                read.is("JSON questions", &format!("a list of {count}"), &most);
            }
        }
        Some(Value::String(text)) if trim(text).is_empty() => {}
        Some(other) => read.is("JSON questions", kind(other), &format!("a list of {QUESTION}")),
    }
    read
}

impl<'a> Questions<'a> {
    fn is(&mut self, place: &str, what: &str, allowed: &str) {
        self.complaints.push(Complaint::is(place, what, allowed));
    }

    fn item(&mut self, at: usize, item: &'a Value) {
        let place = format!("JSON questions[{at}]");
        let Value::Object(object) = item else { return self.is(&place, kind(item), QUESTION) };
        for (key, value) in object {
            if !["id", "question", "answer"].contains(&key.as_str()) {
                let (key, value) = (format!("{place}.{}", shown(key)), value.as_str().map(trim));
                self.complaints.push(Complaint::unknown(&key, value, "id, question or answer"));
            }
        }
        let given = object.get("id").and_then(|id| self.id(&format!("{place}.id"), id));
        let question = self.question(&format!("{place}.question"), object.get("question"));
        let answer = self.answer(&format!("{place}.answer"), object.get("answer"));
        let (Some(question), Some(answer)) = (question, answer) else { return };
        if let Some(id) = given {
            self.taken.insert(id);
        }
        let id = given.map_or_else(|| format!("clinic-{}", at + 1), str::to_owned);
        self.questions.push(Question { id, question, answer });
    }

    /// The id that was given, if it can be used.
    fn id(&mut self, place: &str, value: &'a Value) -> Option<&'a str> {
        let Value::String(text) = value else {
            self.is(place, kind(value), QUOTES);
            return None;
        };
        let id = trim(text);
        if id.is_empty() {
            return None;
        }
        // Those of questions without one: `clinic-1` and so on.
        let numbered = |number: &str| !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
        let is_taken = self.taken.contains(id) || id.strip_prefix("clinic-").is_some_and(numbered);
        let allowed = if IS_ID.is_match(id) { "another id, this one is taken" } else { ID };
        let good = allowed != ID && !is_taken;
        if !good {
            self.complaints.push(Complaint::refused(place, id, allowed));
        }
        good.then_some(id)
    }

    fn question(&mut self, place: &str, value: Option<&Value>) -> Option<String> {
        let text = match value {
            Some(Value::String(text)) => trim(text),
            None => "",
            Some(other) => {
                self.is(place, kind(other), QUOTES);
                return None;
            }
        };
        if text.is_empty() {
            self.is(place, "missing", QUOTES);
            return None;
        }
        self.short(place, text, WORDS_MOST).then(|| text.to_owned())
    }

    fn answer(&mut self, place: &str, value: Option<&Value>) -> Option<Vec<String>> {
        let mut paragraphs = Vec::new();
        match value {
            Some(Value::String(text)) => paragraphs.push(trim(text)),
            Some(Value::Array(items)) => {
                for (at, item) in items.iter().enumerate() {
                    match item {
                        Value::String(text) => paragraphs.push(trim(text)),
                        other => self.is(&format!("{place}[{at}]"), kind(other), QUOTES),
                    }
                }
            }
            None => {}
            Some(other) => {
                self.is(place, kind(other), ANSWER);
                return None;
            }
        }
        paragraphs.retain(|text| !text.is_empty());
        if paragraphs.is_empty() {
            self.is(place, "missing", ANSWER);
            return None;
        }
        let fits = self.short(place, &paragraphs.join(" "), ANSWER_MOST);
        fits.then(|| paragraphs.into_iter().map(str::to_owned).collect())
    }

    fn short(&mut self, place: &str, text: &str, most: usize) -> bool {
        let short = text.chars().nth(most).is_none();
        if !short {
            self.complaints.push(Complaint::refused(place, text, &format!("at most {most} characters")));
        }
        short
    }
}
