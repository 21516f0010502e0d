//! The guide "Is this right for me?" as a document: its flow as a diagram, and its rules as tables that a clinician can
//! read, mark and sign. It is one HTML page, which browsers print on A4 and Letter.
//!
//! A clinician must sign exactly what patients see. Therefore all text comes from the flow and from the words that
//! patients see, only labels that merely name a button are left out, and each sheet shows the version (the hash that
//! the guide shows in its small print).

mod describe;
mod diagram;
mod page;
mod rules;
mod tables;

use clinic_faq::guide_data::flow;
use content::Content;
use content::guide::Guide;
use content::labels::GuideLabels;
use content::typography::lines_of_guide;
use guide::GuideText;

pub use page::{page, unsigned_page};
pub use rules::{GuideRules, OWN_CHOICE};

/// The guide to document.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The flow, its words, the rationale of its rules, and the date of its last check.
    pub guide: &'a Guide,
    /// The content with the titles of sources and the questions of answers.
    pub content: &'a Content,
    /// The labels of the guide's controls; they are part of what is signed.
    pub labels: &'a GuideLabels,
    /// The version.
    pub hash: &'a str,
}

impl<'a> Subject<'a> {
    /// Returns the guide as its files define it, with the version that patients see.
    ///
    /// # Errors
    /// The files differ from those with which this program was built, so its hash does not apply to them.
    pub fn of(guide: &'a Guide, content: &'a Content, text: &'a GuideText) -> Result<Self, String> {
        if guide.flow != *flow() || lines_of_guide(&guide.texts) != text.lines {
            let problem = "are not the files this program was built with, so their hash is not known: \
                           run `cargo xtask guide-map`, which builds it anew";
            return Err(format!("guide.toml and guide-texts.toml {problem}"));
        }
        Ok(Self { guide, content, labels: &text.labels, hash: text.hash })
    }
}

/// Returns the output of `write` for each item, joined.
pub(crate) fn each<T>(items: impl IntoIterator<Item = T>, write: impl FnMut(T) -> String) -> String {
    items.into_iter().map(write).collect()
}

/// Escapes a text for HTML, including double-quoted attributes. Replaces control characters, which HTML does not allow,
/// with spaces.
pub(crate) fn escaped(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    html_escape::encode_double_quoted_attribute(&text).into_owned()
}
