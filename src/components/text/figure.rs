//! The figures of an answer. The text in and beside each drawing says the same, so drawings are hidden from screen readers.

use std::rc::Rc;

use content::{Content, Figure, Measure, OPEN_FIGURES, StudyResult};
use yew::prelude::*;

use super::evidence::EvidenceTag;
use super::fade_chart::FadeChart;
use super::icon_array::{Dot, IconArray};
use super::sentence;
use super::session_strip::SessionStrips;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub figures: Vec<Figure>,
}

/// The figures of an answer. The first ones are shown, the others are in a closed row.
#[component]
pub(super) fn Figures(props: &Props) -> Html {
    let Props { content, figures } = props;
    let (open, more) = figures.split_at(figures.len().min(OPEN_FIGURES));
    let show = |figures: &[Figure]| figures.iter().map(|shown| figure(content, shown)).collect::<Html>();
    html! {
        <>
            { show(open) }
            if !more.is_empty() {
                <details class="cf-more cf-more-figures">
                    <summary>{ &content.labels.figure_more }{ " " }<span class="cf-count">{ more.len() }</span></summary>
                    { show(more) }
                </details>
            }
        </>
    }
}

fn figure(content: &Rc<Content>, figure: &Figure) -> Html {
    let inside = match figure {
        Figure::Result(result) => study_result(content, result),
        Figure::Session(session) => {
            html! { <SessionStrips content={content.clone()} session={session.clone()} /> }
        }
        Figure::Fade(fade) => html! { <FadeChart content={content.clone()} fade={fade.clone()} /> },
    };
    html! { <figure class="cf-figure">{ inside }</figure> }
}

/// Renders the result of a study. The name of the first measure is the title of the figure; the name of any other one is
/// above its arrays.
fn study_result(content: &Content, result: &StudyResult) -> Html {
    let labels = &content.labels;
    let (yes, no) = result
        .legend
        .as_ref()
        .map_or((&labels.figure_yes, &labels.figure_no), |legend| (&legend.yes, &legend.no));
    let key = |dot: Dot, label: &str| html! { <span><IconArray count={1} of={1} {dot} />{ label }</span> };
    let source = content.source(&result.source).map(|source| {
        let (before, after) =
            labels.figure_source.split_once("{title}").unwrap_or((&labels.figure_source, ""));
        html! { <>{ before }<a href={source.link.clone()} rel="noreferrer">{ &source.title }</a>{ after }</> }
    });
    html! {
        <>
            <figcaption>{ result.measures.first().map(|first| sentence(&first.name)) }</figcaption>
            <p class="cf-tags"><span>{ sentence(&result.people) }</span>{ " " }<EvidenceTag label={labels.evidence(result.strength)} strength={result.strength} /></p>
            { for result.measures.iter().enumerate().map(|(at, measure)| html! {
                <>
                    if at > 0 { <p class="cf-measure">{ sentence(&measure.name) }</p> }
                    { groups(content, result, measure) }
                </>
            }) }
            <p class="cf-key" aria-hidden="true">{ key(Dot::Large, yes) }{ " " }{ key(Dot::Small, no) }</p>
            if !result.later.is_empty() {
                <ul class="cf-later">{ for result.later.iter().map(|later| html! { <li>{ later }</li> }) }</ul>
            }
            <p class="cf-note">{ format!("{}. ", sentence(&result.design)) }{ source }</p>
        </>
    }
}

/// Renders the groups of a measure side by side, in the same size and colour.
fn groups(content: &Content, result: &StudyResult, measure: &Measure) -> Html {
    let labels = &content.labels;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the check requires a value from 0 to 100; a value below 1 draws no dot"
    )]
    let group = |label: &str, value: f64| {
        html! {
            <li>
                <IconArray count={value as u8} />
                <span><strong>{ labels.count_of_100(value) }</strong>{ format!(" {}", labels.figure_of_100) }</span>{ " " }
                <span class="cf-group">{ label }</span>
            </li>
        }
    };
    let comparison = result.comparison.as_deref().zip(measure.comparison);
    html! {
        <ul class="cf-groups">
            { group(&result.treated, measure.treated) }
            { comparison.map(|(label, value)| group(label, value)) }
        </ul>
    }
}
