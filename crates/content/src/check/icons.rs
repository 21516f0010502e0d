//! Checks that each step and each milestone of the overview has an existing icon.

use super::{Diagnostic, ParsedContent};
use crate::ICONS;

pub(super) fn diagnostics(parsed: &ParsedContent) -> Vec<Diagnostic> {
    let treatment = &parsed.content.treatment;
    let overview = treatment
        .overview
        .iter()
        .map(|milestone| (format!("milestone:{}/icon", milestone.title), &milestone.icon));
    let steps = treatment.phases.iter().flat_map(|phase| &phase.steps);
    let steps = steps.map(|step| (format!("step:{}/icon", step.id), &step.icon));
    overview
        .chain(steps)
        .filter(|(_, icon)| !ICONS.contains(&icon.as_str()))
        .map(|(name, icon)| {
            let message = format!("no drawing \"{icon}\"");
            Diagnostic::new(&parsed.places.of(&name), message, format!("use one of {}", ICONS.join(", ")))
        })
        .collect()
}
