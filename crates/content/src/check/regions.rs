//! Checks that help fits the region: each mark has an instruction in every country, instructions contain only numbers
//! of their country, and no other text contains a phone number, because it would be wrong in all other countries.

use std::collections::BTreeSet;

use super::{Diagnostic, ParsedContent};
use crate::guide::KNOWN;
use crate::labels::GUIDE_PLACEHOLDERS;
use crate::markdown::{first_mark, is_mark, unknown_mark};
use crate::parse::ShownText;
use crate::{Country, Instruction, MARKS, links, plain_inlines};

/// The only file that may contain numbers.
const NUMBERS: &str = "crisis.toml";

/// The texts of the guide, in which marks are allowed although they are plain text.
const GUIDE: &str = "guide-texts.toml";

/// Its labels have placeholders such as `{emergency}`, which are not marks.
const LABELS: &str = "interface.toml";

/// Marks whose numbers do not belong to crisis or help lines.
const OTHER_NUMBERS: [&str; 2] = ["trials", "spravato-program"];

/// Words that identify a following three-digit number as a phone number. Without one, as in "111 adults", it is not.
const CALLING: [&str; 14] = [
    "call", "calling", "text", "dial", "ring", "phone", "the", "al", "el", "llame", "llamar", "marque",
    "texto", "número",
];

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let countries = &parsed.content.crisis.countries;
    let numbers: BTreeSet<String> = countries.iter().flat_map(numbers_of).collect();
    let intro: Vec<_> = (0..parsed.content.crisis.intro.len())
        .map(|number| parsed.places.of(&format!("crisis/intro/{number}")))
        .collect();
    let is_for_all = |shown: &&ShownText| {
        let of = |name: &str| shown.place.file.ends_with(name);
        !of(NUMBERS) || intro.contains(&shown.place)
    };
    let mut diagnostics = Vec::new();
    for shown in parsed.shown.iter().filter(is_for_all) {
        diagnostics.extend(own_numbers(shown, &numbers));
        if shown.place.file.ends_with(LABELS) {
            continue;
        }
        let is_guide = shown.place.file.ends_with(GUIDE);
        for name in names_in(&shown.text) {
            if !is_mark(name) {
                if is_guide && !is_place(name) {
                    diagnostics.push(unknown_mark(&shown.place, name));
                }
                continue;
            }
            if !shown.has_marks && !is_guide {
                let message = format!("the mark \"{{{name}}}\" in a text that is shown as it is written");
                diagnostics.push(Diagnostic::new(
                    &shown.place,
                    message,
                    "write it in a body, a note or another longer text",
                ));
            }
            diagnostics.extend(countries.iter().filter(|country| is_empty(country, name)).map(|country| {
                let message = format!("the mark \"{{{name}}}\" stands for nothing in {}", country.name);
                let help = format!(
                    "add `{}` to `[country.help]` of {} in {NUMBERS}, or to `[help]`, for every country without its own",
                    name.to_ascii_lowercase(),
                    country.code
                );
                Diagnostic::new(&shown.place, message, help)
            }));
        }
    }
    for source in &parsed.content.sources {
        if let Some(number) = number_in(&source.citation, &numbers) {
            let place = parsed.places.of(&format!("source:{}/citation", source.id));
            diagnostics.push(Diagnostic::new(
                &place,
                format!("the number {number} in a citation"),
                "leave it out",
            ));
        }
    }
    for country in countries {
        for instruction in &country.help {
            diagnostics.extend(strange_number(parsed, country, instruction));
        }
    }
    diagnostics
}

/// Returns an error for a number in a text that should use a mark instead.
fn own_numbers(shown: &ShownText, numbers: &BTreeSet<String>) -> Option<Diagnostic> {
    let number = shown.calls.first().cloned().or_else(|| number_in(&shown.text, numbers))?;
    let marks = MARKS.map(|mark| format!("{{{mark}}}")).join(", ");
    let message = format!("the number {number} in a text that is read in every country");
    Some(Diagnostic::new(
        &shown.place,
        message,
        format!("write a mark, which stands for the help of the reader's country: {marks}"),
    ))
}

/// Returns an error for a number in an instruction that does not belong to a line of its country.
fn strange_number(
    parsed: &ParsedContent,
    country: &Country,
    instruction: &Instruction,
) -> Option<Diagnostic> {
    let Instruction { mark, words } = instruction;
    let own: BTreeSet<_> = numbers_of(country).collect();
    let number = links(words)
        .into_iter()
        .filter(|to| to.starts_with("tel:") || to.starts_with("sms:"))
        .map(|to| digits(to.split('?').next().unwrap_or_default()))
        .find(|number| !own.contains(number) && !OTHER_NUMBERS.contains(&mark.as_str()))?;
    let mut place = parsed.places.of(&format!("country:{}/help/{mark}", country.code));
    if !parsed.places.has(&format!("country:{}/help/{mark}", country.code)) {
        place = parsed.places.of(&format!("help/{mark}"));
    }
    let message = format!("the instruction for {{{mark}}} in {} has the number {number}", country.name);
    Some(Diagnostic::new(
        &place,
        message,
        "write a number of one of the lines of that country, or add the line",
    ))
}

fn is_empty(country: &Country, name: &str) -> bool {
    let words = country.instruction(name).map(|words| plain_inlines(&words)).unwrap_or_default();
    words.trim().is_empty() || words.contains('{')
}

/// Returns the names between `{` and `}` in a text.
fn names_in(mut text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    while let Some((_, name, after)) = first_mark(text) {
        names.push(name);
        text = after;
    }
    names
}

/// Whether `name` is a placeholder of the guide's texts that is not a mark.
fn is_place(name: &str) -> bool {
    let place = format!("{{{name}}}");
    place == KNOWN || GUIDE_PLACEHOLDERS.iter().any(|(_, places)| places.contains(&place.as_str()))
}

/// Returns all phone numbers of a country, as digits.
fn numbers_of(country: &Country) -> impl Iterator<Item = String> {
    let lines = country.lines.iter().flat_map(|line| line.call.iter().chain(&line.text));
    country.emergency.iter().chain(lines).map(|number| digits(number))
}

/// Returns the digits of a text.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Returns the first of these numbers that occurs in a text.
fn number_in(text: &str, numbers: &BTreeSet<String>) -> Option<String> {
    let mut start = 0;
    while let Some(found) = text[start..].find(|character: char| character.is_ascii_digit()) {
        let from = start + found;
        let in_number =
            |character: char| character.is_ascii_digit() || matches!(character, ' ' | '-' | '(' | ')');
        let end = text[from..].find(|character| !in_number(character)).map_or(text.len(), |end| from + end);
        let shown = text[from..end].trim_end_matches(|character: char| !character.is_ascii_digit());
        // The digits are part of a larger number, as in "911,000" and "911.5".
        let goes_on = text[end..].starts_with(['.', ','])
            && text[end + 1..].starts_with(|character: char| character.is_ascii_digit());
        if !goes_on && is_called(&text[..from], shown, numbers) {
            return Some(shown.to_owned());
        }
        start = end;
    }
    None
}

/// Whether the displayed number is one of `numbers`, and the words before it allow it to be a phone number.
fn is_called(before: &str, shown: &str, numbers: &BTreeSet<String>) -> bool {
    let number = digits(shown);
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let is_word = before.ends_with(char::is_whitespace) || before.is_empty();
    numbers.contains(&number) && is_word && (number.len() > 3 || CALLING.contains(&last.as_str()))
}
