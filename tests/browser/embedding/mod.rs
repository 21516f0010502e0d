//! The ways to embed the widget (a script alone, a full paste, a frame), and the clinic's settings.

mod caught_content;
mod frame;
mod frame_actions;
mod morphs;
mod outline;
mod own_answers;
mod own_questions;
pub(crate) mod pages;
mod paste;
mod regions;
mod routers;
mod script_only;
mod settings;
mod situations;
