//! The guide's rules and words, packed by `build.rs` from `guide.toml` and `guide-words.toml`.

// The constants name `Cow` by this crate.
extern crate alloc;

use content::guide::Flow;
use content::labels::GuideLabels;
use guide::GuideText;

include!(concat!(env!("OUT_DIR"), "/guide.rs"));

/// Returns the flow of the guide; the same in every language.
#[must_use]
pub fn flow() -> &'static Flow {
    &FLOW
}

/// Returns the guide's texts by a BCP 47 tag (`es-MX` finds `es`); English for an unknown one.
#[must_use]
pub fn text(lang: &str) -> &'static GuideText {
    let primary = lang.split('-').next().unwrap_or_default();
    TEXTS.iter().find(|text| text.lang.eq_ignore_ascii_case(primary)).unwrap_or(&TEXTS[0])
}
