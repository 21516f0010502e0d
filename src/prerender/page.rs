//! Whole pages: the clinic's page with the text filled in, and a plain page with nothing else.

use std::sync::LazyLock;

use regex::Regex;

use super::{json_ld, text};
use crate::content::Content;
use crate::view::text::{Contact, Setup};

/// Attributes of the `<clinic-faq>` on a page that we write ourselves.
struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn get(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }
}

static ELEMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"<clinic-faq\b([^>]*)>\s*</clinic-faq>").expect("the pattern is fixed"));
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"#).expect("the pattern is fixed")
});
static SCHEME: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^([A-Za-z][A-Za-z0-9+.-]*):").expect("the pattern is fixed"));
static TITLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)<title>(.*?)</title>").expect("the pattern is fixed"));

/// `page` with the text inside its one empty `<clinic-faq>` and the structured data at its end,
/// behind what patients read.
///
/// # Errors
/// Says what the page lacks: an empty `<clinic-faq>`, a `</body>`, or which of its attributes is wrong and
/// what is allowed. `assets/embed/clinic-faq.js` has the same rules for a page that is already out.
pub fn fill_page(page: &str, content: &Content) -> Result<String, String> {
    let lacks = "has no empty <clinic-faq></clinic-faq>: add one where the text belongs";
    let element = ELEMENT.captures(page).ok_or(lacks)?;
    if !page.contains("</body>") {
        return Err("has no </body>: write <body>…</body>, the structured data goes at its end".into());
    }
    let attributes = attributes(&element[1]);
    if let Some(contact) = attributes.get("contact").filter(|contact| !may_be_linked(contact)) {
        return Err(format!(
            "has contact=\"{contact}\": use an https, http, tel, mailto or sms address, or a path such as /contact"
        ));
    }
    if let Some(phone) = attributes.get("phone").filter(|phone| phone.chars().any(char::is_alphabetic)) {
        return Err(format!("has phone=\"{phone}\": use digits, such as (555) 010-0142"));
    }
    if let Some(theme) =
        attributes.get("theme").filter(|theme| !["auto", "light", "dark"].contains(&theme.as_str()))
    {
        return Err(format!("has theme=\"{theme}\": use auto, light or dark"));
    }
    let region = attributes.get("region").map(|region| region.to_uppercase());
    let codes: Vec<&str> = content.crisis.countries.iter().map(|country| country.code.as_str()).collect();
    if let Some(region) = region.as_ref().filter(|region| !codes.contains(&region.as_str())) {
        return Err(format!("has region=\"{region}\": use one of {}", codes.join(", ")));
    }
    let setup = Setup {
        contact: Contact {
            href: attributes.get("contact"),
            label: attributes.get("contact-label"),
            clinic: attributes.get("clinic"),
            phone: attributes.get("phone"),
        },
        region: region.unwrap_or_else(|| Setup::default().region),
        ..Setup::default()
    };
    let whole = &element[0];
    let opening = &whole[..=whole.find('>').unwrap_or_default()];
    let filled = format!("{opening}{}</clinic-faq>", text(content, &setup));
    let name = TITLE.captures(page).map_or(String::new(), |title| title[1].trim().to_owned());
    let data = format!("<script type=\"application/ld+json\">{}</script></body>", json_ld(content, &name));
    Ok(page.replacen(whole, &filled, 1).replacen("</body>", &data, 1))
}

/// Whether an address has no scheme or one of those that lead to a clinic.
fn may_be_linked(address: &str) -> bool {
    // Browsers leave out tabs and line ends wherever they stand, and control signs and spaces before.
    let address: String = address.chars().filter(|sign| !matches!(sign, '\t' | '\n' | '\r')).collect();
    let address = address.trim_start_matches(|sign: char| sign <= ' ');
    let found = SCHEME.captures(address).map(|found| found[1].to_lowercase());
    found.is_none_or(|scheme| ["https", "http", "tel", "mailto", "sms"].contains(&scheme.as_str()))
}

fn attributes(tag: &str) -> Attributes {
    let value = |found: &regex::Captures<'_>| {
        let raw = (2..=4).find_map(|group| found.get(group)).map_or("", |value| value.as_str());
        html_escape::decode_html_entities(raw).trim().to_owned()
    };
    let all = ATTRIBUTE.captures_iter(tag).map(|found| (found[1].to_owned(), value(&found)));
    // An empty attribute counts as none.
    Attributes(all.filter(|(_, value)| !value.is_empty()).collect())
}

/// A page with the text alone, readable as it is.
#[must_use]
pub fn plain_page(content: &Content) -> String {
    let (lang, title) = (&content.lang, html_escape::encode_text(&content.words.page_title));
    let text = text(content, &Setup::default());
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>\
         <link rel=\"stylesheet\" href=\"clinic-faq.css\"></head>\
         <body><clinic-faq lang=\"{lang}\">{text}</clinic-faq></body></html>\n"
    )
}
