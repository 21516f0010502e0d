//! Crisis help that an answer requires: immediately below the answers and, if it is pinned, on every later screen.

use guide::{is_emergency, keeps_crisis_help};

use super::crisis_lines::first_lines;
use super::parts::Guide;
use crate::components::markup::{VNodeBuilder, markup};
use crate::guide_data::flow;

/// Adds the help, if an answer requires it.
pub(super) fn pinned(builder: &mut VNodeBuilder, guide: &Guide) {
    let (session, labels) = (guide.session, &guide.text.labels);
    let stays = keeps_crisis_help(flow(), &session.responses);
    let ends = session.has_ended(flow());
    if !stays && !ends {
        return;
    }
    markup!(builder;
        div "pinned" [key: "pinned", "data-crisis": "guide", "data-urgent"?: ends] {
            h3 { (labels.help_title) }
            @do first_lines(builder, labels, guide.help, is_emergency(flow(), &session.responses));
            @if stays {
                p { (labels.tell_someone) }
            }
        }
    );
}
