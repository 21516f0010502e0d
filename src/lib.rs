//! `clinic-faq`: a patient-facing FAQ on ketamine therapy for clinic websites. This package is the Yew application.
//!
//! `ARCHITECTURE.md` says what each module and crate is for and which may use which.

#[cfg(feature = "csr")]
mod answer_index;
#[cfg(feature = "bundled")]
pub mod bundled;
pub mod components;
#[cfg(feature = "csr")]
pub mod dom;
pub mod effect;
pub mod guide_data;
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
pub mod labels;
pub mod language_data;
pub mod state;
