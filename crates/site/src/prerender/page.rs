//! Whole pages: a clinic's page with the text or with the script only, the page for a frame, and a plain page.

use std::cell::Cell;

use clinic_faq::components::text::Setup;
use content::Content;
use lol_html::element;
use lol_html::html_content::ContentType;

use super::element::Element;
use super::snippet::{WidgetFolder, fallback};
use super::{json_ld, setup, text, text_attributes};
use crate::html::{first_text, has_end_tag, rewrite};

const STYLE: &str = "<link rel=\"stylesheet\" href=\"clinic-faq.css\">";
const STYLE_SELECTOR: &str = "link[rel=stylesheet][href=\"clinic-faq.css\"]";

/// Keeps a copy of the text out of search results, where it would compete with the clinic's own page.
pub(super) const NOINDEX: &str = "<meta name=\"robots\" content=\"noindex\">";

/// Returns `page` with the text inside its only empty `<clinic-faq>`, and the structured data at the end of the body. A
/// JSON child stays where it is.
///
/// # Errors
/// The page has no empty `<clinic-faq>` or no `<body>` with an end tag, or settings are wrong; the message lists all of
/// them with the allowed values.
pub fn fill_page(page: &str, content: &Content) -> Result<String, String> {
    let element = Element::find(page, content)?;
    if !has_end_tag(page, "body") {
        return Err("has no </body>: write <body>…</body>, the structured data goes at its end".into());
    }
    let setup = setup(&element.settings);
    let (named, text) = (text_attributes(content), text(content, &setup));
    let (attributes, json) = (&element.attributes, element.inside.trim());
    let filled = format!("<clinic-faq {named}{attributes}>{json}{text}</clinic-faq>");
    let name = first_text(page, "title");
    let data = format!(
        "<script type=\"application/ld+json\">{}</script>",
        json_ld(&content.in_region(&setup.region), name.trim(), element.settings.shown_review())
    );
    let body = element!("body", |body| {
        body.append(&data, ContentType::Html);
        Ok(())
    });
    Ok(rewrite(page, [element.replace(&filled), body]))
}

/// Returns `page` with only the fallback inside its `<clinic-faq>`, and a preload of the text, as on the page of a
/// clinic that uses the script-only snippet.
///
/// # Errors
/// As [`fill_page`], and if the page has no link to the style sheet.
pub fn script_page(page: &str, content: &Content) -> Result<String, String> {
    let element = Element::find(page, content)?;
    let files = WidgetFolder::beside(&content.lang);
    let filled = format!(
        "<clinic-faq{}>{}{}\n</clinic-faq>",
        element.attributes,
        element.inside.trim_end(),
        fallback(content, &element.settings, &files)
    );
    let preload = format!("\n    {}", files.preload(element.settings.region.as_deref()));
    let has_style = Cell::new(false);
    let style = element!(STYLE_SELECTOR, |link| {
        if !has_style.replace(true) {
            link.after(&preload, ContentType::Html);
        }
        Ok(())
    });
    let page = rewrite(page, [element.replace(&filled), style]);
    if has_style.get() { Ok(page) } else { Err(format!("has no {STYLE}: write it in the head")) }
}

/// Returns the start of a page of this project, up to and including its title.
pub(super) fn head(content: &Content) -> String {
    head_with("", content)
}

/// Returns the same with more attributes on `<html>`, each with a space after it.
fn head_with(attributes: &str, content: &Content) -> String {
    format!(
        "<!doctype html><html {attributes}lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title>",
        content.lang,
        html_escape::encode_text(&content.labels.page_title)
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
        "{head}{NOINDEX}{STYLE}</head>\
         <body><clinic-faq lang=\"{lang}\" {named}>{text}</clinic-faq></body></html>\n"
    )
}

/// Returns a page with only the widget, for a frame on another page. `stage` inserts the name of the frame's script.
#[must_use]
pub fn frame_page(content: &Content) -> String {
    // Scripts and styles recognize a frame page by this attribute.
    let head = head_with("data-clinic-faq-frame ", content);
    let named = text_attributes(content);
    let text = text(content, &Setup::default());
    format!(
        "{head}\n\
         <!-- Write your clinic's contact, phone and name into the clinic-faq tag below, in your own copy of this file. \
         They are never taken from the address of the frame. -->\n\
         {NOINDEX}{STYLE}\n\
         <script type=\"module\" src=\"clinic-faq-frame-page.js\"></script>\n\
         <script type=\"module\" src=\"clinic-faq.js\"></script>\n\
         </head><body>\n\
         <clinic-faq contact=\"\" phone=\"\" clinic=\"\" {named}>{text}</clinic-faq>\n\
         </body></html>\n"
    )
}
