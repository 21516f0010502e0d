//! The time of a session: a strip to scale for each form of the medicine, and the phases as a table.

use std::rc::Rc;

use content::{Content, SessionSchedule, SessionStrip, StripPart};
use yew::prelude::*;

use super::sentence;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub session: SessionSchedule,
}

/// The strips and the table. All strips have the same scale.
#[component]
pub(super) fn SessionStrips(props: &Props) -> Html {
    let Props { content, session } = props;
    let labels = &content.labels;
    let length = |strip: &SessionStrip| strip.parts.iter().map(|part| part.minutes).sum::<f64>();
    let longest = session.strips.iter().map(length).fold(0.0, f64::max);
    html! {
        <>
            <figcaption>{ &labels.session_caption }</figcaption>
            { for session.strips.iter().map(|parts| strip(parts, longest)) }
            <table class="cf-table">
                <thead><tr>
                    { for [&labels.session_what, &labels.session_infusion, &labels.session_spray].map(|column| html! {
                        <th scope="col">{ column }</th>
                    }) }
                </tr></thead>
                <tbody>{ for session.phases.iter().map(|phase| html! {
                    <tr>
                        <th scope="row">{ sentence(&phase.name) }</th>
                        <td data-label={labels.session_infusion.clone()}>{ &phase.infusion }</td>
                        <td data-label={labels.session_spray.clone()}>{ &phase.spray }</td>
                    </tr>
                }) }</tbody>
            </table>
        </>
    }
}

/// Renders a strip with the names of its parts below it. Each name is as wide as its part: `data-part` is the width in tenths
/// of the longest session. A `style` attribute is not used, since policies of pages may forbid it.
fn strip(strip: &SessionStrip, longest: f64) -> Html {
    let mut start = 0.0;
    let shapes = strip.parts.iter().map(|part| {
        let (x, width) = (start, part.minutes / longest * 300.0);
        start += width;
        rect(part, x, width)
    });
    html! {
        <>
            <p class="cf-measure">{ &strip.name }</p>
            <svg class="cf-strip" viewBox="0 0 300 24" preserveAspectRatio="none" aria-hidden="true">{ for shapes }</svg>
            <ul class="cf-parts">{ for strip.parts.iter().map(|part| html! {
                <li class={part.dose.then_some("cf-dose")} data-part={format!("{:.0}", (part.minutes / longest * 10.0).max(1.0))}><strong>{ sentence(&part.name) }</strong>{ " " }<span>{ &part.time }</span></li>
            }) }</ul>
        </>
    }
}

/// Renders a part of a strip, with a gap of two units after it.
fn rect(part: &StripPart, x: f64, width: f64) -> Html {
    let rounded = |value: f64| format!("{value:.0}");
    html! {
        <rect class={if part.dose { "cf-dose" } else { "cf-part" }} x={rounded(x)} y="1" width={rounded(width - 2.0)} height="22" rx="2" />
    }
}
