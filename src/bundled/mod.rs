//! The whole widget as a component of a Yew application, [`Faq`], with the content inside the library.
//!
//! It has the components, the state and the styles of `<clinic-faq>`, but neither custom element nor shadow root, and it
//! does the work of the script. Events go through Yew: unlike a clinic's page, the surrounding application is trusted, so
//! the reasons against Yew's events (`docs/decisions/0002-markup-of-the-application.md`) do not apply.

mod effects;
mod events;
mod faq;
mod index;
mod navigation;
mod share;

pub use faq::{Faq, FaqProps};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use content::{Content, TextLabels};
use search::distress::{self, Detector, Model};

use crate::language_data::DISTRESS;

/// The styles of [`Faq`], which renders them as a `<style>` element. If your policy forbids inline styles, serve them as a
/// file instead.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/bundled.css"));

/// The language of the text.
const LANG: &str = "en";

/// The detector of words of distress.
static DETECTOR: LazyLock<Detector> = LazyLock::new(|| {
    let (lists, model) = distress::read(DISTRESS).expect("build.rs has written it");
    Detector { lists, model: Model(model.leak()) }
});

/// The packed data of a language, in the order in which `build.rs` writes it.
type Packed = (Content, Vec<String>, Vec<String>, String, BTreeMap<String, TextLabels>);

/// The data that [`Faq`] shows and searches.
struct Bundle {
    content: Content,
    /// The ids of the answers to suggest.
    suggestions: Vec<String>,
    /// The ids of the answers to suggest to a patient in distress.
    gentle: Vec<String>,
    /// The search vocabulary.
    vocabulary: String,
}

impl Bundle {
    fn read() -> Self {
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/bundle.en.postcard"));
        let (mut content, suggestions, gentle, vocabulary, labels): Packed =
            postcard::from_bytes(packed).expect("build.rs has packed it");
        content.crisis.labels = labels;
        Self { content, suggestions, gentle, vocabulary }
    }
}

/// Returns the content, for an application that shows only the text
/// ([`FaqText`](crate::components::text::FaqText)).
#[must_use]
pub fn content() -> Content {
    Bundle::read().content
}
