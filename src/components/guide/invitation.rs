//! The button that opens the guide.

use guide::GuideText;

use crate::components::tree::Tree;

/// Adds the button.
pub(in super::super) fn invitation(tree: &mut Tree, text: &GuideText) {
    tree.open("button", "invitation");
    tree.set("type", "button");
    tree.set("part", "guide-button");
    tree.set("id", "guide");
    tree.set("data-action", "guide");
    tree.leaf("strong", "", text.labels.title);
    tree.leaf("span", "", text.labels.invite);
    tree.close();
}
