//! What a clinician signs, as one text, and its hash.
//!
//! The text has one line for each word, number or rule: where it stands, a tab, and what it is. It is made from the
//! content as it was parsed, so comments, line wraps and quotes of the files do not change it. In it are
//!
//! - the content of one language: answers, figures, emergencies, steps, forms, sources, crisis lines, notices and labels.
//!   A mark such as `{crisis}` is in it as the mark; what it becomes in each country stands once, at the country;
//! - the guide's rules and words;
//! - the labels of the controls, those of the guide included;
//! - everything in the folder with the words of distress, of all languages: lists as what they say, other files (learned
//!   weights) by the SHA-256 of their bytes.
//!
//! Not in it are the fields of [`NOT_SIGNED`], what the guide's rules rest on, words for search, and the rules of the
//! check: no patient reads them. Fields that are empty or false are left out, so that a new key that no file has yet does
//! not end a signature.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::guide::Guide;
use crate::parse::ContentFile;
use crate::{Content, Date, Signed};

/// Fields of the content that are not signed: the days of reviews and calls, the signature itself, the country that marks
/// are filled for, and what only search and the check read.
pub const NOT_SIGNED: [&str; 6] = ["review", "called", "signed", "region", "keywords", "must_say"];

/// The name of a mark among the pieces of a line. What it is filled with stands once, at its country.
const MARK: &str = "Mark";

/// The first line. Another form of the text needs another number.
const FIRST: &str = "clinic-faq, signed text, form 1";

/// The name of the folder with the words of distress, beside the folders of the languages.
pub const DISTRESS: &str = "distress";

/// Tables of labels that are not in [`Content`]: file and table.
const LABELS: [(&str, &str); 2] = [("interface.toml", "chrome"), ("guide-words.toml", "labels")];

/// A file with words of distress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistressFile {
    /// Its name without folders, such as `en.toml`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl DistressFile {
    /// Returns what it lists, if it is a list and no file that only a program reads.
    #[must_use]
    pub fn list(&self) -> Option<&str> {
        let is_list = Path::new(&self.name).extension().is_some_and(|ending| ending == "toml");
        std::str::from_utf8(&self.bytes).ok().filter(|_| is_list)
    }
}

/// Returns the text that is signed, with a line end after each line. `files` are those of the language; only labels are
/// taken from them. All are good: their faults were found by [`crate::check`].
#[must_use]
pub fn text(content: &Content, guide: &Guide, files: &[ContentFile], distress: &[DistressFile]) -> String {
    let mut lines = vec![FIRST.to_owned()];
    add(&mut lines, "content", content);
    add(&mut lines, "guide/rules", &guide.flow);
    add(&mut lines, "guide/words", &guide.words);
    for (name, table) in LABELS {
        let file = files.iter().find(|file| file.name() == name);
        let labels = file.and_then(|file| toml::from_str::<toml::Table>(&file.text).ok());
        if let Some(labels) = labels.as_ref().and_then(|labels| labels.get(table)) {
            add(&mut lines, &format!("labels/{name}/{table}"), labels);
        }
    }
    let mut distress: Vec<&DistressFile> = distress.iter().collect();
    distress.sort_by(|one, other| one.name.cmp(&other.name));
    for file in distress {
        add_distress(&mut lines, file);
    }
    lines.join("\n") + "\n"
}

/// Returns the hash of the text that is signed, in 64 hexadecimal digits: what `sha256sum` says of it.
#[must_use]
pub fn hash(text: &str) -> String {
    format!("{:x}", Sha256::digest(text))
}

/// Returns what pages know of the signed text: its hash, and when some part of it is due for a check.
#[must_use]
pub fn signed(content: &Content, guide: &Guide, text: &str) -> Signed {
    let reviews = content.reviews().into_iter().chain([guide.review]);
    let due = reviews.map(|review| review.due).min();
    Signed { hash: hash(text), due: due.unwrap_or(Date { year: 0, month: 1, day: 1 }) }
}

fn add(lines: &mut Vec<String>, place: &str, value: impl Serialize) {
    // Only maps with other keys than texts, and numbers that are not finite, could not be written; there are none.
    let value = serde_json::to_value(value).unwrap_or_default();
    walk(lines, place, &value);
}

/// Words of distress: a list as the lines of its texts, anything else by its bytes.
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
                // By its id, so that two texts can be compared when something was put in between.
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

/// A text in one line. Of a text with several, the spaces around each line and empty lines do not count.
fn one_line(text: &str) -> String {
    let escaped = |line: &str| line.replace('\\', "\\\\").replace('\t', "\\t");
    if !text.contains('\n') {
        return escaped(text);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escaped).collect::<Vec<_>>().join("\\n")
}
