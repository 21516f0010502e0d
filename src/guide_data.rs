//! The rules of the guide and the hash of the signed text, packed by `build.rs`. Native programs and the feature `bundled`
//! also have the wording of the guide.

// The packed constants name `Cow` by this crate.
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

/// Returns the flow of the guide, which is the same in every language.
#[must_use]
pub fn flow() -> &'static Flow {
    &FLOW
}

/// Returns the day from which the rules are overdue for a check, such as `2027-05-23`.
#[must_use]
pub fn due() -> &'static str {
    DUE
}

/// Returns the hash of the signed text of a language, as of the build of this module. Empty for an unknown language, and in
/// native programs, which read the content itself.
#[must_use]
pub fn signed_hash(lang: &str) -> &'static str {
    let primary = lang.split('-').next().unwrap_or_default();
    SIGNED.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary)).map_or("", |(_, hash)| hash)
}

/// Returns the wording of the guide for a BCP 47 tag (`es-MX` finds `es`), or in English if the language is unknown. The
/// browser reads it from [`LanguageData`](crate::language_data::LanguageData) instead.
#[cfg(any(not(target_family = "wasm"), feature = "bundled"))]
#[must_use]
pub fn text(lang: &str) -> &'static GuideText {
    let primary = lang.split('-').next().unwrap_or_default();
    TEXTS.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&TEXTS[0])
}
