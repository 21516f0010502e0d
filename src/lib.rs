//! `clinic-faq`: a patient-facing FAQ on ketamine therapy for clinic websites.
//!
//! The list of rooms. `ARCHITECTURE.md` says what each is for and which may use which.

#[cfg(feature = "authoring")]
pub mod authoring;
#[cfg(feature = "bundled")]
pub mod bundled;
pub mod content;
pub mod guide;
#[cfg(feature = "authoring")]
pub mod guide_map;
#[cfg(feature = "csr")]
pub mod host;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod search;
pub mod settings;
pub mod state;
#[cfg(feature = "view")]
pub mod view;
pub mod words;
