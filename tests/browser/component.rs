//! `<Faq/>` in a Yew application of its own, without element or loader.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

#[browser_test]
async fn faq_renders_in_a_yew_application_what_the_prerender_writes() {
    assert!(
        std::path::Path::new("target/browser-examples/faq_in_yew.js").exists(),
        "the example is not built: run `cargo xtask test`"
    );
    let page = Page::open(Site::default(), Screen::default(), "/yew.html").await;
    page.see(
        "80 answers",
        "return document.querySelectorAll('.clinic-faq > details[data-id]').length === 80",
    )
    .await;
    let mounted = page.ask_text("return document.querySelector('.clinic-faq').textContent").await;
    page.go("/faq.en.html").await;
    let prerendered = page.ask_text("return faq.textContent").await;
    let words = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(words(&mounted), words(&prerendered));
    page.go("/yew.html").await;
    page.see(
        "80 answers",
        "return document.querySelectorAll('.clinic-faq > details[data-id]').length === 80",
    )
    .await;
    page.ask("document.querySelector('.clinic-faq [data-id=\"ptsd-help\"] > summary').click()").await;
    assert_eq!(page.ask("return document.getElementById('ptsd-help').checkVisibility()").await, json!(true));
}
