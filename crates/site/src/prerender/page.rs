//! Whole pages: a clinic's page with the text or with the script only, the page for a frame, and a plain page.

use std::sync::LazyLock;

use clinic_faq::components::text::Setup;
use content::Content;
use regex::Regex;

use super::element::Element;
use super::snippet::{Files, fallback};
use super::{json_ld, setup, text, text_attributes};

static TITLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<title>(.*?)</title>").expect("the pattern is fixed"));

const STYLE: &str = "<link rel=\"stylesheet\" href=\"clinic-faq.css\">";

/// Returns `page` with the text inside its only empty `<clinic-faq>`, and the structured data at the end of the body. A
/// JSON child stays where it is.
///
/// # Errors
/// The page has no empty `<clinic-faq>` or no `</body>`, or settings are wrong; the message lists all of them with the
/// allowed values.
pub fn fill_page(page: &str, content: &Content) -> Result<String, String> {
    let Element { whole, attributes, inside, settings } = Element::find(page, content)?;
    if !page.contains("</body>") {
        return Err("has no </body>: write <body>…</body>, the structured data goes at its end".into());
    }
    let setup = setup(&settings);
    let (named, text) = (text_attributes(content), text(content, &setup));
    let json = inside.trim();
    let filled = format!("<clinic-faq {named}{attributes}>{json}{text}</clinic-faq>");
    let name = TITLE.captures(page).map_or(String::new(), |title| title[1].trim().to_owned());
    let data = format!(
        "<script type=\"application/ld+json\">{}</script></body>",
        json_ld(&content.in_region(&setup.region), &name, settings.shown_review())
    );
    Ok(page.replacen(&whole, &filled, 1).replacen("</body>", &data, 1))
}

/// Returns `page` with only the fallback inside its `<clinic-faq>`, and a preload of the text, as on the page of a
/// clinic that uses the script-only snippet.
///
/// # Errors
/// As [`fill_page`], and if the page has no link to the style sheet.
pub fn script_page(page: &str, content: &Content) -> Result<String, String> {
    let Element { whole, attributes, inside, settings } = Element::find(page, content)?;
    if !page.contains(STYLE) {
        return Err(format!("has no {STYLE}: write it in the head"));
    }
    let files = Files::beside(&content.lang);
    let filled = format!(
        "<clinic-faq{attributes}>{}{}\n</clinic-faq>",
        inside.trim_end(),
        fallback(content, &settings, &files)
    );
    let early = format!("{STYLE}\n    {}", files.preload(settings.region.as_deref()));
    Ok(page.replacen(&whole, &filled, 1).replacen(STYLE, &early, 1))
}

/// Returns the start of a page of this project, up to and including its title.
pub(super) fn head(content: &Content) -> String {
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title>",
        content.lang,
        html_escape::encode_text(&content.words.page_title)
    )
}

/// Returns a page with only the text for a region, readable without script. Without a region, the text is that for
/// the first country.
#[must_use]
pub fn plain_page(content: &Content, region: Option<&str>) -> String {
    let (head, lang, named) = (head(content), &content.lang, text_attributes(content));
    let usual = Setup::default();
    let region = region.map_or(usual.region, ToOwned::to_owned);
    let text = text(content, &Setup { region, ..usual });
    format!(
        "{head}{STYLE}</head>\
         <body><clinic-faq lang=\"{lang}\" {named}>{text}</clinic-faq></body></html>\n"
    )
}

/// Returns a page with only the widget, for a frame on another page. `stage` inserts the name of the frame's script.
#[must_use]
pub fn frame_page(content: &Content) -> String {
    // Scripts and styles recognize a frame page by this attribute.
    let head = head(content).replacen("<html ", "<html data-clinic-faq-frame ", 1);
    let named = text_attributes(content);
    let text = text(content, &Setup::default());
    format!(
        "{head}\n\
         <!-- Write your clinic's contact, phone and name into the clinic-faq tag below, in your own copy of this file. \
         They are never taken from the address of the frame. -->\n\
         {STYLE}\n\
         <script type=\"module\" src=\"clinic-faq.js\"></script>\n\
         <script type=\"module\" src=\"{{{{frame_page}}}}\"></script>\n\
         </head><body>\n\
         <clinic-faq contact=\"\" phone=\"\" clinic=\"\" {named}>{text}</clinic-faq>\n\
         </body></html>\n"
    )
}
