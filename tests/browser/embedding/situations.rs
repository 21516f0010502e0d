//! What pages do to an element without bad intent: they morph it, cover it, start it late, or answer with the wrong
//! file.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::pages::{built, open, sees_the_chrome, sees_the_text};
use crate::engine::{EngineKind, Viewport};
use crate::page::Page;
use crate::site::{INSPECT, Site};

/// Resets the element repeatedly to what a server that renders pages would send.
const LINES: &str = "window.morph = () => { for (const { name } of [...faq.attributes]) \
     if (name.startsWith('data-')) faq.removeAttribute(name); \
     const line = document.createElement('div'); line.className = 'line'; line.textContent = 'Call 988.'; \
     faq.replaceChildren(line); };";

async fn snippet() -> Page {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/script.html").await;
    sees_the_chrome(&page).await;
    page
}

#[browser_test(engine)]
async fn text_that_a_morphing_page_removes_repeatedly_is_restored() {
    let page = snippet().await;
    page.ask(LINES).await;
    for time in 1..3 {
        page.ask("window.morph()").await;
        page.see("the state is right", "return faq.dataset.state === 'ready'").await;
        sees_the_text(&page).await;
        assert_eq!(page.ask("return faq.querySelector('.line')").await, json!(null), "{time}");
    }
    page.search_for("cost").await;
    page.see_first("cost").await;
    assert_eq!(page.ask("return window.failures").await, json!([]));
}

#[browser_test]
async fn if_removed_text_cannot_be_restored_the_fallback_is_shown_and_the_failure_reported() {
    let page = snippet().await;
    page.go_offline();
    page.ask(&format!("{LINES} window.morph()")).await;
    page.see("it is announced", "return window.failures.join() === 'text' && faq.dataset.state === 'text'")
        .await;
    assert_eq!(page.ask("return faq.querySelector('.line').checkVisibility()").await, json!(true));
    assert_eq!(
        page.ask("return $('#crisis').getAttribute('href')").await,
        json!("tel:988"),
        "the help bar stays"
    );
}

#[browser_test]
async fn what_the_clinic_hides_stays_hidden_when_a_page_resets_its_attributes() {
    let page =
        Page::open(Site::inspected_with("contact=\"/c\" hide=\"legal\""), Viewport::default(), "/").await;
    sees_the_chrome(&page).await;
    let legal = "const topic = faq.querySelector('[data-topic=legal]');";
    assert_eq!(page.ask(&format!("{legal} return topic.hidden")).await, json!(true));
    page.ask(&format!("{legal} topic.hidden = false; faq.removeAttribute('data-state')")).await;
    page.see("both are back", &format!("{legal} return topic.hidden && faq.dataset.state === 'ready'")).await;
}

/// Adds a bar of the page that is fixed to the lower edge.
const CALL_NOW: &str = "const bar = document.createElement('div'); bar.id = 'call-now'; \
     Object.assign(bar.style, { position: 'fixed', inset: 'auto 0 0', height: '64px', zIndex: 9999, background: 'teal' }); \
     document.body.append(bar); dispatchEvent(new Event('resize'));";

/// Returns a script that checks that the help bar ends this many pixels above the lower edge and that its links are not
/// covered.
fn bar_is_above(pixels: u32) -> String {
    format!(
        "const box = $('.help-bar').getBoundingClientRect(); \
         return Math.abs(innerHeight - {pixels} - box.bottom) < 2 && ['#crisis', '#contact'].every((id) => {{ \
         const link = $(id), {{ left, top, width, height }} = link.getBoundingClientRect(); \
         return link.contains(root.elementFromPoint(left + width / 2, top + height / 2)); }})"
    )
}

#[browser_test(engine)]
async fn the_help_bar_is_above_a_bar_of_the_page() {
    let page = Page::ready().await;
    page.ask("faq.querySelector('.cf-topics').scrollIntoView({ block: 'center' })").await;
    page.see("it is at the edge", &bar_is_above(0)).await;
    page.ask(CALL_NOW).await;
    page.see("it is above the results", &bar_is_above(64)).await;
    page.ask("document.getElementById('call-now').remove(); dispatchEvent(new Event('resize'))").await;
    page.see("it is at the edge again", &bar_is_above(0)).await;
    for (set, wanted) in [
        ("faq.style.setProperty('--clinic-faq-bottom', '100px')", 100),
        ("faq.style.setProperty('--clinic-faq-bottom', '0')", 0),
        (
            "document.documentElement.style.scrollPaddingBottom = '80px'; dispatchEvent(new Event('resize'))",
            80,
        ),
    ] {
        page.ask(set).await;
        page.see(set, &bar_is_above(wanted)).await;
    }
}

/// What a page may have at the lower edge of the screen: the style of a `<div>`, and what is done with it.
const COVERS: [(&str, &str); 7] = [
    ("inset: auto 12px 12px; height: 64px", ""),
    ("inset: auto 40% 0 0; height: 64px", ""),
    ("inset: auto 0 0 50%; height: 64px", ""),
    ("inset: auto 16px 16px; height: 170px", ""),
    // A wrapper that only places a bar.
    (
        "inset: 0; pointer-events: none; background: none",
        "cover.append(bar()); cover.firstChild.style.pointerEvents = 'auto'",
    ),
    // Components.
    ("display: contents", "cover.attachShadow({ mode: 'open' }).append(bar())"),
    ("display: contents", "cover.attachShadow({ mode: 'closed' }).append(bar())"),
];

/// Adds one of [`COVERS`].
fn cover((style, act): (&str, &str)) -> String {
    format!(
        "const make = (style) => {{ const box = document.createElement('div'); \
         box.style.cssText = `position: fixed; z-index: 9999; background: teal; ${{style}}`; return box; }}; \
         const bar = () => make('inset: auto 0 0; height: 64px'), cover = make('{style}'); cover.id = 'cover'; {act}; \
         document.body.append(cover); dispatchEvent(new Event('resize'))"
    )
}

/// Whether nothing covers the links of the help bar, and the bar is not in the upper half of the screen.
const LINKS_ARE_FREE: &str = "const links = ['#crisis', '#contact'].map($); \
     return links.every((link) => { const { left, top, width, height } = link.getBoundingClientRect(); \
     return top > innerHeight / 2 && [0.1, 0.5, 0.9].every((across) => [0.1, 0.5, 0.9].every((down) => { \
     const [x, y] = [left + width * across, top + height * down]; \
     return document.elementFromPoint(x, y) === faq && link.contains(root.elementFromPoint(x, y)); })); })";

#[browser_test(engine)]
async fn nothing_at_the_lower_edge_covers_the_links_of_the_help_bar() {
    for (width, height) in [(390, 844), (1280, 800)] {
        let screen = Viewport { width, height, ..Viewport::default() };
        let page = Page::open(Site::inspected(), screen, "/").await;
        sees_the_chrome(&page).await;
        page.ask("faq.querySelector('.cf-topics').scrollIntoView({ block: 'center' })").await;
        let cards = [("inset: auto 16px 16px auto; width: 420px; height: 200px", "")];
        for covers in COVERS.iter().chain(cards.iter().filter(|_| width > 420)) {
            page.ask(&cover(*covers)).await;
            page.see(covers.0, LINKS_ARE_FREE).await;
            page.ask("document.getElementById('cover').remove(); dispatchEvent(new Event('resize'))").await;
            page.see("it is at the edge again", &bar_is_above(0)).await;
        }
        let padding = "document.documentElement.style.scrollPaddingBottom";
        for (value, pixels) in [("12%", height * 12 / 100), ("calc(10% + 20px)", height / 10 + 20)] {
            page.ask(&format!("{padding} = '{value}'; dispatchEvent(new Event('resize'))")).await;
            page.see(value, &bar_is_above(pixels)).await;
        }
    }
}

// Not in WebKit (docs/engines.md).
#[browser_test]
async fn the_help_bar_is_above_a_bar_inside_the_box_that_scrolls() {
    let page = Page::ready().await;
    page.ask(
        "const box = document.createElement('div'), bar = document.createElement('div'); \
         box.style.cssText = 'position: fixed; inset: 0 0 100px; overflow: auto; background: white'; \
         bar.style.cssText = 'position: sticky; bottom: 0; height: 64px; background: teal; z-index: 9999'; \
         faq.replaceWith(box); box.append(faq, bar)",
    )
    .await;
    page.see("the shell", "return faq.dataset.state === 'ready'").await;
    page.ask("faq.querySelector('.cf-topics').scrollIntoView({ block: 'center' })").await;
    page.see("it is above the bar", LINKS_ARE_FREE).await;
}

// Firefox scrolls only to the edge of the screen (docs/engines.md).
#[browser_test]
async fn the_focused_element_stays_above_a_bar_of_the_page() {
    let page = Page::ready().await;
    page.ask(&format!(
        "{CALL_NOW} faq.style.setProperty('--clinic-faq-bottom', '64px'); \
              faq.querySelector('[data-topic] > summary').focus()"
    ))
    .await;
    for _ in 0..8 {
        page.press(Key::Tab).await;
        // Firefox scrolls to the focused element in the next frame.
        let clear = "const focused = document.activeElement, { bottom } = focused.getBoundingClientRect(); \
                     return !focused.matches('summary') || bottom <= $('.help-bar').getBoundingClientRect().top + 1";
        page.see("what has the focus is above the bar", clear).await;
    }
}

/// Returns the keys that the page has seen since the last call.
async fn seen_keys(page: &Page) -> serde_json::Value {
    page.ask("const seen = window.keys; window.keys = []; return seen").await
}

#[browser_test(engine)]
async fn an_escape_that_is_used_stays_and_any_other_reaches_a_dialog_of_the_page_like_tab() {
    let page = Page::ready().await;
    page.ask(
        "window.keys = []; for (const type of ['keydown', 'keyup']) \
         document.addEventListener(type, ({ key }) => window.keys.push(`${type} ${key}`))",
    )
    .await;
    let escape = ["keydown Escape", "keyup Escape"];
    page.search_for("c").await;
    page.see("results", "return !!$('[data-result]')").await;
    page.ask("window.keys = []").await;
    page.press(Key::Escape).await;
    assert_eq!(seen_keys(&page).await, json!([]), "it empties the field");
    page.press(Key::Escape).await;
    page.press(Key::Tab).await;
    let both = json!([escape[0], escape[1], "keydown Tab", "keyup Tab"]);
    assert_eq!(seen_keys(&page).await, both, "it is not used");
    page.search_for("c").await;
    page.see("results", "return !!$('[data-result]')").await;
    page.ask("$('[data-result] button').focus(); window.keys = []").await;
    page.press(Key::Escape).await;
    assert_eq!(seen_keys(&page).await, json!([]), "it leaves the results");
    page.ask("faq.startGuide()").await;
    page.see("the guide", "return !!$('[data-screen=start]')").await;
    page.press(Key::Escape).await;
    assert_eq!(seen_keys(&page).await, json!([]), "it warns");
    page.press(Key::Escape).await;
    page.see("the guide has ended", "return !$('[data-screen=start]')").await;
    assert_eq!(seen_keys(&page).await, json!([]), "it leaves the guide");
    page.press(Key::Escape).await;
    assert_eq!(seen_keys(&page).await, json!(escape), "nothing is open");
}

/// Moves the text into the shadow root of a component of the page.
const COMPONENT: &str = "window.errors = []; addEventListener('error', ({ message }) => window.errors.push(message)); \
     addEventListener('DOMContentLoaded', () => { \
     const host = document.querySelector('#site-page'); if (!host) return; \
     const around = host.attachShadow({ mode: 'open' }), style = document.createElement('link'); \
     Object.assign(style, { rel: 'stylesheet', href: '/clinic-faq.css' }); \
     around.append(style, ...host.childNodes); window.inner = around.querySelector('clinic-faq'); }, { once: true });";

#[browser_test(engine)]
async fn in_a_components_shadow_root_an_address_opens_its_answer_and_links_are_followed() {
    let element = built("index.html");
    let start = element.find("<clinic-faq ").expect("it has the element");
    let end = element.find("</clinic-faq>").expect("it ends") + "</clinic-faq>".len();
    let inside = element[start..end].replacen("<clinic-faq ", &format!("<clinic-faq {INSPECT} "), 1);
    let host = format!("{}<div id=\"site-page\">{inside}</div>{}", &element[..start], &element[end..]);
    let site = Site { made: vec![("host.html".to_owned(), host)], ..Site::with("") };
    let page = Page::open(site, Viewport::default(), "/faq.en.html").await;
    page.run_first(COMPONENT);
    page.go("/host.html#ptsd-help").await;
    let seen = |id: &str| {
        format!(
            "const answer = window.inner?.querySelector('[data-id=\"{id}\"]'); if (!answer?.open) return false; \
             const {{ top }} = answer.getBoundingClientRect(); return top >= 0 && top < innerHeight / 2"
        )
    };
    page.see("the shell runs", "return window.inner?.dataset.state === 'ready'").await;
    if page.engine.kind == EngineKind::WebKit {
        // WebKit does not keep the scroll position when the shell is inserted above it (docs/engines.md).
        page.see(
            "the address has opened it",
            "return window.inner.querySelector('[data-id=\"ptsd-help\"]').open",
        )
        .await;
    } else {
        page.see("the address has opened it", &seen("ptsd-help")).await;
    }
    assert_eq!(page.ask("return window.inner.openAnswer('cost')").await, json!(true));
    page.see("the method has opened it", &seen("cost")).await;
    page.ask("window.inner.openAnswer('cost'); window.inner.getRootNode().host.remove()").await;
    page.wait(1200).await;
    assert_eq!(page.ask("return window.errors").await, json!([]), "nothing that was planned fails");
}

#[browser_test(engine)]
async fn a_late_start_moves_nothing_that_is_being_read() {
    let without = built("index.html").replace("<script type=\"module\" src=\"clinic-faq.js\"></script>", "");
    assert!(!without.contains("src=\"clinic-faq.js\""), "the script comes later");
    // No policy: under one that requires Trusted Types, a script needs a named Trusted Types policy to add other
    // scripts.
    let site = Site { made: vec![("host.html".to_owned(), without)], ..Site::default() };
    let page = Page::open(site, Viewport::default(), "/host.html").await;
    page.see("the space is given up", "return getComputedStyle(faq, '::before').height === '0px'").await;
    page.ask(
        "const answer = faq.querySelectorAll('[data-topic]')[2].querySelector('details'); \
         answer.open = answer.parentElement.closest('details').open = true; \
         window.read = answer.querySelector('summary'); window.read.scrollIntoView({ block: 'center', behavior: 'instant' })",
    )
    .await;
    page.wait(200).await;
    let before = page.ask("return Math.round(window.read.getBoundingClientRect().top)").await;
    page.ask(
        "const script = document.createElement('script'); script.type = 'module'; script.src = '/clinic-faq.js'; \
         document.head.append(script)",
    )
    .await;
    sees_the_chrome(&page).await;
    page.wait(200).await;
    let after = page.ask("return Math.round(window.read.getBoundingClientRect().top)").await;
    let moved = before.as_i64().zip(after.as_i64()).map(|(before, after)| (before - after).abs());
    assert!(moved.is_some_and(|pixels| pixels < 3), "{before} {after}");
}

/// What a host sends for every file that it does not have, with a status of success.
const HOME: &str =
    "<!doctype html><title>Home</title><clinic-faq><p>help-bar</p></clinic-faq><template><p>x</p></template>";

#[browser_test]
async fn a_page_in_place_of_a_file_counts_as_a_missing_file() {
    for (part, start, reason) in
        [("faq.en", "/script.html", "text"), (".css", "/", "code"), ("widget-", "/", "code")]
    {
        let kinds = vec![(part, "text/html")];
        let site = Site { replaced: vec![(part, HOME)], kinds, ..Site::inspected() };
        let page = Page::open(site, Viewport::default(), "/clinic-faq.d.ts").await;
        page.listen_to_console().await;
        page.go(start).await;
        page.see(part, &format!("return window.failures.join() === '{reason}'")).await;
        assert_eq!(
            page.ask("return [faq.dataset.state, faq.dataset.reserved ?? '']").await,
            json!(["text", ""]),
            "{part}"
        );
        if reason == "text" {
            let lines = "return faq.querySelector('a[href=\"tel:988\"]').checkVisibility()";
            assert_eq!(page.ask(lines).await, json!(true), "the lines inside stay");
        } else if part != ".css" {
            sees_the_text(&page).await;
        }
    }
}

/// Removes features that browsers of 2022 lacked (Safari 15.4, Chrome 100), as far as a page can.
const OLD: &str = include_str!("../../fixtures/pages/old-browser.js");

#[browser_test(engine)]
async fn without_what_browsers_of_2022_lack_text_search_guide_and_help_work() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.run_first(OLD);
    page.go("/").await;
    sees_the_chrome(&page).await;
    assert_eq!(page.ask("return window.failures").await, json!([]));
    assert_eq!(page.ask("return window.violations").await, json!([]));
    page.see("the bar has its style", "return getComputedStyle($('.help-bar')).position === 'sticky'").await;
    page.ask("faq.querySelector('[data-topic]').scrollIntoView({ block: 'center' })").await;
    page.click("return faq.querySelector('[data-topic] > summary')").await;
    page.see("a topic opens", "return faq.querySelector('[data-topic]').open").await;
    page.search_for("cost").await;
    page.see_first("cost").await;
    page.ask("$('[data-result] button').click()").await;
    page.see(
        "the copy has its style",
        "return parseFloat(getComputedStyle($('[data-answer] .cf-short')).paddingTop) > 0",
    )
    .await;
    page.ask("faq.search(''); faq.startGuide()").await;
    page.see("the guide", "return !!$('[data-screen=start]')").await;
}

#[browser_test(engine)]
async fn scripts_that_keep_one_details_open_do_not_see_those_of_the_text() {
    let page = open(built("index.html"), "").await;
    sees_the_text(&page).await;
    page.see("the shell runs", "return faq.dataset.state === 'ready'").await;
    page.ask(
        "document.addEventListener('toggle', ({ target }) => { if (!target.open) return; \
         for (const other of document.querySelectorAll('details[open]')) if (other !== target) other.open = false; }, true)",
    )
    .await;
    page.ask("faq.openAnswer('cost')").await;
    page.wait(200).await;
    let open = "const answer = faq.querySelector('[data-id=cost]'); return answer.open && answer.closest('[data-topic]').open";
    assert_eq!(page.ask(open).await, json!(true));
}
