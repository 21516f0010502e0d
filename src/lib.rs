//! `clinic-faq`: a patient-facing FAQ on ketamine therapy for clinic websites. This package is the Yew application.
//!
//! The state is a plain value: an action gives the next state, and the effects that change the page.
//!
//! ```
//! use clinic_faq::state::{Action, State};
//!
//! let (state, effects) = State::default().after(Action::GuideRequested);
//! assert!(state.guide.is_some() && !effects.is_empty());
//! ```
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
