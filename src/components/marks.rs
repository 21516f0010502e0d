//! Marks in the guide's words, such as `{crisis}`: each stands for the instruction of the reader's country, which is read
//! from the page, where the script has put that of the region that is set.

use content::labels::fill;
use yew::AttrValue;

use super::guide::HelpLink;

/// What a mark stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Its name.
    pub name: AttrValue,
    /// The words, to stand within a sentence.
    pub words: AttrValue,
    /// The links among them.
    pub links: Vec<HelpLink>,
}

/// Returns a text with words in the place of its marks; a mark with a capital letter gets words with one. What is no
/// mark stays.
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
