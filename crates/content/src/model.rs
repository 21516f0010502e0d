//! The shape of the content. Lists are in the order in which they are shown.

use serde::{Deserialize, Serialize};

use super::TextWords;

/// All content of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// BCP 47 tag, such as `en`.
    pub lang: String,
    /// The topics, in the order of their file names.
    pub topics: Vec<Topic>,
    /// The course of a treatment.
    pub steps: Steps,
    /// The forms of the medicine, compared.
    pub forms: Forms,
    /// Every source that an answer, a step or the forms table names; ids are unique.
    pub sources: Vec<Source>,
    /// Crisis lines by country.
    pub crisis: Crisis,
    /// What stands above the first topic.
    pub notices: Vec<Notice>,
    /// Labels used in the text.
    pub words: TextWords,
}

impl Content {
    /// All answers, topic by topic.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.topics.iter().flat_map(|topic| &topic.answers)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The review that is longest ago. It dates the page as a whole: one answer that was touched today does
    /// not make the others newer.
    #[must_use]
    pub fn oldest_review(&self) -> Option<Date> {
        self.answers().map(|answer| answer.review.reviewed).min()
    }
}

/// A group of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable id; unique among topics.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The title in one or two words, for a button.
    pub chip: String,
    /// Never empty.
    pub answers: Vec<Answer>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Stable id, unique among all answers; part of addresses that patients share.
    pub id: String,
    /// The question in a patient's words.
    pub question: String,
    /// One or two sentences that answer it, shown first.
    pub short: String,
    /// The rest of the answer.
    pub body: Vec<Block>,
    /// Words that patients type when they look for this.
    pub keywords: Vec<String>,
    /// Ids of sources, most important first. Empty only where the file says why (`sources-none`).
    pub sources: Vec<String>,
    /// Flags of things that this answer must say; see `rules.toml`.
    pub must_say: Vec<String>,
    /// When it was looked at, and when it must be looked at again.
    pub review: Review,
}

impl Answer {
    /// Short answer and body as plain text, one string a paragraph, list item or table cell.
    #[must_use]
    pub fn plain(&self) -> Vec<String> {
        let mut texts = vec![self.short.clone()];
        texts.extend(plain_blocks(&self.body));
        texts
    }
}

/// Dates of a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The day it was checked against its sources.
    pub reviewed: Date,
    /// The day from which it counts as overdue.
    pub due: Date,
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The day after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        let Self { year, month, day } = self;
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if is_leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        match (month, day) {
            (_, day) if day < days => Self { year, month, day: day + 1 },
            (12, _) => Self { year: year + 1, month: 1, day: 1 },
            _ => Self { year, month: month + 1, day: 1 },
        }
    }
}

impl std::fmt::Display for Date {
    /// As ISO 8601, `2026-11-23`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted list; never empty.
    List(Vec<Vec<Inline>>),
    /// A box that must not be missed: emergencies, crisis help, medicine safety.
    Warning(Vec<Block>),
    /// A table of at most three columns.
    Table {
        /// Headings, one a column.
        head: Vec<Vec<Inline>>,
        /// Rows, each as long as `head`.
        rows: Vec<Vec<Vec<Inline>>>,
    },
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text that stands out.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// `#id` of an answer or section, or a `tel:`, `sms:` or `https:` address.
        to: String,
        /// What is shown.
        text: Vec<Inline>,
    },
}

/// The plain text of a line.
#[must_use]
pub fn plain_inlines(line: &[Inline]) -> String {
    line.iter()
        .map(|piece| match piece {
            Inline::Text(text) => text.clone(),
            Inline::Strong(inner) | Inline::Link { text: inner, .. } => plain_inlines(inner),
        })
        .collect()
}

/// The plain texts of blocks, one string a paragraph, list item or table cell.
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

/// The addresses of all links in a line, those inside strong text included.
#[must_use]
pub fn links(line: &[Inline]) -> Vec<&str> {
    line.iter()
        .flat_map(|piece| match piece {
            Inline::Text(_) => Vec::new(),
            Inline::Strong(inner) => links(inner),
            Inline::Link { to, .. } => vec![to.as_str()],
        })
        .collect()
}

/// A treatment from the first call to the time after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Steps {
    /// Heading.
    pub title: String,
    /// What comes before the first step.
    pub intro: Vec<Block>,
    /// Before, during and after.
    pub phases: Vec<Phase>,
    /// When to call whom.
    pub when_to_call: WhenToCall,
    /// When the steps were checked.
    pub review: Review,
}

/// A part of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// `before`, `during` or `after`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Never empty.
    pub steps: Vec<Step>,
}

/// One step of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// How long it takes, in words.
    pub time: String,
    /// Name of a drawing of `components/text/icon.rs`.
    pub icon: String,
    /// What happens.
    pub body: Vec<Block>,
    /// Ids of sources. May be empty.
    pub sources: Vec<String>,
}

/// When to call the clinic, a crisis line or the emergency number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WhenToCall {
    /// Heading.
    pub title: String,
    /// Most urgent first.
    pub groups: Vec<CallGroup>,
    /// When the signs and numbers were checked.
    pub review: Review,
}

/// Signs that lead to the same call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallGroup {
    /// `emergency`, `crisis` or `clinic`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The number to call; none for the clinic.
    pub call: Option<String>,
    /// The signs.
    pub items: Vec<String>,
    /// What else to know.
    pub note: Option<String>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// The forms of the medicine, side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forms {
    /// Heading.
    pub title: String,
    /// What comes before the table.
    pub intro: Vec<Block>,
    /// Headings of the columns of [`Form`], in its order.
    pub columns: [String; 5],
    /// The rows.
    pub forms: Vec<Form>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the table was checked.
    pub review: Review,
}

/// A row of the table of forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Stable id.
    pub id: String,
    /// Name of the form.
    pub name: String,
    /// Where, how long, how much is absorbed, approval, evidence.
    pub cells: [String; 5],
}

/// What the text rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Id of the source register; never changes.
    pub id: String,
    /// Which list it is shown in.
    pub group: String,
    /// Kind of study or document, in plain words.
    pub kind: String,
    /// Our own plain title.
    pub title: String,
    /// Full citation.
    pub citation: String,
    /// How many people of which kind; none where that does not apply.
    pub people: Option<String>,
    /// What was done; none where kind and title say it.
    pub studied: Option<String>,
    /// What it found or says.
    pub found: String,
    /// DOI or stable page, `https:`.
    pub link: String,
    /// Which part was not re-checked, in plain words; none where it was found whole.
    pub unverified: Option<String>,
}

/// Crisis lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    /// Heading.
    pub title: String,
    /// What comes before the lines.
    pub intro: Vec<Block>,
    /// The default country first.
    pub countries: Vec<Country>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the numbers were checked.
    pub review: Review,
}

/// The crisis lines of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166 code, such as `US`.
    pub code: String,
    /// Name in the language of the text.
    pub name: String,
    /// Emergency numbers, never empty.
    pub emergency: Vec<String>,
    /// Lines; exactly one is primary.
    pub lines: Vec<CrisisLine>,
}

impl Country {
    /// The line for the help bar.
    #[must_use]
    pub fn primary(&self) -> Option<&CrisisLine> {
        self.lines.iter().find(|line| line.primary)
    }
}

/// A number to call or text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CrisisLine {
    /// Its name.
    pub name: String,
    /// Whom it serves and how. May be empty.
    pub about: String,
    /// Number to call, as shown.
    pub call: Option<String>,
    /// Key to press after the call is answered.
    pub press: Option<String>,
    /// Number to text.
    pub text: Option<String>,
    /// Word to text to that number.
    pub say: Option<String>,
    /// Page of its chat.
    pub chat: Option<String>,
    /// Whether it stands in the help bar.
    pub primary: bool,
    /// Whether it is a crisis line (an addiction or poison line is not).
    pub crisis: bool,
    /// Whether its number was found at a source; where not, the reader is told.
    pub confirmed: bool,
}

/// Something that every reader is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The words.
    pub body: Vec<Block>,
}

/// Names of the drawings that a step may have.
pub const ICONS: [&str; 14] = [
    "phone",
    "clipboard",
    "heart-rate",
    "signature",
    "bag",
    "door",
    "drip",
    "chair",
    "car",
    "sun",
    "repeat",
    "chart",
    "calendar",
    "talk",
];
