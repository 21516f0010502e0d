//! Words of distress: `assets/content/distress/`, a file for each language that has some.
//!
//! A file has the tables `[groups]`, `[phrases]` and `[ordinary]`. The comment on top of `en.toml` says what may stand there.
//! Groups of the same name are one group, whatever file they are in, so a phrase may use the words of all languages.

use std::collections::BTreeMap;

use super::ContentFile;
use crate::distress::{ALONE, Distress, END, MOST_GROUPS, ORDINARY, Phrase, Step};
use crate::fault::{Fault, Place};
use crate::table::{File, Table};

/// What was read so far.
#[derive(Default)]
struct Reading {
    distress: Distress,
    /// Where each group stands first.
    places: BTreeMap<String, Place>,
    /// Each phrase and where it stands.
    lines: Vec<(Place, String, Phrase)>,
    faults: Vec<Fault>,
}

/// The words of all files.
///
/// # Errors
/// All faults at once: a word with other characters than small letters, digits and hyphens, a word or a phrase that is there
/// twice, a group that no phrase has, a phrase with a group that does not exist, and so on.
pub fn distress(files: &[ContentFile]) -> Result<Distress, Vec<Fault>> {
    let mut reading = Reading::default();
    for file in files {
        let (source, table) = File::parse(&file.path, &file.text);
        reading.file(&Table::new(&source, &table, "the file"));
        reading.faults.extend(source.faults.into_inner());
    }
    reading.compare();
    let Reading { distress, mut faults, .. } = reading;
    faults.sort();
    if faults.is_empty() { Ok(distress) } else { Err(faults) }
}

impl Reading {
    fn fault(&mut self, place: &Place, what: impl Into<String>, instead: impl Into<String>) {
        self.faults.push(Fault::new(place, what, instead));
    }

    fn file(&mut self, top: &Table) {
        if let Some(groups) = top.table("groups") {
            for name in groups.keys() {
                let text = groups.text(&name);
                self.group(&name, &groups.place_at(&name), &text);
            }
        }
        for kind in ["phrases", "ordinary"] {
            let Some(phrases) = top.table(kind) else { continue };
            for name in phrases.keys() {
                let text = phrases.text(&name);
                for (place, line) in lines(&phrases.place_at(&name), &text) {
                    let phrase = self.phrase(&place, line, if kind == ORDINARY { ORDINARY } else { ALONE });
                    let all = &mut self.distress;
                    let all = if kind == ORDINARY { &mut all.ordinary } else { &mut all.phrases };
                    all.push(phrase);
                }
            }
        }
    }

    fn group(&mut self, name: &str, place: &Place, text: &str) {
        if !name.bytes().all(|sign| sign.is_ascii_lowercase()) {
            let what = format!("the group `{name}` has other signs than a-z in its name");
            self.fault(
                place,
                what,
                "phrases write it in capital letters: use small letters here, and no others",
            );
        }
        self.places.entry(name.to_owned()).or_insert_with(|| place.clone());
        let mut here = Vec::new();
        for (place, line) in lines(place, text) {
            for word in line.split_whitespace() {
                if here.contains(&word) {
                    self.fault(&place, format!("\"{word}\" is twice in `{name}`"), "take one away");
                }
                if name == ALONE && word.len() == 1 {
                    let what = format!("\"{word}\" is one letter, and `{ALONE}` makes it distress by itself");
                    self.fault(&place, what, "write a longer word, or a phrase");
                }
                here.push(word);
                if let Some(word) = self.word(&place, word) {
                    self.distress.groups.entry(name.to_owned()).or_default().insert(word);
                }
            }
        }
    }

    /// A word that has only the characters that a query has once it is folded.
    fn word(&mut self, place: &Place, word: &str) -> Option<String> {
        let good = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        if word.bytes().all(good) && word.bytes().any(|sign| sign != b'-') {
            return Some(word.to_owned());
        }
        let what = format!("the word \"{word}\" has other signs than a-z, 0-9 and -");
        self.fault(place, what, "write it in small letters without accents, and - between words");
        None
    }

    /// The steps of a line. `group` is where the words of a single step belong.
    fn phrase(&mut self, place: &Place, line: &str, group: &str) -> Phrase {
        let mut phrase = Vec::new();
        for text in line.split_whitespace() {
            let mut step = Step::default();
            for option in text.split('|') {
                if !option.is_empty() && option.bytes().all(|sign| sign.is_ascii_uppercase()) {
                    step.groups.push(option.to_ascii_lowercase());
                } else if option == END {
                    step.words.insert(END.to_owned());
                } else {
                    step.words.extend(self.word(place, option));
                }
            }
            phrase.push(step);
        }
        if phrase.len() < 2 {
            self.fault(
                place,
                format!("the phrase \"{line}\" has one step"),
                format!("put its words into `{group}`"),
            );
        }
        if phrase.iter().rev().skip(1).any(|step: &Step| step.words.contains(END)) {
            let what = format!("something follows `{END}` in the phrase \"{line}\"");
            self.fault(place, what, "it is the end of a query: write it last");
        }
        self.lines.push((place.clone(), line.to_owned(), phrase.clone()));
        phrase
    }

    /// What is seen only when all files are read.
    fn compare(&mut self) {
        let mut faults = Vec::new();
        let named = |name: &String| name != ALONE && name != ORDINARY;
        let known: Vec<String> = self.places.keys().filter(|name| named(name)).cloned().collect();
        let steps = || self.lines.iter().flat_map(|(_, _, phrase)| phrase);
        for (place, line, phrase) in &self.lines {
            for name in phrase.iter().flat_map(|step| &step.groups).filter(|name| !known.contains(name)) {
                let capitals: Vec<String> = known.iter().map(|name| name.to_ascii_uppercase()).collect();
                let what = format!("no group `{}` in the phrase \"{line}\"", name.to_ascii_uppercase());
                faults.push(Fault::new(place, what, format!("write one of {}", capitals.join(", "))));
            }
        }
        for (at, (place, line, _)) in self.lines.iter().enumerate() {
            if self.lines[..at].iter().any(|(_, before, _)| before == line) {
                let what = format!("the phrase \"{line}\" is there twice");
                faults.push(Fault::new(place, what, "take one away"));
            }
        }
        for name in known.iter().filter(|name| !steps().any(|step| step.groups.contains(name))) {
            let what = format!("no phrase has a word of the group `{name}`");
            faults.push(Fault::new(&self.places[name], what, "use it in a phrase, or take it away"));
        }
        if let Some(name) = known.get(MOST_GROUPS - 1) {
            let what =
                format!("there are {} groups, and the search can tell {MOST_GROUPS} apart", known.len() + 1);
            faults.push(Fault::new(&self.places[name], what, "write the words of one into its phrases"));
        }
        self.faults.extend(faults);
    }
}

/// The lines of a text that are not empty, each with its place.
fn lines<'t>(place: &Place, text: &'t str) -> impl Iterator<Item = (Place, &'t str)> {
    let place = place.clone();
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    lines.map(move |(at, line)| (Place { line: place.line + at, ..place.clone() }, line))
}
