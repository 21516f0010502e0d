//! Learns the weights of `search::distress` from the lines in `crates/search/data/distress`, and measures what they find.
//!
//! One thread, fixed order, and only operations that IEEE 754 defines to the last bit: every machine makes the same bytes.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of lines and features are far below these bounds"
)]

pub mod chance;
pub mod data;
pub mod evaluate;
pub mod examples;
pub mod machine;
pub mod pack;
pub mod report;
