//! The npm package in an application of each framework, with the lines of docs/hosting.md (`tests/package`).

mod astro;
mod next;
mod react;
mod server;
mod svelte;
mod vue;

use std::path::Path;

use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{POLICY, Site};

/// Opens a page of an application, whose files are served as by a static host. `folder` is what its build wrote.
async fn open(folder: &'static str, path: &str) -> Page {
    Page::open(application(folder), Viewport::default(), path).await
}

/// Does the same under the strict policy.
async fn open_strictly(folder: &'static str, path: &str) -> Page {
    let site = Site { policy: Some(POLICY.to_owned()), ..application(folder) };
    Page::open(site, Viewport::default(), path).await
}

fn application(folder: &'static str) -> Site {
    assert!(Path::new(folder).exists(), "{folder} is not built: run `cargo xtask test package`");
    Site { application: Some(folder), ..Site::default() }
}

async fn see_ready(page: &Page) {
    page.see("the application runs", "return faq?.dataset.state === 'ready' && faq.checkVisibility()").await;
}

/// Requires that neither the page nor the framework has reported anything.
async fn check_silence(page: &Page) {
    assert_eq!(page.ask("return window.violations").await, json!([]));
    assert_eq!(page.ask("return window.failures").await, json!([]));
    assert_eq!(page.console().await, "");
}

/// Checks the page with the questions: text in place of the fallback, the shell, search, and an answer in the results
/// with its style.
async fn check_text_and_search(page: &Page) {
    see_ready(page).await;
    assert_eq!(page.ask("return faq.querySelectorAll('details[data-id]').length > 50").await, json!(true));
    assert_eq!(
        page.ask("return !!faq.querySelector('a[href=\"/contact\"]:not([data-contact])')").await,
        json!(false)
    );
    assert_eq!(page.ask("return getComputedStyle($('.suggestion-list')).display").await, json!("grid"));
    page.ask("faq.search('how much does it cost')").await;
    page.see("the results", "return $('[data-result]')?.dataset.result === 'cost'").await;
    page.ask("$('[data-result=cost]').querySelector('button, a, summary').click()").await;
    page.see("the answer", "return !!$('[data-answer=cost] .cf-short')").await;
    // This style is in the file of the text's style sheet.
    page.see("its style", "return getComputedStyle($('[data-answer=cost] .cf-short')).paddingTop !== '0px'")
        .await;
    check_silence(page).await;
}

/// Starts the guide, leaves by the application's own link and comes back, several times. The guide must have ended, and
/// the text must be there. `stays` tells whether the framework keeps a page that was left in the document.
async fn check_leaving_and_coming_back(page: &Page, stays: bool) {
    see_ready(page).await;
    for _ in 0..3 {
        page.ask("faq.startGuide()").await;
        page.see("the guide", "return !!$('[data-screen=start]')").await;
        page.ask("$('[data-action=begin]').click()").await;
        page.see("its first question", "return !!$('[data-question]')").await;
        page.ask("window.before = faq; document.getElementById('to-home').click()").await;
        let left = "return [...document.querySelectorAll('h1')].some((title) => title.textContent === 'Home' && title.checkVisibility())";
        page.see("the other page", left).await;
        assert_eq!(page.ask("return window.before.isConnected").await, json!(stays));
        page.see("the guide has ended", "return !window.before.shadowRoot.querySelector('.guide')").await;
        page.ask("document.getElementById('to-questions').click()").await;
        see_ready(page).await;
        assert_eq!(page.ask("return document.querySelectorAll('clinic-faq').length").await, json!(1));
        assert_eq!(page.ask("return !!$('.guide')").await, json!(false));
        page.see("the text", "return faq.querySelector('[data-topic] > summary').checkVisibility()").await;
    }
    check_silence(page).await;
}

/// Checks a page whose address names an answer.
async fn check_link_to_answer(page: &Page) {
    see_ready(page).await;
    let open = "const answer = faq.querySelector('[data-id=cost]'); \
         const { top } = answer.firstElementChild.getBoundingClientRect(); \
         return answer.open && answer.closest('[data-topic]').open && top > -2 && top < innerHeight / 2";
    page.see("the answer that the address names", open).await;
    check_silence(page).await;
}

/// Checks a page with the settings that embed/test/setup-frameworks.test.ts has put into the code of setup.html.
async fn check_settings(page: &Page) {
    see_ready(page).await;
    let question = "faq.querySelector('[data-id=parking]')";
    page.see("the clinic's question", &format!("return !!{question}")).await;
    for (what, script, expected) in [
        (
            "question",
            format!("return {question}.querySelector('summary').textContent.trim()"),
            "Where do I {park}?",
        ),
        (
            "answer",
            format!("return {question}.querySelector('p').textContent"),
            "Behind </script> the house.",
        ),
        (
            "contact",
            "return faq.querySelector('a[data-contact]').getAttribute('href')".into(),
            "/contact?from=questions&to=us",
        ),
        ("clinic", "return faq.getAttribute('clinic')".into(), "Harbor \"Lane\" {Clinic}"),
        ("crisis line", "return $('#crisis').href".into(), "tel:116123"),
    ] {
        assert_eq!(page.ask(&script).await, json!(expected), "{what}");
    }
    let hours = "return [...faq.querySelectorAll('[data-fact=hours]')].some((fact) => fact.textContent.includes('Sa 9-12'))";
    assert_eq!(page.ask(hours).await, json!(true));
    assert_eq!(page.ask("return faq.querySelector('[data-id=ptsd-help]').hidden").await, json!(true));
    check_silence(page).await;
}

/// Checks a page that listens to the element, calls its methods, and changes a setting and children of it.
async fn check_changes(page: &Page) {
    see_ready(page).await;
    let heard = "return document.querySelector('#state')?.textContent === 'ready'";
    page.see("the application hears of it", heard).await;
    assert_eq!(
        page.ask("return faq.querySelector('#fallback')?.checkVisibility() ?? false").await,
        json!(false)
    );
    page.ask("document.querySelector('#ask').click()").await;
    assert_eq!(page.ask("return faq.querySelector('[data-id=what-is-ketamine]').open").await, json!(true));
    page.ask("document.querySelector('#move').click()").await;
    page.see("the crisis line of Britain", "return $('#crisis').href === 'tel:116123'").await;
    for is_closed in [true, false, true, false] {
        page.ask("document.querySelector('#toggle').click()").await;
        let shown = format!("return !!document.querySelector('#closed') === {is_closed}");
        page.see(&format!("the line that says so: {is_closed}"), &shown).await;
    }
    assert_eq!(page.ask("return faq.dataset.state").await, json!("ready"));
    check_silence(page).await;
}
