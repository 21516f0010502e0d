//! One question.

use content::guide::{Pick, Skipped};
use guide::{Given, Picks};

use super::frame::Guide;
use super::pinned::pinned;
use crate::components::tree::Tree;
use crate::guide_data::flow;

/// Adds the question.
pub(super) fn question(tree: &mut Tree, guide: &Guide, at: usize) {
    let Guide { text, session, .. } = guide;
    let (asked, labels) = (&flow().questions[at], &text.labels);
    let [_, question, hint] = text.question(at);
    let picks = match session.answers.of(at) {
        Given::Picked(picks) => picks,
        _ => Picks::default(),
    };
    let several = asked.pick == Pick::Any;
    tree.open("div", "question");
    tree.key(&asked.id);
    tree.set("data-question", &asked.id);
    if session.lacking {
        tree.open("div", "error");
        tree.set("role", "alert");
        tree.set("id", "guide-error");
        tree.set("tabindex", "-1");
        tree.set("data-focus", "");
        tree.leaf("strong", "", labels.error_title);
        tree.open("a", "");
        // Where it leads is the code's to say: an address would be the page's.
        tree.set("href", "#guide");
        tree.set("data-action", "first");
        let must = asked.skipped == Skipped::Refused;
        tree.text(if must { labels.error_must } else { labels.error_choose });
        tree.close();
        tree.close();
    }
    // `dialog` goes nowhere, not even when the code is gone: no answer can get into an address.
    tree.open("form", "");
    tree.key("form");
    tree.set("method", "dialog");
    tree.set("autocomplete", "off");
    tree.open("fieldset", "");
    tree.set("aria-describedby", "guide-error guide-hint guide-signs");
    tree.open("legend", "");
    tree.heading(question, !session.lacking);
    tree.close();
    tree.open("div", "hint");
    tree.set("id", "guide-hint");
    for hint in [hint, if several { labels.choose_any } else { "" }] {
        if !hint.is_empty() {
            tree.leaf("p", "", hint);
        }
    }
    tree.close();
    signs(tree, text.signs(at));
    for (place, answer) in asked.answers.iter().enumerate() {
        tree.open("label", "choice");
        tree.set("part", "choice");
        tree.open("input", "");
        tree.set("type", if several { "checkbox" } else { "radio" });
        tree.set("name", &asked.id);
        tree.set("value", &answer.id);
        if session.lacking {
            tree.set("aria-invalid", "true");
        }
        if picks.has(place) {
            tree.set("checked", "");
        }
        tree.close();
        tree.leaf("span", "", text.answer(at, place)[0]);
        tree.close();
    }
    tree.close();
    tree.close();
    // Filled when a pick asks for it, and then read out; there from the start where it is pinned.
    tree.open("div", "");
    tree.key("help");
    tree.set("aria-live", "assertive");
    pinned(tree, guide);
    tree.close();
    if at == 0 {
        tree.leaf("p", "hint", labels.promise);
    }
    tree.open("div", "ways");
    tree.key("ways");
    tree.button("next", "primary", labels.go_on);
    if session.may_skip(flow()) {
        tree.button("skip", "plain", labels.skip);
    }
    tree.close();
    tree.close();
}

/// Adds what the question asks about, one by one, if it lists anything.
fn signs(tree: &mut Tree, signs: impl Iterator<Item = &'static str>) {
    let mut signs = signs.peekable();
    if signs.peek().is_none() {
        return;
    }
    tree.open("ul", "signs");
    tree.set("id", "guide-signs");
    for sign in signs {
        tree.leaf("li", "", sign);
    }
    tree.close();
}
