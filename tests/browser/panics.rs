//! Deliberate panics, in a module built for this purpose (`examples/panicking.rs`).

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

/// The files of the panicking module, served under the widget's names: the script recognizes a trap of the widget by
/// the addresses in its stack.
const EXCHANGED: [(&str, &str); 2] = [("_bg.wasm", "panicking_bg.wasm"), ("widget-", "panicking.js")];

async fn open(attribute: &str) -> Page {
    assert!(
        std::path::Path::new("target/browser-examples/panicking.js").exists(),
        "the example is not built: run `cargo xtask test`"
    );
    let site = Site {
        exchanged: EXCHANGED.to_vec(),
        ..Site::inspected_with(&format!("contact=\"/c\" {attribute}"))
    };
    let page = Page::open(site, Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/").await;
    page
}

/// Checks that the text, the contact and the crisis line are shown, and that controls which no longer work are not.
async fn text_and_help_stand(page: &Page) {
    page.see("it is announced", "return window.failures.join() === 'panic' && faq.dataset.state === 'text'")
        .await;
    let stands = page
        .ask(
            "return [[...faq.querySelectorAll('details[data-topic]')].every((one) => one.checkVisibility()), \
             $('#crisis').getAttribute('href'), $('#contact').getAttribute('href'), root.querySelectorAll('button').length]",
        )
        .await;
    assert_eq!(stands, json!([true, "tel:988", "/c", 0]));
}

#[browser_test(engine)]
async fn after_a_panic_at_the_start_the_text_and_the_help_bar_remain() {
    text_and_help_stand(&open("data-panic").await).await;
}

#[browser_test(engine)]
async fn after_a_panic_in_the_guide_the_text_and_the_help_bar_remain() {
    let page = open("").await;
    page.see_ready().await;
    page.ask("faq.startGuide()").await;
    page.see("the guide", "return !!$('[data-action=begin]')").await;
    page.ask("$('[data-action=begin]').click()").await;
    page.see("its first question", "return !!$('[data-question]')").await;
    page.ask("$('[data-question] input').click(); faq.dispatchEvent(new Event('panic'))").await;
    text_and_help_stand(&page).await;
    assert_eq!(page.ask("return root.querySelectorAll('input').length").await, json!(0), "no answer is left");
}

/// Adds a function to the page that reports an error as an engine does when it ends a module without a panic. It runs
/// in the page, since in Firefox a driver's script would have error classes of its own.
const TRAP: &str = "window.trap = (place) => { const error = new WebAssembly.RuntimeError('Out of bounds memory access'); \
     error.stack = 'f@' + place; dispatchEvent(new ErrorEvent('error', { error })); }; \
     window.glue = () => performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /widget-[0-9a-f]+\\.js$/.test(name));";

#[browser_test(engine)]
async fn after_a_trap_of_the_engine_in_the_module_the_text_and_the_help_bar_remain() {
    let page = open("").await;
    page.run_first(TRAP);
    page.go("/").await;
    page.see_ready().await;
    page.ask("window.trap('https://host.example/other.wasm')").await;
    assert_eq!(page.ask_text("return faq.dataset.state").await, "ready", "a module of the page is not ours");
    page.ask("window.trap(window.glue())").await;
    text_and_help_stand(&page).await;
}

#[browser_test(engine)]
async fn a_panic_of_one_widget_ends_all_of_them_and_none_loses_its_text() {
    let page = open("").await;
    page.see_ready().await;
    page.ask(
        "const other = document.createElement('clinic-faq'); other.setAttribute('inspect', faq.getAttribute('inspect')); other.setAttribute('contact', '/d'); \
         window.other = other; faq.after(other)",
    )
    .await;
    page.see(
        "both run",
        "window.other.scrollIntoView({ behavior: 'instant' }); return window.other.dataset.state === 'ready'",
    )
    .await;
    page.ask("faq.dispatchEvent(new Event('panic'))").await;
    page.see("both have ended", "return [faq, window.other].every((one) => one.dataset.state === 'text')")
        .await;
    assert_eq!(
        page.ask("return [...window.other.querySelectorAll('details[data-topic]')].filter((one) => one.checkVisibility()).length").await,
        json!(toy::topics())
    );
}
