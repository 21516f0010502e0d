//! The results: a row for each answer, which opens a copy of it in place, then related questions and the contact.

use content::labels::fill;

use crate::components::answer_copy::answer_copy;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::components::shell_props::{CLINIC_FACTS, ShellProps};
use crate::state::{FIRST_RESULTS, Piece, QuestionLink, ResultList, ResultRow};

/// Adds the results, with related questions and the contact.
pub(in crate::components) fn results(builder: &mut VNodeBuilder, shell: &ShellProps, found: &ResultList) {
    let labels = shell.labels;
    let shown = if shell.state.shows_all { found.rows.len() } else { found.rows.len().min(FIRST_RESULTS) };
    let more = found.rows.len() - shown;
    let count = shell.count(found);
    markup!(builder;
        div "results" [key: "results"] {
            div "results-main" {
                @if found.asks_for_clinic { @do contact_card(builder, shell, found); }
                // A query about the clinic itself is answered by the contact card.
                @if !found.rows.is_empty() || !found.asks_for_clinic {
                    p "count" [key: &count] { (&count) }
                }
                @if found.rows.is_empty() {
                    @if !found.asks_for_clinic { p "muted" [key: "hint"] { (labels.found_none_hint) } }
                    @do questions(builder, labels.suggestions, Control::Suggestion, &shell.suggestions);
                } @else {
                    ol [key: "rows", "data-results": ""] {
                        @for row in &found.rows[..shown] { @do result(builder, shell, row); }
                    }
                }
                @if more > 0 {
                    @do builder.button(Control::More, "secondary", &fill(labels.show_more, "count", &more.to_string()));
                }
            }
            div "results-side" {
                @do questions(builder, labels.related, Control::Read, &found.related);
                @if !found.asks_for_clinic { @do contact_card(builder, shell, found); }
            }
        }
    );
}

fn result(builder: &mut VNodeBuilder, shell: &ShellProps, row: &ResultRow) {
    let is_open = shell.state.opened.contains(&row.id);
    let (id, copy_of) = (&row.id, &shell.page_api.copy_of);
    markup!(builder;
        li [key: id, "data-result": id] {
            button "row" [type: "button", "data-action": Control::Result.name(), value: id,
                "aria-expanded": if is_open { "true" } else { "false" }] {
                @do pieces(builder, "question", &row.question);
                @if !is_open { @do pieces(builder, "short", &row.short); }
                span "topic" [key: "topic"] { (&row.topic) }
            }
            // Always present, so that the button stays the same node.
            div {
                @if is_open { @do answer_copy(builder, id, copy_of); }
            }
        }
    );
}

/// Adds a text with its matching words marked. The key depends on the text, so that a new text gets new nodes: a browser's
/// translator may have replaced those of the old one.
fn pieces(builder: &mut VNodeBuilder, class: &'static str, pieces: &[Piece]) {
    let mut key = String::from(class);
    for piece in pieces {
        key.push_str(&piece.text);
        key.push(if piece.is_highlighted { '*' } else { ' ' });
    }
    builder.open("span", class);
    builder.key(&key);
    for Piece { text, is_highlighted } in pieces {
        markup!(builder; @if *is_highlighted { mark { (text) } } @else { (text) });
    }
    builder.close();
}

/// Adds a titled list of questions, if there are any. Each is a button of `control`.
pub(super) fn questions(
    builder: &mut VNodeBuilder,
    title: &'static str,
    control: Control,
    list: &[QuestionLink],
) {
    if list.is_empty() {
        return;
    }
    markup!(builder;
        div "more-questions" [key: title] {
            h2 { (title) }
            ul {
                @for QuestionLink { id, text } in list {
                    li [key: id] {
                        button "row" [type: "button", "data-action": control.name(), value: id] { span [key: text] { (text) } }
                    }
                }
            }
        }
    );
}

/// Adds the contact card of the clinic.
fn contact_card(builder: &mut VNodeBuilder, shell: &ShellProps, found: &ResultList) {
    let (labels, help) = (shell.labels, &shell.help);
    if help.contact_href.is_empty() || shell.state.shows_search_help() {
        return;
    }
    let title = if found.asks_for_clinic { labels.clinic_title } else { labels.ask_title };
    let has_phone = !help.phone_href.is_empty() && help.phone_href != help.contact_href;
    markup!(builder;
        div "card" [key: "contact"] {
            h2 [key: title] { (title) }
            p { (labels.ask_text) }
            @if found.asks_for_clinic { @do answer_copy(builder, CLINIC_FACTS, &shell.page_api.copy_of); }
            a "primary" [part: "button", href: &help.contact_href, "data-contact": ""] { (help.short_label(labels)) }
            @if has_phone {
                a "secondary" [href: &help.phone_href] { @do icon(builder, Icon::PHONE); (&help.phone) }
            }
        }
    );
}
