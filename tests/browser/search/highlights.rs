//! Words that were found are marked without touching a node.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

/// The words that are marked, of answers on the screen.
const MARKED: &str = "const words = [...(CSS.highlights?.get('clinic-faq-search') ?? [])].map((range) => \
     range.startContainer.data.slice(range.startOffset, range.endOffset).toLowerCase());";

#[browser_test(engine)]
async fn words_are_marked_in_questions_and_in_what_is_open() {
    let page = Page::ready().await;
    page.ask("window.html = faq.outerHTML").await;
    page.search_for("bladder liver").await;
    page.see(
        "the question's words",
        &format!("{MARKED} return words.includes('bladder') && words.includes('liver')"),
    )
    .await;
    assert_eq!(page.ask("return faq.outerHTML === window.html").await, json!(true), "no node is touched");
    let before = page.ask(&format!("{MARKED} return words.length")).await;
    page.ask("faq.querySelector('[data-id=bladder-liver]').open = true").await;
    page.see("those of the answer, when it opens", &format!("{MARKED} return words.length > {before}")).await;
    page.ask("faq.search('')").await;
    page.see("none when it is over", "return (CSS.highlights.get('clinic-faq-search')?.size ?? 0) === 0")
        .await;
}

#[browser_test(engine)]
async fn an_engine_without_marks_finds_the_same() {
    let page = Page::open(Site::inspected(), Screen::default(), "/faq.en.html").await;
    page.run_first("delete CSS.highlights; delete window.Highlight;");
    page.go("/").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready' && !CSS.highlights").await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
}

#[browser_test]
async fn a_further_word_is_marked_in_the_same_answers() {
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
