//! The texts that readers see, for the checks that apply to every text.

use crate::diagnostic::Place;
use crate::table::ReadText;

/// A text that is shown to readers: a line, a paragraph, a list item or a table cell.
pub struct ShownText {
    /// The place of the text.
    pub place: Place,
    /// The plain text without Markdown. Marks are kept as written.
    pub text: String,
    /// Whether marks are allowed in it.
    pub has_marks: bool,
    /// The `tel:` and `sms:` addresses of its links.
    pub calls: Vec<String>,
}

/// Keys whose text is not shown to readers, or is a quotation (a citation). The text of every other key is shown, so
/// new keys are checked by default.
const NOT_SHOWN: [&str; 22] = [
    "id",
    "called-by",
    "answers",
    "hidden",
    "hides",
    "related",
    "emergencies",
    "advice",
    "source",
    "level",
    "keywords",
    "citation",
    "link",
    "chat",
    "sources",
    "sources-none",
    "must-say",
    "phase",
    "icon",
    "group",
    "read",
    "code",
];

/// Files that readers do not see: the rules quote the claims that must not appear, the flow has no texts, and the search
/// files list what patients type.
const NOT_SHOWN_FILES: [&str; 5] = ["rules.toml", "guide.toml", "search.toml", "phrases.toml", "things.toml"];

/// Returns the texts of a file that readers see.
pub(super) fn shown(file: &str, texts: Vec<ReadText>) -> impl Iterator<Item = ShownText> {
    let is_shown_file = !NOT_SHOWN_FILES.contains(&file);
    texts.into_iter().filter(move |_| is_shown_file).filter_map(|ReadText { key, place, text, links }| {
        let is_shown = links.is_some() || !NOT_SHOWN.contains(&key.as_str()) && !text.is_empty();
        let has_marks = links.is_some();
        let mut calls = links.unwrap_or_default();
        calls.retain(|to| to.starts_with("tel:") || to.starts_with("sms:"));
        is_shown.then_some(ShownText { place, text, has_marks, calls })
    })
}
