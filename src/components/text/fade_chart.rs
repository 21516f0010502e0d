//! A bar chart of how many weeks a benefit lasted, by study.

use std::rc::Rc;

use content::{Content, Fade, FadeLine};
use yew::prelude::*;

use super::sentence;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub fade: Fade,
}

/// The chart. The scale is linear and begins at zero, so that lengths can be compared.
#[component]
pub(super) fn FadeChart(props: &Props) -> Html {
    let Props { content, fade } = props;
    let labels = &content.labels;
    let longest = fade.lines.iter().map(|line| line.weeks).fold(0.0, f64::max);
    let scale = (longest / 10.0).ceil() * 10.0;
    let weeks = |count: f64| labels.fade_weeks.replace("{weeks}", &count.to_string());
    let bar = |line: &FadeLine| {
        // In percent of the width, to one decimal place.
        let length = (line.weeks / scale * 1000.0).round() / 10.0;
        html! {
            <li>
                <span>{ sentence(&line.treatment) }</span>{ " " }<strong>{ weeks(line.weeks) }</strong>{ " " }
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <path class="cf-rest" d="M0 2h100" /><path class="cf-bar" d={format!("M0 2h{length}")} />
                </svg>
                <small>{ sentence(&line.people) }</small>
            </li>
        }
    };
    html! {
        <>
            <figcaption>{ &fade.caption }</figcaption>
            <ul class="cf-fade">{ for fade.lines.iter().map(bar) }</ul>
            <p class="cf-axis" aria-hidden="true">
                <span>{ &labels.fade_start }</span>{ " " }<span>{ weeks(scale / 2.0) }</span>{ " " }<span>{ weeks(scale) }</span>
            </p>
            { fade.note.as_ref().map(|note| html! { <p class="cf-note">{ note }</p> }) }
        </>
    }
}
