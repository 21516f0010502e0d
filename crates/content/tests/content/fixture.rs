//! The toy content of `tests/fixtures/toy`, and changed copies of it.
//!
//! It is the content of the toy site with fewer answers: every file that is not in `tests/fixtures/toy` is taken from
//! `tests/fixtures/site`.

use std::path::Path;

use content::check::{Checked, check};
use content::diagnostic::Diagnostic;
use content::parse::ContentFile;
use content::{Content, Date};

/// A day on which no review of the toy content is due.
pub(crate) const TODAY: Date = Date { year: 2026, month: 12, day: 1 };

/// Files of the toy content that are those of the toy site.
const SHARED: [&str; 7] = [
    "guide-texts.toml",
    "interface.toml",
    "notices.toml",
    "phrases.toml",
    "rules.toml",
    "things.toml",
    "topics/01-tea.toml",
];

/// Files of the toy content that are its own.
const OWN: [&str; 6] =
    ["crisis.toml", "emergencies.toml", "forms.toml", "search.toml", "sources.toml", "steps.toml"];

/// Files of the toy content, named as if they stood in a folder `toy`.
pub(crate) fn files() -> Vec<ContentFile> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let read = |folder: &str, name: &str| {
        let path = fixtures.join(folder).join(name);
        let text =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        ContentFile { path: format!("toy/{name}"), text }
    };
    let shared = SHARED.map(|name| read("site/en", name));
    let own = OWN.map(|name| read("toy/en", name));
    let of_all_languages = [read("site", "guide.toml"), read("toy", "protected.toml")];
    let mut files: Vec<ContentFile> = shared.into_iter().chain(own).chain(of_all_languages).collect();
    // There are two answers, so each can only be related to the other.
    for file in &mut files {
        file.text = file.text.replace("\"strong-tea\", \"cost\"]", "\"strong-tea\"]");
        file.text = file.text.replace("\"what-is-tea\", \"how-well\"]", "\"what-is-tea\"]");
    }
    files
}

/// The toy content with `from` replaced by `to`, once, in the file `name`.
pub(crate) fn changed(name: &str, from: &str, to: &str) -> Vec<ContentFile> {
    let mut files = files();
    let file = files.iter_mut().find(|file| file.path == format!("toy/{name}")).expect("the file is there");
    assert!(file.text.contains(from), "{name} has no {from:?}");
    file.text = file.text.replacen(from, to, 1);
    files
}

pub(crate) fn checked(files: &[ContentFile]) -> Result<Checked, Vec<Diagnostic>> {
    check("en", "toy", files, TODAY)
}

pub(crate) fn content() -> Content {
    checked(&files()).map_err(|diagnostics| lines(&diagnostics)).expect("the toy content is good").content
}

pub(crate) fn lines(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
