//! The guide "Is this right for me?" on paper: its flow as a picture and its rules as a table that a clinician can
//! read, mark and sign.
//!
//! What a clinician signs must be what patients meet, so every word is taken from the flow and words that patients
//! meet, nothing but bare names of buttons is left out, and the version (the hash that the guide shows in its small print) stands on each
//! sheet.

mod page;
mod picture;
mod rules;
mod sentences;
pub mod sheet;
mod tables;

use clinic_faq::guide_data::flow;
use content::Content;
use content::guide::Guide;
use content::labels::GuideLabels;
use guide::GuideText;

pub use page::{page, unsigned_page};
pub use picture::{picture, svg};
pub use rules::{OWN_CHOICE, Rules};

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Flow, words, what the rules rest on, and when they were checked.
    pub guide: &'a Guide,
    /// Where sources have their titles and answers of the page their questions.
    pub content: &'a Content,
    /// Labels of the guide's controls; they are part of what is signed.
    pub labels: &'a GuideLabels,
    /// The version.
    pub hash: &'a str,
}

impl<'a> Subject<'a> {
    /// The guide as its files say it, with the version that patients are shown.
    ///
    /// # Errors
    /// The files are not those with which this program was built, so the hash in it is not theirs.
    pub fn of(guide: &'a Guide, content: &'a Content, text: &'a GuideText) -> Result<Self, String> {
        if guide.flow != *flow() || guide.words.lines() != text.lines {
            let problem = "are not the files this program was built with, so their hash is not known: \
                           run `cargo xtask guide-map`, which builds it anew";
            return Err(format!("guide.toml and guide-words.toml {problem}"));
        }
        Ok(Self { guide, content, labels: &text.labels, hash: text.hash })
    }
}

/// What is written of each item, one behind the other.
pub(crate) fn each<T>(items: impl IntoIterator<Item = T>, write: impl FnMut(T) -> String) -> String {
    items.into_iter().map(write).collect()
}

/// A text for HTML and SVG, also inside a double-quoted attribute. Control characters, which SVG does not allow,
/// become spaces.
pub(crate) fn escaped(text: &str) -> String {
    let text: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    html_escape::encode_double_quoted_attribute(&text).into_owned()
}
