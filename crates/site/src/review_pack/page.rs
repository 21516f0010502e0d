//! The layout of every page, and the first page.

use super::{Pack, PackPage};
use crate::guide_map::{each, escaped};
use content::parity::Allowed;

/// Returns a whole page as one self-contained file.
pub(super) fn page(pack: &Pack, title: &str, body: &str) -> String {
    let content = &pack.checked.content;
    let lang = escaped(&content.lang);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}: {}</title>\n\
         <style>\n{}{}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p class=\"facts\">{} · Hash <code>{}</code></p>\n\
         {body}</main>\n</body>\n</html>\n",
        escaped(&content.labels.page_title),
        include_str!("pack.css"),
        foot(title, pack.hash()),
        escaped(&content.labels.page_title),
        escaped(pack.hash()),
    )
}

/// Returns the CSS that puts the title, the start of the hash and the page number on each sheet, for engines that print
/// page margins.
fn foot(title: &str, hash: &str) -> String {
    let plain =
        |text: &str| text.replace(|letter: char| !letter.is_ascii_alphanumeric() && letter != ' ', " ");
    format!(
        "@page {{ @bottom-left {{ content: \"{}, hash {} …\"; font: 8.5pt Arial, sans-serif }} \
         @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); font: 8.5pt Arial, sans-serif }} }}\n",
        plain(title),
        plain(&hash.chars().take(12).collect::<String>()),
    )
}

/// Boxes to tick and space for a remark.
pub(super) const MARKS: &str = "<div class=\"marks\"><p><span class=\"box\"></span> Agree</p>\
    <p><span class=\"box\"></span> Change</p><p class=\"remark\">Remark</p></div>\n";

/// Returns the differences between languages that somebody has given a reason for; empty without any.
fn differences(pack: &Pack) -> String {
    if pack.allowed.is_empty() {
        return String::new();
    }
    let rows = each(pack.allowed, |Allowed { place, key, reason }| {
        let key = key.as_deref().unwrap_or("all of it");
        format!(
            "<li>{}, line {}, {}: {}</li>\n",
            escaped(&place.file),
            place.line,
            escaped(key),
            escaped(reason)
        )
    });
    format!("<h2>Where the languages differ on purpose</h2>\n<ul>\n{rows}</ul>\n")
}

/// Returns the first page: the instructions, and links to the other pages.
pub(super) fn start(pack: &Pack) -> String {
    let content = &pack.checked.content;
    let figures: usize = content.answers().map(|answer| answer.figures.len()).sum();
    let numbers: usize = content.crisis.countries.iter().map(|country| country.lines.len()).sum();
    let parts = each(PackPage::ALL, |part| {
        let (file, title, about) = (part.file(&content.lang), part.title(), part.about());
        format!("<li><a href=\"{file}\"><strong>{title}</strong></a><br>{about}</li>\n")
    });
    format!(
        "<p class=\"lead\">Please read what patients will read, mark what is wrong, and sign what is right. Until a clinician \
         has signed it, the page says that nobody has.</p>\n\
         <ol class=\"parts\">\n{parts}</ol>\n\
         <h2>What there is</h2>\n\
         <p>{} topics with {} questions and answers, {figures} figures, {} steps of a treatment, {} signs that lead to a call, \
         {} sources, {} questions of the guide, {numbers} crisis and help lines in {} countries.</p>\n\
         <h2>How to read it</h2>\n\
         <ul>\n<li>Each statement should be what its sources say, no more. Sources are numbered, and stand at the end of the \
         texts with what they found and with what was read of them. Where only a summary was read, please look at the \
         source itself.</li>\n\
         <li>Benefit and harm should have the same weight, and the same unit.</li>\n\
         <li>Ask of each answer: could a patient come to harm who acts on it and on nothing else?</li>\n\
         <li>A name in braces, such as {{crisis}}, is a mark: what stands before it is the help of the first country, and readers of \
         another one see theirs. What each mark becomes stands at the countries.</li>\n</ul>\n\
         {}<h2>After a change</h2>\n\
         <p>Every change of a word, a number or a rule makes another hash, so what was signed before is no longer shown as \
         reviewed. To see what has changed, compare <code>signed.{}.txt</code> with the one of the last time: it has a line for \
         each word, number and rule, and the hash is its SHA-256 (<code>sha256sum signed.{}.txt</code>).</p>\n",
        content.topics.len(),
        content.answers().count(),
        content.treatment.phases.iter().map(|phase| phase.steps.len()).sum::<usize>(),
        content.emergencies.signs.len(),
        content.sources.len(),
        pack.rules.questions.len(),
        content.crisis.countries.len(),
        differences(pack),
        escaped(&content.lang),
        escaped(&content.lang),
    )
}
