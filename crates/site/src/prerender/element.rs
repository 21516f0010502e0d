//! Finds the `<clinic-faq>` of a page of this project and reads its settings.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use content::Content;
use lol_html::html_content::{ContentType, TextType};
use lol_html::{comments, element, end_tag, text};

use super::known;
use crate::html::{Handler, attributes, rewrite};
use crate::settings::Settings;

const TAG: &str = "clinic-faq";

/// The first `<clinic-faq>` without text in a page, with its settings.
pub(super) struct Element {
    /// The attributes as written, each with white space before it.
    pub attributes: String,
    /// The JSON child as written, or white space.
    pub inside: String,
    pub settings: Settings,
    /// Where its start tag begins in the page, in bytes.
    start: usize,
}

/// A `<clinic-faq>` that is being read.
struct Found {
    start_tag: Range<usize>,
    attributes: Vec<(String, String)>,
    json: Option<String>,
    /// Where its content ends; `None` until the end tag is there.
    end: Option<usize>,
    /// Whether it has any content but white space and the JSON child.
    has_content: bool,
}

impl Element {
    /// Finds the element in a page.
    ///
    /// # Errors
    /// The page has no empty `<clinic-faq>`, or settings are wrong; the message lists all of them with the allowed
    /// values.
    pub(super) fn find(page: &str, content: &Content) -> Result<Self, String> {
        let (found, inside) = elements(page)
            .into_iter()
            .find_map(|found| found.empty_content().map(|inside| (found, inside)))
            .ok_or("has no empty <clinic-faq></clinic-faq>: add one where the text belongs")?;
        let attributes: Vec<(&str, &str)> =
            found.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (settings, messages) = Settings::read(&attributes, found.json.as_deref(), &known(content))
            .map_err(|error| format!("cannot be filled: {error}"))?;
        if !messages.is_empty() {
            return Err(format!("has a wrong setting: {}", messages.join("\n  ")));
        }
        let Range { start, end } = found.start_tag;
        Ok(Self {
            attributes: page[start + "<".len() + TAG.len()..end - ">".len()].to_owned(),
            inside: page[inside].to_owned(),
            settings,
            start,
        })
    }

    /// Returns the handler that writes `html` in the place of the element.
    pub(super) fn replace<'h>(&self, html: &'h str) -> Handler<'h> {
        let start = self.start;
        element!(TAG, move |element| {
            if element.source_location().bytes().start == start {
                element.replace(html, ContentType::Html);
            }
            Ok(())
        })
    }
}

impl Found {
    /// Returns where its content is, in bytes of the page; `None` if it has other content than it may have.
    fn empty_content(&self) -> Option<Range<usize>> {
        let end = self.end.filter(|_| !self.has_content)?;
        Some(self.start_tag.end..end)
    }
}

/// Returns every `<clinic-faq>` of a page, in order.
fn elements(page: &str) -> Vec<Found> {
    let all: Rc<RefCell<Vec<Found>>> = Rc::default();
    let change = |change: &dyn Fn(&mut Found)| all.borrow_mut().last_mut().map_or((), change);
    let begin = element!(TAG, |element| {
        let (start_tag, attributes) = (element.source_location().bytes(), attributes(element));
        let index = all.borrow().len();
        all.borrow_mut().push(Found { start_tag, attributes, json: None, end: None, has_content: false });
        let all = Rc::clone(&all);
        element.on_end_tag(end_tag!(move |end| {
            if end.name() == TAG {
                all.borrow_mut()[index].end = Some(end.source_location().bytes().start);
            }
            Ok(())
        }))
    });
    let child = element!(format!("{TAG} *"), |element| {
        let is_json = element.tag_name() == "script"
            && element.get_attribute("type").as_deref() == Some("application/json");
        change(&|found| match (is_json, &found.json) {
            (true, None) => found.json = Some(String::new()),
            _ => found.has_content = true,
        });
        Ok(())
    });
    let words = text!(TAG, |text| {
        let is_script = text.text_type() == TextType::ScriptData;
        change(&|found| match &mut found.json {
            Some(json) if is_script => json.push_str(text.as_str()),
            _ => found.has_content |= !text.as_str().trim().is_empty(),
        });
        Ok(())
    });
    let remark = comments!(TAG, |_| {
        change(&|found| found.has_content = true);
        Ok(())
    });
    rewrite(page, [begin, child, words, remark]);
    Rc::try_unwrap(all).map_or_else(|_| Vec::new(), RefCell::into_inner)
}
