//! Checks sources: every cited source exists, and every source is cited and has a valid group and link.

use std::collections::BTreeSet;

use super::limits::Limits;
use super::{Diagnostic, ParsedContent};
use crate::{Source, SourceRead};

/// Hosts that publish other people's works, and are therefore never an operator's own site.
const OF_OTHERS: [&str; 3] = ["doi.org", "pmc.ncbi.nlm.nih.gov", "pubmed.ncbi.nlm.nih.gov"];

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let content = &parsed.content;
    let known: BTreeSet<&str> = content.sources.iter().map(|source| source.id.as_str()).collect();
    let cited = citations(parsed);
    let mut used = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for key in &cited {
        let id = key.rsplit('/').next().unwrap_or_default();
        used.insert(id);
        if !known.contains(id) {
            let help = "write an id of sources.toml, or add the source there";
            diagnostics.push(Diagnostic::new(
                &parsed.places.of(key),
                format!("unknown source \"{id}\""),
                help,
            ));
        }
    }
    for source in &content.sources {
        if !used.contains(source.id.as_str()) {
            let place = parsed.places.of(&format!("source:{}", source.id));
            let message = format!("source \"{}\" is never used", source.id);
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "name it where its facts stand, or take it out",
            ));
        }
        diagnostics.extend(group_and_length(parsed, source));
        diagnostics.extend(link(parsed, source));
    }
    diagnostics
}

/// Returns the key of each place that cites a source; the id of the source is its last part.
fn citations(parsed: &ParsedContent) -> Vec<String> {
    let content = &parsed.content;
    let mut keys = Vec::new();
    let mut cite = |owner: String, ids: &[String]| {
        keys.extend(ids.iter().map(|id| format!("{owner}/sources/{id}")));
    };
    for answer in content.answers() {
        cite(format!("answer:{}", answer.id), &answer.sources);
    }
    for step in content.treatment.phases.iter().flat_map(|phase| &phase.steps) {
        cite(format!("step:{}", step.id), &step.sources);
    }
    for group in &content.treatment.when_to_call.groups {
        cite(format!("group:{}", group.id), &group.sources);
    }
    for answer in content.answers() {
        for (number, figure) in answer.figures.iter().enumerate() {
            cite(format!("answer:{}/figure/{number}", answer.id), figure.sources());
        }
    }
    cite("emergencies".into(), &content.emergencies.sources);
    cite("forms".into(), &content.forms.sources);
    cite("crisis".into(), &content.crisis.sources);
    for rationale in &parsed.guide.rationales {
        cite(super::guide::name(&parsed.guide.flow, rationale.rule), &rationale.sources);
    }
    keys
}

/// Checks that a source is in one of the groups, and that its findings are short enough for an answer.
fn group_and_length(parsed: &ParsedContent, source: &Source) -> Vec<Diagnostic> {
    let place = parsed.places.of(&format!("source:{}", source.id));
    let mut diagnostics = Vec::new();
    let groups = parsed.content.labels.source_groups().map(|(group, _)| group);
    if !groups.contains(&source.group.as_str()) {
        let message = format!("source \"{}\" is in the group \"{}\"", source.id, source.group);
        diagnostics.push(Diagnostic::new(&place, message, format!("use one of {}", groups.join(", "))));
    }
    let length = source.in_short().chars().count();
    let most = Limits::of(&parsed.content.lang).source;
    if length > most {
        let message = format!("answers show {length} characters of what source \"{}\" found", source.id);
        let help = format!("write `line` with at most {most} of them");
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    diagnostics
}

/// Checks that the link of a source uses `https:`, and leads to the operator if the source is read as official.
fn link(parsed: &ParsedContent, source: &Source) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let host =
        source.link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if source.read == SourceRead::Official && OF_OTHERS.contains(&host) {
        let place = parsed.places.of(&format!("source:{}/read", source.id));
        let message =
            format!("source \"{}\" is read as official, but \"{host}\" is no operator's own host", source.id);
        let help = "write paper or summary, or link to the operator's own page";
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    if !source.link.starts_with("https://") {
        let place = parsed.places.of(&format!("source:{}/link", source.id));
        let message = format!("the link of source \"{}\" is \"{}\"", source.id, source.link);
        let help = "write the https:// address of its DOI or of a stable page";
        diagnostics.push(Diagnostic::new(&place, message, help));
    }
    diagnostics
}
