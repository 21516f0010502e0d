//! What an engine, or its driver, cannot do. A test that needs it says so by [`Lack::is_here`] and ends there;
//! `docs/engines.md` has the same table.

use std::io::Write;
use std::sync::Once;

use super::Kind;

/// Something that a test needs and that an engine cannot do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    LayoutShift,
    Print,
    ClosedRoot,
    Preload,
}

impl Lack {
    /// Whether the engine of this run lacks it.
    pub(crate) fn is_here(self) -> bool {
        reason(Kind::of_this_run(), self).is_some()
    }

    fn what(self) -> &'static str {
        match self {
            Self::LayoutShift => "measure layout shift",
            Self::Print => "print the page",
            Self::ClosedRoot => "let a test look into a closed shadow root",
            Self::Preload => "use what `<link rel=preload as=fetch>` brought",
        }
    }
}

const NO_SHIFTS: &str = "the engine has no `layout-shift` entries; the places of the chrome before and after are compared in it all the same";

/// Engine, what it lacks, and why.
const TABLE: &[(Kind, Lack, &str)] = &[
    (Kind::Firefox, Lack::LayoutShift, NO_SHIFTS),
    (Kind::WebKit, Lack::LayoutShift, NO_SHIFTS),
    (
        Kind::WebKit,
        Lack::Print,
        "`WebKitWebDriver` knows no command to print; opening answers before printing is tested by its events",
    ),
    (
        Kind::WebKit,
        Lack::ClosedRoot,
        "`WebKitWebDriver` does not give out closed roots, so no patient can be played before one: the privacy tests \
         run in the other two; that the root is closed is tested from outside",
    ),
    (
        Kind::WebKit,
        Lack::Preload,
        "it asks for the text again, with `fetch` and with `XMLHttpRequest`; that the hint saves a request is tested in the \
         other two",
    ),
];

/// Why an engine cannot do a thing; none if it can.
pub(super) fn reason(kind: Kind, lack: Lack) -> Option<&'static str> {
    TABLE.iter().find(|row| (row.0, row.1) == (kind, lack)).map(|row| row.2)
}

/// Prints the engine's part of the table, once a run, past the test runner that keeps the output of tests.
pub(super) fn say_once(kind: Kind) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut text = format!("\nThe engine is {kind:?}.\n");
        for (_, lack, why) in TABLE.iter().filter(|row| row.0 == kind) {
            text.push_str(&format!("It cannot {}: {why}.\n", lack.what()));
        }
        // A closed standard error is no reason to fail.
        let _ = std::io::stderr().write_all(text.as_bytes());
    });
}

const DOCUMENT: &str = "docs/engines.md";
const MARKS: (&str, &str) = ("<!-- lacks:begin -->\n", "<!-- lacks:end -->");

#[test]
fn the_document_has_the_table_of_what_engines_cannot_do() {
    let text = std::fs::read_to_string(DOCUMENT).expect("the document is there");
    let start = text.find(MARKS.0).expect("the table begins") + MARKS.0.len();
    let end = text.find(MARKS.1).expect("the table ends");
    let mut table =
        "| engine | cannot | why, and what is tested in its place |\n| --- | --- | --- |\n".to_owned();
    for (kind, lack, why) in TABLE {
        table.push_str(&format!("| {kind:?} | {} | {why} |\n", lack.what()));
    }
    if std::env::var_os("RENEW").is_some() {
        let text = format!("{}{table}{}", &text[..start], &text[end..]);
        std::fs::write(DOCUMENT, text).expect("the document can be written");
    } else {
        assert_eq!(&text[start..end], table, "run `RENEW=1 cargo test --test browser the_document_has`");
    }
}
