//! Checks that each step and each milestone of the overview has an existing icon.

use super::{Draft, Fault};
use crate::ICONS;

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let course = &draft.content.steps;
    let overview = course.overview.iter().map(|stop| (format!("stop:{}/icon", stop.title), &stop.icon));
    let steps = course.phases.iter().flat_map(|phase| &phase.steps);
    let steps = steps.map(|step| (format!("step:{}/icon", step.id), &step.icon));
    overview
        .chain(steps)
        .filter(|(_, icon)| !ICONS.contains(&icon.as_str()))
        .map(|(name, icon)| {
            let what = format!("no drawing \"{icon}\"");
            Fault::new(&draft.places.of(&name), what, format!("use one of {}", ICONS.join(", ")))
        })
        .collect()
}
