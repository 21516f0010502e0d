//! The levels of the headings follow those of the page around.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{built, open, sees_the_chrome, text};
use crate::site::INSPECT;

fn page(before: &str, attributes: &str) -> String {
    let page = built("index.html");
    let (head, _) = page.split_once("<body>").expect("it has a body");
    format!(
        "{head}<body>{before}<clinic-faq {INSPECT} contact=\"/c\" {attributes}>{}</clinic-faq><h6>After</h6></body></html>",
        text()
    )
}

#[browser_test]
async fn the_top_headings_are_one_level_below_the_nearest_heading_before() {
    for (before, attributes, level) in [
        ("", "", 2),
        ("<h1>Page</h1>", "", 2),
        ("<h1>Page</h1><section><h2>Part</h2></section>", "", 3),
        ("<h2>Part</h2><h1>Page</h1>", "", 2),
        ("<h5>Deep</h5>", "", 6),
        ("<h6>Deep</h6>", "", 6),
        ("<p role=\"heading\" aria-level=\"3\">Part</p>", "", 4),
        ("<h2 aria-level=\"4\">Part</h2>", "", 5),
        ("<h1>Page</h1>", "heading-level=\"4\"", 4),
        ("<h3>Part</h3>", "heading-level=\"9\"", 4),
    ] {
        let page = open(page(before, attributes), "").await;
        sees_the_chrome(&page).await;
        let levels = page
            .ask(
                "const level = (heading) => +(heading.getAttribute('aria-level') ?? heading.tagName[1]); \
                 return ['h2.cf-title', '[data-topic] > summary > h3', '[data-id] > summary > h4'] \
                 .map((heading) => level(faq.querySelector(heading)))",
            )
            .await;
        assert_eq!(levels, json!([level, level + 1, level + 2]), "{before} {attributes}");
    }
}
