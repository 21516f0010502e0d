//! The `<clinic-faq>` of a page that we write ourselves.

use std::sync::LazyLock;

use content::Content;
use regex::Regex;

use super::known;
use crate::settings::Settings;

// Attributes may have ">" between quotes. Nothing but settings stands inside.
static ELEMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"(?s)<clinic-faq(?P<attributes>(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>(?P<inside>\s*(?:<script type="application/json">(?P<json>.*?)</script>\s*)?)</clinic-faq>"#,
    )
    .expect("the pattern is fixed")
});
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?"#)
        .expect("the pattern is fixed")
});

/// The one element without text, and what is set there.
pub(super) struct Element {
    /// All of it, as it stands in the page.
    pub whole: String,
    /// Its attributes as they are written, each with a space before it.
    pub attributes: String,
    /// The JSON child as it is written, or white space.
    pub inside: String,
    pub settings: Settings,
}

impl Element {
    /// # Errors
    /// Says what the page lacks, or every setting that is wrong and what is allowed.
    pub(super) fn find(page: &str, content: &Content) -> Result<Self, String> {
        let found = ELEMENT
            .captures(page)
            .ok_or("has no empty <clinic-faq></clinic-faq>: add one where the text belongs")?;
        let attributes = attributes(&found["attributes"]);
        let attributes: Vec<(&str, &str)> =
            attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let json = found.name("json").map(|json| json.as_str());
        let (settings, complaints) = Settings::read(&attributes, json, &known(content))
            .map_err(|error| format!("cannot be filled: {error}"))?;
        if !complaints.is_empty() {
            return Err(format!("has a wrong setting: {}", complaints.join("\n  ")));
        }
        let [whole, attributes, inside] =
            [&found[0], &found["attributes"], &found["inside"]].map(ToOwned::to_owned);
        Ok(Self { whole, attributes, inside, settings })
    }
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let value = |found: &regex::Captures<'_>| {
        let raw = (2..=4).find_map(|group| found.get(group)).map_or("", |value| value.as_str());
        html_escape::decode_html_entities(raw).into_owned()
    };
    ATTRIBUTE.captures_iter(tag).map(|found| (found[1].to_lowercase(), value(&found))).collect()
}
