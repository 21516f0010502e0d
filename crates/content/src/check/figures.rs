//! Checks figures: each number that a figure shows is stated in a sentence of the answer and in the source, and the
//! source is one of the sources of the answer.

use std::collections::BTreeSet;

use super::{Diagnostic, ParsedContent};
use crate::{Answer, Figure, SessionSchedule, StudyResult};

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for answer in parsed.content.answers() {
        let stated = numbers(&answer.plain());
        for (number, figure) in answer.figures.iter().enumerate() {
            let key = format!("answer:{}/figure/{number}", answer.id);
            let place = parsed.places.of(&key);
            for number in shown(figure).difference(&stated) {
                let message =
                    format!("a figure shows {number}, but no sentence of \"{}\" says it", answer.id);
                diagnostics.push(Diagnostic::new(&place, message, "write the same number in the body"));
            }
            if let Figure::Result(result) = figure {
                diagnostics.extend(against_source(parsed, &key, result));
                diagnostics.extend(whole(&place, result));
            }
            if let Figure::Session(session) = figure {
                diagnostics.extend(to_scale(&place, session));
            }
            diagnostics.extend(unnamed_sources(parsed, &key, answer, figure));
        }
    }
    diagnostics
}

/// Returns an error for each number of a figure that its source does not state. Unknown sources are reported
/// elsewhere.
fn against_source(parsed: &ParsedContent, key: &str, result: &StudyResult) -> Vec<Diagnostic> {
    let Some(source) = parsed.content.source(&result.source) else { return Vec::new() };
    let mut texts = vec![source.found.clone()];
    texts.extend(source.people.clone());
    let known = numbers(&texts);
    let missing = of_result(result);
    let missing = missing.difference(&known).map(|number| {
        let message = format!("a figure shows {number}, but the source \"{}\" does not", source.id);
        Diagnostic::new(
            &parsed.places.of(key),
            message,
            "write the number in `found` or `people` of the source",
        )
    });
    missing.collect()
}

/// Returns an error for each number that cannot be drawn as people out of 100.
fn whole(place: &crate::diagnostic::Place, result: &StudyResult) -> Vec<Diagnostic> {
    let values = result.measures.iter().flat_map(|measure| [Some(measure.treated), measure.comparison]);
    let broken = values.flatten().filter(|value| *value > 1.0 && value.fract() != 0.0);
    broken
        .map(|value| {
            let message = format!("a figure shows {value} of 100");
            Diagnostic::new(place, message, "round it to a whole number, in the sentence as well")
        })
        .collect()
}

/// Returns an error for each part of a session whose width differs from the time shown below it, in minutes or hours.
fn to_scale(place: &crate::diagnostic::Place, session: &SessionSchedule) -> Vec<Diagnostic> {
    let parts = session.strips.iter().flat_map(|strip| &strip.parts);
    let wrong = parts.filter(|part| {
        let times: Vec<f64> = numbers(std::slice::from_ref(&part.time))
            .iter()
            .filter_map(|number| number.parse().ok())
            .collect();
        let least = times.iter().copied().fold(f64::INFINITY, f64::min);
        let most = times.iter().copied().fold(0.0, f64::max);
        ![1.0, 60.0].iter().any(|unit| (least * unit..=most * unit).contains(&part.minutes))
    });
    wrong
        .map(|part| {
            let message =
                format!("a part of a session is {} minutes wide, but says \"{}\"", part.minutes, part.time);
            Diagnostic::new(place, message, "write minutes that lie within the time")
        })
        .collect()
}

/// Returns an error for each source of the figure that is not a source of the answer.
fn unnamed_sources(parsed: &ParsedContent, key: &str, answer: &Answer, figure: &Figure) -> Vec<Diagnostic> {
    let unnamed = figure.sources().iter().filter(|id| !answer.sources.contains(id));
    unnamed
        .map(|id| {
            let place = parsed.places.of(&format!("{key}/sources/{id}"));
            let message =
                format!("the source \"{id}\" of a figure is not among the sources of \"{}\"", answer.id);
            Diagnostic::new(&place, message, "add it to `sources` of the answer")
        })
        .collect()
}

/// Returns the numbers that a figure shows.
fn shown(figure: &Figure) -> BTreeSet<String> {
    match figure {
        Figure::Result(result) => of_result(result),
        Figure::Session(session) => {
            let texts = session.phases.iter().flat_map(|phase| [&phase.infusion, &phase.spray]);
            let parts = session.strips.iter().flat_map(|strip| &strip.parts);
            numbers(&texts.chain(parts.map(|part| &part.time)).cloned().collect::<Vec<_>>())
        }
        Figure::Fade(fade) => {
            let mut all: Vec<String> = fade.lines.iter().map(|line| line.people.clone()).collect();
            all.extend(fade.lines.iter().map(|line| line.weeks.to_string()));
            numbers(&all)
        }
    }
}

/// Returns the results of a study and its numbers of people.
fn of_result(result: &StudyResult) -> BTreeSet<String> {
    let values = result.measures.iter().flat_map(|measure| [Some(measure.treated), measure.comparison]);
    let mut all: Vec<String> = values.flatten().map(|value| value.to_string()).collect();
    all.push(result.people.clone());
    numbers(&all)
}

/// Returns the numbers in texts, such as `27`, `0.5`, and `1000` for "1,000".
fn numbers(texts: &[String]) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    for text in texts {
        for word in
            text.split(|character: char| !character.is_ascii_digit() && character != '.' && character != ',')
        {
            let number = word.trim_matches(['.', ',']).replace(',', "");
            if !number.is_empty() {
                numbers.insert(number);
            }
        }
    }
    numbers
}
