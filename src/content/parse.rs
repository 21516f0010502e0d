//! Reads the content files of one language.
//!
//! # The format
//!
//! TOML files (read by the `toml` crate) whose longer texts are Markdown (see [`super::markdown`] for
//! what may stand in them). In the folder of a language:
//!
//! - `topics/NN-NAME.toml`: one topic, shown in the order of the file names. Keys `id`, `title`, `chip`,
//!   then one `[[answer]]` a question with `id`, `question`, `short`, `body` (Markdown), `keywords`,
//!   `sources`, `must-say`, `reviewed`, `due`; where `sources` is empty, `sources-none` says why;
//! - `steps.toml`: the course of a treatment and when to call whom;
//! - `forms.toml`: the table of forms;
//! - `sources.toml`: every source;
//! - `crisis.toml`: crisis lines, one `[[country]]` each;
//! - `notices.toml`: what every reader is told;
//! - `interface.toml`: labels, `[text]` for those in the text, `[chrome]` for those of the controls;
//! - `rules.toml`: what must and must not be said, for [`super::check`].
//!
//! Texts stand between `"""` on lines of their own, single lines between `"`, days as `2026-11-23`.
//! A key that nobody knows is a fault, so that no word is lost to a slip of the pen.

use std::collections::BTreeMap;

use super::fault::{Fault, Place};
use super::table::{File, Table};
use super::words::CHROME_PLACES;
use super::{
    Answer, Block, CallGroup, Content, Country, Crisis, CrisisLine, Form, Forms, Notice, Phase, Review,
    Source, Step, Steps, TextWords, Topic, WhenToCall,
};

/// Files of one language that are not topics, all of which must be there.
pub const FILES: [&str; 7] = [
    "steps.toml",
    "forms.toml",
    "sources.toml",
    "crisis.toml",
    "notices.toml",
    "interface.toml",
    "rules.toml",
];

/// A content file: its path as the writer knows it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFile {
    /// Path, such as `assets/content/en/steps.toml`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl ContentFile {
    fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    fn is_topic(&self) -> bool {
        self.path.rsplit(['/', '\\']).nth(1) == Some("topics")
    }
}

/// What could be read, where it stands, and what was wrong.
pub struct Draft {
    /// The content as far as it could be read. Good only if `faults` is empty after
    /// [`super::check::check`].
    pub content: Content,
    /// Rules for the text.
    pub rules: Rules,
    /// Where things stand: `answer:ptsd-help`, `answer:ptsd-help/body/0`, `source:feder-2021`, …
    pub places: Places,
    /// Every text that a reader sees, labels included.
    pub seen: Vec<Seen>,
    /// Faults of form.
    pub faults: Vec<Fault>,
}

/// A text that a reader sees: a line, a paragraph, an item or a cell.
pub struct Seen {
    /// Where it stands.
    pub place: Place,
    /// Its words, without Markdown.
    pub text: String,
}

/// Where things stand in the files.
#[derive(Default)]
pub struct Places(BTreeMap<String, Place>);

impl Places {
    fn note(&mut self, key: impl Into<String>, place: Place) {
        self.0.entry(key.into()).or_insert(place);
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

/// Rules of `rules.toml`.
#[derive(Default)]
pub struct Rules {
    /// Flags that an answer may carry, with the words it must then say.
    pub must_say: Vec<MustSay>,
    /// What no text may say.
    pub never: Vec<Never>,
    /// Names counted as two syllables when reading levels are worked out.
    pub names: Vec<String>,
}

/// Words that an answer with a flag must say.
pub struct MustSay {
    /// The flag.
    pub id: String,
    /// Each entry must be met; it is met by any of its words, parted by `|`.
    pub words: Vec<String>,
    /// What to write.
    pub instead: String,
}

/// A claim that must never appear.
pub struct Never {
    /// What the claim is.
    pub what: String,
    /// Regular expression that finds it in a sentence (case does not matter).
    pub pattern: String,
    /// Regular expression that lets a sentence pass, such as one that denies the claim.
    pub unless: Option<String>,
    /// What to write.
    pub instead: String,
    /// Sentences that must be caught.
    pub caught: Vec<String>,
    /// Sentences that must not be caught.
    pub allowed: Vec<String>,
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
    for file in files.iter().filter(|file| !file.is_topic() && !FILES.contains(&file.name())) {
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
    let topics: Vec<Topic> = topics.into_iter().map(|file| reading.file(file, Reading::topic)).collect();
    let get = |name: &str| files.iter().find(|file| file.name() == name && !file.is_topic());
    let steps = get("steps.toml").map(|file| reading.file(file, Reading::steps));
    let forms = get("forms.toml").map(|file| reading.file(file, Reading::forms));
    let sources = get("sources.toml").map(|file| reading.file(file, Reading::sources));
    let crisis = get("crisis.toml").map(|file| reading.file(file, Reading::crisis));
    let notices = get("notices.toml").map(|file| reading.file(file, Reading::notices));
    let words = get("interface.toml").map(|file| reading.file(file, |_, table| text_words(table)));
    let rules = get("rules.toml").map(|file| reading.file(file, Reading::rules));
    let content = Content {
        lang: lang.to_owned(),
        topics,
        steps: steps.unwrap_or_else(empty_steps),
        forms: forms.unwrap_or_else(empty_forms),
        sources: sources.unwrap_or_default(),
        crisis: crisis.unwrap_or_else(empty_crisis),
        notices: notices.unwrap_or_default(),
        words: words.unwrap_or_default(),
    };
    let Reading { places, seen, faults } = reading;
    Draft { content, rules: rules.unwrap_or_default(), places, seen, faults }
}

/// The `[chrome]` labels of an `interface.toml`: each of `keys` with its words.
///
/// # Errors
/// All faults at once: a key without words, a key nobody knows, broken TOML.
pub fn chrome_words(file: &ContentFile, keys: &[&str]) -> Result<Vec<String>, Vec<Fault>> {
    let (source, table) = File::parse(&file.path, &file.text);
    let mut words = Vec::new();
    {
        let top = Table::new(&source, &table, "the file");
        top.allow_other_keys();
        if let Some(chrome) = top.table("chrome") {
            words = keys.iter().map(|key| chrome.text(key)).collect();
        }
    }
    let faults = source.faults.into_inner();
    if faults.is_empty() { Ok(words) } else { Err(faults) }
}

#[derive(Default)]
struct Reading {
    places: Places,
    seen: Vec<Seen>,
    faults: Vec<Fault>,
}

impl Reading {
    fn file<T>(&mut self, file: &ContentFile, read: impl FnOnce(&mut Self, &Table<'_, '_>) -> T) -> T {
        let (source, table) = File::parse(&file.path, &file.text);
        self.places.note(format!("file:{}", file.name()), source.place(0));
        let read = read(self, &Table::new(&source, &table, "the file"));
        // The rules name the very claims that must not appear, and no reader sees them.
        if file.name() != "rules.toml" {
            self.seen.extend(source.seen.into_inner());
        }
        self.faults.extend(source.faults.into_inner());
        read
    }

    /// The blocks under `key`, each block's place noted as `NAME/KEY/NUMBER`.
    fn blocks(&mut self, table: &Table, name: &str, key: &str) -> Vec<Block> {
        let (blocks, places) = table.blocks(key);
        self.places.note(format!("{name}/{key}"), table.place_at(key));
        for (number, place) in places.into_iter().enumerate() {
            self.places.note(format!("{name}/{key}/{number}"), place);
        }
        blocks
    }

    /// The source ids of a table, the place of each noted as `NAME/sources/ID`.
    fn source_ids(&mut self, table: &Table, name: &str) -> Vec<String> {
        let (ids, places) = table.texts("sources");
        for (number, (id, place)) in ids.iter().zip(places).enumerate() {
            if ids[..number].contains(id) {
                table.file.fault(&place, format!("source \"{id}\" is there twice"), "name it once");
            }
            self.places.note(format!("{name}/sources/{id}"), place);
        }
        ids
    }

    /// The dates of a table, their places noted as `NAME/reviewed` and `NAME/due`.
    fn review(&mut self, table: &Table, name: &str) -> Review {
        self.places.note(name, table.place.clone());
        for key in ["reviewed", "due"] {
            self.places.note(format!("{name}/{key}"), table.place_at(key));
        }
        table.review()
    }

    /// A line of text whose place is noted as `NAME/KEY`.
    fn line(&mut self, table: &Table, name: &str, key: &str) -> String {
        self.places.note(format!("{name}/{key}"), table.place_at(key));
        table.text(key)
    }

    /// Notes a new id; one that is there already is a fault.
    fn id(&mut self, table: &Table, kind: &str) -> (String, String) {
        let id = table.id(kind);
        let name = format!("{kind}:{id}");
        if let Some(first) = self.places.0.get(&name) {
            let what = format!("the id \"{id}\" is there twice, first in {}:{}", first.file, first.line);
            table.file.fault(&table.place_at("id"), what, "give this one an id of its own");
        }
        self.places.note(&name, table.place.clone());
        self.places.note(format!("{name}/id"), table.place_at("id"));
        (id, name)
    }

    fn topic(&mut self, table: &Table) -> Topic {
        let (id, name) = self.id(table, "topic");
        Topic {
            id,
            title: self.line(table, &name, "title"),
            chip: table.text("chip"),
            answers: table.tables("answer").iter().map(|answer| self.answer(answer)).collect(),
        }
    }

    fn answer(&mut self, table: &Table) -> Answer {
        let (id, name) = self.id(table, "answer");
        let (must_say, _) = table.texts("must-say");
        self.places.note(format!("{name}/must-say"), table.place_at("must-say"));
        let sources = self.source_ids(table, &name);
        let reason = table.text_or_empty("sources-none").filter(|reason| !reason.is_empty());
        if sources.is_empty() && reason.is_none() {
            let what = format!("answer \"{id}\" has no source");
            let instead = "name its sources, or write `sources-none = \"…\"` with the reason";
            table.file.fault(&table.place_at("sources"), what, instead);
        } else if !sources.is_empty() && reason.is_some() {
            let what = format!("answer \"{id}\" has sources, and a reason for having none");
            table.file.fault(&table.place_at("sources-none"), what, "leave out `sources-none`");
        }
        Answer {
            id,
            question: self.line(table, &name, "question"),
            short: self.line(table, &name, "short"),
            body: self.blocks(table, &name, "body"),
            keywords: table.texts("keywords").0,
            sources,
            must_say,
            review: self.review(table, &name),
        }
    }

    fn steps(&mut self, table: &Table) -> Steps {
        let mut phases: Vec<Phase> = Vec::new();
        for phase in table.tables("phase") {
            let (id, name) = self.id(&phase, "phase");
            phases.push(Phase { id, title: self.line(&phase, &name, "title"), steps: Vec::new() });
        }
        for row in table.tables("step") {
            let step = self.step(&row);
            let phase = row.text("phase");
            if let Some(found) = phases.iter_mut().find(|found| found.id == phase) {
                found.steps.push(step);
            } else {
                let what = format!("no phase \"{phase}\"");
                row.file.fault(&row.place_at("phase"), what, "name one of the [[phase]] ids above");
            }
        }
        Steps {
            title: table.text("title"),
            intro: self.blocks(table, "steps", "intro"),
            phases,
            when_to_call: self.when_to_call(table),
            review: self.review(table, "steps"),
        }
    }

    fn step(&mut self, table: &Table) -> Step {
        let (id, name) = self.id(table, "step");
        Step {
            id,
            title: self.line(table, &name, "title"),
            time: self.line(table, &name, "time"),
            icon: self.line(table, &name, "icon"),
            body: self.blocks(table, &name, "body"),
            sources: self.source_ids(table, &name),
        }
    }

    fn when_to_call(&mut self, table: &Table) -> WhenToCall {
        let Some(table) = table.table("when-to-call") else {
            return empty_when_to_call();
        };
        WhenToCall {
            title: table.text("title"),
            groups: table.tables("group").iter().map(|group| self.call_group(group)).collect(),
            review: self.review(&table, "when-to-call"),
        }
    }

    fn call_group(&mut self, table: &Table) -> CallGroup {
        let (id, name) = self.id(table, "group");
        CallGroup {
            id,
            title: self.line(table, &name, "title"),
            call: table.text_or_empty("call"),
            items: table.texts("items").0,
            note: table.text_or_empty("note"),
            sources: self.source_ids(table, &name),
        }
    }

    fn forms(&mut self, table: &Table) -> Forms {
        const COLUMNS: [&str; 5] = ["setting", "session", "absorbed", "status", "evidence"];
        let columns = table.table("columns");
        let mut form = |row: &Table| {
            let (id, name) = self.id(row, "form");
            Form {
                id,
                name: self.line(row, &name, "name"),
                cells: COLUMNS.map(|column| self.line(row, &name, column)),
            }
        };
        let forms = table.tables("form").iter().map(&mut form).collect();
        Forms {
            title: table.text("title"),
            intro: self.blocks(table, "forms", "intro"),
            columns: columns.map(|columns| COLUMNS.map(|column| columns.text(column))).unwrap_or_default(),
            forms,
            sources: self.source_ids(table, "forms"),
            review: self.review(table, "forms"),
        }
    }

    fn sources(&mut self, table: &Table) -> Vec<Source> {
        let mut source = |table: &Table| {
            let (id, name) = self.id(table, "source");
            let (checked, unverified) = (table.text("checked"), table.text_or_empty("unverified"));
            if !["found", "partly", "not-checked"].contains(&checked.as_str()) {
                let what = format!("`checked` of source \"{id}\" is \"{checked}\"");
                table.file.fault(&table.place_at("checked"), what, "write found, partly or not-checked");
            } else if checked != "found" && unverified.is_none() {
                let what = format!("source \"{id}\" was not found whole, but does not say what is open");
                table.file.fault(&table.place, what, "add `unverified = \"…\"` in plain words");
            }
            Source {
                id,
                group: table.text("group"),
                kind: table.text("kind"),
                title: self.line(table, &name, "title"),
                citation: self.line(table, &name, "citation"),
                people: table.text_or_empty("people"),
                studied: table.text_or_empty("studied"),
                found: self.line(table, &name, "found"),
                link: self.line(table, &name, "link"),
                unverified,
            }
        };
        table.tables("source").iter().map(&mut source).collect()
    }

    fn crisis(&mut self, table: &Table) -> Crisis {
        let mut countries = Vec::new();
        for row in table.tables("country") {
            let code = row.text("code");
            let lines: Vec<_> = row.tables("line").iter().map(crisis_line).collect();
            let primary = lines.iter().filter(|line| line.primary).count();
            if primary != 1 {
                let what = format!("country {code} has {primary} primary lines");
                row.file.fault(
                    &row.place,
                    what,
                    "write `primary = true` for exactly one line: the help bar shows it",
                );
            }
            let (emergency, _) = row.texts("emergency");
            if emergency.is_empty() {
                let what = format!("country {code} has no emergency number");
                row.file.fault(&row.place, what, "write `emergency = [\"911\"]`");
            }
            self.places.note(format!("country:{code}"), row.place.clone());
            countries.push(Country { code, name: row.text("name"), emergency, lines });
        }
        Crisis {
            title: table.text("title"),
            intro: self.blocks(table, "crisis", "intro"),
            countries,
            sources: self.source_ids(table, "crisis"),
            review: self.review(table, "crisis"),
        }
    }

    fn notices(&mut self, table: &Table) -> Vec<Notice> {
        let mut notice = |table: &Table| {
            let (id, name) = self.id(table, "notice");
            Notice { id, title: self.line(table, &name, "title"), body: self.blocks(table, &name, "body") }
        };
        table.tables("notice").iter().map(&mut notice).collect()
    }

    fn rules(&mut self, table: &Table) -> Rules {
        Rules {
            must_say: table.tables("must-say").iter().map(|row| self.must_say(row)).collect(),
            never: table.tables("never").iter().map(|row| self.never(row)).collect(),
            names: table.texts("names-counted-as-two-syllables").0,
        }
    }

    fn must_say(&mut self, table: &Table) -> MustSay {
        let (id, _) = self.id(table, "must-say");
        MustSay { id, words: table.texts("words").0, instead: table.text("instead") }
    }

    fn never(&mut self, table: &Table) -> Never {
        let what = table.text("what");
        self.places.note(format!("never:{what}"), table.place.clone());
        Never {
            what,
            pattern: table.text("pattern"),
            unless: table.text_or_empty("unless"),
            instead: table.text("instead"),
            caught: table.texts("caught").0,
            allowed: table.texts("allowed").0,
        }
    }
}

/// The labels of the text. Those of the controls are only looked at: `build.rs` packs them.
fn text_words(table: &Table) -> TextWords {
    if let Some(chrome) = table.table("chrome") {
        for key in chrome.keys() {
            let places = CHROME_PLACES.iter().find(|(name, _)| *name == key).map_or(&[][..], |row| row.1);
            label(&chrome, &key, places);
        }
    }
    let Some(words) = table.table("text") else { return TextWords::default() };
    let (months, _) = words.texts("months");
    if months.len() != 12 {
        let what = format!("there are {} months", months.len());
        words.file.fault(&words.place_at("months"), what, "write all twelve, the first month first");
    }
    TextWords::from_keys(months, |key, places| label(&words, key, places))
}

/// A label that must keep `places`, such as `{number}`: without it a reader would miss what is put in there.
fn label(table: &Table, key: &str, places: &[&str]) -> String {
    let words = table.text(key);
    for place in places.iter().filter(|place| !words.is_empty() && !words.contains(**place)) {
        let what = format!("`{key}` of {} has lost its {place}", table.name.borrow());
        table.file.fault(&table.place_at(key), what, format!("write {place} where it is to stand"));
    }
    words
}

fn crisis_line(table: &Table) -> CrisisLine {
    let line = CrisisLine {
        name: table.text("name"),
        about: table.text_or_empty("about").unwrap_or_default(),
        call: table.text_or_empty("call"),
        press: table.text_or_empty("press"),
        text: table.text_or_empty("text"),
        say: table.text_or_empty("say"),
        chat: table.text_or_empty("chat"),
        primary: table.flag("primary", false),
        crisis: table.flag("crisis", true),
        confirmed: table.flag("confirmed", true),
    };
    if line.call.is_none() && line.text.is_none() {
        let what = format!("the line \"{}\" has no number", line.name);
        table.file.fault(&table.place, what, "add `call = \"…\"` or `text = \"…\"`");
    }
    line
}

const NO_REVIEW: Review = Review {
    reviewed: super::Date { year: 0, month: 1, day: 1 },
    due: super::Date { year: 0, month: 1, day: 1 },
};

fn empty_steps() -> Steps {
    Steps {
        title: String::new(),
        intro: Vec::new(),
        phases: Vec::new(),
        when_to_call: empty_when_to_call(),
        review: NO_REVIEW,
    }
}

fn empty_when_to_call() -> WhenToCall {
    WhenToCall { title: String::new(), groups: Vec::new(), review: NO_REVIEW }
}

fn empty_forms() -> Forms {
    Forms {
        title: String::new(),
        intro: Vec::new(),
        columns: Default::default(),
        forms: Vec::new(),
        sources: Vec::new(),
        review: NO_REVIEW,
    }
}

fn empty_crisis() -> Crisis {
    Crisis {
        title: String::new(),
        intro: Vec::new(),
        countries: Vec::new(),
        sources: Vec::new(),
        review: NO_REVIEW,
    }
}
