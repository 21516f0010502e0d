//! `clinic-faq`: a patient-facing FAQ on ketamine therapy for clinic websites.
//!
//! The rooms, from the inside out. An arrow in `ARCHITECTURE.md` says which may use which.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod content;
