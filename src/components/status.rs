//! What just happened, said politely.

use super::app::ShellProps;
use super::control::Control;
use super::tree::{Tree, markup};
use crate::state::Announcement;

/// How many answers were found, and which is the first.
fn found(shell: &ShellProps) -> String {
    let Some(found) = &shell.state.search else { return String::new() };
    // Help stands in the place of the answers.
    if !shell.state.shows_results() {
        return shell.text.labels.help_title.to_owned();
    }
    if found.rows.is_empty() && found.asks_for_clinic {
        return shell.words.clinic_title.to_owned();
    }
    let count = shell.count(found);
    match found.rows.first().and_then(|row| shell.outside.question_of.emit(row.id.clone().into())) {
        Some(question) => [&count, ". ", &question].concat(),
        None => count,
    }
}

/// Adds what was said last.
pub(super) fn status(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, text, .. } = shell;
    let labels = &text.labels;
    // What others see for themselves is only for screen readers; what became of a key or a button is shown to all.
    let mut is_quiet = false;
    let mut button = None;
    let said = match &state.announced {
        Some(Announcement::TakeAway(false)) => {
            button = Some((Control::Close, words.close));
            labels.copy_failed.to_owned()
        }
        Some(Announcement::AwayFromGuide) => {
            button = Some((Control::ToGuide, words.to_guide));
            String::new()
        }
        Some(Announcement::EscapeAgain) => labels.escape.to_owned(),
        Some(Announcement::Left) => labels.left.to_owned(),
        Some(Announcement::TakeAway(true)) => labels.copied.to_owned(),
        quiet => {
            is_quiet = true;
            match quiet {
                Some(Announcement::Text) => words.showing_text.to_owned(),
                Some(Announcement::Found) => found(shell),
                _ => String::new(),
            }
        }
    };
    tree.open("div", if is_quiet { "status hidden" } else { "status" });
    markup!(tree;
        // With the button, a list of keys: the region stays the same node, or nobody would hear it.
        div [key: "said", role: "status"] {
            // A new node each time: the same words twice are news twice.
            span [key: &state.times_announced.to_string()] { (&said) }
        }
        @if let Some((control, label)) = button {
            @do tree.button(control, "close", label);
        }
    );
    tree.close();
}
