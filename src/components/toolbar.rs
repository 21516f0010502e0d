//! What acts on all answers at once.

use content::labels::ControlLabels;

use super::tree::Tree;

/// Adds the button that opens or closes them.
pub(super) fn toolbar(tree: &mut Tree, all_open: bool, words: &ControlLabels) {
    tree.open("div", "toolbar");
    tree.open("button", "plain");
    tree.set("type", "button");
    tree.set("part", "button");
    tree.set("id", "open-all");
    tree.set("data-action", "open-all");
    tree.text(if all_open { words.close_all } else { words.open_all });
    tree.close();
    tree.close();
}
