//! The text in the page: what is prerendered, and what `<Faq/>` shows in a Yew application.
//!
//! Everything here is a flat list of elements that become direct children of `<clinic-faq>`, so that
//! the shell can project each of them on its own. One component a file, its stylesheet beside it.

mod answer;
mod blocks;
mod contact;
mod crisis;
mod evidence;
mod fade_chart;
mod faq;
mod figure;
mod forms;
pub mod icon;
mod icon_array;
mod notices;
mod related;
mod row;
mod session_strip;
mod sources;
mod steps;
mod topic;

pub use contact::{Contact, contact_href, tel};
pub use faq::{CustomQuestion, Faq, FaqProps, Setup};
pub use topic::CLINIC;

/// The text with a capital letter at its start.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
