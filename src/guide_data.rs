//! The guide's rules, and for native programs and the feature `bundled` its words, packed by `build.rs` from `guide.toml` and `guide-words.toml`, and the hash of what a
//! clinician signs.

// The constants name `Cow` by this crate.
extern crate alloc;

use content::guide::Flow;
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
use content::labels::GuideLabels;
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
use guide::GuideText;

include!(concat!(env!("OUT_DIR"), "/guide.rs"));
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
include!(concat!(env!("OUT_DIR"), "/guide_texts.rs"));
include!(concat!(env!("OUT_DIR"), "/signed.rs"));

/// Returns the flow of the guide; the same in every language.
#[must_use]
pub fn flow() -> &'static Flow {
    &FLOW
}

/// Returns the day from which the rules are overdue for a check, such as `2027-05-23`.
#[must_use]
pub fn due() -> &'static str {
    DUE
}

/// Returns the hash of what a clinician signs of a language, as the module was built with it. Empty where the module is
/// none of WebAssembly: native programs read the content itself.
#[must_use]
pub fn signed_hash(lang: &str) -> &'static str {
    let primary = lang.split('-').next().unwrap_or_default();
    SIGNED.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary)).map_or("", |(_, hash)| hash)
}

/// Returns the guide's texts by a BCP 47 tag (`es-MX` finds `es`); English for an unknown one. The browser's module has
/// none: it reads [`crate::words::Words`].
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
#[must_use]
pub fn text(lang: &str) -> &'static GuideText {
    let primary = lang.split('-').next().unwrap_or_default();
    TEXTS.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&TEXTS[0])
}
