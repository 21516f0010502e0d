//! The page's own content inside an element, and children that a framework changes after the text has replaced them.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{around, open, sees_the_chrome, sees_the_text, with_page};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{INSPECT, Site};

/// The lines of the snippet.
const WRAPPED: &str = "<div><p><a href=\"/c\">Contact</a></p><p>Call <a href=\"tel:988\">988</a>.</p>\
    <p><a href=\"faq.en.html\">Plain page</a></p></div>";

/// The lines of older snippets, which have no wrapper.
const LINES: &str = "<p><a href=\"/c\">Contact</a></p>\n<p>Call <a href=\"tel:988\">988</a>.</p>\n\
    <p><a href=\"/files/faq.en-US.html\">Plain page</a></p>\n";

/// What a page has below the questions.
const VISIT: &str = "<p></p><p>VISIT US at <b>14 River Road</b>.</p><h3 id=\"hours\">Opening hours</h3>\nMo to Fr\
    <form id=\"ask\"><input name=\"mail\"></form><p><img alt=\"Our house\" src=\"data:,\"></p>";

/// What is shown of [`VISIT`], each with whether it is outside the element, below it, and visible.
const SHOWN: &str = "const below = (node) => !faq.contains(node) && node.checkVisibility() && \
         node.getBoundingClientRect().top >= faq.getBoundingClientRect().bottom - 1; \
     const [visit, hours, ask] = [[...document.querySelectorAll('p')].find((p) => p.textContent === 'VISIT US at 14 River Road.'), \
         document.getElementById('hours'), document.getElementById('ask')]; \
     return [visit, hours, ask, document.querySelector('img[alt=\"Our house\"]')].every((node) => node && below(node)) && \
         hours.nextSibling.textContent.trim() === 'Mo to Fr' && !faq.textContent.includes('Mo to Fr')";

fn element(inside: &str) -> String {
    format!("<clinic-faq {INSPECT} contact=\"/c\">{inside}</clinic-faq>")
}

#[browser_test(engine)]
async fn content_that_an_element_has_caught_is_put_behind_it_and_reported() {
    for lines in [WRAPPED, LINES, ""] {
        for (before, after) in [("", ""), ("<div class=\"clinic-faq\">", "</div>")] {
            let page =
                open(around(&format!("{before}{}{after}", element(&format!("{lines}{VISIT}")))), "").await;
            sees_the_chrome(&page).await;
            sees_the_text(&page).await;
            page.see("it is below the widget", SHOWN).await;
            let gone = "return document.body.textContent.includes('Plain page')";
            assert_eq!(page.ask(gone).await, json!(false), "{lines}: the lines have left");
            let console = page.console().await;
            assert!(
                console
                    .contains("behind the questions now (\"VISIT US at 14 River Road.\"): write <div class"),
                "{console}"
            );
        }
    }
}

#[browser_test]
async fn a_broken_end_tag_in_a_paragraph_loses_nothing() {
    // What WordPress makes of a snippet without a box around the element: the browser ignores the end tag in the
    // paragraph, and all that follows is inside.
    let page =
        format!("<main><clinic-faq {INSPECT} contact=\"/c\">\n{LINES}<p></clinic-faq></p>{VISIT}</main>");
    let page = open(around(&page), "").await;
    sees_the_chrome(&page).await;
    page.see("it is below the widget", SHOWN).await;
}

#[browser_test]
async fn caught_content_is_put_behind_a_text_that_is_in_the_page() {
    let text = super::pages::text();
    let page = open(around(&element(&format!("{text}{VISIT}"))), "").await;
    sees_the_chrome(&page).await;
    page.see("it is below the widget", SHOWN).await;
}

#[browser_test]
async fn settings_in_a_paragraph_apply() {
    let json = "<p><script type=\"application/json\">{\"clinic\": \"Tea House\", \
        \"questions\": [{\"question\": \"Where can I park?\", \"answer\": \"Here.\"}]}</script></p>";
    let page = open(around(&element(&format!("{WRAPPED}{json}"))), "").await;
    sees_the_chrome(&page).await;
    page.see(
        "question and name",
        "return [...faq.querySelectorAll('summary')].some((row) => row.textContent.includes('Where can I park?')) && \
         faq.querySelector('a[data-contact]').textContent.includes('Tea House')",
    )
    .await;
    assert_eq!(page.console().await, "");
}

/// Changes children as React does: it throws if a child is not where it was put.
#[browser_test(engine)]
async fn a_framework_may_change_the_children_at_any_time() {
    let inside = format!("<p id=\"loading\">One moment</p>{WRAPPED}<p id=\"late\">Late</p>");
    let page = open(around(&element(&inside)), "").await;
    page.run_first(
        "addEventListener('DOMContentLoaded', () => { const faq = document.querySelector('clinic-faq'); \
         window.children = [...faq.querySelectorAll(':scope > div, :scope > p')]; });",
    );
    page.go("/host.html").await;
    sees_the_chrome(&page).await;
    page.see("the lines are below", "return !faq.contains(document.getElementById('late'))").await;
    let changes = "const [loading, wrapper, late] = window.children; \
         const added = document.createElement('p'); added.textContent = 'Added'; \
         faq.insertBefore(added, wrapper); faq.insertBefore(added, late); faq.removeChild(added); \
         wrapper.firstChild.remove(); faq.removeChild(wrapper); faq.removeChild(late); faq.removeChild(loading); \
         return [added, wrapper, late, loading].some((node) => node.isConnected)";
    assert_eq!(page.ask(changes).await, json!(false));
    assert_eq!(
        page.ask(
            "try { faq.removeChild(document.createElement('p')); } catch (error) { return error.name; }"
        )
        .await,
        json!("NotFoundError")
    );
    sees_the_text(&page).await;
}

#[browser_test]
async fn caught_content_leaves_the_page_with_the_element_and_comes_back_with_it() {
    let page = open(around(&element(&format!("{WRAPPED}{VISIT}"))), "").await;
    sees_the_chrome(&page).await;
    page.see("it is below the widget", SHOWN).await;
    let left = "window.held = faq; window.place = faq.parentElement; faq.remove(); \
         await new Promise((done) => setTimeout(done, 50)); return !!document.getElementById('hours')";
    assert_eq!(page.ask(&format!("return (async () => {{ {left} }})()")).await, json!(false));
    page.ask("window.place.prepend(window.held)").await;
    sees_the_chrome(&page).await;
    page.see("it is below the widget again", SHOWN).await;
}

#[browser_test]
async fn a_box_whose_tag_was_removed_is_an_element_after_a_change_of_the_page() {
    let site = Site { policy: None, ..with_page(around("<div id=\"place\"></div>")) };
    let page = Page::open(site, Viewport::default(), "/host.html").await;
    let text = json!(format!(
        "<div class=\"clinic-faq\" data-contact=\"/c\" data-inspect>{}</div>",
        super::pages::text()
    ));
    page.ask(&format!("document.getElementById('place').innerHTML = {text}")).await;
    sees_the_chrome(&page).await;
    page.ask(&format!("document.getElementById('place').innerHTML = {text}")).await;
    sees_the_chrome(&page).await;
    assert_eq!(page.ask("return document.querySelectorAll('clinic-faq').length").await, json!(1));
}
