//! The limitations of engines and their drivers. A test that needs such a capability names it in its attribute, as in
//! `#[browser_test(needs(Print))]`, and is skipped in that engine. `docs/engines.md` has the same table.

use browser_test::browser_test;

use super::EngineKind;

/// A capability that a test needs and that an engine may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limitation {
    LayoutShift,
    Print,
    PrintToFile,
    ClosedRoot,
    Preload,
    Picture,
}

impl Limitation {
    /// Returns the reason why an engine lacks it, or `None` if it does not.
    pub(crate) fn of(self, engine: EngineKind) -> Option<&'static str> {
        TABLE.iter().find(|row| (row.0, row.1) == (engine, self)).map(|row| row.2)
    }

    fn what(self) -> &'static str {
        match self {
            Self::LayoutShift => "measure layout shift",
            Self::Print => "print the page",
            Self::PrintToFile => "print into a file what a script asks to be printed",
            Self::ClosedRoot => "let a test look into a closed shadow root",
            Self::Preload => "use what `<link rel=preload as=fetch>` brought",
            Self::Picture => "take a picture with two pixels for each CSS pixel",
        }
    }
}

const NO_SHIFTS: &str = "the engine has no `layout-shift` entries; the positions of the shell before and after are compared in it all the same";
const NO_FILE: &str =
    "it shows a dialog when a script prints; what is printed is compared in the print frame instead";

const NO_PICTURE: &str = "only Chromium's protocol has it; the pictures in README are of Chromium";

/// Each engine's limitations, with their reasons.
const TABLE: &[(EngineKind, Limitation, &str)] = &[
    (EngineKind::Firefox, Limitation::LayoutShift, NO_SHIFTS),
    (EngineKind::WebKit, Limitation::LayoutShift, NO_SHIFTS),
    (
        EngineKind::WebKit,
        Limitation::Print,
        "`WebKitWebDriver` knows no command to print; opening answers before printing is tested by its events",
    ),
    (EngineKind::Chromium, Limitation::PrintToFile, NO_FILE),
    (EngineKind::WebKit, Limitation::PrintToFile, NO_FILE),
    (
        EngineKind::WebKit,
        Limitation::ClosedRoot,
        "`WebKitWebDriver` does not give out closed roots, so no patient can be played before one: the privacy tests \
         run in the other two; that the root is closed is tested from outside",
    ),
    (
        EngineKind::WebKit,
        Limitation::Preload,
        "it asks for the text again, with `fetch` and with `XMLHttpRequest`; that the hint saves a request is tested in the \
         other two",
    ),
    (EngineKind::Firefox, Limitation::Picture, NO_PICTURE),
    (EngineKind::WebKit, Limitation::Picture, NO_PICTURE),
];

const DOCUMENT: &str = "docs/engines.md";
const MARKS: (&str, &str) = ("<!-- limitations:begin -->\n", "<!-- limitations:end -->");

#[browser_test]
fn the_document_has_the_table_of_what_engines_cannot_do() {
    let text = std::fs::read_to_string(DOCUMENT).expect("the document is there");
    let start = text.find(MARKS.0).expect("the table begins") + MARKS.0.len();
    let end = text.find(MARKS.1).expect("the table ends");
    let mut table =
        "| engine | cannot | why, and what is tested in its place |\n| --- | --- | --- |\n".to_owned();
    for (kind, limitation, why) in TABLE {
        table.push_str(&format!("| {kind:?} | {} | {why} |\n", limitation.what()));
    }
    if std::env::var_os("RENEW").is_some() {
        let text = format!("{}{table}{}", &text[..start], &text[end..]);
        std::fs::write(DOCUMENT, text).expect("the document can be written");
    } else {
        assert_eq!(&text[start..end], table, "run `RENEW=1 cargo test --test browser the_document_has`");
    }
}
