//! Learns the weights of `search::distress` from the lines in `crates/search/data/distress`, and measures what they find
//! on authors that were left out.
//!
//! - [`data`] reads the lines;
//! - [`svm`] trains a linear model, and [`learn`] makes few weights of few bits of it, and packs them;
//! - [`evaluate`] leaves out one author after the other, and chooses the thresholds;
//! - [`report`] writes the figures for `docs/search.md`.
//!
//! One thread, a fixed order, and only operations that IEEE 754 defines to the last bit: every machine makes the same
//! bytes.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of lines and features are far below these bounds"
)]

pub mod data;
pub mod evaluate;
pub mod learn;
mod random;
pub mod report;
pub mod svm;

/// The model as it ships, from the top folder of the project.
pub const MODEL: &str = "assets/content/distress/weights.bin";
/// The lines to learn from, from the top folder of the project.
pub const DATA: &str = "crates/search/data/distress";
