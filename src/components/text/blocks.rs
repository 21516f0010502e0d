//! Renders blocks of text.

use content::{Block, Inline};
use yew::prelude::*;

use super::numbers::split_numbers;

/// Renders blocks.
pub(super) fn blocks(list: &[Block]) -> Html {
    list.iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ line(text) }</p> },
        Block::List(items) => {
            html! { <ul>{ for items.iter().map(|item| html! { <li>{ line(item) }</li> }) }</ul> }
        }
        Block::Warning(inner) => html! { <div class="cf-warning">{ blocks(inner) }</div> },
        Block::Table { head, rows } => html! {
            <table class="cf-table">
                <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ line(cell) }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ line(cell) }</td> }) }</tr>
                }) }</tbody>
            </table>
        },
    }
}

/// Renders a line of text with its links.
pub(super) fn line(pieces: &[Inline]) -> Html {
    pieces.iter().map(inline).collect()
}

/// Renders the label of a link to a phone number, which is broken only if it does not fit the line.
fn numbers(label: &[Inline]) -> Html {
    let pieces = label.iter().map(|piece| match piece {
        Inline::Text(text) => phone_label(text),
        other => inline(other),
    });
    pieces.collect()
}

/// Renders a label with a phone number.
pub(super) fn phone_label(label: &str) -> Html {
    let pieces = split_numbers(label).into_iter().map(|(piece, is_number)| {
        let piece = piece.to_owned();
        if is_number {
            html! { <span class="cf-number">{ piece }</span> }
        } else {
            html! { { piece } }
        }
    });
    pieces.collect()
}

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { text } },
        Inline::Strong(inner) => html! { <strong>{ line(inner) }</strong> },
        Inline::Link { to, text } if to.starts_with("tel:") => {
            html! { <a href={to.clone()}>{ numbers(text) }</a> }
        }
        Inline::Link { to, text } => html! { <a href={to.clone()}>{ line(text) }</a> },
        Inline::Mark { name, words } => html! { <span data-help={name.clone()}>{ line(words) }</span> },
    }
}
