//! What a clinic sets: attributes of its `<clinic-faq>` and the JSON inside.
//!
//! `embed/src/settings/` is the only reader of settings. It is written in TypeScript, since a page needs it before
//! any WebAssembly is there; [`Settings::read`] runs the same code with Node.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use clinic_faq::components::text::contact_href;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The bundle of `embed/src/settings/cli.ts`, from the project's top folder.
const READER: &str = "target/embed/read-settings.mjs";
const TOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
const BUILD: &str = "run `cargo xtask build`, which makes it";

/// Names of the attributes; the JSON may carry the same ones as keys, and `questions`.
pub const NAMES: [&str; 14] = [
    "contact",
    "contact-label",
    "clinic",
    "phone",
    "lang",
    "region",
    "hide",
    "open",
    "heading-level",
    "theme",
    "reviewed-by",
    "reviewed-on",
    "reviewed-hash",
    "inspect",
];

/// What a clinic has set. Each is none where it is not set, or was refused.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// Address of the contact link: https, http, tel, mailto, sms, or relative.
    pub contact: Option<String>,
    /// Words of that link.
    pub contact_label: Option<String>,
    /// Name of the clinic.
    pub clinic: Option<String>,
    /// Phone number as written; at least one digit, no letter.
    pub phone: Option<String>,
    /// Language of the text, one of those known, such as `en`.
    pub lang: Option<String>,
    /// Code of the country whose crisis lines come first, one of those known.
    pub region: Option<String>,
    /// Ids of questions and topics that are not shown, each once.
    pub hide: Option<Vec<String>>,
    /// Ids of questions that stand open, each once.
    pub open: Option<Vec<String>>,
    /// Level of the topics' headings, 1 to 5: below them there is one level more.
    pub heading_level: Option<u8>,
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// Name of the clinician who has signed the text.
    pub reviewed_by: Option<String>,
    /// The day of the signature, not later than today.
    pub reviewed_on: Option<String>,
    /// The hash of what was signed, in small letters.
    pub reviewed_hash: Option<String>,
    /// Whether the shadow root is open.
    pub inspect: Option<Inspect>,
    /// The clinic's own questions, each with an id of its own. Only the JSON has them.
    pub questions: Vec<CustomQuestion>,
    /// The review that the three settings of it make; none if one is missing or the hash is of another text.
    #[serde(skip)]
    pub review: Option<Review>,
}

/// A review of the text by a clinician.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The clinician.
    pub by: String,
    /// The day, such as `2026-12-10`.
    pub on: String,
    /// Whether a part of the text was due for a check since. Such a review is shown nowhere.
    pub is_overdue: bool,
}

/// An open shadow root.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Inspect {
    /// Nothing else is set.
    On(bool),
    /// The day that the widget takes for today, such as `2026-12-01`.
    Day(String),
}

/// A question of the clinic's own. All of it is text: HTML in it is shown as it is written.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CustomQuestion {
    /// Its id, unlike any other in the text.
    pub id: String,
    /// The question; never empty.
    pub question: String,
    /// Paragraphs; at least one, none empty.
    pub answer: Vec<String>,
}

/// What settings may name. Each list may be empty; without languages or regions, any is taken.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// Languages that there is text in, by their primary tag.
    pub languages: Vec<String>,
    /// Codes of the countries with crisis lines, the default one first.
    pub regions: Vec<String>,
    /// Ids of the questions.
    pub questions: Vec<String>,
    /// Ids of the topics.
    pub topics: Vec<String>,
    /// Ids of the questions that cannot be hidden, and of the topics that have one.
    pub protected: Vec<String>,
    /// Topics that are hidden together with another one, by the id of that one.
    pub hides_too: BTreeMap<String, Vec<String>>,
    /// Every `id` in the text: a custom question with one of these would take away its address.
    pub taken: Vec<String>,
    /// Today, such as `2026-12-01`.
    pub today: String,
    /// The hash of what a clinician signs of the text.
    pub hash: String,
    /// The first day on which some part of that is due for a check.
    pub due: String,
}

/// What the reader prints.
#[derive(Deserialize)]
struct Output {
    settings: Settings,
    complaints: Vec<String>,
    review: Option<Review>,
}

impl Settings {
    /// Reads attributes (names in small letters, values as a browser gives them) and the text of the JSON child.
    /// Returns what is set, and what cannot be used and why.
    ///
    /// # Errors
    /// Node or the reader's bundle is missing, or the bundle does not work.
    pub fn read(
        attributes: &[(&str, &str)],
        json: Option<&str>,
        known: &Known,
    ) -> Result<(Self, Vec<String>), String> {
        let input = json!({ "attributes": attributes, "json": json, "known": known });
        let output = run(&Path::new(TOP).join(READER), &input.to_string())?;
        let Output { settings, complaints, review } = serde_json::from_str(&output)
            .map_err(|error| format!("{READER} printed no settings ({error}): {BUILD} anew"))?;
        Ok((Self { review, ..settings }, complaints))
    }

    /// Returns the review that pages may show: one of their text, of which no part is overdue.
    #[must_use]
    pub fn shown_review(&self) -> Option<&Review> {
        self.review.as_ref().filter(|review| !review.is_overdue)
    }

    /// Returns the address of the contact link: the contact, else the phone.
    #[must_use]
    pub fn href(&self) -> Option<String> {
        contact_href(self.contact.as_deref(), self.phone.as_deref())
    }

    /// Returns what is set as attributes, in the order of [`NAMES`]. Custom questions are none.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let inspect = match &self.inspect {
            None | Some(Inspect::On(false)) => None,
            Some(Inspect::On(true)) => Some(String::new()),
            Some(Inspect::Day(day)) => Some(day.clone()),
        };
        let values = [
            self.contact.clone(),
            self.contact_label.clone(),
            self.clinic.clone(),
            self.phone.clone(),
            self.lang.clone(),
            self.region.clone(),
            self.hide.as_ref().map(|ids| ids.join(" ")),
            self.open.as_ref().map(|ids| ids.join(" ")),
            self.heading_level.map(|level| level.to_string()),
            self.theme.clone(),
            self.reviewed_by.clone(),
            self.reviewed_on.clone(),
            self.reviewed_hash.clone(),
            inspect,
        ];
        NAMES.into_iter().zip(values).filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// Runs the reader on `input` and returns what it printed.
fn run(reader: &Path, input: &str) -> Result<String, String> {
    if !reader.is_file() {
        return Err(format!("{READER}, which reads settings, is missing: {BUILD}"));
    }
    let failed = |error: std::io::Error| {
        format!(
            "node, which reads settings, cannot be run ({error}): install Node 20 or newer (https://nodejs.org)"
        )
    };
    let mut node = Command::new("node")
        .arg(reader)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut stdin) = node.stdin.take() {
        // The reader prints nothing before it has read all; where it ends early, its status says so.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = node.wait_with_output().map_err(failed)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    Err(format!("node {READER} failed ({}): {BUILD} anew\n{errors}", output.status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_reader_is_named_with_what_to_run() {
        let error = run(Path::new("nowhere/read-settings.mjs"), "{}").expect_err("it is missing");
        assert!(error.contains("read-settings.mjs") && error.contains("cargo xtask build"), "{error}");
    }

    #[test]
    fn what_the_reader_prints_becomes_settings() {
        let output = r#"{"settings": {"contact": "/c", "heading-level": 3, "inspect": "2026-12-01", "hide": ["cost"],
            "questions": [{"id": "clinic-1", "question": "Where?", "answer": ["Here."]}]}, "complaints": ["no"]}"#;
        let Output { settings, complaints, review } = serde_json::from_str(output).expect("it is JSON");
        assert_eq!(review, None);
        assert_eq!(complaints, ["no"]);
        assert_eq!(settings.questions[0].answer, ["Here."]);
        let attributes = settings.attributes();
        let expected =
            [("contact", "/c"), ("hide", "cost"), ("heading-level", "3"), ("inspect", "2026-12-01")];
        assert_eq!(attributes, expected.map(|(name, value)| (name, value.to_owned())));
    }
}
