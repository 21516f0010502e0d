//! What just happened, said politely.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::state::{Said, TopicLabel};
use crate::words::Words;

/// Milliseconds that a short message stays. A link that is to be copied by hand stays until it is put away.
const STAYS: u32 = 4_000;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub said: Option<Said>,
    /// How often something was said.
    pub times: u32,
    pub shown: usize,
    pub topic: Option<TopicLabel>,
    pub words: &'static Words,
    /// The message has been read.
    pub on_fade: Callback<()>,
}

#[component]
pub(super) fn Status(props: &Props) -> Html {
    let Props { said, times, shown, topic, words, on_fade } = props;
    {
        let on_fade = on_fade.clone();
        use_effect_with((said.clone(), *times), move |(said, _)| {
            let fades = matches!(said, Some(Said::Copied));
            let timer = fades.then(|| Timeout::new(STAYS, move || on_fade.emit(())));
            // Dropped, the timer is taken back.
            move || drop(timer)
        });
    }
    let count = shown.to_string();
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
    };
    html! {
        <div class={classes!("status", (!seen).then_some("hidden"))}>
            // A new node each time: the same words twice are news twice.
            <div role="status"><span key={*times}>{ text }</span></div>
            if matches!(said, Some(Said::CopyFailed(_))) {
                <button type="button" class="close" id="close" data-action="close"
                    onclick={on_fade.reform(|_: MouseEvent| ())}>
                    { words.close }
                </button>
            }
        </div>
    }
}
