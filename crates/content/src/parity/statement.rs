//! What a text states, apart from its wording: numbers, parts such as half, units, months, links, marks, list items and
//! warning boxes.

use std::collections::BTreeMap;

/// Words of a language for what is compared. Both languages have the same order.
struct LanguageWords {
    lang: &'static str,
    /// Number words from three on. "Two" is left out, since Spanish says "los dos" for "both".
    numbers: [&'static str; 10],
    /// Words for a part and for double; the forms of one, of a word or two, are separated by `|`.
    parts: [&'static str; 3],
    /// The forms of a month are separated by `|`.
    months: [&'static str; 12],
    /// Units of time and amount; the forms of a unit are separated by `|`. Years are left out: where English says "under
    /// 18", Spanish says "18 años".
    units: [&'static str; 8],
}

const WORDS: [LanguageWords; 2] = [
    LanguageWords {
        lang: "en",
        numbers: ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        parts: ["half|halves|halved", "third|thirds", "twice|double|doubled|doubles"],
        months: [
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sep",
            "october|oct",
            "november|nov",
            "december|dec",
        ],
        units: [
            "mg|milligram|milligrams",
            "kg",
            "ml",
            "%",
            "minute|minutes",
            "hour|hours",
            "week|weeks",
            "month|months",
        ],
    },
    LanguageWords {
        lang: "es",
        numbers: ["tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
        parts: [
            "mitad|media hora|y media",
            "tercio|tercios|tercer|tercera|tercero",
            "doble|dobles|dos veces",
        ],
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        units: [
            "mg|miligramo|miligramos",
            "kg",
            "ml",
            "%",
            "minuto|minutos",
            "hora|horas",
            "semana|semanas",
            "mes|meses",
        ],
    },
];

/// What a text states: each thing with how often the text has it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Statement(BTreeMap<String, usize>);

impl Statement {
    /// Returns what a text in a language states.
    pub fn of(lang: &str, text: &str) -> Self {
        let mut statement = Self::default();
        let mut plain = String::new();
        let mut rest = text;
        // Link targets and marks are compared as they are.
        while let Some(start) = rest.find(['(', '{']) {
            let is_target = rest[..start].ends_with(']');
            let end = if rest[start..].starts_with('{') { '}' } else { ')' };
            let Some(length) = rest[start..].find(end).filter(|_| is_target || end == '}') else {
                plain.push_str(&rest[..=start]);
                rest = &rest[start + 1..];
                continue;
            };
            plain.push_str(&rest[..start]);
            statement.add(&rest[start..=start + length]);
            rest = &rest[start + length + 1..];
        }
        plain.push_str(rest);
        for line in text.lines() {
            let (line, is_boxed) = line.strip_prefix("> ").map_or((line, false), |line| (line, true));
            if is_boxed {
                statement.add("a line of a warning box");
            }
            if line.starts_with("- ") {
                statement.add("an item of a list");
            }
        }
        if let Some(words) = WORDS.iter().find(|words| lang.split('-').next() == Some(words.lang)) {
            statement.add_numbers(words, &plain);
        }
        statement
    }

    fn add(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }

    fn add_numbers(&mut self, words: &LanguageWords, text: &str) {
        let words_of_text = split(&text.replace("por ciento", "%").replace("percent", "%"));
        for (at, word) in words_of_text.iter().enumerate() {
            let next = words_of_text.get(at + 1).map_or("", String::as_str);
            let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
            let part = words.parts.iter().position(|forms| is_one_of(forms, word, next));
            if let Some(part) = part {
                self.add(format!("\"{}\"", first_form(WORDS[0].parts[part])));
            }
            // "May" and "march" are months only before a number.
            let is_month =
                words.lang != "en" || !["may", "mar", "march"].contains(&word.as_str()) || is_number(next);
            if let Some(month) =
                words.months.iter().position(|forms| is_one_of(forms, word, next)).filter(|_| is_month)
            {
                self.add(format!("month {}", month + 1));
            }
            let number = words.numbers.iter().position(|name| name == word).map(|at| (at + 3).to_string());
            let Some(number) = number.or_else(|| is_number(word).then(|| word.clone())) else { continue };
            self.add(format!("the number {number}"));
            let unit = words.units.iter().position(|forms| is_one_of(forms, next, ""));
            // A word before the unit, as in "3 or more weeks", may differ.
            if let Some(unit) = unit.filter(|_| is_number(word)) {
                self.add(format!("{number} {}", first_form(WORDS[0].units[unit])));
            }
        }
    }

    /// Returns in words what the other text lacks or adds; `None` if both state the same.
    pub fn difference(&self, other: &Self) -> Option<String> {
        let more = |left: &Self, right: &Self| -> Vec<String> {
            let is_more =
                |(what, count): &(&String, &usize)| **count > right.0.get(*what).copied().unwrap_or_default();
            left.0.iter().filter(is_more).map(|(what, _)| what.clone()).collect()
        };
        let (lacks, adds) = (more(self, other), more(other, self));
        let mut parts = Vec::new();
        if !lacks.is_empty() {
            parts.push(format!("this text lacks {}", lacks.join(", ")));
        }
        if !adds.is_empty() {
            parts.push(format!("this text adds {}", adds.join(", ")));
        }
        (!parts.is_empty()).then(|| parts.join(", and "))
    }
}

/// Whether a word, alone or with the next one, is one of the forms.
fn is_one_of(forms: &str, word: &str, next: &str) -> bool {
    forms.split('|').any(|form| form.split_once(' ').map_or(form == word, |both| both == (word, next)))
}

/// Returns the form that stands for all of them.
fn first_form(forms: &str) -> &str {
    forms.split('|').next().unwrap_or_default()
}

/// Returns the words and numbers of a text in lower case; `1,148` is `1148`.
fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let in_number = word.starts_with(|first: char| first.is_ascii_digit());
        let next_is_digit = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        let goes_on = match letter {
            '.' | ',' => in_number && next_is_digit,
            _ if letter.is_ascii_digit() => in_number || word.is_empty(),
            _ => letter.is_alphabetic() && !in_number,
        };
        if goes_on {
            if letter != ',' {
                word.push(letter);
            }
            continue;
        }
        words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        if letter.is_alphanumeric() || letter == '%' {
            word.push(letter);
        }
        if letter == '%' {
            words.push(std::mem::take(&mut word));
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}
