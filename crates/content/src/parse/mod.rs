//! Reads the content files of one language.
//!
//! # The format
//!
//! TOML files (read by the `toml` crate) whose longer texts are Markdown (see `markdown.rs` for
//! what may stand in them). In the folder of a language:
//!
//! - `topics/NN-NAME.toml`: one topic, shown in the order of the file names. Keys `id`, `title`,
//!   then one `[[answer]]` a question with `id`, `question`, `short`, `body` (Markdown), `keywords`,
//!   `sources`, `must-say`, `related`, `reviewed`, `due`, and an `[[answer.figure]]` for each figure; where `sources` is
//!   empty, `sources-none` says why;
//! - `emergencies.toml`: the list of signs that lead to a call, each with its level;
//! - `steps.toml`: the course of a treatment, and when to call whom, with the signs of that list;
//! - `forms.toml`: the table of forms;
//! - `sources.toml`: every source;
//! - `crisis.toml`: crisis lines, one `[[country]]` each, and what marks such as `{crisis}` stand for there;
//! - `notices.toml`: what every reader is told;
//! - `protected.toml`: what no clinic can hide;
//! - `interface.toml`: labels, `[text]` for those in the text, `[chrome]` for those of the controls;
//! - `guide.toml`: the rules of the guide: questions, what each answer means, outcomes, notes;
//! - `guide-words.toml`: its words, `[labels]` for those of its controls;
//! - `search.toml`: words for search that belong to no single answer, and the questions that are suggested;
//! - `asked/AUTHOR.txt`: what people typed who knew nothing of search, with the answers that are right;
//! - `things.toml`: names of medicines, illnesses, parts of the body and events that an answer has to say if words lead to
//!   it by them;
//! - `rules.toml`: what must and must not be said, for [`super::check`].
//!
//! Beside the folders of the languages, one list for all of them: [`PUBLISHED`], the ids of answers that were published.
//!
//! Texts stand between `"""` on lines of their own, single lines between `"`, days as `2026-11-23`.
//! A key that nobody knows is a fault, so that no word is lost to a slip of the pen.

mod distress;
mod emergencies;
mod figure;
mod guide;
mod help;
mod labels;
mod protected;
mod reading;
mod reference;
mod rules;
mod search;
mod steps;
mod things;
mod topic;

use std::collections::BTreeMap;

use super::fault::{Fault, Place};
use super::guide::Guide;
use super::search::SearchWords;
use super::things::Things;
use super::{Content, Signed, Topic};
pub use distress::distress;
pub use guide::guide;
pub use labels::labels;
use reading::Reading;
pub use rules::{Gloss, MustSay, Never, Rules};

/// Files of one language that are not topics, all of which must be there.
pub const FILES: [&str; 14] = [
    "emergencies.toml",
    "steps.toml",
    "forms.toml",
    "sources.toml",
    "crisis.toml",
    "notices.toml",
    "protected.toml",
    "interface.toml",
    "rules.toml",
    "guide.toml",
    "guide-words.toml",
    "search.toml",
    "phrases.toml",
    "things.toml",
];

/// The name of the list of published ids: plain text, one id a line; `#` begins a comment.
pub const PUBLISHED: &str = "published-ids.txt";

/// The folder with queries that people typed, a file for each author. A language may do without.
pub const ASKED: &str = "asked";

/// A content file: its path as the writer knows it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFile {
    /// Path, such as `assets/content/en/steps.toml`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl ContentFile {
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    fn is_topic(&self) -> bool {
        self.folder() == Some("topics")
    }

    fn is_asked(&self) -> bool {
        self.folder() == Some(ASKED)
    }

    /// The name of the folder that the file is in.
    fn folder(&self) -> Option<&str> {
        self.path.rsplit(['/', '\\']).nth(1)
    }
}

/// What could be read, where it stands, and what was wrong.
pub struct Draft {
    /// The content as far as it could be read. Good only if `faults` is empty after
    /// [`super::check::check`].
    pub content: Content,
    /// The guide, likewise.
    pub guide: Guide,
    /// Words for search.
    pub search: SearchWords,
    /// Names of things.
    pub things: Things,
    /// Rules for the text.
    pub rules: Rules,
    /// Where things stand: `answer:ptsd-help`, `answer:ptsd-help/body/0`, `source:feder-2021`, …
    pub places: Places,
    /// Every text that a reader sees, labels included.
    pub seen: Vec<Seen>,
    /// The list of published ids, where there is one.
    pub published: Option<ContentFile>,
    /// Faults of form.
    pub faults: Vec<Fault>,
}

/// A text that a reader sees: a line, a paragraph, an item or a cell.
pub struct Seen {
    /// Where it stands.
    pub place: Place,
    /// Its words, without Markdown; marks as they are written.
    pub text: String,
    /// Whether marks are read in it.
    pub has_marks: bool,
    /// The `tel:` and `sms:` addresses of its links.
    pub calls: Vec<String>,
}

/// Where things stand in the files.
#[derive(Default)]
pub struct Places(BTreeMap<String, Place>);

impl Places {
    fn note(&mut self, key: impl Into<String>, place: Place) {
        self.0.entry(key.into()).or_insert(place);
    }

    /// Whether a place was noted as `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// The place of `key`, or of the nearest thing around it.
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

/// Reads all files of one language. `folder` is only used to name what is missing.
#[must_use]
pub fn parse(lang: &str, folder: &str, files: &[ContentFile]) -> Draft {
    let mut reading = Reading::default();
    for name in FILES {
        if !files.iter().any(|file| file.name() == name && !file.is_topic()) {
            let place = Place { file: format!("{folder}/{name}"), line: 1 };
            let fault =
                Fault::new(&place, "the file is missing", "put it back; CONTRIBUTING.md lists all files");
            reading.faults.push(fault);
        }
    }
    let known = |name: &str| FILES.contains(&name) || name == PUBLISHED;
    for file in files.iter().filter(|file| !file.is_topic() && !file.is_asked() && !known(file.name())) {
        let place = Place { file: file.path.clone(), line: 1 };
        let instead = format!("take it away, or give it its right name: topics/…, {}", FILES.join(", "));
        reading.faults.push(Fault::new(&place, "a file that nobody reads", instead));
    }
    let mut topics: Vec<_> = files.iter().filter(|file| file.is_topic()).collect();
    topics.sort_by_key(|file| file.name());
    if topics.is_empty() {
        let place = Place { file: format!("{folder}/topics"), line: 1 };
        reading.faults.push(Fault::new(&place, "there is no topic", "add a file such as 01-basics.toml"));
    }
    let mut topics: Vec<Topic> = topics.into_iter().map(|file| reading.file(file, Reading::topic)).collect();
    let get = |name: &str| files.iter().find(|file| file.name() == name && !file.is_topic());
    if let Some(file) = get("protected.toml") {
        reading.file(file, |reading, table| reading.protected(table, &mut topics));
    }
    let emergencies = get("emergencies.toml").map(|file| reading.file(file, Reading::emergencies));
    let emergencies = emergencies.unwrap_or_default();
    let steps =
        get("steps.toml").map(|file| reading.file(file, |reading, table| reading.steps(table, &emergencies)));
    let forms = get("forms.toml").map(|file| reading.file(file, Reading::forms));
    let sources = get("sources.toml").map(|file| reading.file(file, Reading::sources));
    let crisis = get("crisis.toml").map(|file| reading.file(file, Reading::crisis));
    let notices = get("notices.toml").map(|file| reading.file(file, Reading::notices));
    let words = get("interface.toml").map(|file| reading.file(file, |_, table| labels::text_words(table)));
    let rules = get("rules.toml").map(|file| reading.file(file, Reading::rules));
    let search = get("search.toml").map(|file| reading.file(file, Reading::search));
    let phrases = get("phrases.toml").map(|file| reading.file(file, Reading::phrases));
    let asked = files.iter().filter(|file| file.is_asked()).map(|file| reading.asked(file)).collect();
    let things = get("things.toml").map(|file| reading.file(file, Reading::things)).unwrap_or_default();
    let mut guide = get("guide.toml").map(|file| reading.file(file, Reading::flow)).unwrap_or_default();
    if let Some(file) = get("guide-words.toml") {
        guide.words =
            reading.file(file, |reading, table| reading.guide_words(table, &guide.flow, &emergencies));
    }
    let mut content = Content {
        lang: lang.to_owned(),
        region: String::new(),
        topics,
        emergencies,
        steps: steps.unwrap_or_default(),
        forms: forms.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        crisis: crisis.unwrap_or_default(),
        notices: notices.unwrap_or_default(),
        words: words.unwrap_or_default(),
        signed: Signed::default(),
    };
    // Until somebody asks for another one, the text is that of the first country.
    content.fill_marks("");
    let Reading { places, seen, faults } = reading;
    let (rules, mut search) = (rules.unwrap_or_default(), search.unwrap_or_default());
    search.phrases = phrases.unwrap_or_default();
    search.asked = asked;
    let published = get(PUBLISHED).cloned();
    Draft { content, guide, search, things, rules, places, seen, published, faults }
}
