//! The guide with its current screen.

use guide::Screen;

use super::parts::Guide;
use super::question::question;
use super::result::result;
use super::start::start;
use super::summary::summary;
use crate::components::markup::{VNodeBuilder, markup};

/// Adds the guide with its current screen.
pub(in super::super) fn guide(builder: &mut VNodeBuilder, guide: &Guide) {
    markup!(builder;
        section "guide" [part: "guide", "aria-label": guide.text.labels.title] {
            // Each screen has its own key, so that no input keeps the state of the previous screen.
            @do match guide.session.screen {
                Screen::Start => start(builder, guide),
                Screen::Question(at) => question(builder, guide, at),
                Screen::Summary => summary(builder, guide),
                Screen::Result => result(builder, guide),
            };
        }
    );
}
