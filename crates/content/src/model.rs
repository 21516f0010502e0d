//! The types of the content. Lists are in display order.

use serde::{Deserialize, Serialize};

use super::{Figure, Instruction, Strength, TextWords};

/// All content of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// BCP 47 tag, such as `en`.
    pub lang: String,
    /// Code of the country whose instructions fill the marks.
    pub region: String,
    /// The topics, sorted by file name.
    pub topics: Vec<Topic>,
    /// The warning signs of an emergency, and whom to call for each.
    pub emergencies: Emergencies,
    /// The stages of a treatment.
    pub steps: Steps,
    /// A comparison of the forms of the medicine.
    pub forms: Forms,
    /// Every source that is cited; ids are unique.
    pub sources: Vec<Source>,
    /// Crisis lines by country.
    pub crisis: Crisis,
    /// Notices shown above the first topic.
    pub notices: Vec<Notice>,
    /// Labels used in the text.
    pub words: TextWords,
    /// Hash and due date of the content that a clinician signs. Empty until the caller fills it with
    /// [`crate::signed`].
    pub signed: Signed,
}

/// The hash and the due date of the signed content, as a page stores them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signed {
    /// SHA-256 as 64 hexadecimal digits; [`crate::signed`] lists what is hashed.
    pub hash: String,
    /// The first day on which some part of the content is overdue for review.
    pub due: Date,
}

impl Content {
    /// Returns all answers, topic by topic.
    pub fn answers(&self) -> impl Iterator<Item = &Answer> {
        self.topics.iter().flat_map(|topic| &topic.answers)
    }

    /// Returns the source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Returns the reviews of all parts of the content. The guide's review is separate.
    #[must_use]
    pub fn reviews(&self) -> Vec<Review> {
        let parts =
            [self.emergencies.review, self.steps.review, self.steps.when_to_call.review, self.forms.review];
        let answers = self.answers().map(|answer| answer.review);
        answers.chain(parts).chain([self.crisis.review]).collect()
    }

    /// Returns the oldest review date of all answers; none without answers. It dates the page as a whole: reviewing
    /// one answer does not make the others newer.
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
    /// Whether its statements on law, approval or prices apply to the first country only. Readers in other countries
    /// see a note.
    pub is_local: bool,
    /// Never empty.
    pub answers: Vec<Answer>,
    /// Ids of topics that are also hidden when a clinic hides this one. May be empty.
    pub hides_too: Vec<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Stable id, unique among all answers. It is part of the URLs that patients share.
    pub id: String,
    /// The question in a patient's words.
    pub question: String,
    /// One or two sentences, at most 20 words in total, that answer the question. Shown first.
    pub short: String,
    /// The rest of the answer.
    pub body: Vec<Block>,
    /// Figures. The first [`crate::OPEN_FIGURES`] are expanded.
    pub figures: Vec<Figure>,
    /// Ids of two or three other answers to read next.
    pub related: Vec<String>,
    /// Emergency levels whose warning signs are all listed in the body.
    pub emergencies: Vec<Level>,
    /// Search terms that patients use for this topic.
    pub keywords: Vec<String>,
    /// Ids of sources, most important first. Empty only if the file gives a reason (`sources-none`).
    pub sources: Vec<String>,
    /// Flags of statements that this answer must contain; see `rules.toml`.
    pub must_say: Vec<String>,
    /// Whether clinics are prevented from hiding it.
    pub protected: bool,
    /// When it was reviewed, and when the next review is due.
    pub review: Review,
}

impl Answer {
    /// Returns the short answer and the body as plain text, one string per paragraph, list item or table cell.
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
    /// The day on which it was checked against its sources.
    pub reviewed: Date,
    /// The day from which the review is overdue.
    pub due: Date,
}

/// A date in the Gregorian calendar.
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
    /// Returns the day after this one.
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
    /// Formats the date as ISO 8601, such as `2026-11-23`.
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
        /// The instruction; empty until [`Content::in_region`] fills it.
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

/// Whom to call, from the most urgent to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The emergency number, immediately.
    Emergency,
    /// The crisis line, immediately.
    Crisis,
    /// The clinic, on the same day.
    SameDay,
    /// The clinic, on the next business day.
    NextDay,
}

impl Level {
    /// The name of each level in the content files.
    pub const NAMES: [(&str, Self); 4] = [
        ("911", Self::Emergency),
        ("988", Self::Crisis),
        ("same-day", Self::SameDay),
        ("next-day", Self::NextDay),
    ];
}

/// The single list of warning signs that require a call. Steps, answers and the guide reuse its wording.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Emergencies {
    /// The warning signs; ids are unique.
    pub signs: Vec<Emergency>,
    /// Advice shown with the warning signs; ids are unique.
    pub advice: Vec<Advice>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the list was reviewed.
    pub review: Review,
}

impl Emergencies {
    /// Returns the warning signs of a level, in order.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(move |sign| sign.level == level)
    }

    /// Returns the selection of warning signs for places with little space, in order.
    pub fn short(&self) -> impl Iterator<Item = &Emergency> {
        self.signs.iter().filter(|sign| sign.short)
    }
}

/// A warning sign, and whom to call for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Emergency {
    /// Stable id.
    pub id: String,
    /// Whom to call.
    pub level: Level,
    /// The warning sign as plain text, without a full stop.
    pub text: String,
    /// Additional text after the warning sign, shown only in the full list. May be empty.
    pub note: Vec<Inline>,
    /// Whether it is included in the selection for places with little space.
    pub short: bool,
}

/// A sentence shown with the warning signs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// Stable id.
    pub id: String,
    /// The text.
    pub text: Vec<Inline>,
}

/// The stages of a treatment, from the first call to the time after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Steps {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Text before the first step.
    pub intro: Vec<Block>,
    /// The whole treatment in a few milestones.
    pub overview: Vec<Stop>,
    /// The phases before, during and after the treatment.
    pub phases: Vec<Phase>,
    /// When to call, and whom.
    pub when_to_call: WhenToCall,
    /// When the steps were reviewed.
    pub review: Review,
}

/// A milestone of the overview.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// One or two words.
    pub title: String,
    /// Duration, in a few words.
    pub time: String,
    /// Name of an icon, one of [`ICONS`].
    pub icon: String,
}

/// A phase of the treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// `before`, `during` or `after`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// A few words that describe the steps.
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
    /// Duration, as text.
    pub time: String,
    /// Name of an icon, one of [`ICONS`].
    pub icon: String,
    /// What happens in this step.
    pub body: Vec<Block>,
    /// Ids of sources. May be empty.
    pub sources: Vec<String>,
}

/// When to call the clinic, a crisis line or the emergency number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WhenToCall {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Most urgent first.
    pub groups: Vec<CallGroup>,
    /// When the warning signs and numbers were reviewed.
    pub review: Review,
}

/// Warning signs that require the same call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallGroup {
    /// `emergency`, `crisis`, `clinic` or `next-day`.
    pub id: String,
    /// Heading.
    pub title: Vec<Inline>,
    /// Whom to call.
    pub level: Level,
    /// The warning signs, taken from the list of emergencies.
    pub items: Vec<Vec<Inline>>,
    /// Further notes: advice from the list of emergencies, followed by the group's own notes. May be empty.
    pub notes: Vec<Block>,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A comparison of the forms of the medicine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Forms {
    /// Heading.
    pub title: String,
    /// A one-line description of the content, shown on the collapsed row.
    pub teaser: String,
    /// Text before the table.
    pub intro: Vec<Block>,
    /// Headings of the columns, in the order of [`Form::cells`].
    pub columns: [String; 5],
    /// The rows.
    pub forms: Vec<Form>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the table was reviewed.
    pub review: Review,
}

/// A row of the table of forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Stable id.
    pub id: String,
    /// Name of the form.
    pub name: String,
    /// The name in one or two words, for places with little space.
    pub short: String,
    /// Where the medicine is taken, in one or two words.
    pub place: String,
    /// Whether it is approved for at least one kind of depression.
    pub approval: Approval,
    /// How strong the evidence is. The last cell gives details.
    pub strength: Option<Strength>,
    /// The cells: where it is taken, duration, share absorbed, approval, evidence. The last one may be empty if there is
    /// a strength.
    pub cells: [String; 5],
}

/// The approval of a form of the medicine for depression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Approval {
    /// Approved for at least one kind of depression.
    Approved,
    /// The product is approved for something else.
    OffLabel,
    /// The product is not approved for anything.
    NotApproved,
}

impl Approval {
    /// The name of each value in the content files.
    pub const NAMES: [(&str, Self); 3] =
        [("approved", Self::Approved), ("off-label", Self::OffLabel), ("not-approved", Self::NotApproved)];
}

/// Maximum length of the summary of a source that answers show, in characters.
pub const SOURCE_LINE: usize = 270;

/// A source that the text cites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Stable id from the source register.
    pub id: String,
    /// The group of sources in which it is listed.
    pub group: String,
    /// The kind of study or document, in plain language.
    pub kind: String,
    /// A title in plain language, written for this content.
    pub title: String,
    /// Full citation.
    pub citation: String,
    /// Number and kind of participants; none where that does not apply.
    pub people: Option<String>,
    /// What was studied; none where kind and title already say it.
    pub studied: Option<String>,
    /// The findings or statements of the source.
    pub found: String,
    /// A summary of `found` in at most [`SOURCE_LINE`] characters; none if `found` itself is short enough.
    pub line: Option<String>,
    /// URL of the DOI or of a stable page, starting with `https:`.
    pub link: String,
    /// Which part of the source was read.
    pub read: SourceRead,
}

impl Source {
    /// Returns the findings in one to three sentences, as answers show them.
    #[must_use]
    pub fn in_short(&self) -> &str {
        self.line.as_ref().unwrap_or(&self.found)
    }
}

/// Which part of a source was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceRead {
    /// The full paper.
    Paper,
    /// The abstract, or quotations of the source in other works.
    Summary,
    /// The operator's own page.
    Official,
}

impl SourceRead {
    /// The name of each value in the content files.
    pub const NAMES: [(&str, Self); 3] =
        [("paper", Self::Paper), ("summary", Self::Summary), ("official", Self::Official)];
}

/// Crisis lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    /// Heading.
    pub title: String,
    /// Text before the lines.
    pub intro: Vec<Block>,
    /// The countries, the default one first.
    pub countries: Vec<Country>,
    /// Help for all other countries.
    pub elsewhere: Elsewhere,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// When the numbers were reviewed.
    pub review: Review,
}

/// Help in a country that is not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// Heading.
    pub name: String,
    /// The text.
    pub text: Vec<Block>,
}

/// The crisis lines of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Country {
    /// ISO 3166 code, such as `US`.
    pub code: String,
    /// Name of the country in the language of the content.
    pub name: String,
    /// Emergency numbers. Never empty.
    pub emergency: Vec<String>,
    /// Crisis and help lines. Exactly one is primary.
    pub lines: Vec<CrisisLine>,
    /// The instructions for the marks, at most one per mark.
    pub help: Vec<Instruction>,
}

impl Country {
    /// Returns the line that the help bar shows.
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
    /// Whom the line serves, and how. May be empty.
    pub about: String,
    /// Phone number, as displayed.
    pub call: Option<String>,
    /// Key to press after the call is answered.
    pub press: Option<String>,
    /// Number for text messages.
    pub text: Option<String>,
    /// The word to send to that number.
    pub say: Option<String>,
    /// URL of its chat.
    pub chat: Option<String>,
    /// Whether it is shown in the help bar.
    pub primary: bool,
    /// Whether it is a crisis line. Addiction and poison lines are not.
    pub crisis: bool,
    /// Its purpose, one of [`LINE_KINDS`]; none if it serves any crisis.
    pub kind: Option<String>,
    /// Who last tested its numbers, and when; none if they were never tested.
    pub called: Option<Called>,
}

impl CrisisLine {
    /// Returns the numbers without duplicates: first the phone number, then the number for text messages.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        let text = self.text.as_deref().filter(|text| self.call.as_deref() != Some(text));
        self.call.as_deref().into_iter().chain(text)
    }
}

/// A test call that confirmed that a number works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// The day.
    pub on: Date,
    /// The name of the caller.
    pub by: String,
}

/// The purposes of lines that do not serve every crisis.
pub const LINE_KINDS: [&str; 6] = ["abuse", "sexual-assault", "children", "older-people", "poison", "drugs"];

/// A notice for all readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable id.
    pub id: String,
    /// Heading.
    pub title: String,
    /// A summary of the body in lines of at most eight words. If present, the body is collapsed. May be empty.
    pub lines: Vec<String>,
    /// The text.
    pub body: Vec<Block>,
}

/// The names of the available icons.
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
