//! Search data: `search.toml`, `phrases.toml` and `asked/AUTHOR.txt`.

use super::{ContentFile, ParseContext};
use crate::diagnostic::{Diagnostic, Place};
use crate::search::{RecordedQuery, SearchData};
use crate::table::Table;

/// Maximum number of words in a member of a synonym group: search compares pairs of adjacent words, but not longer
/// sequences.
const MEMBER_WORDS: usize = 2;

impl ParseContext {
    pub(super) fn search(&mut self, table: &Table) -> SearchData {
        let suggestions = self.answers_named(table, "suggestions");
        let gentle = self.answers_named(table, "gentle");
        SearchData {
            suggestions,
            gentle,
            synonyms: synonyms(table),
            stop_words: table.texts("stop-words").0,
            phrases: Vec::new(),
            asked: Vec::new(),
            foreign: table.texts_or_none("foreign").0,
            contact: lists(table, "contact"),
            elsewhere: lists(table, "elsewhere"),
        }
    }
}

impl ParseContext {
    /// Returns ids of answers. Duplicates are reported.
    fn answers_named(&mut self, table: &Table, key: &str) -> Vec<String> {
        let (ids, places) = table.texts(key);
        self.places.note(format!("search/{key}"), table.place_at(key));
        for (number, (id, place)) in ids.iter().zip(places).enumerate() {
            if ids[..number].contains(id) {
                let message = format!("the answer \"{id}\" appears twice");
                table.file.report(&place, message, "name another answer");
            }
            self.places.note(format!("{key}:{id}"), place);
        }
        ids
    }

    /// Returns the phrases of each answer, by id. The file has one text per answer, with one phrase per line.
    pub(super) fn phrases(&mut self, table: &Table) -> Vec<(String, Vec<String>)> {
        let mut all: Vec<(String, Vec<String>)> = Vec::new();
        for id in table.keys() {
            let place = table.place_at(&id);
            let mut phrases = Vec::new();
            for (at, phrase) in table.text(&id).lines().map(str::trim).enumerate() {
                if phrase.is_empty() {
                    continue;
                }
                let has = |phrases: &[String]| phrases.iter().any(|other| other == phrase);
                let line = Place { file: place.file.clone(), line: place.line + at };
                if has(&phrases) || all.iter().any(|(_, phrases)| has(phrases)) {
                    let message = format!("\"{phrase}\" appears twice");
                    table.file.report(&line, message, "leave it with the answer that fits best");
                }
                self.places.note(format!("phrases:{id}/{phrase}"), line);
                phrases.push(phrase.to_owned());
            }
            self.places.note(format!("phrases:{id}"), place);
            all.push((id, phrases));
        }
        all
    }
}

impl ParseContext {
    /// Returns the name of an author, and the author's queries. Each line has a query, `=>`, and the ids of the
    /// correct answers, separated by commas, or [`CONTACT`] or [`ELSEWHERE`]. Lines that begin with `#` are comments.
    ///
    /// [`CONTACT`]: crate::search::CONTACT
    /// [`ELSEWHERE`]: crate::search::ELSEWHERE
    pub(super) fn asked(&mut self, file: &ContentFile) -> (String, Vec<RecordedQuery>) {
        let author = file.name().trim_end_matches(".txt").to_owned();
        let mut queries = Vec::new();
        for (at, line) in file.text.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let place = Place { file: file.path.clone(), line: 1 + at };
            let Some((query, right)) = line.split_once("=>") else {
                self.diagnostics.push(Diagnostic::new(
                    &place,
                    format!("\"{line}\" names no answer"),
                    "write QUERY => ID",
                ));
                continue;
            };
            let query = query.trim().to_owned();
            let right = right.split(',').map(|id| id.trim().to_owned()).collect();
            self.places.note(format!("asked:{author}/{query}"), place);
            queries.push(RecordedQuery { query, right });
        }
        (author, queries)
    }
}

/// Returns the phrases of an optional list whose lines contain one or more phrases, separated by commas.
fn lists(table: &Table, key: &str) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    let (lines, places) = table.texts_or_none(key);
    for (line, place) in lines.iter().zip(&places) {
        for phrase in line.split(',').map(str::trim) {
            if phrase.is_empty() {
                table.file.report(
                    place,
                    format!("\"{line}\" has a comma too many"),
                    "write one comma between two phrases",
                );
            } else if phrases.iter().any(|other| other == phrase) {
                table.file.report(place, format!("\"{phrase}\" appears twice in \"{key}\""), "write it once");
            } else {
                phrases.push(phrase.to_owned());
            }
        }
    }
    phrases
}

/// Returns the synonym groups, and reports malformed ones.
fn synonyms(table: &Table) -> Vec<String> {
    let (groups, places) = table.texts("synonyms");
    for (group, place) in groups.iter().zip(&places) {
        let members: Vec<&str> = group.split(',').map(str::trim).collect();
        if members.len() < 2 || members.contains(&"") {
            let message = format!("the group \"{group}\" has a single word, or a comma too many");
            table.file.report(place, message, "write at least two words, with a comma between two");
        }
        for (number, member) in members.iter().enumerate() {
            if !member.is_empty() && members[..number].contains(member) {
                let message = format!("\"{member}\" is twice in its group");
                table.file.report(place, message, "write it once");
            }
            if member.split_whitespace().count() > MEMBER_WORDS {
                let message = format!("\"{member}\" has more than {MEMBER_WORDS} words");
                table.file.report(
                    place,
                    message,
                    "write one or two words, or make it a keyword of its answer",
                );
            }
        }
    }
    groups
}
