//! A row of buttons, one a topic: each shows its topic alone, the first shows all.

use yew::prelude::*;

use crate::state::State;
use crate::words::Words;

/// The row for the topics of `state`.
pub(super) fn topic_chips(
    state: &State,
    words: &'static Words,
    on_choose: &Callback<Option<String>>,
) -> Html {
    let chip = |id: Option<&str>, label: &str| {
        let chosen = state.topic.as_deref() == id;
        let choose = {
            let (on_choose, id) = (on_choose.clone(), id.map(str::to_owned));
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
        <div class="chips" role="group" aria-label={words.topics}>
            { chip(None, words.all_topics) }
            { for state.topics.iter().map(|topic| chip(Some(&topic.id), &topic.chip)) }
        </div>
    }
}
