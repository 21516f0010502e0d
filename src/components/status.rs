//! What just happened, said politely.

use content::labels::fill;

use super::app::ShellProps;
use super::tree::Tree;
use crate::state::Announcement;

/// How many answers were found, and which is the first.
fn found(shell: &ShellProps) -> String {
    let Some(found) = &shell.state.search else { return String::new() };
    let count = shell.count(found);
    let said = match found.answers.first().and_then(|id| shell.outside.question_of.emit(id.clone().into())) {
        Some(question) => [&count, ". ", &question].concat(),
        None => count,
    };
    // Help is above the answers, so it is said before them.
    if shell.state.shows_search_help() { [shell.text.labels.help_title, ". ", &said].concat() } else { said }
}

/// Adds what was said last.
pub(super) fn status(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, text, .. } = shell;
    let labels = &text.labels;
    let count = state.shown().to_string();
    let topic = state.topics.iter().find(|topic| Some(&topic.id) == state.topic.as_ref());
    // What others see for themselves is only for screen readers; what became of a link is shown to all.
    let mut hidden = false;
    let mut button = None;
    let said = match &state.announced {
        Some(Announcement::CopyFailed(link)) => {
            button = Some(("close", words.close));
            fill(words.copy_failed, "link", link)
        }
        Some(Announcement::TakeAway(false)) => {
            button = Some(("close", words.close));
            labels.copy_failed.to_owned()
        }
        Some(Announcement::AwayFromGuide) => {
            button = Some(("to-guide", labels.to_guide));
            String::new()
        }
        Some(Announcement::Copied) => words.copied.to_owned(),
        Some(Announcement::EscapeAgain) => labels.escape.to_owned(),
        Some(Announcement::Left) => labels.left.to_owned(),
        Some(Announcement::TakeAway(true)) => labels.copied.to_owned(),
        quiet => {
            hidden = true;
            match (quiet, topic) {
                (Some(Announcement::Showing), Some(topic)) => {
                    fill(&fill(words.showing_topic, "count", &count), "topic", &topic.title)
                }
                (Some(Announcement::Showing), None) => fill(words.showing_all, "count", &count),
                (Some(Announcement::Found), _) => found(shell),
                (Some(Announcement::Opened), _) => words.all_opened.to_owned(),
                (Some(Announcement::Closed), _) => words.all_closed.to_owned(),
                _ => String::new(),
            }
        }
    };
    tree.open("div", if hidden { "status hidden" } else { "status" });
    tree.open("div", "");
    // With the button, a list of keys: the region stays the same node, or nobody would hear it.
    tree.key("said");
    tree.set("role", "status");
    // A new node each time: the same words twice are news twice.
    tree.open("span", "");
    tree.key(&state.times_announced.to_string());
    tree.text(&said);
    tree.close();
    tree.close();
    if let Some((action, label)) = button {
        tree.button(action, "close", label);
    }
    tree.close();
}
