//! The guide's card: the button that opens the guide.

use guide::GuideText;

use super::parts::length;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};

/// Adds the card, with the guide's title, its length, and the promise that nothing is sent.
pub(in super::super) fn invitation(builder: &mut VNodeBuilder, text: &GuideText) {
    let labels = &text.labels;
    let action = Control::Guide.name();
    markup!(builder;
        button "invitation" [key: action, type: "button", part: "guide-button", id: "guide", "data-action": action] {
            strong { (labels.title) }
            span { (&length(text)) }
            span "private" { @do icon(builder, Icon::LOCK); (labels.private) }
            span "arrow" { @do icon(builder, Icon::GO); }
        }
    );
}
