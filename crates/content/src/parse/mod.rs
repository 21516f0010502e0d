//! Parses the content files of one language.
//!
//! # The format
//!
//! The files are TOML (parsed by the `toml` crate). Longer texts in them are Markdown (`markdown.rs` lists the allowed
//! syntax). The folder of a language contains:
//!
//! - `topics/NN-NAME.toml`: one topic each, sorted by file name. Keys: `id`, `title`, and one `[[answer]]` per
//!   question with `id`, `question`, `short`, `body` (Markdown), `keywords`, `sources`, `must-say`, `related`,
//!   `reviewed`, `due`, and one `[[answer.figure]]` per figure. If `sources` is empty, `sources-none` gives the
//!   reason;
//! - `emergencies.toml`: the warning signs that require a call, each with its level;
//! - `steps.toml`: the stages of a treatment, and when to call whom, using those warning signs;
//! - `forms.toml`: the table of forms;
//! - `sources.toml`: all sources;
//! - `crisis.toml`: crisis lines, one `[[country]]` each, and the instructions for marks such as `{crisis}` in that
//!   country;
//! - `notices.toml`: notices for all readers;
//! - `interface.toml`: labels, those of the text in `[text]`, those of the controls in `[controls]`;
//! - `guide-texts.toml`: the texts of the guide, with the labels of its controls in `[labels]`;
//! - `search.toml`: search data that belongs to no single answer, and the suggested questions;
//! - `phrases.toml`: phrases that patients use, by answer;
//! - `asked/AUTHOR.txt`: queries by people who did not know how the search works, with the correct answers;
//! - `things.toml`: names of medicines, illnesses, parts of the body and events. An answer must mention a name if a
//!   keyword or a phrase of the answer contains it;
//! - `rules.toml`: statements that texts must or must not contain, for [`super::check`];
//! - [`COMPARED`], only in a translation: what was compared with the original language.
//!
//! Three files next to the language folders apply to all languages ([`SHARED`]):
//!
//! - `guide.toml`: the rules of the guide: questions, the meaning of each answer, outcomes, notes;
//! - `protected.toml`: answers that clinics cannot hide;
//! - [`PUBLISHED`]: the ids of published answers.
//!
//! Multi-line texts are enclosed in `"""` on separate lines, single-line texts in `"`, and dates are written as
//! `2026-11-23`. An unknown key is an error, so that a typo in a key does not lose its text.

mod context;
mod distress;
mod emergencies;
mod figure;
mod guide;
mod guide_texts;
mod help;
mod labels;
mod protected;
mod reference;
mod rules;
mod search;
mod shown;
mod things;
mod topic;
mod treatment;

use std::collections::BTreeMap;

use super::diagnostic::{Diagnostic, Place};
use super::guide::Guide;
use super::search::SearchData;
use super::things::Things;
use super::{Content, Signed, Topic};
use context::ParseContext;
pub use distress::distress;
pub use guide::guide;
pub use labels::labels;
pub use rules::{ForbiddenClaim, Gloss, MustSay, TextRules};
pub use shown::ShownText;

/// The required files of a language, apart from topics and those that all languages share.
pub const FILES: [&str; 12] = [
    "emergencies.toml",
    "steps.toml",
    "forms.toml",
    "sources.toml",
    "crisis.toml",
    "notices.toml",
    "interface.toml",
    "rules.toml",
    "guide-texts.toml",
    "search.toml",
    "phrases.toml",
    "things.toml",
];

/// The name of the list of published ids: plain text, one id per line; `#` begins a comment.
pub const PUBLISHED: &str = "published-ids.txt";

/// The name of the file with the record, in the folder of a translation. `cargo xtask compared` writes it.
pub const COMPARED: &str = "compared.toml";

/// The files that all languages share, next to their folders. Only [`PUBLISHED`] may be missing.
pub const SHARED: [&str; 3] = ["guide.toml", "protected.toml", PUBLISHED];

/// The folder with recorded queries, one file per author. Optional.
pub const ASKED: &str = "asked";

/// A content file: its path as the author knows it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFile {
    /// Path, such as `assets/content/en/steps.toml`.
    pub path: String,
    /// The content of the file.
    pub text: String,
}

impl ContentFile {
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    pub(crate) fn is_topic(&self) -> bool {
        self.folder() == Some("topics")
    }

    fn is_asked(&self) -> bool {
        self.folder() == Some(ASKED)
    }

    /// Returns the name of the folder that contains the file.
    fn folder(&self) -> Option<&str> {
        self.path.rsplit(['/', '\\']).nth(1)
    }
}

/// The parsed content, with its places in the files and the errors found.
pub struct ParsedContent {
    /// The content as far as it could be parsed. Valid only if neither `diagnostics` nor [`super::check::check`] reports an
    /// error.
    pub content: Content,
    /// The guide; the same applies.
    pub guide: Guide,
    /// Search data.
    pub search: SearchData,
    /// Names of things.
    pub things: Things,
    /// Rules for the texts.
    pub rules: TextRules,
    /// Places by key: `answer:ptsd-help`, `answer:ptsd-help/body/0`, `source:feder-2021`, …
    pub places: Places,
    /// Every text that is shown to readers, including labels.
    pub shown: Vec<ShownText>,
    /// The list of published ids, if there is one.
    pub published: Option<ContentFile>,
    /// Errors in the format.
    pub diagnostics: Vec<Diagnostic>,
}

/// Places in the files, by key.
#[derive(Default)]
pub struct Places(BTreeMap<String, Place>);

impl Places {
    fn note(&mut self, key: impl Into<String>, place: Place) {
        self.0.entry(key.into()).or_insert(place);
    }

    /// Whether a place is recorded for `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// Returns the place of `key`, or of its nearest recorded ancestor.
    #[must_use]
    pub fn of(&self, key: &str) -> Place {
        let mut key = key;
        loop {
            if let Some(place) = self.0.get(key) {
                return place.clone();
            }
            match key.rfind('/') {
                Some(at) => key = &key[..at],
                None => return Place { file: key.to_owned(), line: 1 },
            }
        }
    }
}

/// Parses all files of one language. `folder` is used only in messages about missing files.
#[must_use]
pub fn parse(lang: &str, folder: &str, files: &[ContentFile]) -> ParsedContent {
    let mut parser =
        ParseContext { diagnostics: missing_and_unknown(folder, files), ..ParseContext::default() };
    let mut topics: Vec<_> = files.iter().filter(|file| file.is_topic()).collect();
    topics.sort_by_key(|file| file.name());
    let mut topics: Vec<Topic> =
        topics.into_iter().map(|file| parser.file(file, ParseContext::topic)).collect();
    let get = |name: &str| files.iter().find(|file| file.name() == name && !file.is_topic());
    if let Some(file) = get("protected.toml") {
        parser.file(file, |context, table| context.protected(table, &mut topics));
    }
    let emergencies = get("emergencies.toml").map(|file| parser.file(file, ParseContext::emergencies));
    let emergencies = emergencies.unwrap_or_default();
    let treatment = get("steps.toml")
        .map(|file| parser.file(file, |context, table| context.treatment(table, &emergencies)));
    let forms = get("forms.toml").map(|file| parser.file(file, ParseContext::forms));
    let sources = get("sources.toml").map(|file| parser.file(file, ParseContext::sources));
    let crisis = get("crisis.toml").map(|file| parser.file(file, ParseContext::crisis));
    let notices = get("notices.toml").map(|file| parser.file(file, ParseContext::notices));
    let labels = get("interface.toml").map(|file| parser.file(file, |_, table| labels::interface(table)));
    let rules = get("rules.toml").map(|file| parser.file(file, ParseContext::rules));
    let search = get("search.toml").map(|file| parser.file(file, ParseContext::search));
    let phrases = get("phrases.toml").map(|file| parser.file(file, ParseContext::phrases));
    let asked = files.iter().filter(|file| file.is_asked()).map(|file| parser.asked(file)).collect();
    let things = get("things.toml").map(|file| parser.file(file, ParseContext::things)).unwrap_or_default();
    let mut guide = get("guide.toml").map(|file| parser.file(file, ParseContext::flow)).unwrap_or_default();
    if let Some(file) = get("guide-texts.toml") {
        guide.texts =
            parser.file(file, |context, table| context.guide_texts(table, &guide.flow, &emergencies));
    }
    let mut content = Content {
        lang: lang.to_owned(),
        region: String::new(),
        topics,
        emergencies,
        treatment: treatment.unwrap_or_default(),
        forms: forms.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        crisis: crisis.unwrap_or_default(),
        notices: notices.unwrap_or_default(),
        labels: labels.unwrap_or_default(),
        signed: Signed::default(),
    };
    // The text is for readers in the first country unless a caller requests another one.
    content.fill_marks("");
    let ParseContext { places, shown, diagnostics } = parser;
    let (rules, mut search) = (rules.unwrap_or_default(), search.unwrap_or_default());
    search.phrases = phrases.unwrap_or_default();
    search.asked = asked;
    let published = get(PUBLISHED).cloned();
    ParsedContent { content, guide, search, things, rules, places, shown, published, diagnostics }
}

/// Returns an error for each file that is missing, and for each that nobody reads.
fn missing_and_unknown(folder: &str, files: &[ContentFile]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let parent = folder.rsplit_once('/').map_or(String::new(), |(parent, _)| format!("{parent}/"));
    let of_language = FILES.map(|name| (name, format!("{folder}/{name}")));
    let shared =
        SHARED.into_iter().filter(|name| *name != PUBLISHED).map(|name| (name, format!("{parent}{name}")));
    for (name, path) in of_language.into_iter().chain(shared) {
        if !files.iter().any(|file| file.name() == name && !file.is_topic()) {
            let place = Place { file: path, line: 1 };
            let diagnostic = Diagnostic::new(
                &place,
                "the file is missing",
                "put it back; CONTRIBUTING.md lists all files",
            );
            diagnostics.push(diagnostic);
        }
    }
    let known = |name: &str| FILES.contains(&name) || SHARED.contains(&name) || name == COMPARED;
    for file in files.iter().filter(|file| !file.is_topic() && !file.is_asked() && !known(file.name())) {
        let place = Place { file: file.path.clone(), line: 1 };
        let help = format!("take it away, or give it its right name: topics/…, {}", FILES.join(", "));
        diagnostics.push(Diagnostic::new(&place, "a file that nobody reads", help));
    }
    if !files.iter().any(ContentFile::is_topic) {
        let place = Place { file: format!("{folder}/topics"), line: 1 };
        diagnostics.push(Diagnostic::new(&place, "there is no topic", "add a file such as 01-basics.toml"));
    }
    diagnostics
}
