//! The words of the query are highlighted in the results.

use browser_test::browser_test;
use serde_json::json;

use crate::page::Page;

/// Collects the highlighted words.
const MARKED: &str = "const words = [...root.querySelectorAll('[data-result] mark')].map((mark) => mark.textContent.toLowerCase());";

#[browser_test(engine)]
async fn words_are_highlighted_in_the_rows_and_the_page_stays_unchanged() {
    let page = Page::ready().await;
    page.ask("window.html = faq.outerHTML").await;
    page.search_for("bladder liver").await;
    page.see("the words", &format!("{MARKED} return words.includes('bladder') && words.includes('liver')"))
        .await;
    assert_eq!(page.ask("return faq.outerHTML === window.html").await, json!(true), "no node is touched");
}

#[browser_test]
async fn another_word_is_highlighted_in_the_same_answers() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.see("one word", &format!("{MARKED} return words.includes('bladder') && !words.includes('liver')"))
        .await;
    page.type_letters(" liver").await;
    page.see(
        "and the other",
        &format!("{MARKED} return words.includes('bladder') && words.includes('liver')"),
    )
    .await;
}
