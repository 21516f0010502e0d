//! The guide: one screen at a time, and what is around each of them.

use content::labels::fill;
use guide::{GuideText, Screen, Session};

use super::question::question;
use super::result::result;
use super::start::start;
use super::summary::summary;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::components::{Help, Outside};
use crate::guide_data::flow;

/// What the guide shows.
pub(in super::super) struct Guide<'g> {
    pub text: &'static GuideText,
    pub session: &'g Session,
    pub help: &'g Help,
    pub outside: &'g Outside,
}

/// Returns how many questions there are, and how long they take.
pub(super) fn length(text: &GuideText) -> String {
    fill(text.labels.invite, "count", &flow().questions.len().to_string())
}

/// Adds the guide.
pub(in super::super) fn guide(tree: &mut Tree, guide: &Guide) {
    markup!(tree;
        section "guide" [part: "guide", "aria-label": guide.text.labels.title] {
            // Each screen has a key of its own: nothing of the one before stays in a field.
            @do match guide.session.screen {
                Screen::Start => start(tree, guide),
                Screen::Question(at) => question(tree, guide, at),
                Screen::Summary => summary(tree, guide),
                Screen::Result => result(tree, guide),
            };
        }
    );
}

/// Adds the row above a screen: the way back, if there is one, and the way out. Above a question, by its place, there are
/// its section, how far along it is, and a bar that grows.
pub(super) fn bar(tree: &mut Tree, guide: &Guide, back: &str, question: Option<usize>) {
    let labels = &guide.text.labels;
    let (number, count) = guide.session.progress(flow()).unwrap_or_default();
    let [number, count] = [number, count].map(|number| number.to_string());
    markup!(tree;
        div "guide-bar" [key: "bar"] {
            span {
                @if !back.is_empty() {
                    @do tree.open_button(Control::Back, "plain");
                    @do icon(tree, Icon::BACK);
                    (back)
                    @do tree.close();
                }
            }
            p "progress-words" [id: "above"] {
                @if let Some(at) = question {
                    b { (guide.text.section(at)) }
                    (" · ")
                    (&fill(&fill(labels.progress, "number", &number), "count", &count))
                }
            }
            @do tree.open_button(Control::Leave, "plain");
            @do tree.set("aria-label", labels.leave);
            @do tree.set("title", labels.leave);
            @do icon(tree, Icon::LEAVE);
            @do tree.close();
        }
        @if question.is_some() {
            progress [key: "progress", value: &number, max: &count, "aria-hidden": "true"] {}
        }
    );
}

/// Adds the heading of a screen, which takes the focus. What has the id `above` is read with it.
pub(super) fn heading(tree: &mut Tree, guide: &Guide, words: &str) {
    markup!(tree;
        h2 [tabindex: "-1", "aria-describedby": "above", "data-focus"?: !guide.session.shows_error] { (words) }
    );
}

/// Adds what is below the summary and results.
pub(super) fn foot(tree: &mut Tree, guide: &Guide) {
    markup!(tree;
        div "guide-foot" [key: "foot"] { @do tree.button(Control::Restart, "plain", guide.text.labels.restart); }
    );
}

/// Adds a closed row that opens.
pub(super) fn fold(tree: &mut Tree, title: &str, inner: &dyn Fn(&mut Tree)) {
    markup!(tree;
        details "fold" [key: title] {
            summary { (title) @do icon(tree, Icon::OPEN); }
            div { @do inner(tree); }
        }
    );
}
