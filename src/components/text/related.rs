//! The related questions of an answer.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    /// The ids of answers. Unknown ids are ignored.
    pub ids: Vec<String>,
}

/// Links to two or three other answers.
#[component]
pub(super) fn Related(props: &Props) -> Html {
    let Props { content, ids } = props;
    let answers: Vec<_> =
        ids.iter().filter_map(|id| content.answers().find(|answer| answer.id == *id)).collect();
    if answers.is_empty() {
        return html! {};
    }
    html! {
        <div class="cf-related">
            <p>{ &content.labels.related_title }</p>
            <ul>{ for answers.into_iter().map(|answer| html! {
                <li key={answer.id.clone()}><a href={format!("#{}", answer.id)}>{ &answer.question }</a></li>
            }) }</ul>
        </div>
    }
}
