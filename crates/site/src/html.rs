//! Reads and changes HTML with the parser and rewriter `lol_html`.
//!
//! What no handler changes stays as it is written, byte for byte.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html_escape::decode_html_entities;
use lol_html::html_content::Element;
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, end_tag, rewrite_str, text};

/// A selector with what to do at each element, text or comment that it matches.
pub(crate) type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// Returns `html` as the handlers have changed it.
pub(crate) fn rewrite<'h>(html: &str, handlers: impl IntoIterator<Item = Handler<'h>>) -> String {
    run(html, handlers.into_iter().fold(settings(), RewriteStrSettings::append_element_content_handler))
}

/// Returns settings without handlers, for [`run`].
pub(crate) fn settings<'h>() -> RewriteStrSettings<'h, 'h> {
    // Strict parsing would refuse markup that a browser repairs.
    RewriteStrSettings::new().with_strict(false)
}

/// Returns `html` as the handlers of `settings` have changed it.
pub(crate) fn run(html: &str, settings: RewriteStrSettings) -> String {
    rewrite_str(html, settings).expect("no handler fails, and memory has no limit")
}

/// Returns the attributes of an element as a browser reads them: names in lower case, and values without entities.
pub(crate) fn attributes(element: &Element) -> Vec<(String, String)> {
    element.attributes().iter().map(|attribute| (attribute.name(), decoded(&attribute.value()))).collect()
}

/// Returns the value of the attribute `name` of each element that has it, in order.
pub(crate) fn values(html: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    let every = element!("*", |element| {
        values.extend(element.get_attribute(name).map(|value| decoded(&value)));
        Ok(())
    });
    rewrite(html, [every]);
    values
}

/// Returns the text in the first element that `selector` matches, without entities. Empty if there is none.
pub(crate) fn first_text(html: &str, selector: &str) -> String {
    let texts: RefCell<Vec<String>> = RefCell::default();
    let begin = element!(selector, |_| {
        texts.borrow_mut().push(String::new());
        Ok(())
    });
    let read = text!(selector, |piece| {
        if let [first] = &mut texts.borrow_mut()[..] {
            first.push_str(piece.as_str());
        }
        Ok(())
    });
    rewrite(html, [begin, read]);
    texts.into_inner().first().map_or_else(String::new, |text| decoded(text))
}

/// Whether an element with the name `tag`, in lower case, has an end tag.
pub(crate) fn has_end_tag(html: &str, tag: &str) -> bool {
    let has = Rc::new(Cell::new(false));
    let every = element!(tag, |element| {
        if let Some(handlers) = element.end_tag_handlers() {
            let (has, tag) = (Rc::clone(&has), tag.to_owned());
            handlers.push(end_tag!(move |end| {
                has.set(has.get() || end.name() == tag);
                Ok(())
            }));
        }
        Ok(())
    });
    rewrite(html, [every]);
    has.get()
}

/// Returns a text or an attribute's value with characters in place of entities.
pub(crate) fn decoded(text: &str) -> String {
    decode_html_entities(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{first_text, values};

    const PAGE: &str = "<!-- <title id=\"no\">No</title> --><title ID=a>A &amp; b</title>\
        <p id='c &lt; d' title='id=\"no\"'><svg><title>Not this</title></svg>";

    #[test]
    fn values_are_read_whatever_the_quotes_and_not_from_comments() {
        assert_eq!(values(PAGE, "id"), ["a", "c < d"]);
    }

    #[test]
    fn a_text_is_that_of_the_first_element() {
        assert_eq!(first_text(PAGE, "title"), "A & b");
        assert_eq!(first_text(PAGE, "h1"), "");
    }
}
