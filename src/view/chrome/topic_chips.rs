//! A row of buttons, one a topic: each shows its topic alone, the first shows all.

use yew::prelude::*;

use crate::state::TopicLabel;
use crate::words::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub topics: Vec<TopicLabel>,
    pub chosen: Option<String>,
    pub words: &'static Words,
    pub on_choose: Callback<Option<String>>,
}

#[component]
pub(super) fn TopicChips(props: &Props) -> Html {
    let chip = |id: Option<&str>, label: &str| {
        let chosen = props.chosen.as_deref() == id;
        let choose = {
            let (on_choose, id) = (props.on_choose.clone(), id.map(str::to_owned));
            move |_: MouseEvent| on_choose.emit(id.clone())
        };
        html! {
            <button key={id.unwrap_or_default()} type="button" class="chip" part="chip" data-action="topic"
                id={format!("chip-{}", id.unwrap_or("all"))}
                aria-pressed={if chosen { "true" } else { "false" }} onclick={choose}>
                { label }
            </button>
        }
    };
    html! {
        <div class="chips" role="group" aria-label={props.words.topics}>
            { chip(None, props.words.all_topics) }
            { for props.topics.iter().map(|topic| chip(Some(&topic.id), &topic.chip)) }
        </div>
    }
}
