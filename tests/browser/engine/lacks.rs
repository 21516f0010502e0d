//! What an engine, or its driver, cannot do.

use std::io::Write;
use std::sync::Once;

use super::Kind;

/// Something that a test needs and that an engine cannot do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lack {
    LayoutShift,
    Print,
    AccessibilityTree,
    ClosedRoot,
    Touch,
}

/// Engine, what it lacks, and why.
const TABLE: &[(Kind, Lack, &str)] = &[
    (Kind::Firefox, Lack::LayoutShift, ""),
    (Kind::WebKit, Lack::LayoutShift, ""),
    (Kind::WebKit, Lack::Print, ""),
    (Kind::Firefox, Lack::AccessibilityTree, ""),
    (Kind::WebKit, Lack::AccessibilityTree, ""),
    (Kind::Firefox, Lack::ClosedRoot, ""),
    (Kind::WebKit, Lack::ClosedRoot, ""),
    (Kind::Firefox, Lack::Touch, ""),
    (Kind::WebKit, Lack::Touch, ""),
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
            text.push_str(&format!("  It cannot: {lack:?}: {why}\n"));
        }
        let _ = std::io::stderr().write_all(text.as_bytes());
    });
}
