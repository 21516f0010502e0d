//! The script with a fallback: the text is fetched.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{open, sees_the_chrome, sees_the_text, with_page};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{INSPECT, Site};

const ELEMENT: &str = "contact=\"/contact\" region=\"GB\" clinic=\"Harbor Lane Clinic\"";

fn site() -> Site {
    Site::inspected_with(ELEMENT)
}

async fn open_script(site: Site, screen: Viewport) -> Page {
    let page = Page::open(site, screen, "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/script.html").await;
    page
}

/// Waits until everything is shown that a patient needs while there is no text.
async fn fallback_stands(page: &Page) {
    page.see(
        "contact, crisis lines, plain page",
        "return ['a[href^=\"#visit\"], a[href=\"/contact\"]', 'a[href=\"tel:988\"]', 'a[href$=\"faq.en.html\"]'] \
         .every((link) => faq.querySelector(link)?.checkVisibility())",
    )
    .await;
}

#[browser_test]
async fn the_text_is_present_before_any_code_and_has_the_clinics_settings() {
    let page = open_script(Site { held: vec!["widget-"], ..site() }, Viewport::default()).await;
    sees_the_text(&page).await;
    page.see("the help bar", "return $('#contact')?.getAttribute('href') === '/contact'").await;
    let set = "const link = faq.querySelector('a[data-contact]'); return [link.getAttribute('href'), link.textContent, \
               faq.querySelector('[data-country=GB]').checkVisibility(), $('#crisis').getAttribute('href'), faq.dataset.state]";
    assert_eq!(
        page.ask(set).await,
        json!(["/contact", "Contact Harbor Lane Clinic", true, "tel:116123", "text"])
    );
    let gone = "return [...faq.querySelectorAll('a')].every((link) => !link.href.includes('/faq.en'))";
    assert_eq!(page.ask(gone).await, json!(true), "the fallback has left");
}

#[browser_test]
async fn the_application_runs_and_an_address_opens_its_answer() {
    let page = open_script(site(), Viewport::default()).await;
    sees_the_chrome(&page).await;
    assert_eq!(page.ask("return window.violations").await, json!([]));
    page.go("/faq.en.html").await;
    page.go("/script.html#ptsd-help").await;
    sees_the_chrome(&page).await;
    page.see(
        "the answer",
        "const top = document.getElementById('ptsd-help').getBoundingClientRect().top; \
         return faq.querySelector('[data-id=\"ptsd-help\"]').open && top > 0 && top < 400",
    )
    .await;
}

/// Returns a script that checks that the question of an answer is open at the top of the screen.
fn question_is_at_the_top(id: &str) -> String {
    format!(
        "const row = faq.querySelector('[data-id=\"{id}\"]'), {{ top }} = row.firstElementChild.getBoundingClientRect(); \
         return row.open && top >= 0 && top < 200"
    )
}

#[browser_test(needs(LayoutShift))]
async fn the_question_of_the_address_is_at_the_top_of_the_screen_and_nothing_has_moved() {
    for (width, height) in [(390, 844), (768, 1024), (1024, 768), (1280, 800), (1920, 1080)] {
        for language in ["en", "es"] {
            let screen = Viewport { width, height, ..Viewport::default() };
            let site = Site { real: true, ..Site::inspected_with(&format!("{ELEMENT} lang=\"{language}\"")) };
            let page = Page::open(site, screen, "/clinic-faq.css").await;
            page.listen_to_console().await;
            page.go("/script.html#cost").await;
            sees_the_chrome(&page).await;
            page.see(&format!("{width} {language}"), &question_is_at_the_top("cost")).await;
            page.check_that_nothing_moved().await;
        }
    }
}

#[browser_test(engine, needs(Preload))]
async fn the_text_is_requested_once() {
    let page = open_script(Site::inspected_with("contact=\"/contact\""), Viewport::default()).await;
    sees_the_chrome(&page).await;
    let asked = page.asked().iter().filter(|path| path.ends_with("faq.en.html")).count();
    // Once for the page that this test opens first, and once by the hint or by the script.
    assert_eq!(asked, 2, "{:?}", page.asked());
}

#[browser_test(engine)]
async fn without_the_text_the_fallback_stays() {
    let login = vec![("faq.en", "<!doctype html><head></head><p>Please log in</p>")];
    let page = open_script(Site { replaced: login, ..site() }, Viewport::default()).await;
    page.see("it says so", "return window.failures.join() === 'text'").await;
    fallback_stands(&page).await;
    assert_eq!(page.ask_text("return faq.dataset.state").await, "text");
    assert!(page.console().await.contains("clinic-faq: "), "{}", page.console().await);
}

#[browser_test]
async fn while_the_text_is_loading_the_fallback_is_shown_without_animation() {
    let page =
        Page::open(Site { held: vec!["faq.en"], ..site() }, Viewport::default(), "/clinic-faq.css").await;
    page.go("/script.html").await;
    fallback_stands(&page).await;
    assert_eq!(
        page.ask("return document.querySelectorAll('[role=progressbar], progress').length").await,
        json!(0)
    );
    page.release();
    sees_the_text(&page).await;
}

#[browser_test(needs(LayoutShift))]
async fn nothing_moves_while_the_text_and_the_shell_arrive() {
    for (width, height) in [(320, 640), (390, 844), (768, 1024), (1280, 900)] {
        let page = open_script(site(), Viewport { width, height, ..Viewport::default() }).await;
        sees_the_chrome(&page).await;
        page.check_that_nothing_moved().await;
    }
}

#[browser_test(engine)]
async fn page_and_files_may_be_on_two_origins() {
    let files = Site { shared: true, ..Site::default() }.serve().await;
    let page = super::pages::built("script.html")
        .replace("\"clinic-faq", &format!("\"{files}/clinic-faq"))
        .replace("\"faq.en.html", &format!("\"{files}/faq.en.html"))
        .replacen("<clinic-faq ", &format!("<clinic-faq {INSPECT} "), 1);
    let policy = format!(
        "default-src 'none'; script-src {files} 'self' 'wasm-unsafe-eval'; style-src {files} 'self'; connect-src {files}; \
         require-trusted-types-for 'script'"
    );
    let page =
        Page::open(Site { policy: Some(policy), ..with_page(page) }, Viewport::default(), "/clinic-faq.css")
            .await;
    page.listen_to_console().await;
    page.go("/host.html").await;
    sees_the_chrome(&page).await;
    assert_eq!(page.ask("return window.violations").await, json!([]));
    assert!(page.asked().iter().all(|path| !path.contains("widget-")), "{:?}", page.asked());
}

#[browser_test]
async fn a_language_without_text_is_reported_and_the_text_is_english() {
    let page = open(
        super::pages::around(&format!(
            "<clinic-faq {INSPECT} contact=\"/c\" lang=\"fr\"><p>Un moment</p></clinic-faq>"
        )),
        "",
    )
    .await;
    sees_the_chrome(&page).await;
    let console = page.console().await;
    assert!(console.contains("lang=\"fr\" is not known: write en"), "{console}");
}

#[browser_test]
async fn a_text_in_another_language_than_the_page_says_so() {
    let page = super::pages::around(&format!("<clinic-faq {INSPECT} contact=\"/c\"></clinic-faq>"));
    for (lang, expected) in [(" lang=\"fr\"", "en"), ("", "en"), (" lang=\"en-GB\"", "")] {
        let page = open(page.replacen("<html lang=\"en\"", &format!("<html{lang}"), 1), "").await;
        sees_the_chrome(&page).await;
        assert_eq!(page.ask("return faq.lang").await, json!(expected), "{lang}");
    }
}
