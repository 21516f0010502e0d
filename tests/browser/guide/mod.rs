//! The guide "Is this right for me?", as patients use it.

mod answering;
mod crisis;
mod focus;
mod leaving;
mod notes;
mod outcomes;
mod patient;
mod pinned;
mod printed_summary;
mod reading;
mod screens;
mod sizes;
mod steps;
mod walk;

pub(crate) use patient::Patient;
pub(crate) use screens::SCREENS;
