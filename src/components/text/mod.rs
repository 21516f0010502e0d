//! The text in the page: what is prerendered, and what `<Faq/>` shows in a Yew application.
//!
//! Everything here is a flat list of elements that become direct children of `<clinic-faq>`, so that
//! the shell can project each of them on its own. One component a file, its stylesheet beside it.

mod answer;
mod blocks;
mod contact;
mod crisis;
mod faq;
mod figure;
mod forms;
pub mod icon;
mod notices;
mod related;
mod sources;
mod steps;
mod topic;

pub use contact::{Contact, contact_href, tel};
pub use faq::{CustomQuestion, Faq, FaqProps, Setup};
pub use topic::CLINIC;
