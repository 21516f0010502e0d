//! The text. It is prerendered, or rendered by `<Faq/>` in a Yew application.
//!
//! It is a front page of closed rows: native `<details>` for topics, for the questions inside them, and for sections such as
//! the steps of a treatment. Each component has a file, and a style sheet of the same name.

mod about;
mod answer;
mod blocks;
mod contact;
mod crisis;
mod evidence;
mod fact;
mod fade_chart;
mod faq;
mod figure;
mod first;
mod forms;
pub mod icon;
mod icon_array;
mod numbers;
mod own_answer;
mod reader;
mod related;
mod row;
mod session_strip;
mod setup;
mod sources;
mod steps;
mod topic;

pub use answer::{AnswerText, AnswerTextProps};
pub use contact::{Contact, contact_href, tel};
pub use crisis::number_to_call;
pub use fact::Facts;
pub use faq::{FaqText, FaqTextProps};
pub use own_answer::{CLINIC, CustomQuestion};
pub use reader::Reader;
pub use setup::Setup;

/// Returns the text with its first letter capitalized.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the tag of a heading of this level, at most `h6`. For deeper levels, the script sets `aria-level`.
fn heading(level: u8) -> String {
    format!("h{}", level.clamp(1, 6))
}
