//! What the browser does with letters, for programs outside it.

use unicode_normalization::UnicodeNormalization;

/// Returns a word as search folds it: like `normalize("NFKD").toLowerCase()` in the browser.
#[must_use]
pub fn decompose(word: &str) -> String {
    word.nfkd().collect::<String>().to_lowercase()
}
