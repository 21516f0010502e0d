//! Content as finished HTML: the text, the chrome's still picture, and whole pages around them.

mod json_ld;
mod page;

use std::rc::Rc;

use futures_executor::block_on;
use yew::ServerRenderer;

pub use json_ld::json_ld;
pub use page::{fill_page, plain_page};

use crate::content::Content;
use crate::guide;
use crate::state::{State, TopicLabel};
use crate::view::chrome::{Chrome, ChromeProps, Help, Outside};
use crate::view::text::{Faq, FaqProps, Setup};
use crate::words::Words;

/// The text: direct children of `<clinic-faq>`.
#[must_use]
pub fn text(content: &Content, setup: &Setup) -> String {
    let (content, setup) = (content.clone(), setup.clone());
    let props = move || FaqProps { content: Rc::new(content), setup };
    block_on(ServerRenderer::<Faq>::with_props(props).hydratable(false).render())
}

/// The chrome as it looks before its code arrives. Its links carry no address yet: the loader sets them.
#[must_use]
pub fn picture(content: &Content) -> String {
    let topics = content.topics.iter().map(|topic| TopicLabel {
        id: topic.id.clone(),
        title: topic.title.clone(),
        chip: topic.chip.clone(),
        count: topic.answers.len(),
    });
    let state = State { topics: topics.collect(), ..State::default() };
    let (words, text) = (Words::of(&content.lang), guide::text(&content.lang));
    let props =
        move || ChromeProps { state, words, text, help: Help::default(), outside: Outside::default() };
    block_on(ServerRenderer::<Chrome>::with_props(props).hydratable(false).render())
}
