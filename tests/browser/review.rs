//! The reader's clock and the clinician's signature: what is overdue, and who has reviewed the text.

use browser_test::browser_test;
use serde_json::json;

use crate::embedding::pages::{around, built, open, sees_the_chrome, text};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

const REVIEWER: &str = "reviewed-by=\"Dr. Ann Lee, MD\" reviewed-on=\"2026-12-10\"";

/// Returns the value of an attribute of the element on a built page.
fn attribute(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!(" {name}=\"")).expect("the page has it");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Returns what the build has written into the tag of the toy text: hash and due date.
fn signed() -> (String, String) {
    let page = built("faq.en.html");
    (attribute(&page, "data-hash"), attribute(&page, "data-due"))
}

/// Opens the toy text on a day, with more attributes.
async fn on(day: &str, attributes: &str, inside: &str) -> Page {
    let (hash, due) = signed();
    let tag = format!(
        "<clinic-faq contact=\"/c\" inspect=\"{day}\" data-hash=\"{hash}\" data-due=\"{due}\" {attributes}>"
    );
    let page = open(around(&format!("{tag}{}{inside}</clinic-faq>", text())), "").await;
    sees_the_chrome(&page).await;
    page
}

/// Checks that exactly the parts that are due have the line, once each.
const OVERDUE_IS_MARKED: &str = "return [...faq.querySelectorAll('[data-due]')].every((part) => \
     part.querySelectorAll('.cf-overdue').length === (part.dataset.due <= day ? 1 : 0))";

#[browser_test(engine)]
async fn parts_that_are_overdue_say_so_from_that_day() {
    let (_, first) = signed();
    let dayed = |day: &str| format!("const day = '{day}'; {OVERDUE_IS_MARKED}");
    let page = on("2026-12-01", "", "").await;
    assert_eq!(page.ask("return faq.querySelector('.cf-overdue')").await, json!(null), "nothing is due yet");
    assert_eq!(page.ask(&dayed("2026-12-01")).await, json!(true));

    let page = on(&first, "", "").await;
    assert_eq!(page.ask(&dayed(&first)).await, json!(true));
    let lines = "return faq.querySelector('#crisis-lines').nextElementSibling.querySelector('.cf-overdue').textContent";
    let text = page.ask_text(lines).await;
    assert!(text.starts_with("These numbers were due for a check in February 2027."), "{text}");

    let page = on("2028-01-01", "", "").await;
    page.ask("faq.setAttribute('clinic', 'Tea House'); faq.setAttribute('region', 'GB')").await;
    page.see("the settings hold", "return $('#crisis').getAttribute('href') === 'tel:116123'").await;
    assert_eq!(
        page.ask(&dayed("2028-01-01")).await,
        json!(true),
        "once each, also after a setting has changed"
    );
    let answer = "const answer = faq.querySelector('#what-is-ketamine, .cf-answer[data-due]'); \
                  answer.closest('details').open = answer.closest('[data-topic]').open = true; const line = answer.firstElementChild; \
                  return [line.checkVisibility(), line.textContent.startsWith('This answer was due for a check in ')]";
    assert_eq!(page.ask(answer).await, json!([true, true]));
    assert_eq!(
        page.ask("return faq.querySelector('[data-section=forms] .cf-overdue').textContent.slice(0, 26)")
            .await,
        json!("This part was due for a ch")
    );
}

#[browser_test]
async fn the_line_about_a_check_is_not_searched() {
    let page = on("2028-01-01", "", "").await;
    page.ask("faq.search('was due for a check')").await;
    // If the line were indexed, every answer would be found.
    page.see("the search has ended", "return !!$('.results') && !$('[aria-busy=true]')").await;
    let found = page.ask("return root.querySelectorAll('[data-result]').length").await;
    assert!(found.as_u64() < Some(5), "{found} are found");
}

#[browser_test(engine)]
async fn the_guide_says_that_its_rules_are_overdue() {
    for (day, expected) in [("2026-12-01", 0), ("2029-01-01", 1)] {
        let page = on(day, "", "").await;
        page.ask("faq.startGuide()").await;
        page.see("the guide", "return !!$('[data-screen=start]')").await;
        let notes = "return [...root.querySelectorAll('.guide .about-rules')].filter(({ textContent }) => \
                    textContent.startsWith('These questions were due for a check in ')).length";
        assert_eq!(page.ask(notes).await, json!(expected), "{day}");
    }
}

/// Returns the visible line that names the reviewer, and the visible line that says that there is none; each is empty
/// if it is not shown.
const REVIEW: &str = "const line = faq.querySelector(':scope > .cf-reviewed'); \
     const about = faq.querySelector('[data-not-reviewed]'); faq.querySelector('[data-section=about]').open = true; \
     return [line?.checkVisibility() ? line.textContent : '', about.checkVisibility() ? about.textContent : '']";

const NOT_REVIEWED: &str = "No clinician has reviewed this text yet.";
const REVIEWED: &str = "Reviewed by Dr. Ann Lee, MD on December 10, 2026.";

#[browser_test(engine)]
async fn a_review_of_this_text_is_shown() {
    let (hash, _) = signed();
    let page = on("2026-12-15", &format!("{REVIEWER} reviewed-hash=\"{hash}\""), "").await;
    assert_eq!(page.ask(REVIEW).await, json!([REVIEWED, ""]));
    let console = page.console().await;
    assert!(!console.contains("review"), "{console}");
    // The line comes first, after the crisis line.
    let place = "return faq.querySelector('.cf-reviewed').previousElementSibling.className";
    assert_eq!(page.ask(place).await, json!("cf-crisis-short"));
    page.ask("faq.removeAttribute('reviewed-by')").await;
    page.see("it is gone", "return !faq.querySelector('.cf-reviewed')").await;
    assert_eq!(page.ask(REVIEW).await, json!(["", NOT_REVIEWED]));
}

#[browser_test]
async fn the_clinics_own_answers_are_named_as_outside_the_review() {
    let (hash, _) = signed();
    let own = "<details><summary>Where can I park?</summary><p>Behind the house.</p></details>";
    let page = on("2026-12-15", &format!("{REVIEWER} reviewed-hash=\"{hash}\""), own).await;
    let expected = format!("{REVIEWED} The answers from this clinic itself are not part of the review.");
    assert_eq!(page.ask(REVIEW).await, json!([expected, ""]));
}

#[browser_test(engine)]
async fn an_invalid_review_is_not_shown_and_the_console_says_why() {
    let (hash, due) = signed();
    let of = |hash: &str| format!("{REVIEWER} reviewed-hash=\"{hash}\"");
    let old = "A clinician reviewed this text, but a part of it is due for a new check.";
    for (day, attributes, about, why) in [
        ("2026-12-15", of(&"f".repeat(64)), NOT_REVIEWED, "is not used, it is of another text"),
        ("2026-12-15", of("abc"), NOT_REVIEWED, "write the 64 letters and digits of the review pack"),
        (
            "2026-12-09",
            of(&hash),
            NOT_REVIEWED,
            "reviewed-on=\"2026-12-10\" is not used: write a day up to today",
        ),
        ("2026-12-15", REVIEWER.to_owned(), NOT_REVIEWED, "the review is not shown without reviewed-hash"),
        (&due, of(&hash), old, "the review is not shown: a part of the text is due for a check since"),
        ("2026-12-15", String::new(), NOT_REVIEWED, ""),
    ] {
        let page = on(day, &attributes, "").await;
        assert_eq!(page.ask(REVIEW).await, json!(["", about]), "{attributes}");
        let console = page.console().await;
        assert!(console.contains(why), "{attributes}: {console}");
        assert!(!why.is_empty() || !console.contains("review"), "{console}");
    }
}

#[browser_test]
async fn a_text_that_is_fetched_brings_its_hash() {
    let (hash, _) = signed();
    let attributes = format!("contact=\"/c\" inspect=\"2026-12-15\" {REVIEWER} reviewed-hash=\"{hash}\"");
    let page = Page::open(Site::with(&attributes), Viewport::default(), "/script.html").await;
    page.see_ready().await;
    assert_eq!(page.ask(REVIEW).await, json!([REVIEWED, ""]));
}

#[browser_test]
async fn the_guide_names_the_reviewer_of_text_and_rules() {
    let page =
        String::from_utf8(std::fs::read("dist/faq.en.html").expect("it is built")).expect("it is text");
    let (hash, due) = (attribute(&page, "data-hash"), attribute(&page, "data-due"));
    let foot =
        "return [...root.querySelectorAll('.guide .about-rules')].map(({ textContent }) => textContent)";
    // The module contains the hash of the real text. With the hash of another text, no reviewer is named.
    for (text, expected) in [(hash.clone(), json!([REVIEWED])), ("f".repeat(64), json!([]))] {
        let attributes = format!(
            "contact=\"/c\" inspect=\"2026-12-15\" data-hash=\"{text}\" data-due=\"{due}\" {REVIEWER} reviewed-hash=\"{text}\""
        );
        let page = Page::open(Site { real: true, ..Site::with(&attributes) }, Viewport::default(), "/").await;
        page.see_ready().await;
        page.ask("faq.startGuide()").await;
        page.see("the guide", "return !!$('[data-screen=start]')").await;
        assert_eq!(page.ask(foot).await, expected);
    }
}

#[browser_test]
async fn without_a_script_one_line_says_that_nobody_has_reviewed_the_text() {
    let page = Page::open(Site::default(), Viewport::default(), "/faq.en.html").await;
    assert_eq!(page.ask(REVIEW).await, json!(["", NOT_REVIEWED]));
}
