//! What stands around every screen of the guide: the way back, how far along, the ways to leave.

use yew::prelude::*;

use super::question::question;
use super::result::result;
use super::summary::summary;
use crate::guide::{GuideText, Screen, Session, flow};
use crate::view::chrome::Help;
use crate::view::chrome::tree::Tree;

/// What only the page outside knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// The question of an answer on the page, by its id; none if it is not there.
    pub question_of: Callback<&'static str, Option<String>>,
    /// Whether the engine prints a frame alone.
    pub can_print: bool,
}

impl Default for Outside {
    /// A page that can do nothing, such as one that is only being rendered.
    fn default() -> Self {
        Self { question_of: Callback::from(|_| None), can_print: false }
    }
}

/// What the guide shows.
pub(in super::super) struct Guide<'g> {
    pub text: &'static GuideText,
    pub session: &'g Session,
    pub help: &'g Help,
    pub outside: &'g Outside,
}

/// Adds the guide.
pub(in super::super) fn guide(tree: &mut Tree, guide: &Guide) {
    let Guide { text, session, .. } = guide;
    let labels = &text.labels;
    let alone = session.shows_crisis_alone(flow());
    tree.open("section", if alone { "guide crisis-alone" } else { "guide" });
    tree.set("part", "guide");
    tree.set("aria-label", labels.title);
    if !alone {
        tree.open("div", "guide-bar");
        tree.key("bar");
        if session.may_go_back() {
            tree.button("back", "plain", labels.back);
        }
        tree.button("leave", "plain", labels.leave);
        tree.close();
        tree.open("p", "guide-name");
        tree.key("name");
        tree.leaf("span", "", labels.title);
        if let Some((number, count)) = session.progress(flow()) {
            let progress = labels.progress.replace("{number}", &number.to_string());
            let progress = progress.replace("{count}", &count.to_string());
            tree.open("span", "");
            tree.key(&progress);
            tree.set("id", "above");
            tree.text(&progress);
            tree.close();
        }
        tree.close();
    }
    // Each screen has a key of its own: nothing of the one before stays in a field.
    match session.screen {
        Screen::Question(at) => question(tree, guide, at),
        Screen::Summary => summary(tree, guide),
        Screen::Result => result(tree, guide),
    }
    if !alone {
        tree.open("div", "guide-foot");
        tree.key("foot");
        tree.button("restart", "plain", labels.restart);
        tree.leaf("small", "", &labels.small_print.replace("{hash}", text.hash));
        tree.close();
    }
    tree.close();
}
