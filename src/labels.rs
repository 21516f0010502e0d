//! Labels of the controls, one set a language, packed by `build.rs` from `[controls]` of each
//! `assets/content/LANG/interface.toml`, so that the browser parses nothing.

use content::labels::ControlLabels;

include!(concat!(env!("OUT_DIR"), "/labels.rs"));

/// Returns the labels of a language by its BCP 47 tag (`es-MX` finds `es`); English for an unknown one.
#[must_use]
pub fn labels(lang: &str) -> &'static ControlLabels {
    let primary = lang.split('-').next().unwrap_or_default();
    let found = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary));
    found.map_or(&LANGUAGES[0].1, |(_, words)| words)
}
