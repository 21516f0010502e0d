//! The whole document: the diagram, the tables and the lines for signatures, in one self-contained file.

use super::diagram::diagram;
use super::rules::{GuideRules, OWN_CHOICE};
use super::{each, escaped, tables};

/// Returns the document as HTML.
#[must_use]
pub fn page(rules: &GuideRules) -> String {
    whole(rules, &signature(rules))
}

/// Returns the document without lines for signatures, as a part of the review pack, which is signed once. `hash` is
/// that of the signed text.
#[must_use]
pub fn unsigned_page(rules: &GuideRules, hash: &str) -> String {
    let hash = escaped(hash);
    whole(
        rules,
        &format!("<p class=\"small\">Signed together with all texts, as hash <code>{hash}</code>.</p>\n"),
    )
}

fn whole(rules: &GuideRules, end: &str) -> String {
    let subject = rules.subject;
    let (name, lang) = (escaped(subject.labels.title), escaped(&subject.content.lang));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Rules of the guide “{name}”, version {}</title>\n\
         <style>\n{}{}</style>\n</head>\n<body>\n<main>\n{}{}{}{}</main>\n</body>\n</html>\n",
        escaped(subject.hash),
        include_str!("page.css"),
        foot(rules),
        opening(rules),
        diagram(rules),
        tables::tables(rules),
        end,
    )
}

/// Returns the CSS that puts the version on each sheet, for engines that print page margins.
fn foot(rules: &GuideRules) -> String {
    let plain = |text: &str| text.replace(|letter: char| !letter.is_ascii_alphanumeric(), " ");
    format!(
        "@page {{ @bottom-left {{ content: \"Rules of the guide, version {}\"; font-size: 9pt }} \
         @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); font-size: 9pt }} }}\n",
        plain(rules.subject.hash)
    )
}

fn opening(rules: &GuideRules) -> String {
    let subject = rules.subject;
    let review = subject.guide.review;
    let rows = rules.questions.iter().map(|question| question.rows.len()).sum::<usize>();
    let own = rules.rationales().filter(|rationale| rationale.why.is_some());
    format!(
        "<h1>Rules of the guide “{}”</h1>\n\
         <p class=\"facts\">Version <span class=\"version\">{}</span> · Rules last checked on {} · \
         Next check due on {} · Language of the words: {}</p>\n\
         <p>The guide asks a patient {} questions and ends with one of {} outcomes. It does not diagnose, score or \
         predict. This paper shows the whole of it: first as a diagram, then as tables. The table of rules has \
         {rows} rows, one for each answer and one for each question skipped.</p>\n\
         <p>Please read each row and tick “Agree” or “Change”. Write what should change into the last column, then \
         sign at the end.</p>\n\
         <p>{} rules say <strong>{OWN_CHOICE}</strong>. They rest on our caution, or go further than their \
         sources. They need your judgment most.</p>\n\
         <p class=\"on-screen small\">To print: the page fits A4 and Letter, the diagram in portrait, the tables in \
         landscape.</p>\n",
        escaped(subject.labels.title),
        escaped(subject.hash),
        review.reviewed,
        review.due,
        escaped(&subject.content.lang),
        rules.questions.len(),
        rules.outcomes.len(),
        own.count(),
    )
}

fn signature(rules: &GuideRules) -> String {
    let subject = rules.subject;
    let hash = format!("<span class=\"version\">{}</span>", escaped(subject.hash));
    let lines = ["Name", "Licence or registration (number, authority)", "Date", "Signature"];
    let lines = each(lines, |line| format!("<p class=\"line\">{line}: <span></span></p>\n"));
    let small_print = escaped(&subject.labels.small_print.replace("{hash}", subject.hash));
    format!(
        "<section class=\"sign\" aria-labelledby=\"sign\">\n<h2 id=\"sign\" style=\"margin-top: 0\">Signature</h2>\n\
         <p><strong>The signature holds for the version {hash} only.</strong> Any change of a rule or a word makes \
         another version, which has to be signed anew.</p>\n\
         <p>The summary that patients print shows the same hash in its small print: “{small_print}”</p>\n\
         <p>The hash stands for rules, outcomes, notes and words, names of buttons included. It does not stand for the sources and our reasons, \
         the dates of the review, the crisis lines and their numbers, or the program that applies the rules.</p>\n\
         <p class=\"tick\"><span></span> I agree with all rules and words as printed here.</p>\n\
         <p class=\"tick\"><span></span> I do not agree until what is marked “Change” has been changed.</p>\n\
         {lines}</section>\n"
    )
}
