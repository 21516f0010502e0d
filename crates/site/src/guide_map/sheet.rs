//! Sheets of paper as plain values: text, boxes and arrows, each with its position and size.
//!
//! SVG does not wrap text, so this module does, with character widths that no common font exceeds.
//!
//! **Units**: tenths of a point, integers, from the upper left corner.

use super::escaped;

/// The width of a sheet: 180 mm with its margins, which fits on both A4 and Letter.
pub const WIDTH: usize = 5060;
/// The height of a sheet: 249 mm, which fits on both, too.
pub const HEIGHT: usize = 7055;

/// The size and weight of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Type {
    /// The font size.
    pub size: usize,
    /// Whether it is bold.
    pub bold: bool,
}

/// The margin on the left and right, so that no line is cut in half.
const EDGE: usize = 20;

/// The distance from the edge of a small box to its text, above and below.
pub const PAD: usize = 28;

/// The smallest font: 9 points.
pub const SMALL: Type = Type { size: 90, bold: false };
/// The same, bold.
pub const SMALL_BOLD: Type = Type { size: 90, bold: true };
/// The font for what patients read.
pub const BODY: Type = Type { size: 100, bold: false };
/// The font for the heading of a box.
pub const HEADING: Type = Type { size: 120, bold: true };
/// The font for the title of the document.
pub const TITLE: Type = Type { size: 200, bold: true };

impl Type {
    /// Returns the line height.
    #[must_use]
    pub const fn line(self) -> usize {
        self.size * 6 / 5
    }

    /// Returns the greatest width of a text. Character widths are those of `DejaVu Sans`, the widest font that a
    /// browser is likely to use, rounded up by groups of letters. Text in other fonts is narrower.
    #[must_use]
    pub fn width(self, text: &str) -> usize {
        let thousandths: usize = text.chars().map(thousandths).sum();
        let heavier = if self.bold { 115 } else { 100 };
        (thousandths * self.size * heavier).div_ceil(100_000)
    }
}

fn thousandths(sign: char) -> usize {
    match sign {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' | ' ' => 320,
        '.' | ',' | ':' | ';' | '!' | '(' | ')' | '-' | '/' | '’' | 'f' | 't' | 'r' => 415,
        'c' | 's' | 'z' | '"' | '“' | '”' | '–' | '?' | '*' => 555,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1000,
        'a'..='z' | '0'..='9' => 640,
        'A'..='Z' => 790,
        // Letters of other scripts may be as wide as they are high.
        _ => 1000,
    }
}

/// Returns the lines of a text in a column of the given width. A wider word is split.
#[must_use]
pub fn wrapped(text: &str, room: usize, font: Type) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if font.width(&longer) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for sign in word.chars() {
            if !line.is_empty() && font.width(&format!("{line}{sign}")) > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push(sign);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The style of a box. Boxes are never distinguished by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Filled, for white text.
    Black,
    /// A thick line.
    Thick,
    /// A dotted line.
    Dotted,
    /// A dashed line.
    Dashed,
    /// Two lines.
    Double,
    /// A thin line with round ends.
    Round,
    /// A thin line.
    Thin,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: usize,
    /// Upper edge.
    pub y: usize,
    /// Width.
    pub width: usize,
    /// Height.
    pub height: usize,
}

/// A shape on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A box.
    Box(Area, Look),
    /// Text split into lines, and the space reserved for it.
    Text {
        /// The reserved space.
        area: Area,
        /// The lines, which together are the whole text.
        lines: Vec<String>,
        /// The font.
        font: Type,
        /// Whether the text is white, on a black box.
        white: bool,
    },
    /// An arrow that points down: x, y, length.
    Down(usize, usize, usize),
    /// An arrow that points right: x, y, length.
    Right(usize, usize, usize),
}

/// Shapes that stay together on one sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The shapes, in painting order.
    pub shapes: Vec<Shape>,
    /// The y position at which the next block can begin.
    pub height: usize,
}

impl Block {
    /// Adds text in a column and returns the y position where it ends. Adds nothing for an empty text.
    pub fn text(&mut self, text: &str, (x, y): (usize, usize), room: usize, font: Type) -> usize {
        self.print(text, (x, y), room, font, false)
    }

    fn print(&mut self, text: &str, (x, y): (usize, usize), room: usize, font: Type, white: bool) -> usize {
        let lines = wrapped(text, room, font);
        let height = lines.len() * font.line();
        if !lines.is_empty() {
            let area = Area { x, y, width: room, height };
            self.shapes.push(Shape::Text { area, lines, font, white });
        }
        y + height
    }

    /// Adds a small box with a few bold words and returns the y position where it ends.
    pub fn chip(&mut self, text: &str, (x, y): (usize, usize), width: usize, look: Look) -> usize {
        let at = self.shapes.len();
        let end = self.print(text, (x + 60, y + PAD), width - 120, SMALL_BOLD, look == Look::Black) + PAD;
        self.shapes.insert(at, Shape::Box(Area { x, y, width, height: end - y }, look));
        end
    }

    /// Adds a box of the sheet's width from `y` to `end` behind all shapes, and ends the block at `end`.
    pub fn close(&mut self, y: usize, end: usize, look: Look) {
        self.shapes.insert(0, Shape::Box(Area { x: 0, y, width: WIDTH, height: end - y }, look));
        self.height = end;
    }

    /// Adds the shapes of `other`, moved down by `by`.
    pub fn add(&mut self, other: Self, by: usize) {
        self.shapes.extend(other.shapes.into_iter().map(|shape| shape.moved(by)));
        self.height = self.height.max(by + other.height);
    }
}

impl Shape {
    fn moved(self, by: usize) -> Self {
        let down = |area: Area| Area { y: area.y + by, ..area };
        match self {
            Self::Box(area, look) => Self::Box(down(area), look),
            Self::Text { area, lines, font, white } => Self::Text { area: down(area), lines, font, white },
            Self::Down(x, y, length) => Self::Down(x, y + by, length),
            Self::Right(x, y, length) => Self::Right(x, y + by, length),
        }
    }

    /// Returns the shape as SVG. Each line ends with a space, so that the text is read aloud and copied correctly.
    fn svg(&self) -> String {
        match self {
            Self::Box(area, look) => look.svg(*area),
            Self::Text { area, lines, font, white } => {
                let weight = if font.bold { " font-weight=\"bold\"" } else { "" };
                let fill = if *white { "#fff" } else { "#000" };
                let mut text =
                    format!("<text font-size=\"{}\"{weight} fill=\"{fill}\" stroke=\"none\">", font.size);
                for (at, line) in lines.iter().enumerate() {
                    // SVG positions text by its baseline, which is about one font size below the top of the line.
                    let y = area.y + at * font.line() + font.size;
                    text.push_str(&format!("<tspan x=\"{}\" y=\"{y}\">{} </tspan>", area.x, escaped(line)));
                }
                text + "</text>\n"
            }
            Self::Down(x, y, length) => {
                let (end, tip) = (length - 70, "l-35-70h70z");
                format!("<path d=\"M{x} {y}v{end}\"/><path fill=\"#000\" d=\"M{x} {}{tip}\"/>\n", y + length)
            }
            Self::Right(x, y, length) => {
                let (end, tip) = (length - 70, "l-70-35v70z");
                format!("<path d=\"M{x} {y}h{end}\"/><path fill=\"#000\" d=\"M{} {y}{tip}\"/>\n", x + length)
            }
        }
    }
}

impl Look {
    fn svg(self, area: Area) -> String {
        let rect = |inset: usize, more: &str| {
            let (x, y) = (area.x + inset, area.y + inset);
            let (width, height) = (area.width - 2 * inset, area.height - 2 * inset);
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{more}/>\n")
        };
        match self {
            Self::Black => rect(0, " fill=\"#000\""),
            Self::Thick => rect(10, " stroke-width=\"26\""),
            Self::Dotted => rect(4, " stroke-width=\"14\" stroke-dasharray=\"14 20\""),
            Self::Dashed => rect(4, " stroke-width=\"12\" stroke-dasharray=\"50 26\""),
            Self::Double => rect(4, "") + &rect(22, ""),
            Self::Round => rect(4, " rx=\"80\""),
            Self::Thin => rect(4, ""),
        }
    }
}

/// Arranges blocks on sheets, one below the other, each sheet with its own header. A block that is taller than a sheet
/// gets a taller sheet.
#[must_use]
pub fn sheets(blocks: Vec<Block>, head: impl Fn(usize, usize) -> Block) -> Vec<Block> {
    let top = head(1, 1).height;
    let mut bodies = vec![Block::default()];
    for block in blocks {
        let last = bodies.last().map_or(0, |body| body.height);
        if last > 0 && top + last + block.height > HEIGHT {
            bodies.push(Block::default());
        }
        if let Some(body) = bodies.last_mut() {
            let below = body.height;
            body.add(block, below);
        }
    }
    let count = bodies.len();
    let sheets = bodies.into_iter().enumerate().map(|(at, body)| {
        let mut sheet = head(at + 1, count);
        sheet.add(body, top);
        sheet.height = sheet.height.max(HEIGHT);
        sheet
    });
    sheets.collect()
}

/// The style of an SVG that is printed by itself, one sheet per page. The page is the area that A4 and Letter share.
pub const ALONE: &str = "<style>@page { size: 210mm 279mm; margin: 15mm }</style>\n";

/// Returns sheets, one below the other, as one SVG with a title and a description for screen readers. `id` prefixes its
/// ids, so that several can be in one page; `style` is [`ALONE`] or empty.
#[must_use]
pub fn svg(sheets: &[Block], id: &str, title: &str, about: &str, style: &str) -> String {
    let width = WIDTH + 2 * EDGE;
    let height: usize = sheets.iter().map(|sheet| sheet.height).sum();
    let mut drawn = String::new();
    let mut above = 0;
    for sheet in sheets {
        drawn.push_str(&format!("<g transform=\"translate(0 {above})\">\n"));
        drawn.extend(sheet.shapes.iter().map(Shape::svg));
        drawn.push_str("</g>\n");
        above += sheet.height;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sheet\" viewBox=\"-{EDGE} 0 {width} {height}\" \
         width=\"180mm\" height=\"{}mm\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-about\" \
         font-family=\"Arial, Helvetica, sans-serif\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-about\">{}</desc>\n{style}\
         <rect x=\"-{EDGE}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <g fill=\"none\" stroke=\"#000\" stroke-width=\"8\">\n{drawn}</g>\n</svg>\n",
        height * 180 / width,
        escaped(title),
        escaped(about),
    )
}
