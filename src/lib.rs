//! `clinic-faq`: a patient-facing FAQ on ketamine therapy for clinic websites. This package is the Yew application.
//!
//! `ARCHITECTURE.md` describes the purpose of each module and crate, and which may depend on which.

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
