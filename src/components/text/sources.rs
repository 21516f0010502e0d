//! The sources of an answer, and the list of all sources.

use std::rc::Rc;

use content::{Content, Source, TextLabels};
use yew::prelude::*;

use super::heading;
use super::reader::Reader;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AnswerProps {
    pub content: Rc<Content>,
    pub ids: Vec<String>,
}

/// The sources with these ids, in a closed row, in the order of the list of all sources. Many answers then have the same
/// sequences of sources, which compress better.
///
/// A prerendered source is a link to its entry in that list, since the entries in every answer would be a third of the text;
/// the script shows the entry when the row is opened. If the text is rendered in the browser, the entries are rendered.
#[component]
pub(super) fn AnswerSources(props: &AnswerProps) -> Html {
    let is_in_browser = use_context::<Reader>().is_some();
    let Content { sources, labels, .. } = &*props.content;
    let sources: Vec<_> = sources.iter().filter(|source| props.ids.contains(&source.id)).collect();
    if sources.is_empty() {
        return html! {};
    }
    html! {
        <details class="cf-sources">
            <summary>{ labels.count_of_sources(sources.len()) }</summary>
            <ul>{ for sources.into_iter().map(|source| html! {
                <li key={source.id.clone()}>
                    if is_in_browser {
                        { entry(labels, source, None) }
                    } else {
                        <a href={format!("#source-{}", source.id)}>{ &source.title }</a>
                    }
                </li>
            }) }</ul>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// All sources, by group.
#[component]
pub(super) fn Sources(props: &Props) -> Html {
    let Props { content, level } = props;
    let labels = &content.labels;
    let has = |group: &str| content.sources.iter().any(|source| source.group == group);
    html! {
        <>
            <@{heading(*level)} class="cf-subtitle" id="sources" tabindex="-1">{ &labels.sources_title }</@>
            <p>{ &labels.sources_intro }</p>
            { for labels.source_groups().into_iter().filter(|(group, _)| has(group)).map(|(group, title)| html! {
                <details key={group} class="cf-item cf-sources" data-section={format!("sources-{group}")}>
                    <summary>{ title }</summary>
                    <ul>
                        { for content.sources.iter().filter(|source| source.group == group).map(|source| html! {
                            <li key={source.id.clone()}>{ entry(labels, source, Some(format!("source-{}", source.id))) }</li>
                        }) }
                    </ul>
                </details>
            }) }
        </>
    }
}

/// Renders a source: link, citation, number of people, what was read of it, and its findings. The id is directly before the
/// title, as in the links to it, which compresses better.
fn entry(labels: &TextLabels, source: &Source, id: Option<String>) -> Html {
    let people = source.people.as_ref().map_or(String::new(), |people| format!(" {people}."));
    html! {
        <>
            <a href={source.link.clone()} rel="noreferrer" {id}>{ &source.title }</a>{ " " }
            <small>{ format!("{}{people} {}.", source.citation, labels.read(source.read)) }</small>{ " " }
            { source.in_short() }
        </>
    }
}
