//! The summary of all answers, which a patient checks before the result.

use content::labels::fill;
use guide::{is_asked, question_and_response};

use super::parts::{Guide, bar, foot, heading};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::markup::{VNodeBuilder, markup};
use crate::guide_data::flow;

/// Adds the summary.
pub(super) fn summary(builder: &mut VNodeBuilder, guide: &Guide) {
    let (session, labels) = (guide.session, &guide.text.labels);
    let asked = (0..flow().questions.len()).filter(|at| is_asked(flow(), &session.responses, *at));
    markup!(builder;
        div "screen summary" [key: "summary", "data-screen": "summary"] {
            @do bar(builder, guide, labels.back, None);
            div {
                @do heading(builder, guide, labels.summary_title);
                p "hint" { (labels.summary_intro) }
            }
            @do pinned(builder, guide);
            dl {
                @for at in asked { @do row(builder, guide, at); }
            }
            div "actions" { @do builder.button(Control::Next, "primary", labels.see_result); }
            @do foot(builder, guide);
        }
    );
}

fn row(builder: &mut VNodeBuilder, guide: &Guide, at: usize) {
    let labels = &guide.text.labels;
    let (short, answer) = question_and_response(guide.text, &guide.session.responses, at);
    markup!(builder;
        div {
            dt { (short) }
            dd { (&answer) }
            dd "change" {
                @do builder.open_button(Control::Change, "plain");
                @do builder.set("value", &flow().questions[at].id);
                @do builder.set("aria-label", &fill(labels.change_answer, "question", short));
                (labels.change)
                @do builder.close();
            }
        }
    );
}
