//! Checks the content and reports all errors at once.
//!
//! Readers must not meet claims without a source, answers without the statements that their flags require, promises,
//! texts that are too hard to read, or dead links. An overdue review is only a warning, so that a build does not start
//! to fail merely because time passes.

mod emergencies;
mod figures;
mod forbidden;
mod gloss;
mod guide;
mod icons;
mod instructions;
mod length;
mod limits;
mod links;
mod must_say;
mod protected;
mod published;
pub mod reading;
mod regions;
mod related;
mod search;
mod sources;

use super::diagnostic::Diagnostic;
use super::guide::Guide;
use super::parse::{ContentFile, ParsedContent, parse};
use super::search::SearchData;
use super::typography::typeset_all;
use super::{Content, Date, Review};

/// Valid content, and information for its authors.
#[derive(Debug)]
pub struct Checked {
    /// The content, without errors, and [as it is printed](super::typography).
    pub content: Content,
    /// The guide, without errors.
    pub guide: Guide,
    /// The search data, without errors.
    pub search: SearchData,
    /// The reading grades, and how they were computed.
    pub grades: reading::Grades,
    /// Reviews that are overdue on the day of the check, sorted by file and line.
    pub warnings: Vec<Diagnostic>,
    /// The text that a clinician signs. Empty until the caller fills it with [`crate::signed`].
    pub signed: String,
}

/// Parses and checks the content of one language.
///
/// # Errors
/// Returns all errors, sorted by file and line. Reviews that are overdue on `today` are warnings, not errors.
pub fn check(
    lang: &str,
    folder: &str,
    files: &[ContentFile],
    today: Date,
) -> Result<Checked, Vec<Diagnostic>> {
    check_with(lang, folder, files, today, |_| Vec::new())
}

/// Like [`check`], and adds the errors that `more` returns. For checks that need dependencies outside this crate.
///
/// # Errors
/// Returns all errors, sorted by file and line.
pub fn check_with(
    lang: &str,
    folder: &str,
    files: &[ContentFile],
    today: Date,
    more: impl FnOnce(&ParsedContent) -> Vec<Diagnostic>,
) -> Result<Checked, Vec<Diagnostic>> {
    let mut parsed = parse(lang, folder, files);
    let mut diagnostics = std::mem::take(&mut parsed.diagnostics);
    let grades = reading::grades(&parsed);
    diagnostics.extend(sources::diagnostics(&parsed));
    diagnostics.extend(links::diagnostics(&parsed));
    diagnostics.extend(must_say::diagnostics(&parsed));
    diagnostics.extend(published::diagnostics(&parsed));
    diagnostics.extend(forbidden::diagnostics(&parsed));
    diagnostics.extend(gloss::diagnostics(&parsed));
    diagnostics.extend(length::diagnostics(&parsed));
    diagnostics.extend(related::diagnostics(&parsed));
    diagnostics.extend(figures::diagnostics(&parsed));
    diagnostics.extend(emergencies::diagnostics(&parsed));
    diagnostics.extend(protected::diagnostics(&parsed));
    diagnostics.extend(icons::diagnostics(&parsed));
    diagnostics.extend(guide::diagnostics(&parsed));
    diagnostics.extend(regions::diagnostics(&parsed));
    diagnostics.extend(instructions::diagnostics(&parsed));
    diagnostics.extend(search::diagnostics(&parsed));
    diagnostics.extend(reading::diagnostics(&parsed, &grades));
    diagnostics.extend(dated_ahead(&parsed, today));
    diagnostics.extend(more(&parsed));
    diagnostics.sort();
    diagnostics.dedup();
    if diagnostics.is_empty() {
        let warnings = overdue(&parsed, today);
        let ParsedContent { content, guide, search, .. } = parsed;
        let content = typeset_all(&content);
        Ok(Checked { content, guide, search, grades, warnings, signed: String::new() })
    } else {
        Err(diagnostics)
    }
}

/// Returns all reviews in the content, with the key under which their places are recorded.
fn reviews(parsed: &ParsedContent) -> Vec<(String, Review)> {
    let content = &parsed.content;
    let mut reviews: Vec<_> =
        content.answers().map(|answer| (format!("answer:{}", answer.id), answer.review)).collect();
    reviews.push(("emergencies".into(), content.emergencies.review));
    reviews.push(("steps".into(), content.treatment.review));
    reviews.push(("when-to-call".into(), content.treatment.when_to_call.review));
    reviews.push(("forms".into(), content.forms.review));
    reviews.push(("crisis".into(), content.crisis.review));
    reviews.push(("guide".into(), parsed.guide.review));
    reviews.push(("things".into(), parsed.things.review));
    reviews
}

/// Returns the reviews that are due on or before `today`, sorted by file and line.
fn overdue(parsed: &ParsedContent, today: Date) -> Vec<Diagnostic> {
    let mut overdue: Vec<_> = reviews(parsed)
        .into_iter()
        // Callers without a clock pass the year 0, for which nothing is due.
        .filter(|(_, review)| review.due <= today)
        .map(|(name, review)| {
            let id = name.strip_prefix("answer:").unwrap_or(&name);
            Diagnostic::new(
                &parsed.places.of(&format!("{name}/due")),
                format!("the review of \"{id}\" was due on {}", review.due),
                "check it against its sources, then write new days for `reviewed` and `due`",
            )
        })
        .collect();
    overdue.sort();
    overdue
}

/// Returns reviews and test calls dated later than tomorrow. Tomorrow is allowed because `today` is in UTC, and the
/// local date of an author in Sydney may be one day ahead.
fn dated_ahead(parsed: &ParsedContent, today: Date) -> Vec<Diagnostic> {
    let mut calls = Vec::new();
    for country in &parsed.content.crisis.countries {
        for (number, line) in country.lines.iter().enumerate() {
            let called = line.called.as_ref().filter(|called| today.year > 0 && called.on > today.next());
            calls.extend(called.map(|called| {
                Diagnostic::new(
                    &parsed.places.of(&format!("country:{}/line/{number}/called", country.code)),
                    format!("the call is dated {}, but today is {today}", called.on),
                    "write the day on which somebody called",
                )
            }));
        }
    }
    let reviews = reviews(parsed)
        .into_iter()
        .filter(|(_, review)| today.year > 0 && review.reviewed > today.next())
        .map(|(name, review)| {
            Diagnostic::new(
                &parsed.places.of(&format!("{name}/reviewed")),
                format!("the review is dated {}, but today is {today}", review.reviewed),
                "write the day on which it was checked",
            )
        });
    reviews.chain(calls).collect()
}

/// Abbreviations of all languages whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 15] = [
    "Dr.", "St.", "vs.", "e.g.", "i.e.", "U.S.", "EE.", "UU.", "Dra.", "Sr.", "Sra.", "p.", "ej.", "a.m.",
    "p.m.",
];

/// Splits a text into sentences. A `.`, `!` or `?` ends a sentence if white space or the end of the text follows, so
/// "0.5 mg" is not split. The full stop of one of the [`ABBREVIATIONS`] never ends a sentence, even in a sentence that
/// ends with "U.S.": merging two sentences is safer than splitting one, because rules then see more text instead of
/// less.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let ends = matches!(character, '.' | '!' | '?') && bytes.get(end).is_none_or(u8::is_ascii_whitespace);
        if ends && !ends_in_abbreviation(&text[start..end]) {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}

fn ends_in_abbreviation(text: &str) -> bool {
    ABBREVIATIONS.iter().any(|abbreviation| {
        text.strip_suffix(abbreviation).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        let table: [(&str, &[&str]); 7] = [
            ("One. Two! Three?", &["One.", "Two!", "Three?"]),
            ("Take 0.5 mg. Wait.", &["Take 0.5 mg.", "Wait."]),
            ("Dr. Bo of St. Ives asked. I said no.", &["Dr. Bo of St. Ives asked.", "I said no."]),
            ("IV vs. spray, e.g. at home, i.e. alone.", &["IV vs. spray, e.g. at home, i.e. alone."]),
            ("In the U.S. call 988. Elsewhere do not.", &["In the U.S. call 988.", "Elsewhere do not."]),
            ("La FDA de EE. UU. lo aprobó. ¿Y aquí?", &["La FDA de EE. UU. lo aprobó.", "¿Y aquí?"]),
            ("He ran first. – It rained", &["He ran first.", "– It rained"]),
        ];
        for (text, expected) in table {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
