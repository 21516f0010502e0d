//! The shell as data for the script, which creates its nodes with `createElement`. This needs no markup that a Trusted
//! Types policy would have to allow, and no `<template>` that a content system might turn into non-working controls.

use std::cell::RefCell;
use std::rc::Rc;

use content::Content;
use content::search::SearchData;
use lol_html::{doc_text, element, end_tag};
use serde_json::{Map, Value, json};

use super::{search_field, skeleton, text_hash};
use crate::html::{decoded, run, settings};

/// Returns the shell before its code has loaded, as JSON: `nodes`, each a text or an array of tag, attributes if there
/// are some, and children, and `current`: the hash of the current text, and lists of answers.
#[must_use]
pub fn shell_data(content: &Content, search: &SearchData) -> String {
    let html = search_field(content) + &skeleton(content, &search.suggestions);
    json!({
        "current": {
            "text": text_hash(content),
            "suggestions": search.suggestions.join(" "),
            "gentle": search.gentle.join(" "),
        },
        "nodes": nodes(&html),
    })
    .to_string()
}

/// Returns the nodes of markup from Yew. Each element has an end tag, unless it cannot have content.
fn nodes(html: &str) -> Vec<Value> {
    // The nodes inside each open element, the outermost first; the first list is that of the markup itself.
    let open: Rc<RefCell<Vec<Vec<Value>>>> = Rc::new(RefCell::new(vec![Vec::new()]));
    // A text may come in several pieces.
    let mut text = String::new();
    let element = element!("*", |element| {
        let attributes = element.attributes().iter();
        let attributes: Map<String, Value> = attributes
            .map(|attribute| (attribute.name_preserve_case(), decoded(&attribute.value()).into()))
            .collect();
        let mut node = vec![element.tag_name_preserve_case().into()];
        if !attributes.is_empty() {
            node.push(attributes.into());
        }
        open.borrow_mut().push(node);
        match element.end_tag_handlers() {
            None => close(&open),
            Some(handlers) => {
                let open = Rc::clone(&open);
                handlers.push(end_tag!(move |_| {
                    close(&open);
                    Ok(())
                }));
            }
        }
        Ok(())
    });
    let texts = doc_text!(|piece| {
        text.push_str(piece.as_str());
        if piece.last_in_text_node()
            && !text.is_empty()
            && let Some(parent) = open.borrow_mut().last_mut()
        {
            parent.push(decoded(&std::mem::take(&mut text)).into());
        }
        Ok(())
    });
    let handlers = settings().append_element_content_handler(element).append_document_content_handler(texts);
    run(html, handlers);
    open.take().swap_remove(0)
}

/// Moves the innermost open element into the one around it.
fn close(open: &RefCell<Vec<Vec<Value>>>) {
    let mut open = open.borrow_mut();
    if let Some(node) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.push(Value::Array(node));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::nodes;

    #[test]
    fn markup_becomes_tags_attributes_and_texts() {
        let html = "<p class=\"a\" hidden=\"\">One &lt;two&gt;<input type=\"search\"><b>three</b></p>four";
        let expected = json!([
            ["p", { "class": "a", "hidden": "" }, "One <two>", ["input", { "type": "search" }], ["b", "three"]],
            "four"
        ]);
        assert_eq!(json!(nodes(html)), expected);
    }
}
