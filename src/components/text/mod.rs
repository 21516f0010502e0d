//! The text: what is prerendered, and what the text of `<Faq/>` is in a Yew application.
//!
//! A front page of closed rows: native `<details>` for topics, inside them for questions, and for the sections that show
//! something at a glance. One component a file, its stylesheet beside it.

mod about;
mod answer;
mod blocks;
mod contact;
mod crisis;
mod evidence;
mod fade_chart;
mod faq;
mod figure;
mod first;
mod forms;
pub mod icon;
mod icon_array;
mod reader;
mod related;
mod row;
mod session_strip;
mod sources;
mod steps;
mod topic;

pub use answer::{AnswerText, AnswerTextProps};
pub use contact::{Contact, contact_href, tel};
pub use faq::{CustomQuestion, FaqText, FaqTextProps, Setup};
pub use reader::Reader;
pub use topic::CLINIC;

/// The text with a capital letter at its start.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of a heading of this level. There are six; deeper ones are told apart by `aria-level`, which the script sets.
fn heading(level: u8) -> String {
    format!("h{}", level.clamp(1, 6))
}
