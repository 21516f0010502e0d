//! The content inside the library, for a Yew application that shows `<Faq/>` itself.

use content::Content;

/// All content of one language, packed when the library was built.
///
/// `None` where that language is not shipped.
#[must_use]
pub fn content(lang: &str) -> Option<Content> {
    let packed: &[u8] = match lang {
        "en" => include_bytes!(concat!(env!("OUT_DIR"), "/content.en.postcard")),
        _ => return None,
    };
    postcard::from_bytes(packed).ok()
}
