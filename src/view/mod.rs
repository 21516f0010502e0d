//! Yew components and what they are made of. They get what they show as arguments; controls say by `data-action` what
//! they do.

pub mod chrome;
pub mod text;
