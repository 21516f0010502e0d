//! The ways to put the widget on a page: a script alone, a full paste, a frame; and what a clinic sets.

mod frame;
mod outline;
mod own_questions;
pub(crate) mod pages;
mod paste;
mod regions;
mod script_only;
mod settings;
mod situations;
