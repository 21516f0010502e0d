//! The full paste: the lines that put the whole text into a clinic's page.

use content::Content;

use super::json_ld::review_data;
use super::page::{NOINDEX, head};
use super::snippet::{WidgetFolder, attributes};
use super::{setup, text, text_attributes};
use crate::settings::Settings;

const HOW: &str = "\
<!--
  For the person who keeps the clinic's website.

  1. Put the folder with the widget's files on your site.
  2. Copy every line between \"copy from here\" and \"to here\".
  3. Paste them where the questions are to stand, as HTML.
  4. Write the address of that folder before clinic-faq.css and clinic-faq.js.
  5. Write your own contact, clinic and phone into the clinic-faq tag.

  Without the files, or where scripts are taken out, all of the text is still there to read.
-->";

/// Returns the lines to paste for a clinic. The text already reflects the settings, so they apply without script too.
///
/// The `<div>` is for content systems that remove unknown tags. The clinic's custom questions are part of the text.
#[must_use]
pub fn paste(content: &Content, settings: &Settings, files: &WidgetFolder) -> String {
    format!(
        "{}\n{}\n<div class=\"clinic-faq\">\n<clinic-faq {}{}>{}</clinic-faq>\n</div>\n{}",
        files.style(),
        files.script(),
        text_attributes(content),
        attributes(settings),
        text(content, &setup(settings)),
        review_data(content, settings.shown_review())
    )
}

/// Returns a page to copy the paste for a region from. Without a region, the first country is used.
#[must_use]
pub fn paste_page(content: &Content, region: Option<&str>) -> String {
    let region = region.map(ToOwned::to_owned);
    let (contact, lang) = (Some("/contact".into()), Some(content.lang.clone()));
    let settings = Settings { contact, lang, region, ..Settings::default() };
    let paste = paste(content, &settings, &WidgetFolder::beside(&content.lang));
    format!(
        "{}{NOINDEX}</head><body>\n{HOW}\n<!-- copy from here -->\n{paste}<!-- to here -->\n</body></html>\n",
        head(content)
    )
}
