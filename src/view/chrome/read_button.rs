//! A button that opens an answer of the page.

use super::tree::Tree;

/// Adds the button for the answer with this id. It is no link: the address would tell which answer was opened.
pub(super) fn read_button(tree: &mut Tree, id: &str, question: &str) {
    tree.open("button", "plain");
    tree.key(id);
    tree.set("type", "button");
    tree.set("part", "button");
    tree.set("data-action", "read");
    tree.set("value", id);
    tree.text(question);
    tree.close();
}
