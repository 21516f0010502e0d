//! A clinic's settings: the attributes of its `<clinic-faq>` and the JSON inside.
//!
//! Only `embed/src/settings/` reads settings. It is written in TypeScript because a page needs settings before its
//! WebAssembly has loaded. [`Settings::read`] runs the same code with Node.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use clinic_faq::components::text::contact_href;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The bundle of `embed/src/settings/cli.ts`, relative to the project's root folder.
const READER: &str = "target/embed/read-settings.mjs";
const TOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
const BUILD: &str = "run `cargo xtask build`, which makes it";

/// The names of the attributes. The JSON may have the same names as keys, and `questions` and `facts`.
pub const NAMES: [&str; 15] = [
    "contact",
    "contact-label",
    "clinic",
    "phone",
    "lang",
    "languages",
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

/// A clinic's settings. A field is `None` if it is not set or its value was refused.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// The address of the contact link: https, http, tel, mailto, sms, or relative.
    pub contact: Option<String>,
    /// The text of that link.
    pub contact_label: Option<String>,
    /// The name of the clinic.
    pub clinic: Option<String>,
    /// The phone number as written; at least one digit, no letter.
    pub phone: Option<String>,
    /// The language of the text, one of [`Known::languages`], such as `en`.
    pub lang: Option<String>,
    /// The languages that a patient can choose from: at least two, without duplicates.
    pub languages: Option<Vec<String>>,
    /// The code of the country whose crisis lines come first, one of [`Known::regions`].
    pub region: Option<String>,
    /// The ids of hidden questions and topics, without duplicates.
    pub hide: Option<Vec<String>>,
    /// The ids of questions that are open at first, without duplicates.
    pub open: Option<Vec<String>>,
    /// The level of the topics' headings, 1 to 5. The headings below them are one level lower.
    pub heading_level: Option<u8>,
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// The name of the clinician who signed the text.
    pub reviewed_by: Option<String>,
    /// The day of the signature, not later than today.
    pub reviewed_on: Option<String>,
    /// The hash of the signed text, in lower case.
    pub reviewed_hash: Option<String>,
    /// Whether the shadow root is open.
    pub inspect: Option<Inspect>,
    /// The clinic's custom questions, each with a unique id. They can only be set in the JSON.
    pub questions: Vec<CustomQuestion>,
    /// What the clinic says about itself. This can only be set in the JSON.
    pub facts: Facts,
    /// The review in the three settings above; `None` if one is missing or the hash is of a different text.
    #[serde(skip)]
    pub review: Option<ClinicReview>,
}

/// A review of the text by a clinician.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClinicReview {
    /// The name of the clinician.
    pub by: String,
    /// The day, such as `2026-12-10`.
    pub on: String,
    /// Whether a part of the text has become due for a check since then. Such a review is not shown.
    pub is_overdue: bool,
}

/// The value of the setting that opens the shadow root.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Inspect {
    /// Opens the shadow root, or not.
    On(bool),
    /// Opens the shadow root, and the widget uses this day as today, such as `2026-12-01`.
    Day(String),
}

/// A clinic's custom question. All fields are plain text: HTML in them is shown as source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CustomQuestion {
    /// The id of the question that it replaces, otherwise an id that no question of the text has.
    pub id: String,
    /// The question; never empty.
    pub question: String,
    /// The paragraphs of the answer; at least one, none empty.
    pub answer: Vec<String>,
    /// The id of the topic in which it is the last question; the clinic's own topic if missing.
    #[serde(default)]
    pub topic: Option<String>,
    /// The id of the question in whose place it is shown, which is also its own id.
    #[serde(default)]
    pub replaces: Option<String>,
}

/// What a clinic says about itself. All fields are plain text with `\n` for line breaks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default)]
pub struct Facts {
    /// What a treatment costs there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The opening hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// The address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where one can park.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parking: Option<String>,
}

/// The values that settings may refer to. Each list may be empty; with no languages or no regions, any is accepted.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// The languages of the text, as primary tags.
    pub languages: Vec<String>,
    /// The codes of the countries with crisis lines, the default one first.
    pub regions: Vec<String>,
    /// Ids of the questions.
    pub questions: Vec<String>,
    /// Ids of the topics.
    pub topics: Vec<String>,
    /// The ids of the questions that can be neither hidden nor replaced, and of the topics that contain one.
    pub protected: Vec<String>,
    /// For the id of a topic, the topics that are hidden together with it.
    pub hides_too: BTreeMap<String, Vec<String>>,
    /// Every `id` in the text. A custom question with one of these would break links to that place.
    pub taken: Vec<String>,
    /// Today, such as `2026-12-01`.
    pub today: String,
    /// The hash of the part of the text that a clinician signs.
    pub hash: String,
    /// The first day on which some part of that text is due for a check.
    pub due: String,
}

/// The output of the reader.
#[derive(Deserialize)]
struct Output {
    settings: Settings,
    messages: Vec<String>,
    review: Option<ClinicReview>,
}

impl Settings {
    /// Reads attributes (names in lower case, values as a browser returns them) and the text of the JSON child. Returns
    /// the settings, and a message for each one that cannot be used.
    ///
    /// # Errors
    /// Node or the reader's bundle is missing, or the bundle fails.
    pub fn read(
        attributes: &[(&str, &str)],
        json: Option<&str>,
        known: &Known,
    ) -> Result<(Self, Vec<String>), String> {
        let input = json!({ "attributes": attributes, "json": json, "known": known });
        let output = run(&Path::new(TOP).join(READER), &input.to_string())?;
        let Output { settings, messages, review } = serde_json::from_str(&output)
            .map_err(|error| format!("{READER} printed no settings ({error}): {BUILD} anew"))?;
        Ok((Self { review, ..settings }, messages))
    }

    /// Returns the review that pages may show: one of this text, unless a part of it is overdue.
    #[must_use]
    pub fn shown_review(&self) -> Option<&ClinicReview> {
        self.review.as_ref().filter(|review| !review.is_overdue)
    }

    /// Returns the address of the contact link: `contact`, or else `phone`.
    #[must_use]
    pub fn href(&self) -> Option<String> {
        contact_href(self.contact.as_deref(), self.phone.as_deref())
    }

    /// Returns the settings as attributes, in the order of [`NAMES`], without what only the JSON can set.
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
            self.languages.as_ref().map(|tags| tags.join(" ")),
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
        // The reader prints only after it has read everything. If it exits early, its exit status reports that.
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
            "questions": [{"id": "clinic-1", "question": "Where?", "answer": ["Here."], "topic": "cost"},
            {"id": "price", "question": "How much?", "answer": ["$450."], "replaces": "price"}],
            "facts": {"hours": "9 to 5"}}, "messages": ["no"]}"#;
        let Output { settings, messages, review } = serde_json::from_str(output).expect("it is JSON");
        assert_eq!(review, None);
        assert_eq!(messages, ["no"]);
        let [placed, replacing] = &settings.questions[..] else { panic!("it has two questions") };
        assert_eq!((&placed.answer[..], placed.topic.as_deref()), (&["Here.".to_owned()][..], Some("cost")));
        assert_eq!((replacing.id.as_str(), replacing.replaces.as_deref()), ("price", Some("price")));
        assert_eq!(settings.facts, Facts { hours: Some("9 to 5".into()), ..Facts::default() });
        let attributes = settings.attributes();
        let expected =
            [("contact", "/c"), ("hide", "cost"), ("heading-level", "3"), ("inspect", "2026-12-01")];
        assert_eq!(attributes, expected.map(|(name, value)| (name, value.to_owned())));
    }
}
