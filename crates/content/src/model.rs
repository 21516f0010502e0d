//! The shape of the content. Lists are in the order in which they are shown.

use serde::{Deserialize, Serialize};

use super::{Figure, Instruction, Strength, TextWords};

/// All content of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// BCP 47 tag, such as `en`.
    pub lang: String,
    /// Code of the country whose instructions the marks hold.
    pub region: String,
    /// The topics, in the order of their file names.
    pub topics: Vec<Topic>,
    /// What is an emergency, and whom to call for what.
    pub emergencies: Emergencies,
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
    /// What a clinician signs of it. Empty until whoever reads the files has asked [`crate::signed`].
    pub signed: Signed,
}

/// What a page knows of the content that a clinician signs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signed {
    /// SHA-256 in 64 hexadecimal digits; see [`crate::signed`] for what is in it.
    pub hash: String,
    /// The day from which some part of it is overdue for a check.
    pub due: Date,
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

    /// Returns the reviews of all its parts. The guide has one of its own.
    #[must_use]
    pub fn reviews(&self) -> Vec<Review> {
        let parts =
            [self.emergencies.review, self.steps.review, self.steps.when_to_call.review, self.forms.review];
        let answers = self.answers().map(|answer| answer.review);
        answers.chain(parts).chain([self.crisis.review]).collect()
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
    /// Whether law, approval or price in it are those of the first country alone; readers of others are told so.
    pub is_local: bool,
    /// Never empty.
    pub answers: Vec<Answer>,
    /// Ids of topics that are hidden whenever a clinic hides this one. May be empty.
    pub hides_too: Vec<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Stable id, unique among all answers; part of addresses that patients share.
    pub id: String,
    /// The question in a patient's words.
    pub question: String,
    /// One or two sentences of at most 20 words together that answer it, shown first.
    pub short: String,
    /// The rest of the answer.
    pub body: Vec<Block>,
    /// Figures; [`crate::OPEN_FIGURES`] of them stand open.
    pub figures: Vec<Figure>,
    /// Ids of two or three other answers to read next.
    pub related: Vec<String>,
    /// The levels of which the body holds every sign of the list of emergencies.
    pub emergencies: Vec<Level>,
    /// Words that patients type when they look for this.
    pub keywords: Vec<String>,
    /// Ids of sources, most important first. Empty only where the file says why (`sources-none`).
    pub sources: Vec<String>,
    /// Flags of things that this answer must say; see `rules.toml`.
    pub must_say: Vec<String>,
    /// Whether no clinic can hide it.
    pub protected: bool,
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
    /// Stands for an instruction of the region, such as "call 911".
    Mark {
        /// One of [`crate::MARKS`]; with a capital letter where the instruction begins a sentence.
        name: String,
        /// The instruction; empty until [`Content::in_region`] has filled it.
        words: Vec<Inline>,
    },
}

/// The plain text of a line. A mark that is not filled stays as it is written: `{crisis}`.
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

/// The addresses of all links in a line, those inside strong text and marks included.
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

/// Whom to call, from the most urgent to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The emergency number, now.
    Emergency,
    /// The crisis line, now.
    Crisis,
    /// The clinic, the same day.
    SameDay,
    /// The clinic, the next business day.
    NextDay,
}

impl Level {
    /// The name of each level in content files.
    pub const NAMES: [(&str, Self); 4] = [
        ("911", Self::Emergency),
        ("988", Self::Crisis),
        ("same-day", Self::SameDay),
        ("next-day", Self::NextDay),
    ];
}

/// The only list of signs that lead to a call. Steps, answers and the guide use its words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Emergencies {
    /// The signs; ids are unique.
    pub signs: Vec<Emergency>,
    /// What goes with the signs; ids are unique.
    pub advice: Vec<Advice>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the list was checked.
    pub review: Review,
}

impl Emergencies {
    /// The signs of a level, in order.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(move |sign| sign.level == level)
    }

    /// Returns the few signs for where there is no room for all, in order.
    pub fn short(&self) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(|sign| sign.short)
    }
}

/// A sign, and whom to call for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Emergency {
    /// Stable id.
    pub id: String,
    /// Whom to call.
    pub level: Level,
    /// The sign, in plain text without a full stop.
    pub text: String,
    /// What follows the sign where the whole list is shown; may be empty.
    pub note: Vec<Inline>,
    /// Whether it belongs to the few that are shown where there is no room for all.
    pub short: bool,
}

/// A sentence that goes with the signs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// Stable id.
    pub id: String,
    /// The words.
    pub text: Vec<Inline>,
}

/// A treatment from the first call to the time after.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Steps {
    /// Heading.
    pub title: String,
    /// One line that says what is inside, on the closed row.
    pub teaser: String,
    /// What comes before the first step.
    pub intro: Vec<Block>,
    /// The whole course in a few stops.
    pub overview: Vec<Stop>,
    /// Before, during and after.
    pub phases: Vec<Phase>,
    /// When to call whom.
    pub when_to_call: WhenToCall,
    /// When the steps were checked.
    pub review: Review,
}

/// A stop of the overview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// One or two words.
    pub title: String,
    /// How long, in a few words.
    pub time: String,
    /// Name of a drawing of `components/text/icon.rs`.
    pub icon: String,
}

/// A part of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// `before`, `during` or `after`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The steps in a few words.
    pub teaser: String,
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
    /// One line that says what is inside, on the closed row.
    pub teaser: String,
    /// Most urgent first.
    pub groups: Vec<CallGroup>,
    /// When the signs and numbers were checked.
    pub review: Review,
}

/// Signs that lead to the same call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallGroup {
    /// `emergency`, `crisis`, `clinic` or `next-day`.
    pub id: String,
    /// Heading.
    pub title: Vec<Inline>,
    /// Whom to call.
    pub level: Level,
    /// The signs, from the list of emergencies.
    pub items: Vec<Vec<Inline>>,
    /// What else to know: advice from the list of emergencies, then what the group adds. May be empty.
    pub notes: Vec<Block>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// The forms of the medicine, side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forms {
    /// Heading.
    pub title: String,
    /// One line that says what is inside, on the closed row.
    pub teaser: String,
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
    /// The name in one or two words, where there is little room.
    pub short: String,
    /// Where it is taken, in one or two words.
    pub place: String,
    /// Whether it is approved for any kind of depression.
    pub approval: Approval,
    /// How strong the evidence is; the last cell says more.
    pub strength: Option<Strength>,
    /// Where, how long, how much is absorbed, approval, evidence. The last one may be empty beside a strength.
    pub cells: [String; 5],
}

/// Whether a form of the medicine is approved for any kind of depression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Approval {
    /// It is, for some kinds.
    Approved,
    /// The product is approved for something else.
    OffLabel,
    /// The product is not approved for anything.
    NotApproved,
}

impl Approval {
    /// The word for each in content files.
    pub const NAMES: [(&str, Self); 3] =
        [("approved", Self::Approved), ("off-label", Self::OffLabel), ("not-approved", Self::NotApproved)];
}

/// The longest that answers show of what a source found, in characters.
pub const SOURCE_LINE: usize = 270;

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
    /// The same in at most [`SOURCE_LINE`] characters, where it is longer.
    pub line: Option<String>,
    /// DOI or stable page, `https:`.
    pub link: String,
    /// What was read of it.
    pub read: SourceRead,
}

impl Source {
    /// What it found in one to three sentences, as an answer shows it.
    #[must_use]
    pub fn in_short(&self) -> &str {
        self.line.as_ref().unwrap_or(&self.found)
    }
}

/// What was read of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceRead {
    /// The full paper.
    Paper,
    /// Its summary (abstract), or what others quote of it.
    Summary,
    /// The operator's own page.
    Official,
}

impl SourceRead {
    /// The name of each in content files.
    pub const NAMES: [(&str, Self); 3] =
        [("paper", Self::Paper), ("summary", Self::Summary), ("official", Self::Official)];
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
    /// What to do in any other country.
    pub elsewhere: Elsewhere,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the numbers were checked.
    pub review: Review,
}

/// Help in a country that is not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// Heading.
    pub name: String,
    /// The words.
    pub text: Vec<Block>,
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
    /// What the marks stand for; each mark is there at most once.
    pub help: Vec<Instruction>,
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
    /// What it is for, one of [`LINE_KINDS`]; none for any crisis.
    pub kind: Option<String>,
    /// Who called or texted its numbers, and when; none where nobody has.
    pub called: Option<Called>,
}

impl CrisisLine {
    /// Returns its numbers, each once: the one to call, then the one to text.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        let text = self.text.as_deref().filter(|text| self.call.as_deref() != Some(text));
        self.call.as_deref().into_iter().chain(text)
    }
}

/// A call by which somebody found out that a number works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The day.
    pub on: Date,
    /// The name of who called.
    pub by: String,
}

/// What a line may be for, where that is not any crisis.
pub const LINE_KINDS: [&str; 6] = ["abuse", "sexual-assault", "children", "older-people", "poison", "drugs"];

/// Something that every reader is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The body in lines of at most eight words. With them, the body is folded away. May be empty.
    pub lines: Vec<String>,
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
