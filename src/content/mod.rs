//! What the widget says: topics, answers, steps, forms, sources, crisis lines and notices.
//!
//! [`model`] is the shape of the content once it is known to be good. With the feature `authoring`,
//! [`parse`] reads the files that people write and [`check`] finds what is wrong in them.
//!
//! This room is pure: files come in as texts, today's date as an argument. It knows nothing of HTML.

pub mod model;
mod words;

#[cfg(feature = "authoring")]
pub mod check;
#[cfg(feature = "authoring")]
pub mod fault;
#[cfg(feature = "authoring")]
mod markdown;
#[cfg(feature = "authoring")]
pub mod parse;
#[cfg(feature = "authoring")]
mod table;

pub use model::*;
pub use words::TextWords;

/// All content of one language, packed into the library when it was built.
///
/// `None` where that language is not shipped.
#[cfg(feature = "bundled")]
#[must_use]
pub fn bundled(lang: &str) -> Option<Content> {
    let packed: &[u8] = match lang {
        "en" => include_bytes!(concat!(env!("OUT_DIR"), "/content.en.postcard")),
        _ => return None,
    };
    postcard::from_bytes(packed).ok()
}
