//! Crisis help that an answer asks for: at once under the answers, and on every later screen where it stays.

use guide::is_pinned;

use super::frame::Guide;
use crate::components::tree::Tree;
use crate::guide_data::flow;

/// Adds the help, if an answer asks for it.
pub(super) fn pinned(tree: &mut Tree, guide: &Guide) {
    let stays = is_pinned(flow(), &guide.session.answers);
    if !stays && !guide.session.has_ended(flow()) {
        return;
    }
    tree.open("div", "pinned");
    tree.set("data-crisis", "guide");
    tree.leaf("h3", "", guide.text.labels.help_title);
    guide.first_lines(tree);
    if stays {
        tree.leaf("p", "", guide.text.labels.tell_someone);
    }
    tree.close();
}
