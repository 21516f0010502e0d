//! Reads one source of settings, attributes or JSON.

use clinic_faq::components::text::{CLINIC, OwnQuestion as Question};
use serde_json::{Map, Value};

use super::complaint::{Complaint, one_of, shown};
use super::known::Known;
use super::rules::{
    ADDRESS, ADDRESS_MOST, IDS_MOST, INSPECT, LEVEL, PHONE, THEMES, WORDS_MOST, is_address, is_of_html,
    is_phone, trim,
};
use super::{NAMES, Settings};

pub(super) const QUOTES: &str = "text in quotes";
const IDS: &str = "ids in quotes, or a list of them";
const TOP: &str = "keys and values such as {\"contact\": \"/contact\"}";

/// The JSON child as an object; or what it is instead. An empty one is none.
pub(super) fn object(json: &str) -> Result<Map<String, Value>, Complaint> {
    if trim(json).is_empty() {
        return Ok(Map::new());
    }
    let place = "the JSON inside";
    match serde_json::from_str(json) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(other) => Err(Complaint::is(place, kind(&other), TOP)),
        Err(error) => Err(Complaint::is(place, &format!("broken ({error})"), TOP)),
    }
}

/// What a value is, in words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Settings of one source, and what is wrong there.
pub(super) struct Reader<'a> {
    /// How the name of each place begins.
    place: &'static str,
    known: &'a Known,
    own: &'a [Question],
    pub settings: Settings,
    pub complaints: Vec<Complaint>,
}

impl<'a> Reader<'a> {
    pub fn new(place: &'static str, known: &'a Known, own: &'a [Question]) -> Self {
        Self { place, known, own, settings: Settings::default(), complaints: Vec::new() }
    }

    /// Takes an attribute. One that belongs to HTML or to a framework is passed over.
    pub fn attribute(&mut self, name: &str, value: &str) {
        if NAMES.contains(&name) {
            self.set(name, &Value::from(value));
        } else if !is_of_html(name) {
            self.complaints.push(Complaint::unknown(&shown(name), Some(trim(value)), &one_of(&NAMES)));
        }
    }

    /// Takes every key. Its questions are read already: here only `wrong` is said, what is wrong with them.
    pub fn object(&mut self, object: &Map<String, Value>, mut wrong: Vec<Complaint>) {
        for (name, value) in object {
            if name == "questions" {
                self.complaints.append(&mut wrong);
            } else if NAMES.contains(&name.as_str()) {
                self.set(name, value);
            } else {
                let names: Vec<&str> = NAMES.into_iter().chain(["questions"]).collect();
                let place = format!("{}{}", self.place, shown(name));
                self.complaints.push(Complaint::unknown(&place, value.as_str().map(trim), &one_of(&names)));
            }
        }
    }

    fn set(&mut self, name: &str, value: &Value) {
        match name {
            "contact" => {
                self.settings.contact = self
                    .text(name, value, ADDRESS_MOST)
                    .and_then(|text| self.used(name, text, is_address, ADDRESS));
            }
            "contact-label" => self.settings.contact_label = self.text(name, value, WORDS_MOST),
            "clinic" => self.settings.clinic = self.text(name, value, WORDS_MOST),
            "phone" => {
                self.settings.phone = self
                    .text(name, value, WORDS_MOST)
                    .and_then(|text| self.used(name, text, is_phone, PHONE));
            }
            "lang" => self.settings.lang = self.lang(value),
            "region" => self.settings.region = self.region(value),
            "hide" => self.settings.hide = self.ids(name, value),
            "open" => self.settings.open = self.ids(name, value),
            "heading-level" => self.settings.heading_level = self.level(value),
            "theme" => {
                self.settings.theme = self.text(name, value, usize::MAX).and_then(|text| {
                    self.known(name, &text, THEMES.contains(&text.as_str()), &one_of(&THEMES)).then_some(text)
                });
            }
            _ => self.settings.inspect = self.inspect(value),
        }
    }

    fn is(&mut self, name: &str, what: &str, allowed: &str) {
        self.complaints.push(Complaint::is(&format!("{}{name}", self.place), what, allowed));
    }

    fn refuse(&mut self, name: &str, value: &str, allowed: &str) {
        self.complaints.push(Complaint::refused(&format!("{}{name}", self.place), value, allowed));
    }

    /// A text of at most so many characters; an empty one is none.
    fn text(&mut self, name: &str, value: &Value, most: usize) -> Option<String> {
        let Value::String(text) = value else {
            self.is(name, kind(value), QUOTES);
            return None;
        };
        let text = trim(text);
        if text.chars().nth(most).is_some() {
            self.refuse(name, text, &format!("at most {most} characters"));
            return None;
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn used(&mut self, name: &str, text: String, rule: fn(&str) -> bool, allowed: &str) -> Option<String> {
        let good = rule(&text);
        if !good {
            self.refuse(name, &text, allowed);
        }
        good.then_some(text)
    }

    /// Whether it is known; if not, that is said.
    fn known(&mut self, name: &str, value: &str, known: bool, allowed: &str) -> bool {
        if !known {
            let place = format!("{}{name}", self.place);
            self.complaints.push(Complaint::unknown(&place, Some(value), allowed));
        }
        known
    }

    fn lang(&mut self, value: &Value) -> Option<String> {
        let text = self.text("lang", value, usize::MAX)?;
        let languages = &self.known.languages;
        let primary = text.split('-').next().unwrap_or_default().to_ascii_lowercase();
        self.known("lang", &text, languages.contains(&primary), &one_of(languages)).then_some(primary)
    }

    fn region(&mut self, value: &Value) -> Option<String> {
        let text = self.text("region", value, usize::MAX)?;
        let regions = &self.known.regions;
        let code = text.to_ascii_uppercase();
        let known = regions.is_empty() || regions.contains(&code);
        self.known("region", &text, known, &one_of(regions)).then_some(code)
    }

    fn level(&mut self, value: &Value) -> Option<u8> {
        let text = match value {
            Value::Number(number) => number.to_string(),
            Value::String(text) => trim(text).to_owned(),
            other => {
                self.is("heading-level", kind(other), LEVEL);
                return None;
            }
        };
        let level = Some(&text).filter(|text| text.len() == 1).and_then(|text| text.parse().ok());
        let level = level.filter(|level| (1..=5).contains(level));
        if level.is_none() && !text.is_empty() {
            self.refuse("heading-level", &text, LEVEL);
        }
        level
    }

    fn inspect(&mut self, value: &Value) -> Option<bool> {
        match value {
            Value::Bool(inspect) => Some(*inspect),
            Value::String(text) if ["", "inspect", "true"].contains(&trim(text)) => Some(true),
            Value::String(text) => {
                self.refuse("inspect", trim(text), INSPECT);
                None
            }
            other => {
                self.is("inspect", kind(other), INSPECT);
                None
            }
        }
    }

    /// Ids in a text, parted by white space or commas, or in a list of such texts; each once.
    fn ids(&mut self, name: &str, value: &Value) -> Option<Vec<String>> {
        let mut words = String::new();
        match value {
            Value::String(text) => words.push_str(text),
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    match item {
                        Value::String(text) => words = words + text + " ",
                        other => self.is(&format!("{name}[{at}]"), kind(other), QUOTES),
                    }
                }
            }
            other => {
                self.is(name, kind(other), IDS);
                return None;
            }
        }
        let words = self.text(name, &Value::String(words), IDS_MOST)?;
        let is_gap = |sign: char| sign.is_ascii_whitespace() || sign == ',';
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for id in words.split(is_gap).filter(|id| !id.is_empty()) {
            let list = if self.has(name, id) { &mut found } else { &mut unknown };
            if !list.iter().any(|known| known == id) {
                list.push(id.to_owned());
            }
        }
        if !unknown.is_empty() {
            let allowed = if name == "hide" { "ids of questions or topics" } else { "ids of questions" };
            self.known(name, &unknown.join(" "), false, allowed);
        }
        (!found.is_empty()).then_some(found)
    }

    /// Whether there is a question of this id, or for `hide` a topic.
    fn has(&self, name: &str, id: &str) -> bool {
        let question =
            self.known.questions.iter().chain(self.own.iter().map(|own| &own.id)).any(|known| known == id);
        let topic = || id == CLINIC || self.known.topics.iter().any(|known| known == id);
        question || name == "hide" && topic()
    }
}
