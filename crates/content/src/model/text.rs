//! Texts as blocks and lines.

use serde::{Deserialize, Serialize};

/// A block of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted list; never empty.
    List(Vec<Vec<Inline>>),
    /// A highlighted box for emergencies, crisis help and medicine safety.
    Warning(Vec<Block>),
    /// A table of at most three columns.
    Table {
        /// Column headings.
        head: Vec<Vec<Inline>>,
        /// Rows, each as long as `head`.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// An inline element of a line of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasized text.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// `#id` of an answer or section, or a `tel:`, `sms:` or `https:` address.
        to: String,
        /// The link text.
        text: Vec<Inline>,
    },
    /// A placeholder for an instruction of the region, such as "call 911".
    Mark {
        /// One of [`crate::MARKS`], capitalized if the instruction begins a sentence.
        name: String,
        /// The instruction; empty until [`Content::in_region`](crate::Content::in_region) fills it.
        words: Vec<Inline>,
    },
}

/// Returns the plain text of a line. An unfilled mark is kept as written: `{crisis}`.
#[must_use]
pub fn plain_inlines(line: &[Inline]) -> String {
    line.iter()
        .map(|piece| match piece {
            Inline::Text(text) => text.clone(),
            Inline::Mark { name, words } if words.is_empty() => format!("{{{name}}}"),
            Inline::Strong(inner) | Inline::Link { text: inner, .. } | Inline::Mark { words: inner, .. } => {
                plain_inlines(inner)
            }
        })
        .collect()
}

/// Returns the plain text of blocks, one string per paragraph, list item or table cell.
#[must_use]
pub fn plain_blocks(blocks: &[Block]) -> Vec<String> {
    let mut texts = Vec::new();
    each_line(blocks, &mut |line| texts.push(plain_inlines(line)));
    texts
}

/// Calls `see` with every line (paragraph, list item, table cell) of `blocks`, in reading order.
pub fn each_line<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a [Inline])) {
    for block in blocks {
        match block {
            Block::Paragraph(line) => see(line),
            Block::List(items) => {
                for item in items {
                    see(item);
                }
            }
            Block::Warning(inner) => each_line(inner, see),
            Block::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    see(cell);
                }
            }
        }
    }
}

/// Returns the targets of all links in a line, including those in strong text and in marks.
#[must_use]
pub fn links(line: &[Inline]) -> Vec<&str> {
    line.iter()
        .flat_map(|piece| match piece {
            Inline::Text(_) => Vec::new(),
            Inline::Strong(inner) | Inline::Mark { words: inner, .. } => links(inner),
            Inline::Link { to, .. } => vec![to.as_str()],
        })
        .collect()
}
