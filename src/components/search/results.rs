//! What was found: a row for each answer, which opens a copy of it in place, and where to go on.

use content::labels::fill;

use crate::components::answer_copy::answer_copy;
use crate::components::app::ShellProps;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::state::{FIRST_RESULTS, Found, Piece, Question, ResultRow};

/// Adds the results, with related questions and the contact.
pub(in crate::components) fn results(tree: &mut Tree, shell: &ShellProps, found: &Found) {
    let words = shell.words;
    let shown = if shell.state.shows_all { found.rows.len() } else { found.rows.len().min(FIRST_RESULTS) };
    let more = found.rows.len() - shown;
    let count = shell.count(found);
    markup!(tree;
        div "results" [key: "results"] {
            div "found" {
                @if found.asks_for_clinic { @do contact_card(tree, shell, found); }
                // Who asks for the clinic itself has found it.
                @if !found.rows.is_empty() || !found.asks_for_clinic {
                    p "count" [key: &count] { (&count) }
                }
                @if found.rows.is_empty() {
                    @if !found.asks_for_clinic { p "soft" [key: "hint"] { (words.found_none_hint) } }
                    @do questions(tree, words.suggestions, Control::Suggestion, &shell.suggestions);
                } @else {
                    ol [key: "rows", "data-results": ""] {
                        @for row in &found.rows[..shown] { @do result(tree, shell, row); }
                    }
                }
                @if more > 0 {
                    @do tree.button(Control::More, "secondary", &fill(words.show_more, "count", &more.to_string()));
                }
            }
            div "beside" {
                @do questions(tree, words.related, Control::Read, &found.related);
                @if !found.asks_for_clinic { @do contact_card(tree, shell, found); }
            }
        }
    );
}

fn result(tree: &mut Tree, shell: &ShellProps, row: &ResultRow) {
    let is_open = shell.state.opened.contains(&row.id);
    let (id, copy_of) = (&row.id, &shell.outside.copy_of);
    markup!(tree;
        li [key: id, "data-result": id] {
            button "row" [type: "button", "data-action": Control::Result.name(), value: id,
                "aria-expanded": if is_open { "true" } else { "false" }] {
                @do pieces(tree, "question", &row.question);
                @if !is_open { @do pieces(tree, "line", &row.line); }
                span "topic" [key: "topic"] { (&row.topic) }
            }
            // Always there, so that the button stays the same node.
            div {
                @if is_open { @do answer_copy(tree, id, copy_of); }
            }
        }
    );
}

/// Adds a text whose found words are marked. A translator may put other nodes in the place of these: for other words, they
/// are made anew.
fn pieces(tree: &mut Tree, class: &'static str, pieces: &[Piece]) {
    let mut key = String::from(class);
    for piece in pieces {
        key.push_str(&piece.text);
        key.push(if piece.is_marked { '*' } else { ' ' });
    }
    tree.open("span", class);
    tree.key(&key);
    for Piece { text, is_marked } in pieces {
        markup!(tree; @if *is_marked { mark { (text) } } @else { (text) });
    }
    tree.close();
}

/// Adds questions to go on with, under a title; nothing where there are none. Pressed, each does what its control says.
pub(super) fn questions(tree: &mut Tree, title: &'static str, control: Control, list: &[Question]) {
    if list.is_empty() {
        return;
    }
    markup!(tree;
        div "more-questions" [key: title] {
            h2 { (title) }
            ul {
                @for Question { id, text } in list {
                    li [key: id] {
                        button "row" [type: "button", "data-action": control.name(), value: id] { span [key: text] { (text) } }
                    }
                }
            }
        }
    );
}

/// Adds the way to the clinic.
fn contact_card(tree: &mut Tree, shell: &ShellProps, found: &Found) {
    let (words, help) = (shell.words, &shell.help);
    if help.contact_href.is_empty() || shell.state.shows_search_help() {
        return;
    }
    let title = if found.asks_for_clinic { words.clinic_title } else { words.ask_title };
    let has_phone = !help.phone_href.is_empty() && help.phone_href != help.contact_href;
    markup!(tree;
        div "card" [key: "contact"] {
            h2 [key: title] { (title) }
            p { (words.ask_text) }
            a "primary" [part: "button", href: &help.contact_href, "data-contact": ""] { (help.short_label(words)) }
            @if has_phone {
                a "secondary" [href: &help.phone_href] { @do icon(tree, Icon::PHONE); (&help.phone) }
            }
        }
    );
}
