//! What stands around every screen of the guide: the way back, how far along, the ways to leave.

use content::labels::fill;
use guide::{GuideText, Screen, Session, is_emergency};
use yew::prelude::*;

use super::crisis_lines::first_lines;
use super::question::question;
use super::result::result;
use super::summary::summary;
use crate::components::Help;
use crate::components::tree::Tree;
use crate::guide_data::flow;

/// What only the page outside knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// The question of an answer on the page, by its id; none if it is not there.
    pub question_of: Callback<AttrValue, Option<String>>,
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

impl Guide<'_> {
    /// Adds the first crisis line and the emergency number, the one first that fits the answers.
    pub(super) fn first_lines(&self, tree: &mut Tree) {
        let is_emergency = is_emergency(flow(), &self.session.answers);
        first_lines(tree, &self.text.labels, self.help, is_emergency);
    }
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
            let progress = fill(labels.progress, "number", &number.to_string());
            let progress = fill(&progress, "count", &count.to_string());
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
        for sentence in [&guide.help.overdue, &guide.help.reviewed] {
            if !sentence.is_empty() {
                tree.leaf("p", "about-rules", sentence);
            }
        }
        tree.leaf("small", "", &fill(labels.small_print, "hash", text.hash));
        tree.close();
    }
    tree.close();
}
