//! Checks that an instruction such as "call 988 and press 2, or text AYUDA to 988" names the key and the word of the line
//! that it leads to. With another key, the caller reaches another line.

use super::regions::digits;
use super::{Diagnostic, ParsedContent};
use crate::{Country, CrisisLine, Inline, Instruction, links};

/// The mark whose instruction leads to the country's primary line.
const CRISIS: &str = "crisis";

/// How many letters a word in capitals has at least to count as one that is sent.
const SHORTEST_WORD: usize = 3;

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for country in &parsed.content.crisis.countries {
        for instruction in &country.help {
            let place = || {
                let key = format!("country:{}/help/{}", country.code, instruction.mark);
                let is_own = parsed.places.has(&key);
                parsed.places.of(&if is_own { key } else { format!("help/{}", instruction.mark) })
            };
            let errors = [wrong_line, wrong_key, wrong_word];
            let errors = errors.iter().filter_map(|error| error(country, instruction));
            diagnostics.extend(errors.map(|(message, help)| {
                let message =
                    format!("the instruction for {{{}}} in {} {message}", instruction.mark, country.name);
                Diagnostic::new(&place(), message, help)
            }));
        }
    }
    diagnostics
}

/// Returns an error if the instruction for a crisis does not lead to the primary line.
fn wrong_line(country: &Country, instruction: &Instruction) -> Option<(String, String)> {
    let line = country.primary().filter(|_| instruction.mark == CRISIS)?;
    let linked: Vec<String> = ["tel:", "sms:"]
        .iter()
        .flat_map(|scheme| targets(&instruction.words, scheme).map(digits_of))
        .collect();
    let leads_there = line.numbers().any(|number| linked.contains(&digits(number)));
    let message = format!("does not lead to \"{}\"", line.name);
    (!leads_there).then(|| (message, "link to the number of the primary line".to_owned()))
}

/// Returns what is wrong with the key to press, and what to write.
fn wrong_key(country: &Country, instruction: &Instruction) -> Option<(String, String)> {
    let lines = match primary(country, instruction).filter(|line| line.call.is_some()) {
        Some(line) => vec![line],
        None => lines_of(country, instruction, "tel:", |line| line.call.as_deref()),
    };
    let said: Vec<String> =
        words_outside_links(&instruction.words).into_iter().filter(|word| is_key(word)).collect();
    let is_right = |line: &&CrisisLine| said.iter().eq(line.press.as_slice());
    if lines.is_empty() || lines.iter().any(is_right) {
        return None;
    }
    let line = lines[0];
    let message = format!(
        "names {}, but \"{}\" has {}",
        named("key", &said),
        line.name,
        named("key", line.press.as_slice())
    );
    Some((message, "write what `press` of that line says, outside of the link".to_owned()))
}

/// Returns what is wrong with the word to send, and what to write.
fn wrong_word(country: &Country, instruction: &Instruction) -> Option<(String, String)> {
    let lines = match primary(country, instruction).filter(|line| line.say.is_some()) {
        Some(line) => vec![line],
        None => lines_of(country, instruction, "sms:", |line| line.text.as_deref()),
    };
    let said: Vec<String> =
        words_outside_links(&instruction.words).into_iter().filter(|word| is_sent(word)).collect();
    let filled: Vec<String> = targets(&instruction.words, "sms:")
        .filter_map(|to| Some(to.split_once("body=")?.1.split('&').next()?.to_owned()))
        .collect();
    let is_right = |line: &&CrisisLine| {
        let word = line.say.as_slice();
        said.iter().eq(word) && (filled.is_empty() || filled.iter().eq(word))
    };
    if lines.is_empty() || lines.iter().any(is_right) {
        return None;
    }
    let line = lines[0];
    let message = format!(
        "names {} and its link sends {}, but \"{}\" has {}",
        named("word", &said),
        named("word", &filled),
        line.name,
        named("word", line.say.as_slice())
    );
    Some((message, "write what `say` of that line says, also after `body=` in the link".to_owned()))
}

fn named(what: &str, values: &[String]) -> String {
    if values.is_empty() { format!("no {what}") } else { format!("the {what} {}", values.join(", ")) }
}

/// Returns the country's primary line if the instruction is the one for a crisis. Other marks stand for it where the
/// country has no line of their kind.
fn primary<'c>(country: &'c Country, instruction: &Instruction) -> Option<&'c CrisisLine> {
    let crisis = country.help.iter().find(|other| other.mark == CRISIS)?;
    country.primary().filter(|_| crisis.words == instruction.words)
}

/// Returns the lines that the instruction may mean: those with a number that it links to with this scheme. If one of them
/// has all numbers that are linked, only those that do.
fn lines_of<'c>(
    country: &'c Country,
    instruction: &Instruction,
    scheme: &str,
    number: impl Fn(&CrisisLine) -> Option<&str>,
) -> Vec<&'c CrisisLine> {
    let numbers_of = |scheme| targets(&instruction.words, scheme).map(digits_of);
    let linked: Vec<String> = numbers_of(scheme).collect();
    let all: Vec<String> = ["tel:", "sms:"].into_iter().flat_map(numbers_of).collect();
    let is_linked = |line: &&CrisisLine| number(line).is_some_and(|number| linked.contains(&digits(number)));
    let has_all =
        |line: &&CrisisLine| all.iter().all(|linked| line.numbers().any(|number| digits(number) == *linked));
    let lines: Vec<&CrisisLine> = country.lines.iter().filter(is_linked).collect();
    let exact: Vec<&CrisisLine> = lines.iter().copied().filter(has_all).collect();
    if exact.is_empty() { lines } else { exact }
}

/// Returns the targets of the links of one kind.
fn targets<'w>(words: &'w [Inline], scheme: &'w str) -> impl Iterator<Item = &'w str> {
    links(words).into_iter().filter(move |to| to.starts_with(scheme))
}

/// Returns the words of an instruction that are not the text of a link.
fn words_outside_links(words: &[Inline]) -> Vec<String> {
    let mut text = String::new();
    for piece in words {
        match piece {
            Inline::Text(part) => text += part,
            Inline::Link { .. } => text.push(' '),
            Inline::Strong(inner) | Inline::Mark { words: inner, .. } => {
                text += &words_outside_links(inner).join(" ");
            }
        }
    }
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '#' | '*');
    text.split(|letter| !is_part(letter)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a word is the key of a telephone.
fn is_key(word: &str) -> bool {
    word.len() == 1 && word.starts_with(|key: char| key.is_ascii_digit() || matches!(key, '#' | '*'))
}

/// Whether a word is written as one that is sent: in capitals.
fn is_sent(word: &str) -> bool {
    word.chars().count() >= SHORTEST_WORD && word.chars().all(char::is_uppercase)
}

/// Returns the digits of the number that a link dials.
fn digits_of(target: &str) -> String {
    digits(target.split('?').next().unwrap_or_default())
}
