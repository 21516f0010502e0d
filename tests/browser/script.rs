//! The script in situations that frameworks make: an element taken out and put back, in another component, and text
//! that comes late.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

#[browser_test]
async fn an_accent_stays_readable_after_the_element_was_taken_out_and_put_back() {
    let page = Page::ready().await;
    let accent = "return getComputedStyle(faq).getPropertyValue('--cf-accent')";
    page.ask("faq.style.setProperty('--clinic-faq-accent', '#ffee00')").await;
    page.see(
        "it is darker on white",
        &format!(
            "const [colour] = {}.match(/#[0-9a-f]{{6}}/) ?? []; return !!colour && colour !== '#ffee00'",
            &accent["return ".len()..]
        ),
    )
    .await;
    let readable = page.ask_text(accent).await;
    page.ask("window.away = faq; window.home = faq.parentElement; faq.remove()").await;
    page.see("it ended", "return window.away.dataset.state === 'text'").await;
    page.ask("window.home.append(window.away)").await;
    page.see("it runs again", "return faq.dataset.state === 'ready'").await;
    assert_eq!(page.ask_text(accent).await, readable);
}

#[browser_test]
async fn in_another_components_shadow_root_answers_open_clear_of_the_pages_header() {
    let page = Page::ready().await;
    page.ask(
        "window.kept = faq; const host = document.createElement('div'); faq.before(host); \
         host.attachShadow({ mode: 'open' }).append(faq); const header = document.createElement('div'); \
         Object.assign(header.style, { position: 'fixed', inset: '0 0 auto', height: '80px', background: 'teal' }); \
         document.body.append(header)",
    )
    .await;
    page.see("it runs", "return window.kept.dataset.state === 'ready'").await;
    assert_eq!(page.ask("return window.kept.openAnswer('cost')").await, json!(true));
    page.see(
        "the question is below the header",
        "const answer = window.kept.querySelector('[data-id=cost]'); \
         return answer.open && Math.round(answer.getBoundingClientRect().top) >= 80",
    )
    .await;
}

#[browser_test]
async fn text_that_comes_after_a_failed_fetch_gets_controls_that_work() {
    let missing = Site { missing: vec!["faq.en.html"], ..Site::inspected() };
    let page = Page::open(missing, Screen::default(), "/clinic-faq.css").await;
    page.listen_to_console().await;
    page.go("/").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask(
        "const late = document.createElement('clinic-faq'); late.setAttribute('inspect', '2026-12-01'); \
         window.kids = [...faq.childNodes]; faq.replaceWith(late)",
    )
    .await;
    page.see("the text is missed", "return window.failures.join() === 'text'").await;
    page.ask("faq.append(...window.kids)").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready' && !!$('[data-suggestion=cost]')")
        .await;
    page.click("return $('[data-suggestion=cost]')").await;
    page.see("its answer is open", "return faq.querySelector('[data-id=cost]').open").await;
}
