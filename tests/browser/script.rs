//! The script in situations that frameworks cause: the element is removed and inserted again, is in another component,
//! or gets its text late. Also, when the script requests its files.

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
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
    let page = Page::open(missing, Viewport::default(), "/clinic-faq.css").await;
    page.listen_to_console().await;
    page.go("/").await;
    page.see_ready().await;
    page.ask(
        "const late = document.createElement('clinic-faq'); late.setAttribute('inspect', '2026-12-01'); \
         window.kids = [...faq.childNodes]; faq.replaceWith(late)",
    )
    .await;
    page.see("the text is missed", "return window.failures.join() === 'text'").await;
    page.ask("faq.append(...window.kids)").await;
    page.see("the application runs", "return faq.dataset.state === 'ready' && !!$('[data-suggestion=cost]')")
        .await;
    page.click("return $('[data-suggestion=cost]')").await;
    page.see("its answer is open", "return faq.querySelector('[data-id=cost]').open").await;
}

fn asks_for(page: &Page, part: &str) -> bool {
    page.asked().iter().any(|path| path.contains(part))
}

/// Opens the page with the script alone, which requests nothing by itself except the text.
async fn open_script(site: Site, first: &str) -> Page {
    let page = Page::open(site, Viewport::default(), "/clinic-faq.css").await;
    page.run_first(first);
    page.go("/script.html").await;
    page
}

#[browser_test(engine)]
async fn the_code_is_requested_when_the_text_is_present_even_on_a_busy_page() {
    let busy = "window.requestIdleCallback = () => 0;";
    let page = open_script(Site { held: vec!["faq.en"], ..Site::inspected() }, busy).await;
    page.see_asked("faq.en").await;
    page.wait(300).await;
    assert!(!asks_for(&page, "widget-"), "the text comes first: {:?}", page.asked());
    page.release();
    for part in ["_bg.wasm", "words.en", "-extras-", "application-"] {
        page.see_asked(part).await;
    }
    assert_eq!(
        page.ask_text("return faq.dataset.state ?? ''").await,
        "text",
        "it waits for the page to rest"
    );
}

#[browser_test]
async fn far_below_the_screen_the_code_is_not_requested() {
    let far = "const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet]; \
               sheet.replaceSync('main::before { content: \"\"; display: block; height: 6000px }');";
    let page = open_script(Site::inspected(), far).await;
    page.see("the shell is shown", "return !!root?.querySelector('.help-bar')").await;
    page.wait(500).await;
    assert!(!asks_for(&page, "widget-"), "{:?}", page.asked());
    page.ask("faq.scrollIntoView({ behavior: 'instant' })").await;
    page.see("it runs", "return faq.dataset.state === 'ready'").await;
}

#[browser_test(engine)]
async fn a_reader_who_saves_data_gets_the_code_when_they_use_a_control() {
    let saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    let page = open_script(Site::inspected(), saving).await;
    page.see("the shell is shown", "return $('#crisis')?.getAttribute('href') === 'tel:988'").await;
    page.wait(1000).await;
    assert!(!asks_for(&page, "widget-"), "{:?}", page.asked());
    page.go_to_field().await;
    page.see("it runs", "return faq.dataset.state === 'ready'").await;
}

#[browser_test]
async fn the_code_is_requested_before_the_search_vocabulary() {
    let page = open_script(Site { held: vec!["widget-"], ..Site::inspected() }, "").await;
    page.see("the field", "return !!root && !!$('#search')").await;
    page.go_to_field().await;
    page.see_asked("widget-").await;
    page.wait(300).await;
    assert!(!asks_for(&page, "search.en"), "{:?}", page.asked());
    page.release();
    page.see_asked("search.en").await;
}

#[browser_test(engine, needs(Preload))]
async fn what_the_head_of_the_page_requests_is_requested_once() {
    let page = Page::ready().await;
    for part in ["_bg.wasm", "/widget-"] {
        let asked = page.asked().iter().filter(|path| path.contains(part)).count();
        assert_eq!(asked, if part == "_bg.wasm" { 1 } else { 2 }, "{part}: {:?}", page.asked());
    }
}
