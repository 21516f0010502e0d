//! Renders blocks of text.

use content::{Block, Inline};
use yew::prelude::*;

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

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { text } },
        Inline::Strong(inner) => html! { <strong>{ line(inner) }</strong> },
        Inline::Link { to, text } => html! { <a href={to.clone()}>{ line(text) }</a> },
        Inline::Mark { name, words } => html! { <span data-help={name.clone()}>{ line(words) }</span> },
    }
}
