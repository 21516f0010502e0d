//! A row of buttons, one a topic: each shows its topic alone, the first shows all.

use content::labels::ControlLabels;

use super::tree::Tree;
use crate::state::State;

/// Adds the row for the topics of `state`.
pub(super) fn topic_chips(tree: &mut Tree, state: &State, words: &ControlLabels) {
    tree.open("div", "chips");
    tree.set("role", "group");
    tree.set("aria-label", words.topics);
    chip(tree, "", words.all_topics, state.topic.is_none());
    for topic in &state.topics {
        chip(tree, &topic.id, &topic.chip, state.topic.as_ref() == Some(&topic.id));
    }
    tree.close();
}

/// Adds the button of a topic; of all of them if `id` is empty.
pub(super) fn chip(tree: &mut Tree, id: &str, label: &str, chosen: bool) {
    tree.open("button", "chip");
    tree.key(id);
    tree.set("type", "button");
    tree.set("part", "chip");
    tree.set("data-action", "topic");
    tree.set("value", id);
    // The still picture's button is pressed again by its id.
    tree.set("id", &["chip-", if id.is_empty() { "all" } else { id }].concat());
    tree.set("aria-pressed", if chosen { "true" } else { "false" });
    tree.text(label);
    tree.close();
}
