//! The list of published ids, compared with the toy content's answers.

use content::diagnostic::Diagnostic;
use content::parse::ContentFile;

use crate::fixture::{checked, files, lines};

/// Returns the errors in the toy content with this list beside it.
fn diagnostics(list: &str) -> Vec<Diagnostic> {
    let mut files = files();
    files.push(ContentFile { path: "published-ids.txt".into(), text: list.into() });
    checked(&files).err().unwrap_or_default()
}

#[test]
fn a_list_with_the_id_of_each_answer_has_no_errors() {
    assert_eq!(lines(&diagnostics("# Ids\n\nwhat-is-tea\nstrong-tea # the second\n")), "");
}

#[test]
fn an_id_that_vanished_a_new_one_and_one_listed_twice_are_named() {
    let text = lines(&diagnostics("weak-tea\nwhat-is-tea\nwhat-is-tea\n"));
    for line in [
        "published-ids.txt:1: no answer has the published id \"weak-tea\": give the answer its old id again, or write an \
         answer with this id that says where to read on: patients have links to it",
        "published-ids.txt:3: the id \"what-is-tea\" is listed in line 2 already: take one of the two lines away",
        "toy/topics/01-tea.toml:34: the id \"strong-tea\" is not in published-ids.txt: choose it with care, for it stays \
         for ever; then add it there on a line of its own",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert_eq!(text.lines().count(), 3, "{text}");
}
