//! Checks sources: every cited source exists, and every source is cited and has a valid group and link.

use std::collections::BTreeSet;

use super::limits::Limits;
use super::{Diagnostic, Draft};
use crate::SourceRead;

/// Hosts that publish other people's works, and are therefore never an operator's own site.
const OF_OTHERS: [&str; 3] = ["doi.org", "pmc.ncbi.nlm.nih.gov", "pubmed.ncbi.nlm.nih.gov"];

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    let content = &draft.content;
    let groups = content.labels.source_groups().map(|(group, _)| group);
    let mut named = Vec::new();
    let mut name = |owner: String, ids: &[String]| {
        named.extend(ids.iter().map(|id| format!("{owner}/sources/{id}")));
    };
    for answer in content.answers() {
        name(format!("answer:{}", answer.id), &answer.sources);
    }
    for step in content.treatment.phases.iter().flat_map(|phase| &phase.steps) {
        name(format!("step:{}", step.id), &step.sources);
    }
    for group in &content.treatment.when_to_call.groups {
        name(format!("group:{}", group.id), &group.sources);
    }
    for answer in content.answers() {
        for (number, figure) in answer.figures.iter().enumerate() {
            let key = format!("answer:{}/figure/{number}", answer.id);
            name(key, figure.sources());
        }
    }
    name("emergencies".into(), &content.emergencies.sources);
    name("forms".into(), &content.forms.sources);
    name("crisis".into(), &content.crisis.sources);
    for rationale in &draft.guide.rationales {
        name(super::guide::name(&draft.guide.flow, rationale.rule), &rationale.sources);
    }

    let known: BTreeSet<&str> = content.sources.iter().map(|source| source.id.as_str()).collect();
    let mut used = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for key in &named {
        let id = key.rsplit('/').next().unwrap_or_default();
        used.insert(id);
        if !known.contains(id) {
            let message = format!("unknown source \"{id}\"");
            diagnostics.push(Diagnostic::new(
                &draft.places.of(key),
                message,
                "write an id of sources.toml, or add the source there",
            ));
        }
    }
    for source in &content.sources {
        let place = draft.places.of(&format!("source:{}", source.id));
        if !used.contains(source.id.as_str()) {
            let message = format!("source \"{}\" is never used", source.id);
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "name it where its facts stand, or take it out",
            ));
        }
        if !groups.contains(&source.group.as_str()) {
            let message = format!("source \"{}\" is in the group \"{}\"", source.id, source.group);
            diagnostics.push(Diagnostic::new(&place, message, format!("use one of {}", groups.join(", "))));
        }
        let length = source.in_short().chars().count();
        let most = Limits::of(&content.lang).source;
        if length > most {
            let message = format!("answers show {length} characters of what source \"{}\" found", source.id);
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                format!("write `line` with at most {most} of them"),
            ));
        }
        let host =
            source.link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        if source.read == SourceRead::Official && OF_OTHERS.contains(&host) {
            let place = draft.places.of(&format!("source:{}/read", source.id));
            let message = format!(
                "source \"{}\" is read as official, but \"{host}\" is no operator's own host",
                source.id
            );
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "write paper or summary, or link to the operator's own page",
            ));
        }
        if !source.link.starts_with("https://") {
            let place = draft.places.of(&format!("source:{}/link", source.id));
            let message = format!("the link of source \"{}\" is \"{}\"", source.id, source.link);
            diagnostics.push(Diagnostic::new(
                &place,
                message,
                "write the https:// address of its DOI or of a stable page",
            ));
        }
    }
    diagnostics
}
