//! The shell as data for the script, which creates its nodes with `createElement`. This needs no markup that a Trusted
//! Types policy would have to allow, and no `<template>` that a content system might turn into non-working controls.

use std::sync::LazyLock;

use content::Content;
use content::search::SearchWords;
use regex::{Captures, Regex};
use serde_json::{Map, Value, json};

use super::{search_field, skeleton, text_hash};

/// A tag or a text. Yew escapes "<" in attributes and texts.
static PIECE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"<(?P<end>/?)(?P<tag>\w+)(?P<attributes>[^<>]*)>|(?P<text>[^<]+)")
        .expect("the pattern is fixed")
});
static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"\s([\w-]+)="([^"]*)""#).expect("the pattern is fixed"));

/// The only element of the shell without an end tag.
const VOID: &str = "input";

/// Returns the shell before its code has loaded, as JSON: `nodes`, each a text or an array of tag, attributes and
/// children, and `labels`: the script's texts in this language, the hash of the current text, and lists of answers.
#[must_use]
pub fn shell_data(content: &Content, search: &SearchWords) -> String {
    let words = &content.words;
    let html = search_field(content) + &skeleton(content, &search.suggestions);
    json!({
        "labels": {
            "text": text_hash(content),
            "clinicTitle": words.clinic_title,
            "overdue": words.overdue,
            "overduePart": words.overdue_part,
            "overdueLines": words.overdue_lines,
            "overdueGuide": words.overdue_guide,
            "reviewed": words.reviewed,
            "reviewedOwn": words.reviewed_own,
            "notReviewed": words.not_reviewed,
            "reviewOverdue": words.review_overdue,
            "copied": words.copied,
            "copyFailed": words.copy_failed,
            "suggestions": search.suggestions.join(" "),
            "gentle": search.gentle.join(" "),
        },
        "nodes": nodes(&html),
    })
    .to_string()
}

/// Returns the nodes of markup from Yew.
fn nodes(html: &str) -> Vec<Value> {
    let mut open = vec![Vec::new()];
    for piece in PIECE.captures_iter(html) {
        let done = match piece.name("text") {
            Some(text) => Some(decoded(text.as_str())),
            None if &piece["end"] == "/" => open.pop().map(Value::Array),
            None => {
                open.push(vec![piece["tag"].into(), attributes(&piece)]);
                (&piece["tag"] == VOID).then(|| open.pop().map(Value::Array)).flatten()
            }
        };
        if let (Some(node), Some(parent)) = (done, open.last_mut()) {
            parent.push(node);
        }
    }
    open.swap_remove(0)
}

fn attributes(tag: &Captures<'_>) -> Value {
    let all = ATTRIBUTE.captures_iter(&tag["attributes"]);
    let all: Map<String, Value> = all.map(|one| (one[1].to_owned(), decoded(&one[2]))).collect();
    Value::Object(all)
}

fn decoded(text: &str) -> Value {
    html_escape::decode_html_entities(text).into()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::nodes;

    #[test]
    fn markup_becomes_tags_attributes_and_texts() {
        let html = "<p class=\"a\" hidden=\"\">One &lt;two&gt;<input type=\"search\"><b>three</b></p>four";
        let expected = json!([
            ["p", { "class": "a", "hidden": "" }, "One <two>", ["input", { "type": "search" }], ["b", {}, "three"]],
            "four"
        ]);
        assert_eq!(json!(nodes(html)), expected);
    }
}
