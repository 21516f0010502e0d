//! Checks that each step and each milestone of the overview has an existing icon.

use super::{Diagnostic, Draft};
use crate::ICONS;

pub(super) fn diagnostics(draft: &Draft) -> Vec<Diagnostic> {
    let course = &draft.content.steps;
    let overview = course.overview.iter().map(|stop| (format!("stop:{}/icon", stop.title), &stop.icon));
    let steps = course.phases.iter().flat_map(|phase| &phase.steps);
    let steps = steps.map(|step| (format!("step:{}/icon", step.id), &step.icon));
    overview
        .chain(steps)
        .filter(|(_, icon)| !ICONS.contains(&icon.as_str()))
        .map(|(name, icon)| {
            let message = format!("no drawing \"{icon}\"");
            Diagnostic::new(&draft.places.of(&name), message, format!("use one of {}", ICONS.join(", ")))
        })
        .collect()
}
