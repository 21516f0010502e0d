//! Finds the `<clinic-faq>` of a page of this project and reads its settings.

use std::sync::LazyLock;

use content::Content;
use regex::Regex;

use super::known;
use crate::settings::Settings;

// Quoted attribute values may contain ">". The only content allowed is the JSON with settings.
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

/// The only `<clinic-faq>` without text in a page, with its settings.
pub(super) struct Element {
    /// The whole element as written in the page.
    pub whole: String,
    /// The attributes as written, each with a space before it.
    pub attributes: String,
    /// The JSON child as written, or white space.
    pub inside: String,
    pub settings: Settings,
}

impl Element {
    /// Finds the element in a page.
    ///
    /// # Errors
    /// The page has no empty `<clinic-faq>`, or settings are wrong; the message lists all of them with the allowed
    /// values.
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
