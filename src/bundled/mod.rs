//! The whole widget as a component of a Yew application, [`Faq`], with the content inside the library.
//!
//! It has the components, the state and the styles of `<clinic-faq>`, and neither custom element nor shadow root. What the
//! script does there is done by Yew here: the application owns the page, so nothing has to be kept from it. Therefore events
//! go through Yew; the reason against that (`docs/decisions/0002-markup-of-the-application.md`) is about pages of others.

mod events;
mod faq;
mod index;
mod place;

pub use faq::{Faq, FaqProps};

use std::sync::LazyLock;

use content::Content;
use search::distress::{self, Detector, Model};

use crate::words::DISTRESS;

/// The styles of [`Faq`], which it renders itself. Under a policy without `'unsafe-inline'` for styles, serve them as a file.
pub const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/bundled.css"));

/// The language of the text.
const LANG: &str = "en";

/// What tells words of distress.
static DETECTOR: LazyLock<Detector> = LazyLock::new(|| {
    let (lists, model) = distress::read(DISTRESS).expect("build.rs has written it");
    Detector { lists, model: Model(model.leak()) }
});

/// What `build.rs` packs of a language, in its order.
type Packed = (Content, Vec<String>, Vec<String>, String);

/// All that [`Faq`] shows and searches.
struct Bundle {
    content: Content,
    /// Ids of the answers that are suggested, and of those for somebody in distress.
    suggestions: Vec<String>,
    gentle: Vec<String>,
    /// The search vocabulary.
    vocabulary: String,
}

impl Bundle {
    fn read() -> Self {
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/bundle.en.postcard"));
        let (content, suggestions, gentle, vocabulary): Packed =
            postcard::from_bytes(packed).expect("build.rs has packed it");
        Self { content, suggestions, gentle, vocabulary }
    }
}

/// Returns the content itself, for an application that shows the text alone
/// ([`FaqText`](crate::components::text::FaqText)).
#[must_use]
pub fn content() -> Content {
    Bundle::read().content
}
