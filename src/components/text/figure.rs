//! Figures of an answer, as tables that every reader can use. The sentence of the answer says the same.

use std::rc::Rc;

use content::{Content, Fade, Figure, Measure, OPEN_FIGURES, Session, StudyResult};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub figures: Vec<Figure>,
}

/// The figures of an answer. The first ones stand open, the others are behind a row of their own.
#[component]
pub(super) fn Figures(props: &Props) -> Html {
    let Props { content, figures } = props;
    let (open, more) = figures.split_at(figures.len().min(OPEN_FIGURES));
    let show = |figures: &[Figure]| figures.iter().map(|shown| figure(content, shown)).collect::<Html>();
    html! {
        <>
            { show(open) }
            if !more.is_empty() {
                <details class="cf-more">
                    <summary>{ format!("{} ({})", content.words.figure_more, more.len()) }</summary>
                    { show(more) }
                </details>
            }
        </>
    }
}

fn figure(content: &Content, figure: &Figure) -> Html {
    let inside = match figure {
        Figure::Result(result) => of_result(content, result),
        Figure::Session(session) => of_session(content, session),
        Figure::Fade(fade) => of_fade(content, fade),
    };
    html! { <figure class="cf-figure">{ inside }</figure> }
}

/// One measure is the caption of its table; of several, each stands in a row of its own above its numbers, so that a
/// table has no more than two columns and fits a phone.
fn of_result(content: &Content, result: &StudyResult) -> Html {
    let words = &content.words;
    let names = result.measures.len() > 1;
    let caption = match &result.measures[..] {
        [only] => sentence(&only.name),
        _ => words.figure_caption.clone(),
    };
    let columns = if result.comparison.is_some() { "2" } else { "1" };
    let rows = |measure: &Measure| {
        html! {
            <tbody>
                if names { <tr><th scope="rowgroup" colspan={columns}>{ sentence(&measure.name) }</th></tr> }
                <tr>
                    <td>{ words.of_100(measure.treated) }</td>
                    { measure.comparison.map(|value| html! { <td>{ words.of_100(value) }</td> }) }
                </tr>
            </tbody>
        }
    };
    let source = content.source(&result.source).map(|source| {
        let (before, after) = words.figure_source.split_once("{title}").unwrap_or((&words.figure_source, ""));
        html! { <p>{ before }<a href={format!("#source-{}", source.id)}>{ &source.title }</a>{ after }</p> }
    });
    html! {
        <>
            <table class="cf-table">
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ &result.treated }</th>
                    { result.comparison.as_ref().map(|label| html! { <th scope="col">{ label }</th> }) }
                </tr></thead>
                { for result.measures.iter().map(rows) }
            </table>
            <figcaption>
                <p><strong>{ words.evidence(result.strength) }</strong>{ format!(". {}; {}.", result.people, result.design) }</p>
                { result.later.as_ref().map(|later| html! { <p>{ later }</p> }) }
                { source }
            </figcaption>
        </>
    }
}

fn of_session(content: &Content, session: &Session) -> Html {
    let words = &content.words;
    html! {
        <table class="cf-table">
            <caption>{ &words.session_caption }</caption>
            { head([&words.session_what, &words.session_infusion, &words.session_spray]) }
            <tbody>{ for session.phases.iter().map(|phase| html! {
                <tr><th scope="row">{ sentence(&phase.name) }</th><td>{ &phase.infusion }</td><td>{ &phase.spray }</td></tr>
            }) }</tbody>
        </table>
    }
}

fn of_fade(content: &Content, fade: &Fade) -> Html {
    let words = &content.words;
    html! {
        <>
            <table class="cf-table">
                <caption>{ &fade.caption }</caption>
                { head([&words.fade_treatment, &words.fade_weeks, &words.fade_people]) }
                <tbody>{ for fade.lines.iter().map(|line| html! {
                    <tr><th scope="row">{ sentence(&line.treatment) }</th><td>{ line.weeks.to_string() }</td><td>{ &line.people }</td></tr>
                }) }</tbody>
            </table>
            { fade.note.as_ref().map(|note| html! { <figcaption><p>{ note }</p></figcaption> }) }
        </>
    }
}

fn head(columns: [&String; 3]) -> Html {
    html! { <thead><tr>{ for columns.into_iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead> }
}

/// The text with a capital letter at its start.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
