//! All answers, to be checked before the result.

use content::labels::fill;
use guide::{is_asked, question_and_response};

use super::frame::{Guide, bar, foot, heading};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::tree::{Tree, markup};
use crate::guide_data::flow;

/// Adds the summary.
pub(super) fn summary(tree: &mut Tree, guide: &Guide) {
    let (session, labels) = (guide.session, &guide.text.labels);
    let asked = (0..flow().questions.len()).filter(|at| is_asked(flow(), &session.responses, *at));
    markup!(tree;
        div "screen summary" [key: "summary", "data-screen": "summary"] {
            @do bar(tree, guide, labels.back, None);
            div {
                @do heading(tree, guide, labels.summary_title);
                p "hint" { (labels.summary_intro) }
            }
            @do pinned(tree, guide);
            dl {
                @for at in asked { @do row(tree, guide, at); }
            }
            div "ways" { @do tree.button(Control::Next, "primary", labels.see_result); }
            @do foot(tree, guide);
        }
    );
}

fn row(tree: &mut Tree, guide: &Guide, at: usize) {
    let labels = &guide.text.labels;
    let (short, answer) = question_and_response(guide.text, &guide.session.responses, at);
    markup!(tree;
        div {
            dt { (short) }
            dd { (&answer) }
            dd "change" {
                @do tree.open_button(Control::Change, "plain");
                @do tree.set("value", &flow().questions[at].id);
                @do tree.set("aria-label", &fill(labels.change_answer, "question", short));
                (labels.change)
                @do tree.close();
            }
        }
    );
}
