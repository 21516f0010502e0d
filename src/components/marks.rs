//! Marks in the guide's wording, such as `{crisis}`. Each stands for an instruction of the reader's country, which is read
//! from the page.

use content::labels::fill;

use super::help::Mark;

/// Returns a text with its marks replaced by their instructions, capitalized where the mark is. Other braces stay.
#[must_use]
pub fn fill_marks(text: &str, marks: &[Mark]) -> String {
    let mut filled = text.to_owned();
    if text.contains('{') {
        for Mark { name, words, .. } in marks {
            filled = fill(&filled, name, words);
            filled = fill(&filled, &with_capital(name), &with_capital(words));
        }
    }
    filled
}

fn with_capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
