//! Trains the model of `search::distress` on the lines in `crates/search/data/distress`, and measures its accuracy by
//! leaving out one author at a time.
//!
//! - [`data`] reads the lines;
//! - [`svm`] trains a linear model, and [`learn`] prunes, quantizes and packs its weights;
//! - [`evaluate`] runs the leave-one-author-out evaluation and chooses the thresholds;
//! - [`report`] writes the figures for `docs/search.md`.
//!
//! ```
//! use search::distress::{Detector, Level, Lists, Model};
//!
//! # std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
//! let (lists, model) = (distress_trainer::lists()?, distress_trainer::shipped()?);
//! let detector = Detector { lists: Lists(&lists), model: Model(&model) };
//! assert_eq!(detector.assess("i want to die").level, Level::Help);
//! assert_eq!(detector.assess("how much does it cost").level, Level::None);
//! # Ok::<(), String>(())
//! ```
//!
//! Training is reproducible byte for byte on every machine: it uses one thread, a fixed order, and only operations
//! that IEEE 754 defines exactly.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of lines and features are far below these bounds"
)]

use content::parse::ContentFile;

pub mod data;
pub mod evaluate;
pub mod learn;
mod random;
pub mod report;
pub mod svm;

/// The shipped model, relative to the root of the repository.
pub const MODEL: &str = "assets/content/distress/weights.bin";
/// The training data, relative to the root of the repository.
pub const DATA: &str = "crates/search/data/distress";
/// The word lists that are maintained by hand, relative to the root of the repository.
const LISTS: [&str; 2] = ["assets/content/distress/en.toml", "assets/content/distress/es.toml"];

/// Returns the word lists in the format of [`search::distress::Lists`].
///
/// # Errors
/// Fails if a file cannot be read or contains errors; the message says how to fix them.
pub fn lists() -> Result<String, String> {
    let file = |path: &str| {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        Ok(ContentFile { path: path.to_owned(), text })
    };
    let files = LISTS.into_iter().map(file).collect::<Result<Vec<_>, String>>()?;
    let lists = content::parse::distress(&files)
        .map_err(|diagnostics| diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok(search::distress::lists::write(&lists))
}

/// Returns the bytes of the shipped model.
///
/// # Errors
/// Fails if the file cannot be read.
pub fn shipped() -> Result<Vec<u8>, String> {
    std::fs::read(MODEL).map_err(|error| format!("{MODEL}: {error}"))
}
