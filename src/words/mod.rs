//! Labels of the controls, one set a language, packed by `build.rs` from `[chrome]` of each
//! `assets/content/LANG/interface.toml`, so that the browser parses nothing.

mod keys;

include!(concat!(env!("OUT_DIR"), "/chrome_words.rs"));

pub use keys::{GuideLabels, Words};

/// A label with words in place of `{place}`. Not by `str::replace`, whose search for any text weighs more than all labels.
#[must_use]
pub fn fill(label: &str, place: &str, words: &str) -> String {
    let mut parts = label.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) if name == place => {
                filled.push_str(words);
                filled.push_str(rest);
            }
            _ => {
                filled.push('{');
                filled.push_str(part);
            }
        }
    }
    filled
}

impl Words {
    /// The labels of a language by its BCP 47 tag (`es-MX` finds `es`); English for an unknown one.
    #[must_use]
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split('-').next().unwrap_or_default();
        let found = LANGUAGES.iter().find(|(known, _)| known.eq_ignore_ascii_case(primary));
        found.map_or(&LANGUAGES[0].1, |(_, words)| words)
    }
}
