//! The text that a clinician signs, and its hash.
//!
//! The text has one line for each string, number or rule: its path, a tab, and its value. It is generated from the
//! parsed content, so comments, line wraps, quoting style in the files and [typography](crate::typography) do not affect
//! it. It contains
//!
//! - the content of one language: answers, figures, emergencies, steps, forms, sources, crisis lines, notices and
//!   labels. A mark such as `{crisis}` appears as the mark; its instruction appears once, under its country;
//! - the rules and the texts of the guide;
//! - the labels of the controls, including those of the guide;
//! - every file in the folder [`DISTRESS`], for all languages: the phrases of the word lists, and the SHA-256 of all
//!   other files (trained weights).
//!
//! It omits the fields of [`NOT_SIGNED`], the evidence for the guide's rules, the search data, and the rules of the
//! checks, because patients do not read them. Empty and false fields are omitted as well, so that adding a new key
//! that no file uses yet does not invalidate a signature.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::guide::Guide;
use crate::parse::ContentFile;
use crate::typography::as_typed;
use crate::{Content, Date, Signed};

/// Fields of the content that are not signed: dates of reviews and test calls, the signature itself, the country whose
/// instructions fill the marks, and data for search and checks only.
pub const NOT_SIGNED: [&str; 6] = ["review", "called", "signed", "region", "keywords", "must_say"];

/// The name of the mark variant in serialized lines. The text of a mark is signed once, under its country.
const MARK: &str = "Mark";

/// The first line. Increment the number when the format changes.
const FIRST: &str = "clinic-faq, signed text, form 3";

/// The name of the folder with the word lists and the model for detecting distress, next to the language folders.
pub const DISTRESS: &str = "distress";

/// Tables of labels that are not part of [`Content`], as file and table.
const LABELS: [(&str, &str); 2] = [("interface.toml", "controls"), ("guide-texts.toml", "labels")];

/// A file in the folder [`DISTRESS`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistressFile {
    /// Its file name, such as `en.toml`.
    pub name: String,
    /// The content of the file.
    pub bytes: Vec<u8>,
}

impl DistressFile {
    /// Returns the text of the file if it is a word list; none for files that only a program reads.
    #[must_use]
    pub fn list(&self) -> Option<&str> {
        let is_list = Path::new(&self.name).extension().is_some_and(|ending| ending == "toml");
        std::str::from_utf8(&self.bytes).ok().filter(|_| is_list)
    }
}

/// Returns the signed text, with a newline after each line. `files` are the files of the language; only labels are
/// taken from them. All inputs must have passed [`crate::check`].
#[must_use]
pub fn text(content: &Content, guide: &Guide, files: &[ContentFile], distress: &[DistressFile]) -> String {
    let mut lines = vec![FIRST.to_owned()];
    add(&mut lines, "content", content);
    add(&mut lines, "guide/rules", &guide.flow);
    add(&mut lines, "guide/texts", &guide.texts);
    for (name, table) in LABELS {
        let file = files.iter().find(|file| file.name() == name);
        let labels = file.and_then(|file| toml::from_str::<toml::Table>(&file.text).ok());
        if let Some(labels) = labels.as_ref().and_then(|labels| labels.get(table)) {
            add(&mut lines, &format!("labels/{name}/{table}"), labels);
        }
    }
    let mut distress: Vec<&DistressFile> = distress.iter().collect();
    distress.sort_by(|left, right| left.name.cmp(&right.name));
    for file in distress {
        add_distress(&mut lines, file);
    }
    lines.join("\n") + "\n"
}

/// Returns the hash of the signed text as 64 hexadecimal digits, equal to the output of `sha256sum`.
#[must_use]
pub fn hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// Returns the hash of the signed text, and the date on which the first part of it is due for review.
#[must_use]
pub fn signed(content: &Content, guide: &Guide, text: &str) -> Signed {
    let reviews = content.reviews().into_iter().chain([guide.review]);
    let due = reviews.map(|review| review.due).min();
    Signed { hash: hash(text), due: due.unwrap_or(Date { year: 0, month: 1, day: 1 }) }
}

fn add(lines: &mut Vec<String>, place: &str, value: impl Serialize) {
    // Serialization fails only for maps with non-string keys; the content has none.
    let value = serde_json::to_value(value).unwrap_or_default();
    walk(lines, place, &value);
}

/// Adds a file of the folder [`DISTRESS`]: the phrases of a word list, or the hash of any other file.
fn add_distress(lines: &mut Vec<String>, file: &DistressFile) {
    let place = format!("distress/{}", file.name);
    if let Some(table) = file.list().and_then(|text| toml::from_str::<toml::Table>(text).ok()) {
        add(lines, &place, table);
    } else {
        lines.push(format!("{place}\tSHA-256 {:x}", Sha256::digest(&file.bytes)));
    }
}

fn walk(lines: &mut Vec<String>, place: &str, value: &Value) {
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Bool(true) => lines.push(format!("{place}\ttrue")),
        Value::Number(number) => lines.push(format!("{place}\t{number}")),
        Value::String(text) => {
            if !text.is_empty() {
                lines.push(format!("{place}\t{}", one_line(text)));
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                // Items are identified by id, so that inserting one does not change the paths of those after it.
                let id = item.get("id").and_then(Value::as_str).map(ToOwned::to_owned);
                let name = id.unwrap_or_else(|| (number + 1).to_string());
                walk(lines, &format!("{place}/{name}"), item);
            }
        }
        Value::Object(fields) => {
            let mut fields: Vec<_> =
                fields.iter().filter(|(name, _)| !NOT_SIGNED.contains(&name.as_str())).collect();
            fields.sort_by_key(|(name, _)| *name);
            for (name, value) in fields {
                let value = if name == MARK { &value["name"] } else { value };
                walk(lines, &format!("{place}/{name}"), value);
            }
        }
    }
}

/// Returns a text as one line. In multi-line texts, spaces around each line and empty lines are dropped.
fn one_line(text: &str) -> String {
    let escaped = |line: &str| as_typed(line).replace('\\', "\\\\").replace('\t', "\\t");
    if !text.contains('\n') {
        return escaped(text);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escaped).collect::<Vec<_>>().join("\\n")
}
