//! One question.

use content::guide::{Pick, Skipped};
use content::labels::fill;
use guide::Response;

use super::frame::{Guide, bar, heading};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::guide_data::flow;

/// Adds the question.
pub(super) fn question(tree: &mut Tree, guide: &Guide, at: usize) {
    let Guide { text, session, .. } = guide;
    let (asked, labels) = (&flow().questions[at], &text.labels);
    let [_, question, hint] = text.question(at);
    markup!(tree;
        div "screen asking" [key: &asked.id, "data-question": &asked.id] {
            @do bar(tree, guide, labels.back, Some(at));
            // `dialog` goes nowhere, not even when the code is gone: no answer can get into an address.
            form [key: "form", method: "dialog", autocomplete: "off"] {
                fieldset ["aria-describedby": "guide-error guide-hint guide-signs"] {
                    legend { @do heading(tree, guide, question); }
                    div "hint" [id: "guide-hint"] {
                        @if !hint.is_empty() { p { (hint) } }
                        @if asked.pick == Pick::Any { p { (labels.choose_any) } }
                    }
                    @if text.signs(at).next().is_some() {
                        ul "signs" [id: "guide-signs"] {
                            @for sign in text.signs(at) { li { (sign) } }
                        }
                    }
                    div "choices" [key: "choices", "data-error"?: session.shows_error] {
                        // Between question and answers, so that neither moves out of sight.
                        @if session.shows_error {
                            p "error" [key: "error", role: "alert", id: "guide-error", tabindex: "-1", "data-focus": ""] {
                                (if asked.skipped == Skipped::Refused { labels.error_must } else { labels.error_choose })
                            }
                        }
                        @do choices(tree, guide, at);
                    }
                }
            }
            // Filled when a pick asks for it, and then read out; there from the start where it is pinned.
            div [key: "help", "aria-live": "assertive"] { @do pinned(tree, guide); }
            div "ways" [key: "ways"] {
                @do tree.button(Control::Next, "primary", labels.go_on);
                @if session.may_skip(flow()) {
                    @do tree.button(Control::Skip, "plain", labels.skip);
                }
            }
        }
    );
}

/// Adds the answers. What stands alone ("None of these") comes first, and rarer answers are behind one row.
fn choices(tree: &mut Tree, guide: &Guide, at: usize) {
    let (text, labels) = (guide.text, &guide.text.labels);
    let answers = &flow().questions[at].choices;
    let name = |answer: usize| text.choice(at, answer)[4];
    let rare: Vec<usize> = (0..answers.len()).filter(|answer| !name(*answer).is_empty()).collect();
    let exclusive = answers.iter().position(|answer| answer.exclusive);
    if let Some(exclusive) = exclusive {
        choice(tree, guide, at, exclusive);
        markup!(tree; p "or" [key: "or", "aria-hidden": "true"] { (labels.or) });
    }
    // What follows "None of these" in the file, such as "I'm not sure", is the last.
    let last = exclusive.unwrap_or(answers.len());
    for answer in (0..last).filter(|answer| !rare.contains(answer)) {
        choice(tree, guide, at, answer);
    }
    if !rare.is_empty() {
        let names: Vec<&str> = rare.iter().map(|answer| name(*answer)).collect();
        markup!(tree;
            details "rare" [key: "rare"] {
                summary {
                    strong { (&fill(labels.show_rare, "count", &rare.len().to_string())) }
                    @do icon(tree, Icon::OPEN);
                    span { (&names.join(", ")) }
                }
                div "choices" {
                    @for answer in &rare { @do choice(tree, guide, at, *answer); }
                }
            }
        );
    }
    for answer in last + 1..answers.len() {
        choice(tree, guide, at, answer);
    }
}

fn choice(tree: &mut Tree, guide: &Guide, at: usize, answer: usize) {
    let (asked, session) = (&flow().questions[at], guide.session);
    let kind = if asked.pick == Pick::Any { "checkbox" } else { "radio" };
    let id = &asked.choices[answer].id;
    let is_picked = matches!(session.responses.of(at), Response::Picked(selection) if selection.has(answer));
    markup!(tree;
        label "choice" [key: id, part: "choice"] {
            input [type: kind, name: &asked.id, value: id, "checked"?: is_picked] {
                @if session.shows_error {
                    @do tree.set("aria-invalid", "true");
                }
            }
            span { (guide.text.choice(at, answer)[0]) }
        }
    );
}
