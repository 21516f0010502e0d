//! The script-only snippet: a few lines that fetch the text, and the fallback that is shown until it has loaded.

use clinic_faq::components::text::{number_to_call, tel};
use content::Content;
use html_escape::encode_text;
use serde::Serialize;

use super::json_ld::{review_data, script_json};
use super::{quoted, setup};
use crate::settings::{CustomQuestion, Facts, Settings};

/// The folder with the widget's files, as a page refers to it.
pub struct WidgetFolder {
    /// Ends with a slash, or is empty for the folder of the page.
    from: String,
    lang: String,
}

impl WidgetFolder {
    /// Returns the folder of the page itself.
    #[must_use]
    pub fn beside(lang: &str) -> Self {
        Self { from: String::new(), lang: lang.to_owned() }
    }

    /// Returns a folder on the page's own site or on another one.
    ///
    /// # Errors
    /// The address is not that of a folder on the web.
    pub fn from(address: &str, lang: &str) -> Result<Self, String> {
        let address = address.trim();
        let lower = address.to_ascii_lowercase();
        let begins = ["https://", "http://", "/", "./", "../"].iter().any(|start| lower.starts_with(start));
        let strange =
            |letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>?#\\".contains(letter);
        if !begins || address.contains(strange) {
            return Err(format!(
                "--from=\"{}\" is not used: write the address of a folder, such as /faq/ or https://files.example/faq/",
                address.escape_debug().take(60).collect::<String>()
            ));
        }
        let slash = if address.ends_with('/') { "" } else { "/" };
        Ok(Self { from: format!("{address}{slash}"), lang: lang.to_owned() })
    }

    /// Returns the address of one of the files.
    pub(super) fn file(&self, name: &str) -> String {
        format!("{}{name}", self.from)
    }

    pub(super) fn style(&self) -> String {
        format!("<link rel=\"stylesheet\" href=\"{}\">", quoted(&self.file("clinic-faq.css")))
    }

    pub(super) fn script(&self) -> String {
        format!("<script type=\"module\" src=\"{}\"></script>", quoted(&self.file("clinic-faq.js")))
    }

    /// Returns a preload of the text for a region, so that it need not wait for the script.
    pub(super) fn preload(&self, region: Option<&str>) -> String {
        format!("<link rel=\"preload\" href=\"{}\" as=\"fetch\" crossorigin>", quoted(&self.text(region)))
    }

    fn text(&self, region: Option<&str>) -> String {
        self.file(&file_of_region("faq", &self.lang, region))
    }
}

/// Returns the name of a page for a region, such as `faq.en-GB.html`; without a region, that for the first country.
#[must_use]
pub fn file_of_region(stem: &str, lang: &str, region: Option<&str>) -> String {
    region.map_or_else(|| format!("{stem}.{lang}.html"), |region| format!("{stem}.{lang}-{region}.html"))
}

/// Returns the script-only snippet, which fetches the text.
#[must_use]
pub fn script_snippet(content: &Content, settings: &Settings, files: &WidgetFolder) -> String {
    let (style, preload) = (files.style(), files.preload(settings.region.as_deref()));
    snippet(content, settings, files, &format!("{style}\n{preload}\n{}", files.script()))
}

/// Returns the same with different lines before the element. setup.html writes it, too, with its settings filled in.
///
/// The `<div>` around the element is for editors that put the element's end tag into a paragraph: without it, a browser
/// takes all that follows on the page for a part of the element.
fn snippet(content: &Content, settings: &Settings, files: &WidgetFolder, lines: &str) -> String {
    format!(
        "{lines}\n<div class=\"clinic-faq\"><clinic-faq{}>{}{}\n</clinic-faq></div>\n{}",
        attributes(settings),
        fallback(content, settings, files),
        json_child(settings),
        review_data(content, settings.shown_review())
    )
}

/// The settings that can only be in the JSON child.
#[derive(Serialize)]
struct JsonSettings<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<JsonQuestion<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<&'a Facts>,
}

#[derive(Serialize)]
struct JsonQuestion<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    question: &'a str,
    answer: Paragraphs<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Paragraphs<'a> {
    One(&'a str),
    Several(&'a [String]),
}

impl<'a> JsonQuestion<'a> {
    fn of(question: &'a CustomQuestion) -> Self {
        // The reader gives the ids `clinic-1` and so on to questions without an id, and that of a replaced one is its own.
        let is_given = question.replaces.is_some()
            || question.id.strip_prefix("clinic-").is_some_and(|number| number.parse::<u32>().is_ok());
        Self {
            id: (!is_given).then_some(&question.id),
            question: &question.question,
            answer: match &question.answer[..] {
                [paragraph] => Paragraphs::One(paragraph),
                several => Paragraphs::Several(several),
            },
            topic: question.topic.as_deref(),
            replaces: question.replaces.as_deref(),
        }
    }
}

/// Returns the JSON child on a line of its own; nothing if all settings are attributes.
fn json_child(settings: &Settings) -> String {
    let questions = settings.questions.iter().map(JsonQuestion::of).collect::<Vec<_>>();
    let facts = Some(&settings.facts).filter(|facts| **facts != Facts::default());
    if questions.is_empty() && facts.is_none() {
        return String::new();
    }
    let json = script_json(&JsonSettings { questions, facts });
    format!("\n  <script type=\"application/json\">{json}</script>")
}

/// Returns the settings as attributes, each with a space before it.
pub(super) fn attributes(settings: &Settings) -> String {
    let written = settings.attributes().into_iter().map(|(name, value)| {
        if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", quoted(&value)) }
    });
    written.collect()
}

/// Returns the content of the element until the text has loaded, or if it never does: the contact link and the phone,
/// the region's crisis help, and a link to the plain page. Each is a paragraph on a line of its own, all in one
/// `<div>`, which the script takes out.
pub(super) fn fallback(content: &Content, settings: &Settings, files: &WidgetFolder) -> String {
    let labels = &content.labels;
    let contact = setup(settings).contact;
    let phone = contact.beside().map_or(String::new(), |phone| format!(" · {}", link(&tel(phone), phone)));
    let contact = match contact.link() {
        Some(href) => link(&href, &contact.label(labels)) + &phone,
        None => encode_text(&labels.contact_none).into_owned(),
    };
    let plain = link(&files.text(settings.region.as_deref()), &labels.plain_page);
    let crisis = crisis(content, settings.region.as_deref());
    format!("\n  <div>\n    <p>{contact}</p>\n    <p>{crisis}</p>\n    <p>{plain}</p>\n  </div>")
}

/// Returns the region's crisis line and emergency number. Without a region, those of the first country.
pub(super) fn crisis(content: &Content, region: Option<&str>) -> String {
    let countries = &content.crisis.countries;
    let country = countries.iter().find(|country| Some(country.code.as_str()) == region);
    let Some(country) = country.or(countries.first()) else { return String::new() };
    let emergency = country.emergency.first().map_or(String::new(), |number| link(&tel(number), number));
    let labels = &content.labels;
    match country.primary().and_then(|line| line.call.as_deref().zip(number_to_call(labels, line))) {
        Some((call, number)) => encode_text(&labels.crisis_short)
            .replace("{number}", &link(&tel(call), &number))
            .replace("{emergency}", &emergency),
        // A crisis line that cannot be called is on the plain page only.
        None => encode_text(&labels.crisis_emergency).replace("{number}", &emergency),
    }
}

fn link(href: &str, words: &str) -> String {
    format!("<a href=\"{}\">{}</a>", quoted(href), encode_text(words))
}
