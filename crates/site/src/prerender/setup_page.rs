//! The page `setup.html`, where a clinic sets the widget up: the data that its script (`embed/src/setup/`) works with.
//! `stage` inserts the script, its style, and the names of files.

use content::Content;
use html_escape::encode_text;
use serde_json::{Value, json};

use super::snippet::crisis;
use super::{known, setup, text, text_attributes, text_hash};
use crate::settings::Settings;

/// Returns the page. It works from a folder without a server, too, so it contains everything: the data of each
/// language, and its text for the preview and the paste.
#[must_use]
pub fn setup_page(contents: &[&Content]) -> String {
    let lang = contents.first().map_or("en", |content| &content.lang);
    let languages: String = contents.iter().map(|content| language(content)).collect();
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <title>Set up the questions about ketamine therapy</title>\n{{{{setup_style}}}}</head><body>\n\
         <div id=\"setup\"><p class=\"wait\">This page needs JavaScript. If you see only this line, download \
         the folder, unpack it, and open setup.html from it.</p></div>\n\
         <script type=\"application/json\" id=\"setup-build\">{{{{setup_build}}}}</script>\n\
         <script type=\"text/css\" id=\"setup-text-style\">{{{{setup_text_style}}}}</script>\n{languages}\
         {{{{setup_script}}}}\n</body></html>\n"
    )
}

/// Returns the data of one language as a script element, and its text as a template.
fn language(content: &Content) -> String {
    let data = data(content).to_string().replace("</", "<\\/");
    let usual = setup(&Settings::default());
    format!(
        "<script type=\"application/json\" data-language=\"{lang}\">{data}</script>\n\
         <template data-text-of=\"{lang}\"><clinic-faq {named}>{text}</clinic-faq></template>\n",
        lang = content.lang,
        named = text_attributes(content),
        text = text(content, &usual)
    )
}

/// Returns what the script needs to know about the text of one language, besides the text itself.
fn data(content: &Content) -> Value {
    let words = &content.labels;
    let topics = content.topics.iter().map(|topic| {
        let questions = topic.answers.iter();
        let questions = questions.map(|answer| json!({ "id": answer.id, "question": answer.question }));
        json!({ "id": topic.id, "title": topic.title, "questions": questions.collect::<Vec<_>>() })
    });
    let countries = content.crisis.countries.iter().map(|country| {
        let region = Some(country.code.as_str());
        json!({ "code": country.code, "name": country.name, "crisis": crisis(content, region) })
    });
    json!({
        "lang": content.lang,
        "known": known(content),
        "topics": topics.collect::<Vec<_>>(),
        "countries": countries.collect::<Vec<_>>(),
        "text": text_hash(content),
        "words": {
            "contact": words.contact_label,
            "contactClinic": words.contact_label_clinic,
            "contactNone": encode_text(&words.contact_none),
            "plainPage": words.plain_page,
            "title": words.page_title,
        },
    })
}
