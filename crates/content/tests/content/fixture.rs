//! The toy content of `tests/fixtures/toy`, and changed copies of it.

use std::path::Path;

use content::check::{Checked, check};
use content::fault::Fault;
use content::parse::ContentFile;
use content::{Content, Date};

/// A day on which no review of the toy content is due.
pub(crate) const TODAY: Date = Date { year: 2026, month: 12, day: 1 };

/// Files of the toy content, named as if they stood in a folder `toy`.
pub(crate) fn files() -> Vec<ContentFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/toy/en");
    let mut files = Vec::new();
    for folder in ["", "topics/"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the fixture is there") {
            let path = entry.expect("the fixture can be listed").path();
            if path.is_file() {
                let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
                let text = std::fs::read_to_string(&path).expect("the fixture can be read");
                files.push(ContentFile { path: format!("toy/{folder}{name}"), text });
            }
        }
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

pub(crate) fn checked(files: &[ContentFile]) -> Result<Checked, Vec<Fault>> {
    check("en", "toy", files, TODAY)
}

pub(crate) fn content() -> Content {
    checked(&files()).map_err(|faults| lines(&faults)).expect("the toy content is good").content
}

pub(crate) fn lines(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
