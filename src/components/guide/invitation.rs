//! The button that opens the guide.

use guide::GuideText;

use super::frame::length;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};

/// Adds the button: the guide's name, how long it takes, and that nothing is sent.
pub(in super::super) fn invitation(tree: &mut Tree, text: &GuideText) {
    let labels = &text.labels;
    let action = Control::Guide.name();
    markup!(tree;
        button "invitation" [key: action, type: "button", part: "guide-button", id: "guide", "data-action": action] {
            strong { (labels.title) }
            span { (&length(text)) }
            span "private" { @do icon(tree, Icon::LOCK); (labels.private) }
            span "go" { @do icon(tree, Icon::GO); }
        }
    );
}
