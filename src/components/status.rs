//! The status message in the help bar: a polite live region.

use super::control::Control;
use super::markup::{VNodeBuilder, markup};
use super::shell_props::ShellProps;
use crate::state::Announcement;

/// Returns the number of results and the first one.
fn results(shell: &ShellProps) -> String {
    let Some(found) = &shell.state.search else { return String::new() };
    // Crisis help is shown in place of the results.
    if !shell.state.shows_results() {
        return shell.guide_text.labels.help_title.to_owned();
    }
    if found.rows.is_empty() && found.asks_for_clinic {
        return shell.labels.clinic_title.to_owned();
    }
    let count = shell.count(found);
    match found.rows.first().and_then(|row| shell.page_api.question_of.emit(row.id.clone().into())) {
        Some(question) => [&count, ". ", &question].concat(),
        None => count,
    }
}

/// Adds the last announcement.
pub(super) fn status(builder: &mut VNodeBuilder, shell: &ShellProps) {
    let ShellProps { state, labels, guide_text, .. } = shell;
    let guide_labels = &guide_text.labels;
    // Changes that are visible are announced only to screen readers; the effect of a key or a button is shown to all.
    let mut is_visible = true;
    let mut button = None;
    let message = match &state.announcement {
        Some(Announcement::Copied(false)) => {
            button = Some((Control::Close, labels.close));
            guide_labels.copy_failed.to_owned()
        }
        Some(Announcement::GuidePaused) => {
            button = Some((Control::ToGuide, labels.to_guide));
            String::new()
        }
        Some(Announcement::EscapeAgain) => guide_labels.escape.to_owned(),
        Some(Announcement::GuideLeft) => guide_labels.left.to_owned(),
        Some(Announcement::Copied(true)) => guide_labels.copied.to_owned(),
        other => {
            is_visible = false;
            match other {
                Some(Announcement::Text) => labels.showing_text.to_owned(),
                Some(Announcement::Results) => results(shell),
                _ => String::new(),
            }
        }
    };
    builder.open("div", if is_visible { "status" } else { "status hidden" });
    markup!(builder;
        // Keyed, since the live region must stay the same node to be announced.
        div [key: "status", role: "status"] {
            // A new node for each announcement, so that a repeated message is announced again.
            span [key: &state.announcement_count.to_string()] { (&message) }
        }
        @if let Some((control, label)) = button {
            @do builder.button(control, "close", label);
        }
    );
    builder.close();
}
