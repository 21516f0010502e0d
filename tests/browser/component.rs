//! `<Faq/>`, the whole widget, in a Yew application without element, script or shadow root. On such a page, `$` and
//! `root` in tests refer to the page itself.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::guide::Patient;
use crate::page::Page;
use crate::site::Site;

const ANSWERS: &str = "return document.querySelectorAll('.frame > .clinic-faq details[data-id]').length > 0";

const IS_TEXT_SHOWN: &str = "$('.frame > .clinic-faq').checkVisibility()";

/// Opens the example, which contains the real text.
async fn open(address: &str) -> Page {
    assert!(
        std::path::Path::new("target/browser-examples/faq_in_yew.js").exists(),
        "the example is not built: run `cargo xtask test`"
    );
    let site = Site { real: true, ..Site::default() };
    let page = Page::open(site, Viewport::default(), address).await;
    page.see("answers", ANSWERS).await;
    page
}

#[browser_test]
async fn the_text_is_what_the_prerender_writes() {
    let page = open("/yew.html").await;
    // The contact is set only here, and the buttons that the script adds to answers are part of the component.
    let words = |around: &str| {
        format!(
            "const text = {around}.cloneNode(true); \
             text.querySelectorAll('.cf-contact, .cf-sources:not([data-section]), .cf-tools').forEach((part) => part.remove()); \
             return text.textContent.replace(/\\s+/g, '')"
        )
    };
    let mounted = page.ask_text(&words("$('.frame > .clinic-faq')")).await;
    page.go("/faq.en.html").await;
    let prerendered = page.ask_text(&words("faq")).await;
    assert!(mounted.len() > 50_000, "{}", mounted.len());
    assert_eq!(mounted, prerendered);
}

#[browser_test(engine)]
async fn an_answer_that_was_found_opens_in_its_row_and_the_text_comes_back() {
    let page = open("/yew.html").await;
    page.search_for("how much does it cost").await;
    page.see_first("cost").await;
    page.open_result("cost").await;
    let seen = format!(
        "return [$('[data-answer=cost] .cf-short').checkVisibility(), {IS_TEXT_SHOWN}, root.querySelectorAll('[data-answer] [id]').length]"
    );
    assert_eq!(page.ask(&seen).await, json!([true, false, 0]));
    assert!(page.ask("return !!$('[data-result=cost] mark')").await == json!(true), "words are marked");
    page.ask("$('.clear').click()").await;
    page.see("the text", &format!("return {IS_TEXT_SHOWN} && !$('.results') && $('#search').value === ''"))
        .await;
}

#[browser_test(engine)]
async fn the_guide_ends_in_the_contact_link() {
    let page = open("/yew.html").await;
    page.open_guide_at(&Patient::clean(), "result").await;
    page.see_outcome("talk").await;
    let links = "return [...root.querySelectorAll('[data-outcome] a[data-contact], .help-bar a[data-contact]')] \
                 .filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'))";
    assert_eq!(page.ask(links).await, json!(["/contact", "/contact"]));
    assert_eq!(page.ask(&format!("return {IS_TEXT_SHOWN}")).await, json!(false));
    // An answer to read opens inside the result.
    page.ask("$('.read [data-action=read]').click()").await;
    page.see("a copy", "return !!$('.read [data-answer] .cf-short')").await;
    page.leave_guide().await;
    page.see("the text", &format!("return {IS_TEXT_SHOWN}")).await;
}

/// Yew yields to the browser after 16 ms of work. Here it does so at every opportunity.
#[browser_test(engine)]
async fn the_focus_is_on_the_new_screen_before_the_browser_paints_it() {
    let page = open("/yew.html").await;
    let script = "const now = Date.now.bind(Date); let passed = 0; Date.now = () => now() + (passed += 20); \
                  const { port1, port2 } = new MessageChannel(); \
                  const next = new Promise((resolve) => { port1.onmessage = resolve; }); \
                  $('[data-action=guide]').click(); port2.postMessage(0); \
                  return next.then(() => { Date.now = now; return document.activeElement?.matches('[data-focus]'); })";
    assert_eq!(page.ask(script).await, json!(true));
    assert_eq!(page.ask(&format!("return {IS_TEXT_SHOWN}")).await, json!(false));
}

#[browser_test(engine)]
async fn words_of_distress_and_an_emergency_show_only_crisis_help() {
    let page = open("/yew.html").await;
    page.go_to_field().await;
    page.type_letters("i want to die ").await;
    page.see("help", "return $('[data-crisis=search]')?.checkVisibility()").await;
    let shown = format!(
        "return [$('[data-crisis=search] a').getAttribute('href'), root.querySelectorAll('[data-result]').length, \
         $('.help-bar').hasAttribute('data-urgent'), $('#contact').checkVisibility(), {IS_TEXT_SHOWN}]"
    );
    assert_eq!(page.ask(&shown).await, json!(["tel:988", 0, true, false, false]));
    page.ask("$('.clear').click()").await;
    page.open_guide().await;
    page.pick("yes").await;
    page.see(
        "help under the answers",
        "return $('[data-crisis=guide] a')?.getAttribute('href') === 'tel:911'",
    )
    .await;
    page.press_button("next").await;
    page.see_outcome("crisis").await;
    let alone = format!(
        "return [$('#crisis').getAttribute('href'), $('#contact').checkVisibility(), $('form.search').checkVisibility(), {IS_TEXT_SHOWN}]"
    );
    assert_eq!(page.ask(&alone).await, json!(["tel:911", false, false, false]));
}

#[browser_test]
async fn an_address_a_link_and_a_suggestion_open_answers_in_the_text() {
    let page = open("/yew.html#ptsd-help").await;
    let open = |id: &str| format!("return document.getElementById('{id}').checkVisibility()");
    page.see("what the address names", &open("ptsd-help")).await;
    page.ask("document.getElementById('ptsd-help').querySelector('.cf-related a').click()").await;
    page.see(
        "a related one",
        "return [...root.querySelectorAll('.cf-answer')].filter((answer) => answer.checkVisibility()).length === 2",
    )
    .await;
    page.ask("window.suggested = $('[data-suggestion]').dataset.suggestion; $('[data-suggestion]').click()")
        .await;
    page.see("a suggested one", "return document.getElementById(window.suggested).checkVisibility()").await;
    assert_eq!(
        page.ask("return location.hash").await,
        json!("#ptsd-help"),
        "the address is the application's"
    );
}

#[browser_test]
async fn an_answer_has_its_sources_and_its_buttons_and_says_when_it_is_overdue() {
    let page = open("/yew.html").await;
    let parts = "const answer = document.getElementById('ptsd-help'); \
                 return [answer.querySelectorAll('.cf-tools button').length, answer.querySelectorAll('.cf-sources li small').length > 0, \
                 !!answer.querySelector('.cf-overdue')]";
    assert_eq!(page.ask(parts).await, json!([2, true, false]));
    page.run_first(
        "const Day = Date; Date = class extends Day { constructor(...given) { super(...(given.length ? given : ['2040-02-01'])) } };",
    );
    page.go("/yew.html").await;
    page.see("answers", ANSWERS).await;
    assert_eq!(page.ask(parts).await, json!([2, true, true]));
    let others =
        "return ['.cf-intro', '.cf-calls', '.cf-help > div'].every((part) => !!$(part + ' > .cf-overdue'))";
    assert_eq!(page.ask(others).await, json!(true));
}
