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

use content::parse::ContentFile;

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
/// The lists that people write, from the top folder of the project.
const LISTS: [&str; 2] = ["assets/content/distress/en.toml", "assets/content/distress/es.toml"];

/// Returns the lists as [`search::distress::Lists`] holds them.
///
/// # Errors
/// A file cannot be read, or is wrong: what to write instead.
pub fn lists() -> Result<String, String> {
    let file = |path: &str| {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        Ok(ContentFile { path: path.to_owned(), text })
    };
    let files = LISTS.into_iter().map(file).collect::<Result<Vec<_>, String>>()?;
    let lists = content::parse::distress(&files)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok(search::distress::lists::write(&lists))
}

/// Returns the bytes of the model as it ships.
///
/// # Errors
/// The file cannot be read.
pub fn shipped() -> Result<Vec<u8>, String> {
    std::fs::read(MODEL).map_err(|error| format!("{MODEL}: {error}"))
}
