//! Parses the Markdown subset that content texts may use.
//!
//! The parser is `pulldown-cmark` (`CommonMark` with tables). Texts may contain
//!
//! - paragraphs, each on one line, separated by empty lines;
//! - lists with `- `, not nested;
//! - `> ` for a warning box, which may contain paragraphs and lists;
//! - tables with at most three columns;
//! - `**bold**`, and links: `[words](#answer-id)`, `tel:`, `sms:` or `https:`;
//! - marks such as `{crisis}` (see [`MARKS`]).
//!
//! Everything else is an error, including raw HTML, headings, images, code and horizontal rules. The parser returns
//! the valid blocks together with the errors.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::diagnostic::{Diagnostic, Place};
use super::{Block, Inline, MARKS};

/// Maximum length of a paragraph or list item, in words, so that texts stay readable on a phone.
pub(super) const LONGEST_PARAGRAPH: usize = 75;
const MOST_COLUMNS: usize = 3;

/// Parses `text` into blocks, each with its place. `start` is the place of the first line of the text.
pub(super) fn parse(text: &str, start: &Place) -> (Vec<(Block, Place)>, Vec<Diagnostic>) {
    let events: Vec<_> = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter().collect();
    let mut reader =
        MarkdownReader { text, start, events: events.into_iter().peekable(), diagnostics: Vec::new() };
    let blocks = reader.blocks(None);
    (blocks, reader.diagnostics)
}

struct MarkdownReader<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> {
    text: &'t str,
    start: &'t Place,
    events: std::iter::Peekable<I>,
    diagnostics: Vec<Diagnostic>,
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> MarkdownReader<'t, I> {
    fn place(&self, at: usize) -> Place {
        let lines = self.text[..at].matches('\n').count();
        Place { file: self.start.file.clone(), line: self.start.line + lines }
    }

    fn report(&mut self, at: usize, message: &str, help: &str) {
        let place = self.place(at);
        self.diagnostics.push(Diagnostic::new(&place, message, help));
    }

    /// Reads blocks up to the end tag `until`, or to the end of the text.
    fn blocks(&mut self, until: Option<TagEnd>) -> Vec<(Block, Place)> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            let at = range.start;
            let block = match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(Tag::Paragraph) => Some(self.paragraph(at)),
                Event::Start(Tag::List(first)) => Some(self.list(at, first.is_some())),
                Event::Start(Tag::BlockQuote(_)) => {
                    let inner = self.blocks(Some(TagEnd::BlockQuote(None)));
                    Some(Block::Warning(inner.into_iter().map(|(block, _)| block).collect()))
                }
                Event::Start(Tag::Table(columns)) => Some(self.table(at, columns.len())),
                Event::Start(Tag::HtmlBlock) => {
                    self.skip(TagEnd::HtmlBlock);
                    self.report(
                        at,
                        "raw HTML",
                        "write Markdown: blank line, `- `, `> `, `**bold**`, `[words](address)`",
                    );
                    None
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    self.skip(TagEnd::Heading(level));
                    self.report(
                        at,
                        "a heading inside a text",
                        "start a paragraph with **bold words** instead",
                    );
                    None
                }
                Event::Start(Tag::CodeBlock(_)) => {
                    self.skip(TagEnd::CodeBlock);
                    self.report(
                        at,
                        "an indented or fenced code block",
                        "start the line without spaces or fences",
                    );
                    None
                }
                Event::Rule => {
                    self.report(at, "a ruled line", "leave it out; an empty line separates two blocks");
                    None
                }
                _ => None,
            };
            blocks.extend(block.map(|block| (block, self.place(at))));
        }
        blocks
    }

    fn paragraph(&mut self, at: usize) -> Block {
        let line = self.line(TagEnd::Paragraph);
        self.refuse_long(at, "a paragraph", &line);
        Block::Paragraph(line)
    }

    fn refuse_long(&mut self, at: usize, message: &str, line: &[Inline]) {
        let words = super::plain_inlines(line).split_whitespace().count();
        if words > LONGEST_PARAGRAPH {
            self.report(
                at,
                &format!("{message} of {words} words"),
                &format!("break it up: at most {LONGEST_PARAGRAPH} words, one idea each"),
            );
        }
    }

    fn list(&mut self, at: usize, numbered: bool) -> Block {
        if numbered {
            self.report(at, "a numbered list", "use `- ` for each item");
        }
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => items.push(self.item(range.start)),
                _ => {}
            }
        }
        Block::List(items)
    }

    /// Reads a list item. Loose lists, which wrap each item in a paragraph, are treated like tight ones.
    fn item(&mut self, at: usize) -> Vec<Inline> {
        let mut line = Vec::new();
        loop {
            match self.events.peek() {
                None => break,
                Some((Event::End(TagEnd::Item), _)) => {
                    self.events.next();
                    break;
                }
                Some((Event::Start(Tag::Paragraph), _)) => {
                    self.events.next();
                    if !line.is_empty() {
                        self.report(at, "a list item of several paragraphs", "make it one paragraph");
                    }
                    line.extend(self.line(TagEnd::Paragraph));
                }
                Some((Event::Start(Tag::List(_)), range)) => {
                    let at = range.start;
                    self.events.next();
                    self.skip(TagEnd::List(false));
                    self.report(at, "a list inside a list", "make one list of it");
                }
                Some((Event::Start(tag), range)) if block_in_item(tag).is_some() => {
                    let (message, end) = (block_in_item(tag).unwrap_or_default(), tag.to_end());
                    let at = range.start;
                    self.events.next();
                    self.skip(end);
                    self.report(
                        at,
                        &format!("{message} inside a list item"),
                        "make it one plain line of text",
                    );
                }
                Some((Event::Rule, range)) => {
                    let at = range.start;
                    self.events.next();
                    self.report(at, "a ruled line inside a list item", "leave it out");
                }
                Some(_) => {
                    if let Some(piece) = self.inline() {
                        push(&mut line, piece);
                    }
                }
            }
        }
        let line = self.with_marks(at, line);
        self.refuse_long(at, "a list item", &line);
        line
    }

    fn table(&mut self, at: usize, columns: usize) -> Block {
        if columns > MOST_COLUMNS {
            self.report(
                at,
                &format!("a table of {columns} columns"),
                &format!("use at most {MOST_COLUMNS}; more cannot be read on a phone"),
            );
        }
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableHead) => head = self.cells(TagEnd::TableHead),
                Event::Start(Tag::TableRow) => rows.push(self.cells(TagEnd::TableRow)),
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    fn cells(&mut self, until: TagEnd) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(end) if end == until => break,
                Event::Start(Tag::TableCell) => cells.push(self.line(TagEnd::TableCell)),
                _ => {}
            }
        }
        cells
    }

    /// Reads inline elements up to the end tag `until`.
    fn line(&mut self, until: TagEnd) -> Vec<Inline> {
        let mut line = Vec::new();
        let mut at = 0;
        while let Some((event, range)) = self.events.peek() {
            at = range.start;
            if matches!(event, Event::End(end) if *end == until) {
                self.events.next();
                break;
            }
            if let Some(piece) = self.inline() {
                push(&mut line, piece);
            }
        }
        self.with_marks(at, line)
    }

    /// Converts each `{…}` in the text elements of a line into a mark.
    fn with_marks(&mut self, at: usize, line: Vec<Inline>) -> Vec<Inline> {
        let mut pieces = Vec::new();
        for piece in line {
            let Inline::Text(text) = piece else {
                pieces.push(piece);
                continue;
            };
            let mut rest = text.as_str();
            while let Some((before, name, after)) = first_mark(rest) {
                if !before.is_empty() {
                    pieces.push(Inline::Text(before.to_owned()));
                }
                if !is_mark(name) {
                    self.diagnostics.push(unknown_mark(&self.place(at), name));
                }
                pieces.push(Inline::Mark { name: name.to_owned(), words: Vec::new() });
                rest = after;
            }
            if !rest.is_empty() {
                pieces.push(Inline::Text(rest.to_owned()));
            }
        }
        pieces
    }

    /// Reads the next inline element; none if it is not allowed.
    fn inline(&mut self) -> Option<Inline> {
        let (event, range) = self.events.next()?;
        let at = range.start;
        match event {
            Event::Text(text) => Some(Inline::Text(text.to_string())),
            Event::SoftBreak | Event::HardBreak => Some(Inline::Text(" ".into())),
            Event::Start(Tag::Strong) => Some(Inline::Strong(self.line(TagEnd::Strong))),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = self.line(TagEnd::Link);
                let schemes = ["#", "tel:", "sms:", "https://"];
                if !schemes.iter().any(|scheme| dest_url.starts_with(scheme)) {
                    let message = format!("a link to \"{dest_url}\"");
                    self.report(at, &message, "start the address with #, tel:, sms: or https://");
                }
                let words = super::plain_inlines(&text);
                if calls_another(&words, &dest_url) {
                    let message = format!("a link that shows \"{words}\" but leads to \"{dest_url}\"");
                    self.report(at, &message, "write the same number in both");
                }
                Some(Inline::Link { to: dest_url.to_string(), text })
            }
            Event::Start(Tag::Emphasis) => {
                self.report(at, "italic text", "use **bold**, and sparingly; italic text is hard to read");
                None
            }
            Event::Start(Tag::Image { .. }) => {
                self.skip(TagEnd::Image);
                self.report(at, "a picture", "leave it out; answers are text");
                None
            }
            Event::InlineHtml(_) | Event::Html(_) => {
                self.report(at, "raw HTML", "write Markdown: `**bold**`, `[words](address)`");
                None
            }
            Event::Code(text) => {
                self.report(at, "code between `…`", "leave out the ` characters");
                Some(Inline::Text(text.to_string()))
            }
            _ => None,
        }
    }

    /// Skips everything up to the matching end tag `until`.
    fn skip(&mut self, until: TagEnd) {
        let same = |end: &TagEnd| std::mem::discriminant(end) == std::mem::discriminant(&until);
        let mut depth = 0;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(tag) if same(&tag.to_end()) => depth += 1,
                Event::End(end) if same(&end) && depth == 0 => break,
                Event::End(end) if same(&end) => depth -= 1,
                _ => {}
            }
        }
    }
}

/// Returns the text before the first `{…}`, the name inside the braces, and the text after it.
pub(super) fn first_mark(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Builds the error for an unknown mark.
pub(super) fn unknown_mark(place: &Place, name: &str) -> Diagnostic {
    let known = MARKS.map(|mark| format!("{{{mark}}}")).join(", ");
    Diagnostic::new(place, format!("the mark \"{{{name}}}\" is not known"), format!("write one of {known}"))
}

/// Whether `name` is a mark. The first letter may be a capital.
pub(super) fn is_mark(name: &str) -> bool {
    let (first, rest) = name.split_at_checked(1).unwrap_or_default();
    MARKS.contains(&format!("{}{rest}", first.to_ascii_lowercase()).as_str())
}

/// Returns the name of a block that is not allowed in a list item; none if `tag` is allowed.
fn block_in_item(tag: &Tag) -> Option<&'static str> {
    match tag {
        Tag::Heading { .. } => Some("a heading"),
        Tag::BlockQuote(_) => Some("a warning box"),
        Tag::CodeBlock(_) => Some("an indented or fenced code block"),
        Tag::HtmlBlock => Some("raw HTML"),
        Tag::Table(_) => Some("a table"),
        _ => None,
    }
}

/// Whether a call or text link displays one number and dials another. Link texts with words between their first and
/// last digit, such as "988 and press 1", are not treated as a number.
fn calls_another(words: &str, to: &str) -> bool {
    let Some(number) = to.strip_prefix("tel:").or_else(|| to.strip_prefix("sms:")) else { return false };
    let number = number.split(['?', ';', ',']).next().unwrap_or_default();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (Some(first), Some(last)) =
        (words.find(|c: char| c.is_ascii_digit()), words.rfind(|c: char| c.is_ascii_digit()))
    else {
        return false;
    };
    let shown = &words[first..=last];
    let is_number =
        shown.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '.' | '(' | ')' | '/'));
    let (shown, number_digits) = (digits(shown), digits(number));
    // "+1 800 …" may be displayed without the country code; the remaining digits must match.
    let same = shown == number_digits
        || number.starts_with('+') && number_digits.ends_with(shown.trim_start_matches('0'));
    is_number && shown.len() >= 3 && !same
}

/// Appends an inline element. Adjacent text elements, which the parser produces, are merged.
fn push(line: &mut Vec<Inline>, piece: Inline) {
    match (line.last_mut(), piece) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, piece) => line.push(piece),
    }
}
