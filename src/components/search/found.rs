//! What stands above the answers while something is searched for: crisis help where the words are of somebody in
//! distress, how many answers there are, and where to look if there are none. And what is offered before anything is
//! typed.

use content::labels::fill;
use search::distress::Level;

use super::search_help::search_help;
use crate::components::app::ShellProps;
use crate::components::topic_chips::chip;
use crate::components::tree::Tree;
use crate::state::Found;

/// Adds what is said about the answers.
pub(in crate::components) fn found(tree: &mut Tree, shell: &ShellProps, found: &Found) {
    let words = shell.words;
    search_help(tree, shell, found.distress);
    if found.pending {
        return;
    }
    tree.open("div", "found");
    tree.key("found");
    tree.leaf("p", "count", &shell.count(found));
    if found.answers.is_empty() {
        tree.leaf("p", "", words.found_none_hint);
        nearest(tree, shell, found);
    }
    tree.close();
}

/// Topics near to what was typed, or all where none is near, and whom to ask.
fn nearest(tree: &mut Tree, shell: &ShellProps, found: &Found) {
    let ShellProps { state, words, help, .. } = shell;
    tree.open("div", "ways");
    for id in &found.nearest {
        if let Some(topic) = state.topics.iter().find(|topic| topic.id == *id) {
            chip(tree, &topic.id, &topic.title, false);
        }
    }
    if found.nearest.is_empty() {
        state.topics.iter().for_each(|topic| chip(tree, &topic.id, &topic.title, false));
    }
    tree.close();
    tree.open("div", "ways");
    let has_help = found.distress.level == Level::Help;
    if !help.contact_href.is_empty() && !has_help {
        tree.open("a", "secondary");
        tree.set("href", &help.contact_href);
        tree.set("data-contact", "");
        tree.text(&help.contact_label);
        tree.close();
    }
    if !help.crisis_href.is_empty() && !has_help {
        tree.open("a", "call");
        tree.set("href", &help.crisis_href);
        tree.text(&fill(words.crisis_call, "number", &help.crisis_number));
        tree.close();
    }
    tree.close();
}

/// Adds the questions that are asked most; the clinic may have hidden some.
pub(in crate::components) fn suggestions(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, outside, .. } = shell;
    tree.open("div", "suggestions");
    tree.key("suggestions");
    tree.set("role", "group");
    tree.set("aria-label", words.suggestions);
    tree.leaf("strong", "", words.suggestions);
    for id in &state.suggestions {
        let Some(question) = outside.question_of.emit(id.clone().into()) else { continue };
        tree.read_button(id, &question);
    }
    tree.close();
}
