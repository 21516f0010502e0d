//! Finds what is wrong with the content, all of it at once.
//!
//! What a reader must not meet: a claim without a source, a flag whose words are missing, a promise, a
//! text too hard to read, a link that leads nowhere, a review that is overdue.

mod icons;
mod length;
mod links;
mod must_say;
mod never;
pub mod reading;
mod sources;

use super::fault::Fault;
use super::parse::{ContentFile, Draft, parse};
use super::{Content, Date, plain_inlines};

/// Good content, and what a writer may like to know about it.
#[derive(Debug)]
pub struct Checked {
    /// The content, free of faults.
    pub content: Content,
    /// Reading grades and how they were counted.
    pub grades: reading::Grades,
}

/// Reads and checks the content of one language.
///
/// # Errors
/// Every fault, sorted by file and line. `today` decides which reviews are overdue.
pub fn check(lang: &str, folder: &str, files: &[ContentFile], today: Date) -> Result<Checked, Vec<Fault>> {
    let mut draft = parse(lang, folder, files);
    let mut faults = std::mem::take(&mut draft.faults);
    let grades = reading::grades(&draft.content, &draft.rules.names);
    faults.extend(sources::faults(&draft));
    faults.extend(links::faults(&draft));
    faults.extend(must_say::faults(&draft));
    faults.extend(never::faults(&draft));
    faults.extend(length::faults(&draft));
    faults.extend(icons::faults(&draft));
    faults.extend(reading::faults(&draft, &grades));
    faults.extend(overdue(&draft, today));
    faults.sort();
    faults.dedup();
    if faults.is_empty() { Ok(Checked { content: draft.content, grades }) } else { Err(faults) }
}

fn overdue(draft: &Draft, today: Date) -> Vec<Fault> {
    let content = &draft.content;
    let mut reviews: Vec<_> =
        content.answers().map(|answer| (format!("answer:{}", answer.id), answer.review)).collect();
    reviews.push(("steps".into(), content.steps.review));
    reviews.push(("forms".into(), content.forms.review));
    reviews.push(("crisis".into(), content.crisis.review));
    reviews
        .into_iter()
        .filter(|(_, review)| review.due.year > 0 && review.due <= today)
        .map(|(name, review)| {
            Fault::new(
                &draft.places.of(&format!("{name}/due")),
                format!("the review was due on {}", review.due),
                "check it against its sources, then write new days for `reviewed` and `due`",
            )
        })
        .collect()
}

/// A text that a reader sees: where it is noted in `Places`, and its words.
struct Seen {
    key: String,
    text: String,
}

/// Every text of the content that a reader sees, labels included.
fn seen(content: &Content) -> Vec<Seen> {
    let mut all = Vec::new();
    let mut add = |key: String, text: &str| all.push(Seen { key, text: text.to_owned() });
    let body = |key: &str, blocks: &[super::Block], add: &mut dyn FnMut(String, &str)| {
        for (number, block) in blocks.iter().enumerate() {
            super::each_line(std::slice::from_ref(block), &mut |line| {
                add(format!("{key}/{number}"), &plain_inlines(line));
            });
        }
    };
    for topic in &content.topics {
        add(format!("topic:{}/title", topic.id), &topic.title);
    }
    for answer in content.answers() {
        let name = format!("answer:{}", answer.id);
        add(format!("{name}/question"), &answer.question);
        add(format!("{name}/short"), &answer.short);
        body(&format!("{name}/body"), &answer.body, &mut add);
    }
    add("steps".into(), &content.steps.title);
    body("steps/intro", &content.steps.intro, &mut add);
    for step in content.steps.phases.iter().flat_map(|phase| &phase.steps) {
        let name = format!("step:{}", step.id);
        add(format!("{name}/title"), &step.title);
        body(&format!("{name}/body"), &step.body, &mut add);
    }
    for group in &content.steps.when_to_call.groups {
        let name = format!("group:{}", group.id);
        for (number, item) in group.items.iter().enumerate() {
            add(format!("{name}/items/{number}"), item);
        }
        add(name, group.note.as_deref().unwrap_or_default());
    }
    body("forms/intro", &content.forms.intro, &mut add);
    for form in &content.forms.forms {
        for cell in &form.cells {
            add(format!("form:{}", form.id), cell);
        }
    }
    for source in &content.sources {
        let name = format!("source:{}", source.id);
        add(format!("{name}/title"), &source.title);
        add(format!("{name}/studied"), source.studied.as_deref().unwrap_or_default());
        add(format!("{name}/found"), &source.found);
    }
    body("crisis/intro", &content.crisis.intro, &mut add);
    for notice in &content.notices {
        body(&format!("notice:{}/body", notice.id), &notice.body, &mut add);
    }
    all
}

/// The sentences of a text. A full stop ends one only before white space and a capital or a digit's end,
/// so "0.5 mg" and "St. John" stay whole enough for our purposes.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let ends = matches!(sign, '.' | '!' | '?') && bytes.get(end).is_none_or(u8::is_ascii_whitespace);
        if ends {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}
