//! Yew components. They get what they show as properties and report by callback.

pub mod chrome;
pub mod text;
