//! The start page: what the guide is, how long it takes, and what becomes of the answers.

use super::frame::{Guide, bar, heading, length};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};

/// Adds the start page.
pub(super) fn start(tree: &mut Tree, guide: &Guide) {
    let labels = &guide.text.labels;
    let points = [
        (Icon::CLOCK, &*length(guide.text), labels.start_skip),
        (Icon::LOCK, labels.private, labels.start_private),
        (Icon::LIST, labels.start_summary, labels.start_keep),
    ];
    markup!(tree;
        div "screen start" [key: "start", "data-screen": "start"] {
            @do bar(tree, guide, "", None);
            @do art(tree);
            div {
                @do heading(tree, guide, labels.title);
                p "hint" { (labels.start_intro) }
            }
            ul "points" {
                @for (drawing, title, words) in points {
                    li {
                        span "badge" { @do icon(tree, drawing); }
                        p { strong { (title) } (words) }
                    }
                }
            }
            // Somebody may have gone back to here.
            @do pinned(tree, guide);
            div "ways" {
                @do tree.button(Control::Begin, "primary", labels.begin);
                p "small" { (labels.promise) }
            }
            @for sentence in [&guide.help.overdue, &guide.help.reviewed] {
                @if !sentence.is_empty() { p "about-rules" { (sentence) } }
            }
        }
    );
}

/// A calm drawing: hills and a sun. The hills go on beyond the `viewBox` and fill a wide box; their ends are out of sight.
fn art(tree: &mut Tree) {
    markup!(tree;
        svg "art" ["viewBox": "0 0 350 132", "preserveAspectRatio": "xMidYMax", "aria-hidden": "true"] {
            @for radius in ["76", "54", "34"] {
                circle [cx: "175", cy: "92", r: radius] {}
            }
            path [d: "M-170 90c40-14 125 24 170 6 40-16 70-16 110 0s76 16 124 0 76-14 116 2 90 4 170-8v60H-170Z"] {}
            path [d: "M-170 106c46-10 126 18 170 6 46-12 78-12 120 0s84 10 126 0 70-8 104 2 90 4 170-8"] {}
        }
    );
}
