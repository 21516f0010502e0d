//! Crisis help that an answer asks for: at once under the answers, and on every later screen where it stays.

use guide::{is_emergency, keeps_crisis_help};

use super::crisis_lines::first_lines;
use super::frame::Guide;
use crate::components::tree::{Tree, markup};
use crate::guide_data::flow;

/// Adds the help, if an answer asks for it.
pub(super) fn pinned(tree: &mut Tree, guide: &Guide) {
    let (session, labels) = (guide.session, &guide.text.labels);
    let stays = keeps_crisis_help(flow(), &session.responses);
    if !stays && !session.has_ended(flow()) {
        return;
    }
    markup!(tree;
        div "pinned" [key: "pinned", "data-crisis": "guide"] {
            h3 { (labels.help_title) }
            @do first_lines(tree, labels, guide.help, is_emergency(flow(), &session.responses));
            @if stays {
                p { (labels.tell_someone) }
            }
        }
    );
}
