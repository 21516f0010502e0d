//! Measures the compressed size of the page with the text, and each answer's share of it.

use std::fmt;

use content::Content;
use lol_html::element;

use crate::html::rewrite;
use crate::prerender::plain_page;

/// Returns the most brotli bytes that `faq.LANG.html` may have. Spanish needs more words for the same.
fn most(lang: &str) -> usize {
    if lang == "es" { 80_000 } else { 66_000 }
}

/// The brotli quality of a release.
const RELEASE: i32 = 11;

/// A brotli quality that is fast enough to compress the page once for each answer.
const FAST: i32 = 5;

/// The page with the text, and its compressed size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    html: String,
    /// The brotli bytes of the whole page.
    pub page: usize,
    /// The most bytes that it may have.
    pub most: usize,
}

impl Sizes {
    /// Returns the size of the page with this content.
    #[must_use]
    pub fn of(content: &Content) -> Self {
        let html = plain_page(content, None);
        Self { page: compressed(&html, RELEASE), html, most: most(&content.lang) }
    }

    /// Returns the id of each answer and about how many bytes smaller the page would be without it, largest first.
    #[must_use]
    pub fn answers(&self, content: &Content) -> Vec<(String, usize)> {
        let fast = compressed(&self.html, FAST);
        let share = |id: &str| {
            let rest = compressed(&without(&self.html, id), FAST);
            fast.saturating_sub(rest) * self.page / fast.max(1)
        };
        let mut answers: Vec<_> =
            content.answers().map(|answer| (answer.id.clone(), share(&answer.id))).collect();
        answers.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        answers
    }

    /// Returns how many bytes of the budget are left.
    ///
    /// # Errors
    /// The page is over its budget, by the number of bytes returned.
    pub const fn left(&self) -> Result<usize, usize> {
        if self.page > self.most { Err(self.page - self.most) } else { Ok(self.most - self.page) }
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.left() {
            Ok(left) => format!("{left} left"),
            Err(over) => format!("{over} too many"),
        };
        write!(f, "Bytes (brotli) of the page with the text: {} of {}, {state}", self.page, self.most)
    }
}

/// Returns a page without the element of an answer.
fn without(html: &str, id: &str) -> String {
    let answer = element!("details[data-id]", |answer| {
        if answer.get_attribute("data-id").as_deref() == Some(id) {
            answer.remove();
        }
        Ok(())
    });
    rewrite(html, [answer])
}

fn compressed(text: &str, quality: i32) -> usize {
    let params =
        brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: text.len(), ..Default::default() };
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &params).map_or(0, |_| out.len())
}
