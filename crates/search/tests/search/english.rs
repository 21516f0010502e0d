//! The content itself.

use std::path::Path;

use content::check::{Checked, check};
use content::parse::ContentFile;
use content::{Content, Date};

/// No review is due on this day.
const TODAY: Date = Date { year: 2026, month: 12, day: 1 };

/// Returns the English answers.
pub(crate) fn english() -> Content {
    checked().content
}

/// Returns the English answers with the data for search.
pub(crate) fn checked() -> Checked {
    checked_in("en")
}

/// Returns the answers of a language with the data for search.
pub(crate) fn checked_in(lang: &str) -> Checked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content").join(lang);
    let mut files = Vec::new();
    for folder in [folder.join("topics"), folder.join("asked"), folder.join(".."), folder] {
        for entry in std::fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.extension().is_some_and(|ending| ending == "toml" || ending == "txt") {
                let text = std::fs::read_to_string(&path).expect("the file can be read");
                files.push(ContentFile { path: path.to_string_lossy().into_owned(), text });
            }
        }
    }
    check(lang, lang, &files, TODAY).expect("the content has no errors")
}
