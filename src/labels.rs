//! The labels of the controls, one set for each language. `build.rs` packs them from `[controls]` in
//! `assets/content/LANG/interface.toml`.

use content::labels::ControlLabels;

include!(concat!(env!("OUT_DIR"), "/labels.rs"));

/// Returns the tags of the languages of this build, the default one first.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(lang, _)| *lang)
}

/// Returns the labels for a BCP 47 tag (`es-MX` finds `es`), or in English if the language is unknown.
#[must_use]
pub fn labels(lang: &str) -> &'static ControlLabels {
    let primary = lang.split('-').next().unwrap_or_default();
    let found = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary));
    found.map_or(&LANGUAGES[0].1, |(_, words)| words)
}
