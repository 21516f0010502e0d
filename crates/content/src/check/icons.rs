//! Each step has a drawing that exists.

use super::{Draft, Fault};
use crate::ICONS;

pub(super) fn faults(draft: &Draft) -> Vec<Fault> {
    let steps = draft.content.steps.phases.iter().flat_map(|phase| &phase.steps);
    steps
        .filter(|step| !ICONS.contains(&step.icon.as_str()))
        .map(|step| {
            let place = draft.places.of(&format!("step:{}/icon", step.id));
            Fault::new(
                &place,
                format!("no drawing \"{}\"", step.icon),
                format!("use one of {}", ICONS.join(", ")),
            )
        })
        .collect()
}
