//! A question of the guide.

use content::guide::{Pick, Skipped};
use content::labels::fill;
use guide::Response;

use super::parts::{Guide, bar, heading};
use super::pinned::pinned;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::guide_data::flow;

/// Adds the question with this index.
pub(super) fn question(builder: &mut VNodeBuilder, guide: &Guide, at: usize) {
    let Guide { text, session, .. } = guide;
    let (asked, labels) = (&flow().questions[at], &text.labels);
    let [_, question, hint] = text.question(at);
    markup!(builder;
        div "screen guide-question" [key: &asked.id, "data-question": &asked.id] {
            @do bar(builder, guide, labels.back, Some(at));
            // A form with the method `dialog` is never sent, so that no answer gets into an address, even without the module.
            form [key: "form", method: "dialog", autocomplete: "off"] {
                fieldset ["aria-describedby": "guide-error guide-hint guide-signs"] {
                    legend { @do heading(builder, guide, question); }
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
                        // Between question and answers, so that both stay visible.
                        @if session.shows_error {
                            p "error" [key: "error", role: "alert", id: "guide-error", tabindex: "-1", "data-focus": ""] {
                                (if asked.skipped == Skipped::Refused { labels.error_must } else { labels.error_choose })
                            }
                        }
                        @do choices(builder, guide, at);
                    }
                }
            }
            // A live region for crisis help. It is filled when an answer requires it, or rendered with the screen if pinned.
            div [key: "help", "aria-live": "assertive"] { @do pinned(builder, guide); }
            div "actions" [key: "ways"] {
                @do builder.button(Control::Next, "primary", labels.go_on);
                @if session.may_skip(flow()) {
                    @do builder.button(Control::Skip, "plain", labels.skip);
                }
            }
        }
    );
}

/// Adds the answers. The exclusive one ("None of these") comes first, and rare answers are in one closed row.
fn choices(builder: &mut VNodeBuilder, guide: &Guide, at: usize) {
    let (text, labels) = (guide.text, &guide.text.labels);
    let answers = &flow().questions[at].choices;
    let name = |answer: usize| text.choice(at, answer)[4];
    let rare: Vec<usize> = (0..answers.len()).filter(|answer| !name(*answer).is_empty()).collect();
    let exclusive = answers.iter().position(|answer| answer.exclusive);
    if let Some(exclusive) = exclusive {
        choice(builder, guide, at, exclusive);
        markup!(builder; p "or" [key: "or", "aria-hidden": "true"] { (labels.or) });
    }
    // Answers after "None of these" in the file, such as "I'm not sure", come last.
    let last = exclusive.unwrap_or(answers.len());
    for answer in (0..last).filter(|answer| !rare.contains(answer)) {
        choice(builder, guide, at, answer);
    }
    if !rare.is_empty() {
        let names: Vec<&str> = rare.iter().map(|answer| name(*answer)).collect();
        markup!(builder;
            details "rare" [key: "rare"] {
                summary {
                    strong { (&fill(labels.show_rare, "count", &rare.len().to_string())) }
                    @do icon(builder, Icon::OPEN);
                    span { (&names.join(", ")) }
                }
                div "choices" {
                    @for answer in &rare { @do choice(builder, guide, at, *answer); }
                }
            }
        );
    }
    for answer in last + 1..answers.len() {
        choice(builder, guide, at, answer);
    }
}

fn choice(builder: &mut VNodeBuilder, guide: &Guide, at: usize, answer: usize) {
    let (asked, session) = (&flow().questions[at], guide.session);
    let kind = if asked.pick == Pick::Any { "checkbox" } else { "radio" };
    let id = &asked.choices[answer].id;
    let is_picked = matches!(session.responses.of(at), Response::Picked(selection) if selection.has(answer));
    markup!(builder;
        label "choice" [key: id, part: "choice"] {
            input [type: kind, name: &asked.id, value: id, "checked"?: is_picked] {
                @if session.shows_error {
                    @do builder.set("aria-invalid", "true");
                }
            }
            span { (guide.text.choice(at, answer)[0]) }
        }
    );
}
