//! What just happened, said politely.

use yew::prelude::*;

use crate::state::{Said, TopicLabel};
use crate::words::Words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub said: Option<Said>,
    /// How often something was said.
    pub times: u32,
    pub shown: usize,
    pub topic: Option<TopicLabel>,
    pub words: &'static Words,
}

#[component]
pub(super) fn Status(props: &Props) -> Html {
    let Props { said, times, shown, topic, words } = props;
    let count = shown.to_string();
    // What others see for themselves is only for screen readers; a copied link is shown to all.
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
        <div class={classes!("status", (!seen).then_some("hidden"))} role="status">
            // A new node each time: the same words twice are news twice.
            <span key={*times}>{ text }</span>
        </div>
    }
}
