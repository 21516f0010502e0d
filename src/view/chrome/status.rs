//! What just happened, said politely.

use yew::prelude::*;

use crate::guide::GuideText;
use crate::state::{Action, Said, State};
use crate::words::Words;

/// What `state` says.
pub(super) fn status(
    state: &State,
    words: &'static Words,
    guide: &'static GuideText,
    on_action: &Callback<Action>,
) -> Html {
    let said = &state.said;
    let topic = state.topics.iter().find(|topic| Some(&topic.id) == state.topic.as_ref());
    let count = state.shown().to_string();
    // What others see for themselves is only for screen readers; what became of a link is shown to all.
    let (text, seen) = match said {
        None => (String::new(), false),
        Some(Said::Showing) => match topic {
            Some(topic) => {
                (words.showing_topic.replace("{count}", &count).replace("{topic}", &topic.title), false)
            }
            None => (words.showing_all.replace("{count}", &count), false),
        },
        Some(Said::Opened) => (words.all_opened.to_owned(), false),
        Some(Said::Closed) => (words.all_closed.to_owned(), false),
        Some(Said::Copied) => (words.copied.to_owned(), true),
        Some(Said::CopyFailed(link)) => (words.copy_failed.replace("{link}", link), true),
        Some(Said::EscapeAgain) => (guide.labels.escape.to_owned(), true),
        Some(Said::Left) => (guide.labels.left.to_owned(), true),
        Some(Said::TakeAway(true)) => (guide.labels.copied.to_owned(), true),
        Some(Said::TakeAway(false)) => (guide.labels.copy_failed.to_owned(), true),
        Some(Said::AwayFromGuide) => (String::new(), true),
    };
    html! {
        <div class={classes!("status", (!seen).then_some("hidden"))}>
            // A new node each time: the same words twice are news twice.
            <div role="status"><span key={state.times_said}>{ text }</span></div>
            if matches!(said, Some(Said::CopyFailed(_) | Said::TakeAway(false))) {
                <button type="button" class="close" id="close" data-action="close"
                    onclick={on_action.reform(|_: MouseEvent| Action::SaidFaded)}>
                    { words.close }
                </button>
            }
            if state.said == Some(Said::AwayFromGuide) {
                <button type="button" class="close" data-action="to-guide"
                    onclick={on_action.reform(|_: MouseEvent| Action::GuideReturned)}>
                    { guide.labels.to_guide }
                </button>
            }
        </div>
    }
}
