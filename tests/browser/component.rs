//! `<Faq/>` in a Yew application of its own, without element or loader.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

const ANSWERS: &str = "return document.querySelectorAll('.clinic-faq details[data-id]').length > 0";

#[browser_test]
async fn faq_renders_in_a_yew_application_what_the_prerender_writes() {
    assert!(
        std::path::Path::new("target/browser-examples/faq_in_yew.js").exists(),
        "the example is not built: run `cargo xtask test`"
    );
    // The application carries the real text.
    let site = Site { real: true, ..Site::default() };
    let page = Page::open(site, Screen::default(), "/yew.html").await;
    page.see("answers", ANSWERS).await;
    let mounted = page.ask_text("return document.querySelector('.clinic-faq').textContent").await;
    page.go("/faq.en.html").await;
    let prerendered = page.ask_text("return faq.textContent").await;
    let words = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(words(&mounted), words(&prerendered));
    page.go("/yew.html").await;
    page.see("answers", ANSWERS).await;
    page.ask("window.answer = document.querySelector('.clinic-faq details[data-id]'); window.answer.closest('[data-topic]').querySelector('summary').click(); window.answer.querySelector('summary').click()").await;
    let shown = "return document.getElementById(window.answer.dataset.id).checkVisibility()";
    assert_eq!(page.ask(shown).await, json!(true));
}
