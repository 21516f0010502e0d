//! Text that is typed before the application is ready, and the search field, which stays the same node.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

#[browser_test]
async fn text_typed_before_the_code_has_loaded_is_kept_and_searched() {
    let page =
        Page::open(Site { held: vec!["widget-"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the field", "return !!root && !!$('#search')").await;
    page.ask("window.field = $('#search')").await;
    page.go_to_field().await;
    page.type_letters("bladde").await;
    page.ask("$('#search').setSelectionRange(1, 3)").await;
    assert_eq!(page.ask_text("return faq.dataset.state").await, "text", "the code is not there yet");
    page.release();
    page.see_first("bladder-liver").await;
    let same = page
        .ask("const field = $('#search'); return [field === window.field, root.activeElement === field, field.value, field.selectionStart, field.selectionEnd]")
        .await;
    assert_eq!(same, json!([true, true, "bladde", 1, 3]));
}

#[browser_test]
async fn without_the_vocabulary_words_of_the_page_are_found() {
    let page =
        Page::open(Site { missing: vec!["search.en"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see_ready().await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
}

#[browser_test]
async fn the_vocabulary_is_requested_once_and_only_for_a_search() {
    let page = Page::ready().await;
    page.search_for("bladder").await;
    page.ask("faq.search('')").await;
    page.search_for("cost").await;
    let asked = page.asked().iter().filter(|path| path.starts_with("/search.en")).count();
    assert_eq!(asked, 1);
}

/// Types the same words repeatedly, between any two tasks of the page, and counts how often nothing is shown.
const KEEP_TYPING: &str = "window.rounds = window.empty = 0; const field = $('#search'); \
     const { port1, port2 } = new MessageChannel(); \
     port1.onmessage = () => { \
         if (!$('[data-result]')) window.empty++; \
         field.dispatchEvent(new Event('input', { bubbles: true })); \
         if (window.rounds++ < 5000) setTimeout(() => port2.postMessage(0)); \
     }; \
     port2.postMessage(0)";

/// The index is rebuilt when the vocabulary arrives. The old index answers until then.
#[browser_test]
async fn a_late_vocabulary_keeps_the_results_on_the_screen() {
    let page =
        Page::open(Site { held: vec!["search.en"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see("the shell runs", "return faq.dataset.state === 'ready'").await;
    page.go_to_field().await;
    page.type_letters("bladder").await;
    page.see_first("bladder-liver").await;
    page.ask(KEEP_TYPING).await;
    page.see("it types", "return window.rounds > 20").await;
    page.release();
    page.see(
        "the words came",
        "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('search.en') && responseEnd > 0)",
    )
    .await;
    let rounds = page.ask("return window.rounds").await.as_u64().expect("it is a number");
    page.see("it goes on typing", &format!("return window.rounds > {}", rounds + 100)).await;
    assert_eq!(page.ask("return window.empty").await, json!(0));
}
