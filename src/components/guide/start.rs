//! The start page: what the guide is, how long it takes, and what happens to the answers.

use super::parts::{Guide, bar, heading, length};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};

/// Adds the start page.
pub(super) fn start(builder: &mut VNodeBuilder, guide: &Guide) {
    let labels = &guide.text.labels;
    let points = [
        (Icon::CLOCK, &*length(guide.text), labels.start_skip),
        (Icon::LOCK, labels.private, labels.start_private),
        (Icon::LIST, labels.start_summary, labels.start_keep),
    ];
    markup!(builder;
        div "screen start" [key: "start", "data-screen": "start"] {
            @do bar(builder, guide, "", None);
            @do illustration(builder);
            div {
                @do heading(builder, guide, labels.title);
                p "hint" { (labels.start_intro) }
            }
            ul "points" {
                @for (symbol, title, text) in points {
                    li {
                        span "badge" { @do icon(builder, symbol); }
                        p { strong { (title) } (text) }
                    }
                }
            }
            // A patient may have gone back to this page.
            @do pinned(builder, guide);
            div "actions" {
                @do builder.button(Control::Begin, "primary", labels.begin);
                p "small" { (labels.promise) }
            }
            @for sentence in [&guide.help.overdue, &guide.help.reviewed] {
                @if !sentence.is_empty() { p "about-rules" { (sentence) } }
            }
        }
    );
}

/// Adds a decorative drawing of hills and a sun. The hills extend beyond the `viewBox`, so that they fill a wide box.
fn illustration(builder: &mut VNodeBuilder) {
    markup!(builder;
        svg "illustration" ["viewBox": "0 0 350 132", "preserveAspectRatio": "xMidYMax", "aria-hidden": "true"] {
            @for radius in ["76", "54", "34"] {
                circle [cx: "175", cy: "92", r: radius] {}
            }
            path [d: "M-170 90c40-14 125 24 170 6 40-16 70-16 110 0s76 16 124 0 76-14 116 2 90 4 170-8v60H-170Z"] {}
            path [d: "M-170 106c46-10 126 18 170 6 46-12 78-12 120 0s84 10 126 0 70-8 104 2 90 4 170-8"] {}
        }
    );
}
