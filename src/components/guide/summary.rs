//! All answers, before the result.

use content::labels::fill;
use guide::{is_asked, said};

use super::frame::Guide;
use super::pinned::pinned;
use crate::components::tree::Tree;
use crate::guide_data::flow;

/// Adds the summary.
pub(super) fn summary(tree: &mut Tree, guide: &Guide) {
    let Guide { text, session, .. } = guide;
    let labels = &text.labels;
    tree.open("div", "summary");
    tree.key("summary");
    tree.set("data-screen", "summary");
    tree.heading(labels.summary_title, true);
    pinned(tree, guide);
    tree.leaf("p", "", labels.summary_intro);
    tree.open("dl", "");
    for (at, question) in flow().questions.iter().enumerate() {
        if !is_asked(flow(), &session.answers, at) {
            continue;
        }
        let (short, label) = said(text, &session.answers, at);
        tree.open("div", "");
        tree.leaf("dt", "", short);
        tree.leaf("dd", "", &label);
        tree.open("dd", "change");
        tree.open("button", "plain");
        tree.set("type", "button");
        tree.set("part", "button");
        tree.set("data-action", "change");
        tree.set("value", &question.id);
        tree.set("aria-label", &fill(labels.change_answer, "question", short));
        tree.text(labels.change);
        tree.close();
        tree.close();
        tree.close();
    }
    tree.close();
    tree.open("div", "ways");
    tree.button("next", "primary", labels.see_result);
    tree.close();
    tree.close();
}
