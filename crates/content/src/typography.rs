//! Spaces at which no line may break. Authors write ordinary spaces, which are replaced after the checks.

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

/// Returns a text with no-break spaces where a line break would read badly.
#[must_use]
pub fn keep_together(text: &str) -> Cow<'_, str> {
    IN_ONE_LINE.replace_all(text, |found: &Captures| found[0].replace(' ', NO_BREAK_SPACE))
}

/// Returns the [lines](FlowTexts::lines) of the guide's texts with no-break spaces, as the application has them.
#[must_use]
pub fn lines_of_guide(texts: &FlowTexts) -> Vec<String> {
    texts.lines().iter().map(|line| keep_together(line).into_owned()).collect()
}

/// Returns the content with no-break spaces in all texts.
pub(crate) fn keep_all_together(content: &Content) -> Content {
    let replaced = serde_json::to_value(content).map(replaced).and_then(serde_json::from_value);
    replaced.expect("content can be written and read: the bundled text is")
}

fn replaced(value: Value) -> Value {
    match value {
        Value::String(text) => keep_together(&text).into(),
        Value::Array(values) => values.into_iter().map(replaced).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, replaced(value))).collect(),
        value => value,
    }
}

/// Returns a text with ordinary spaces only.
pub(crate) fn with_plain_spaces(text: &str) -> String {
    text.replace(NO_BREAK_SPACE, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_belongs_together_stays_in_one_line() {
        for (text, expected) in [
            ("la agencia de EE. UU. (FDA)", "la agencia de EE.~UU. (FDA)"),
            ("de 0.5 mg a 40 mg, 70 kg, 5 %", "de 0.5~mg a 40~mg, 70~kg, 5~%"),
            ("llame al 911. Marque el 2 o el {key}", "llame al~911. Marque el~2 o el~{key}"),
            ("llame al {emergency}, o al {number}", "llame al~{emergency}, o al {number}"),
            ("el 2024, 5 mgs, metal 911, 3 semanas", "el 2024, 5 mgs, metal 911, 3 semanas"),
        ] {
            let kept = keep_together(text);
            assert_eq!(kept.replace(NO_BREAK_SPACE, "~"), expected);
            assert_eq!(with_plain_spaces(&kept), text);
        }
    }
}
