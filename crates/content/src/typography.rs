//! Typographic quotation marks and apostrophes, and spaces at which no line may break. Authors write plain ones, which are
//! replaced after the checks.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde_json::Value;

use crate::Content;
use crate::guide::FlowTexts;

const NO_BREAK_SPACE: &str = "\u{a0}";

/// What stays in one line: the abbreviation of the United States in Spanish, a number with its unit, and a number or key
/// to dial with the article before it.
static IN_ONE_LINE: LazyLock<Regex> = LazyLock::new(|| {
    let patterns =
        [r"\bEE\. UU\.", r"\d (?:(?:mg|ml|kg)\b|%)", r"\b(?:al|el) (?:\d{1,3}\b|\{(?:emergency|key)\})"];
    Regex::new(&patterns.join("|")).expect("the patterns are fixed")
});

/// Returns a text as it is printed: with typographic quotation marks and apostrophes, and with no-break spaces where a line
/// break would read badly.
#[must_use]
pub fn typeset(text: &str) -> Cow<'_, str> {
    let keep_together = |found: &Captures| found[0].replace(' ', NO_BREAK_SPACE);
    if !text.contains(['\'', '"']) {
        return IN_ONE_LINE.replace_all(text, keep_together);
    }
    IN_ONE_LINE.replace_all(&with_quotes(text), keep_together).into_owned().into()
}

/// Replaces quotation marks and apostrophes. Text and emphasis alternate, so a text may begin with a closing mark.
fn with_quotes(text: &str) -> String {
    let mut before = None;
    let mut characters = text.chars().peekable();
    let mut quoted = String::new();
    while let Some(character) = characters.next() {
        let follows_word =
            before.is_some_and(|before: char| !before.is_whitespace() && !"([¿¡—".contains(before));
        let begins_word =
            characters.peek().is_none_or(|next| next.is_alphanumeric() || "¿¡{".contains(*next));
        quoted.push(match character {
            '\'' => '’',
            '"' if follows_word || !begins_word => '”',
            '"' => '“',
            other => other,
        });
        before = Some(character);
    }
    quoted
}

/// Returns the [lines](FlowTexts::lines) of the guide's texts as they are printed.
#[must_use]
pub fn lines_of_guide(texts: &FlowTexts) -> Vec<String> {
    texts.lines().iter().map(|line| typeset(line).into_owned()).collect()
}

/// Returns the content with all texts as they are printed.
pub(crate) fn typeset_all(content: &Content) -> Content {
    let replaced = serde_json::to_value(content).map(replaced).and_then(serde_json::from_value);
    replaced.expect("content can be written and read: the bundled text is")
}

fn replaced(value: Value) -> Value {
    match value {
        Value::String(text) => typeset(&text).into(),
        Value::Array(values) => values.into_iter().map(replaced).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, replaced(value))).collect(),
        value => value,
    }
}

/// Returns a text with ordinary spaces only.
pub(crate) fn with_plain_spaces(text: &str) -> String {
    text.replace(NO_BREAK_SPACE, " ")
}

/// Returns a text with ordinary spaces, quotation marks and apostrophes only.
pub(crate) fn as_typed(text: &str) -> String {
    with_plain_spaces(text).replace('’', "'").replace(['“', '”'], "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_and_apostrophes_are_typographic() {
        for (text, expected) in [
            ("It isn't \"not now\" (\"research\").", "It isn’t “not now” (“research”)."),
            ("\"Stop\", ¿\"qué\"? Clinics' pages", "“Stop”, ¿“qué”? Clinics’ pages"),
            ("He said: \"Don't.\"", "He said: “Don’t.”"),
            ("they say \"", "they say “"),
            ("\" and go on", "” and go on"),
            ("'s own", "’s own"),
        ] {
            let printed = typeset(text);
            assert_eq!(printed, expected);
            assert_eq!(as_typed(&printed), text);
        }
    }

    #[test]
    fn only_what_belongs_together_stays_in_one_line() {
        for (text, expected) in [
            ("la agencia de EE. UU. (FDA)", "la agencia de EE.~UU. (FDA)"),
            ("de 0.5 mg a 40 mg, 70 kg, 5 %", "de 0.5~mg a 40~mg, 70~kg, 5~%"),
            ("llame al 911. Marque el 2 o el {key}", "llame al~911. Marque el~2 o el~{key}"),
            ("llame al {emergency}, o al {number}", "llame al~{emergency}, o al {number}"),
            ("el 2024, 5 mgs, metal 911, 3 semanas", "el 2024, 5 mgs, metal 911, 3 semanas"),
        ] {
            let kept = typeset(text);
            assert_eq!(kept.replace(NO_BREAK_SPACE, "~"), expected);
            assert_eq!(as_typed(&kept), text);
        }
    }
}
