//! The npm package in an application that is made with Vite and React, under the strict policy.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{POLICY, Site};

async fn application() -> Page {
    assert!(
        std::path::Path::new("target/package-app/index.html").exists(),
        "the application is not built: run `cargo xtask test`"
    );
    let site =
        Site { folders: vec!["target/package-app"], policy: Some(POLICY.to_owned()), ..Site::default() };
    let page = Page::open(site, Viewport::default(), "/").await;
    page.see("the application runs", "return faq?.dataset.state === 'ready'").await;
    page
}

#[browser_test]
async fn an_application_with_the_package_shows_text_and_controls_under_the_strict_policy() {
    let page = application().await;
    page.listen_to_console().await;
    page.go("/").await;
    page.see(
        "the application hears of it",
        "return document.querySelector('#state')?.textContent === 'ready'",
    )
    .await;
    assert_eq!(page.ask("return faq.querySelectorAll('details[data-id]').length > 0").await, json!(true));
    assert_eq!(page.ask("return faq.querySelector('#fallback')").await, json!(null));
    assert_eq!(page.ask("return getComputedStyle($('.suggestion-list')).display").await, json!("grid"));
    assert_eq!(page.ask("return window.violations").await, json!([]));
    assert_eq!(page.console().await, "");
}

#[browser_test]
async fn the_application_opens_an_answer_and_changes_a_setting() {
    let page = application().await;
    page.ask("document.querySelector('#ask').click()").await;
    assert_eq!(page.ask("return faq.querySelector('[data-id=what-is-ketamine]').open").await, json!(true));
    page.ask("document.querySelector('#move').click()").await;
    page.see("the crisis line of Britain", "return $('#crisis').href === 'tel:116123'").await;
    assert_eq!(page.ask("return faq.dataset.state").await, json!("ready"));
}
