//! Sources: the links under an answer, and the list of all of them.

use std::rc::Rc;

use content::{Content, Source, TextWords};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinksProps {
    pub content: Rc<Content>,
    pub ids: Vec<String>,
}

/// Links to the entries of the sources named by `ids`, folded away, in the order of the list of all sources: neighbours
/// are the same in many answers then, which compresses better.
#[component]
pub(super) fn SourceLinks(props: &LinksProps) -> Html {
    let sources: Vec<_> =
        props.content.sources.iter().filter(|source| props.ids.contains(&source.id)).collect();
    if sources.is_empty() {
        return html! {};
    }
    html! {
        <details class="cf-sources">
            <summary>{ format!("{} ({})", props.content.words.sources_of_answer, sources.len()) }</summary>
            <ul>{ for sources.into_iter().map(|source| html! {
                <li key={source.id.clone()}><a href={format!("#source-{}", source.id)}>{ &source.title }</a></li>
            }) }</ul>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub level: u8,
}

/// Every source, group by group.
#[component]
pub(super) fn Sources(props: &Props) -> Html {
    let words = &props.content.words;
    let has = |group: &str| props.content.sources.iter().any(|source| source.group == group);
    let heading = format!("h{}", props.level);
    html! {
        <>
            <@{heading} class="cf-title" id="sources" tabindex="-1">{ &words.sources_title }</@>
            <div class="cf-intro"><p>{ &words.sources_intro }</p></div>
            { for words.source_groups().into_iter().filter(|(group, _)| has(group)).map(|(group, title)| html! {
                <details key={group} class="cf-item" data-section={format!("sources-{group}")}>
                    <summary>{ title }</summary>
                    <div class="cf-answer"><ul class="cf-source-list">
                        { for props.content.sources.iter().filter(|source| source.group == group).map(|source| entry(words, source)) }
                    </ul></div>
                </details>
            }) }
        </>
    }
}

/// What a source found, and in how many people, stands in the answers that name it; here is how to find the source.
/// The id stands right before the title, as in the links to it: the text compresses better by 0.8 KB.
fn entry(words: &TextWords, source: &Source) -> Html {
    html! {
        <li key={source.id.clone()}>
            <a href={source.link.clone()} rel="noopener noreferrer" id={format!("source-{}", source.id)}>{ &source.title }</a>
            { format!(" {} {}. {}", source.citation, source.kind, words.read(source.read)) }
        </li>
    }
}
