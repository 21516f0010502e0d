//! The shell in the shadow root.

use std::time::Duration;

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

/// Opens the page on a screen of this size and waits until the application runs.
async fn ready_at(width: u32, height: u32) -> Page {
    ready_on(Site::inspected(), Viewport { width, height, ..Viewport::default() }).await
}

/// Does the same on this site.
async fn ready_on(site: Site, screen: Viewport) -> Page {
    let page = Page::open(site, screen, "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/").await;
    page.see_ready().await;
    page
}

#[browser_test(engine)]
async fn the_code_arrives_under_a_strict_policy() {
    for (width, height) in [(320, 640), (390, 844), (1280, 800)] {
        let page = ready_at(width, height).await;
        assert_eq!(page.ask("return window.violations").await, json!([]));
        assert_eq!(page.ask("return window.failures").await, json!([]));
        assert_eq!(page.ask("return window.readies").await, json!(1));
        assert_eq!(page.console().await, "");
        let sideways = page.ask("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(sideways.as_i64().is_some_and(|pixels| pixels <= 0), "{width} px: {sideways} px too wide");
    }
}

#[browser_test(needs(LayoutShift))]
async fn nothing_moves_while_the_code_arrives() {
    for (width, height) in [(320, 640), (390, 844), (1280, 800)] {
        ready_at(width, height).await.check_that_nothing_moved().await;
    }
}

/// Remembers in `window.before` where the parts of the text are as long as the script has not run.
const PLACES: &str = "window.places = () => { const faq = document.querySelector('clinic-faq'); \
     return ['.cf-first', '.cf-topics', '.cf-glance', '.cf-contact', '.cf-help', '[data-section=about]'].map((part) => { \
     const { x, y, width } = faq.querySelector(part).getBoundingClientRect(); \
     return [x, y + scrollY, width].map(Math.round); }); }; \
     const look = () => { const faq = document.querySelector('clinic-faq'); if (faq?.dataset.state) return; \
     if (faq?.querySelector('[data-section=about]')) window.before = places(); requestAnimationFrame(look); }; look();";

#[browser_test(engine)]
async fn the_text_has_the_same_place_before_and_after_the_script() {
    let delay = vec![("clinic-faq.js", Duration::from_secs(1))];
    for (width, height) in [(390, 844), (900, 800), (1024, 768), (1280, 800)] {
        let site = Site { delay: delay.clone(), ..Site::inspected() };
        let screen = Viewport { width, height, ..Viewport::default() };
        let page = Page::open(site, screen, "/clinic-faq.css").await;
        page.run_first(PLACES);
        page.go("/").await;
        page.see_ready().await;
        let places = page.ask("return [window.before, places()]").await;
        assert_eq!(places[0], places[1], "{width} px");
    }
}

#[browser_test(needs(LayoutShift))]
async fn nothing_moves_while_the_page_arrives_in_two_parts() {
    let parts = [
        "<p class=\"cf-crisis-short",
        "<div data-notice",
        "<div data-count",
        "<details data-topic",
        "</clinic-faq>",
    ];
    for part in parts {
        let site = Site { paused_before: Some(part), ..Site::inspected() };
        ready_on(site, Viewport::default()).await.check_that_nothing_moved().await;
    }
}

#[browser_test(engine)]
async fn skeleton_and_application_have_the_same_positions() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    // Without idle time the application does not start, and the skeleton stays.
    page.run_first("window.idle = []; window.requestIdleCallback = (act) => window.idle.push(act);");
    page.go("/").await;
    page.see(
        "the skeleton is shown",
        "return !!root?.querySelector('.help-bar') && window.idle.length === 1",
    )
    .await;
    let places = "return ['#search', '.top', '[data-suggestion]', '#guide', '.help-bar', '#crisis', '#contact'] \
         .map((part) => { const box = $(part).getBoundingClientRect(); return [part, box.x, box.y, box.width, box.height]; })";
    let before = page.ask(places).await;
    page.ask("window.idle[0]()").await;
    page.see_ready().await;
    assert_eq!(page.ask(places).await, before);
}

#[browser_test(engine)]
async fn the_help_bar_stays_in_reach_and_never_over_the_host() {
    let page = Page::ready().await;
    page.ask("faq.querySelectorAll('details[data-topic]').forEach((topic) => (topic.open = true))").await;
    for part in [0.2, 0.4, 0.6] {
        page.ask(&format!(
            "const box = faq.getBoundingClientRect(); \
             scrollTo({{ top: scrollY + box.top + box.height * {part}, behavior: 'instant' }})"
        ))
        .await;
        page.see(
            "the bar is at the lower edge",
            "const box = $('.help-bar').getBoundingClientRect(); \
             return Math.abs(box.bottom - innerHeight) < 2",
        )
        .await;
    }
    page.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
    page.see(
        "below the widget it is inside it",
        "const bar = $('.help-bar').getBoundingClientRect(); \
         return bar.bottom <= faq.getBoundingClientRect().bottom + 1 && bar.bottom < innerHeight",
    )
    .await;
    assert_eq!(page.ask_text("return $('[data-crisis=bar] #crisis').getAttribute('href')").await, "tel:988");
    assert_eq!(page.ask_text("return $('#crisis').textContent.trim()").await, "Crisis? Call 988");
    assert_eq!(page.ask_text("return $('#contact').getAttribute('href')").await, "#visit");
    assert_eq!(page.ask_text("return $('#contact').textContent.trim()").await, "Contact us");
}

/// Opens an answer and its topic.
async fn open(page: &Page, id: &str) {
    page.ask(&format!(
        "const answer = faq.querySelector('[data-id=\"{id}\"]'); answer.closest('[data-topic]').open = answer.open = true"
    ))
    .await;
}

#[browser_test(engine)]
async fn a_shared_link_is_in_the_clipboard_and_is_announced() {
    let page = Page::ready().await;
    page.allow_the_clipboard().await;
    open(&page, "ptsd-help").await;
    page.ask("delete Navigator.prototype.share; faq.querySelector('#ptsd-help [data-action=share]').focus()")
        .await;
    page.press(Key::Enter).await;
    page.see(
        "it is announced",
        "return faq.querySelector('#ptsd-help [role=status]')?.textContent === 'Link copied'",
    )
    .await;
    assert_eq!(page.ask("return document.activeElement.dataset.action").await, json!("share"), "focus stays");
    assert_eq!(page.paste().await, format!("{}/#ptsd-help", page.address));
    page.see("it goes", "return faq.querySelector('#ptsd-help [role=status]').textContent === ''").await;
}

#[browser_test(engine)]
async fn the_share_dialog_gets_question_and_address_and_nothing_is_announced() {
    let page = Page::ready().await;
    open(&page, "cost").await;
    page.ask("navigator.share = (data) => { window.shared = data; return Promise.resolve(); }; navigator.canShare = () => true; \
              faq.querySelector('#cost [data-action=share]').click()").await;
    page.see("it is shared", "return !!window.shared").await;
    let shared = page.ask("return [window.shared.title, window.shared.url]").await;
    assert_eq!(shared, json!([toy::question("cost"), format!("{}/#cost", page.address)]));
    page.ask(
        "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError')); \
              faq.querySelector('#cost [data-action=share]').click()",
    )
    .await;
    page.wait(200).await;
    assert_eq!(
        page.ask("return faq.querySelector('#cost [role=status]')?.textContent ?? ''").await,
        json!("")
    );
}

#[browser_test(engine)]
async fn a_link_that_cannot_be_copied_is_shown_beside_its_button() {
    let page = Page::ready().await;
    open(&page, "cost").await;
    page.ask("delete Navigator.prototype.share; navigator.clipboard.writeText = () => Promise.reject(new Error('no')); \
              faq.querySelector('#cost [data-action=share]').click()").await;
    page.see(
        "the link is shown",
        "const status = faq.querySelector('#cost [role=status]'); \
         return status?.textContent.endsWith('/#cost') && status.checkVisibility()",
    )
    .await;
}

#[browser_test(engine)]
async fn everything_works_by_keyboard_alone() {
    let page = Page::ready().await;
    page.tab_to("a suggestion", "return focused.dataset.suggestion === 'cost'").await;
    let ring = page.ask("return getComputedStyle(root.activeElement).outlineStyle").await;
    assert_eq!(ring, json!("solid"), "focus is seen");
    page.tab_to("the guide", "return focused.id === 'guide'").await;
    page.tab_to("the crisis line", "return focused.id === 'crisis'").await;
    page.tab_to("the contact", "return focused.id === 'contact'").await;
    page.tab_to("a topic", "return focused.parentElement?.dataset.topic === 'results'").await;
    page.press(Key::Enter).await;
    page.tab_to("a question", "return focused.parentElement?.dataset.id === 'how-well'").await;
    page.press(Key::Enter).await;
    page.see("the answer opens", "return faq.querySelector('[data-id=\"how-well\"]').open").await;
    page.tab_to(
        "its share button",
        "return focused.dataset.action === 'share' && !!focused.closest('[data-id=how-well]')",
    )
    .await;
    let hidden = page.ask("const box = document.activeElement.getBoundingClientRect(); \
         return box.bottom > $('.help-bar').getBoundingClientRect().top && box.top < $('.help-bar').getBoundingClientRect().bottom").await;
    assert_eq!(hidden, json!(false), "what has the focus is not under the help bar");
}

#[browser_test]
async fn a_control_pressed_before_the_code_arrived_works_when_it_does() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    page.run_first("window.requestIdleCallback = () => 0;");
    page.go("/").await;
    page.see("the skeleton is shown", "return !!root?.querySelector('[data-suggestion=cost]')").await;
    assert_eq!(page.ask_text("return faq.dataset.state").await, "text");
    page.ask("$('[data-suggestion=cost]').focus(); $('[data-suggestion=cost]').click()").await;
    page.see("it worked", "return faq.dataset.state === 'ready' && faq.querySelector('[data-id=cost]').open")
        .await;
}

#[browser_test(engine)]
async fn the_shadow_root_is_closed_unless_inspected() {
    let page = Page::open(Site::with("contact=\"#visit\""), Viewport::default(), "/").await;
    page.see_ready().await;
    assert_eq!(page.ask("return faq.shadowRoot").await, json!(null));
}

#[browser_test]
async fn settings_that_change_show_at_once_and_close_nothing() {
    let page = Page::ready().await;
    page.ask(
        "faq.querySelector('[data-id=\"cost\"]').open = true; faq.setAttribute('contact', '/book'); \
              faq.setAttribute('contact-label', 'Book a call'); faq.setAttribute('region', 'GB'); \
              faq.setAttribute('theme', 'dark')",
    )
    .await;
    page.see("the bar follows", "return $('#contact').getAttribute('href') === '/book' && $('#contact').textContent.trim() === 'Book a call' && \
         $('#crisis').getAttribute('href') === 'tel:116123' && $('#crisis').textContent.trim() === 'Crisis? Call 116 123'").await;
    page.see(
        "the text follows",
        "return faq.querySelector('a[data-contact]').textContent === 'Book a call' && \
         faq.querySelector('.cf-crisis-short a').textContent === '116 123' && \
         faq.querySelector('a[data-crisis-emergency]').textContent === '999'",
    )
    .await;
    page.see(
        "its crisis lines come first, all others are together",
        &format!(
            "const others = [...faq.querySelectorAll('[data-section=other-countries] [data-country]')]; \
             const shown = [...faq.querySelectorAll('[data-country]')].filter((country) => !others.includes(country)); \
             return shown.length === 1 && shown[0].dataset.country === 'GB' && others.length === {}",
            toy::countries() - 1
        ),
    )
    .await;
    assert_eq!(page.ask("return faq.querySelector('[data-id=\"cost\"]').open").await, json!(true));
    assert_eq!(page.ask_text("return getComputedStyle(faq).colorScheme").await, "dark");
}

#[browser_test]
async fn a_move_keeps_the_application_and_a_return_restarts_it() {
    let page = Page::ready().await;
    // In a task of the page, since WebKit's driver runs pending tasks in the middle of its own scripts.
    page.ask(
        "window.guide = $('#guide'); const home = faq.parentElement; \
         setTimeout(() => { home.remove.call(faq); home.append(faq); window.moved = true; })",
    )
    .await;
    page.see("it is moved", "return window.moved").await;
    page.see("the same application", "return faq.dataset.state === 'ready' && $('#guide') === window.guide")
        .await;
    page.ask("window.away = faq; window.home = faq.parentElement; faq.remove()").await;
    page.see("it ended", "return window.away.dataset.state === 'text'").await;
    page.ask("window.home.append(window.away)").await;
    page.see(
        "it runs again",
        "return faq.dataset.state === 'ready' && !!$('#guide') && $('#guide') !== window.guide",
    )
    .await;
    page.click("return $('[data-suggestion=cost]')").await;
    page.see("and works", "return faq.querySelector('[data-id=cost]').open").await;
}

#[browser_test]
async fn answers_added_later_are_shown() {
    let page = Page::ready().await;
    page.ask("const late = document.createElement('details'); late.id = 'late'; late.textContent = 'Late'; faq.append(late)").await;
    page.see(
        "it is shown",
        "return !!document.getElementById('late').closest('details[data-topic=clinic]')?.checkVisibility()",
    )
    .await;
}

#[browser_test(engine)]
async fn a_page_that_keeps_one_details_open_closes_no_topic_around_an_answer() {
    for script in [
        "for (const one of document.querySelectorAll('details')) one.addEventListener('toggle', () => { \
         if (one.open) for (const other of document.querySelectorAll('details')) if (other !== one) other.open = false; })",
        "addEventListener('click', ({ target }) => { const one = target.closest?.('summary')?.parentElement; \
         if (one) for (const other of document.querySelectorAll('details')) if (other !== one) other.open = false; })",
    ] {
        let page = Page::ready().await;
        page.ask(script).await;
        page.ask("faq.querySelector('[data-topic=conditions] > summary').click()").await;
        page.see("the topic", "return faq.querySelector('[data-topic=conditions]').open").await;
        page.ask("faq.querySelector('[data-id=ptsd-help] > summary').click()").await;
        page.wait(200).await;
        page.see(
            "its answer, in its topic",
            "return faq.querySelector('[data-topic=conditions]').open && faq.querySelector('[data-id=ptsd-help]').open",
        )
        .await;
        page.ask("faq.querySelector('#ptsd-help .cf-sources > summary').click()").await;
        page.wait(200).await;
        page.see("and the sources in it", "return ['[data-topic=conditions]', '[data-id=ptsd-help]', '#ptsd-help .cf-sources'].every((part) => faq.querySelector(part).open)").await;
        page.ask("faq.querySelector('[data-topic=conditions] > summary').click()").await;
        page.wait(200).await;
        page.see(
            "a reader closes it all the same",
            "return !faq.querySelector('[data-topic=conditions]').open",
        )
        .await;
    }
}

#[browser_test]
async fn on_a_host_that_shrinks_rem_everything_can_still_be_read_and_touched() {
    let page = Page::ready().await;
    page.ask("const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 62.5% }'); document.adoptedStyleSheets = [sheet]").await;
    let sizes = page.ask("return [parseFloat(getComputedStyle(faq).fontSize), $('[data-suggestion]').offsetHeight, $('#crisis').offsetHeight, \
         parseFloat(getComputedStyle($('#crisis')).fontSize), faq.querySelector('summary').offsetHeight]").await;
    let sizes: Vec<f64> =
        sizes.as_array().expect("there are sizes").iter().filter_map(serde_json::Value::as_f64).collect();
    for (size, least) in sizes.iter().zip([17.0, 44.0, 44.0, 15.0, 44.0]) {
        assert!(*size >= least, "{sizes:?}");
    }
}

#[browser_test]
async fn a_long_name_of_the_clinic_is_shown_whole_in_the_help_bar() {
    let site = Site::inspected_with(
        "contact=\"/c\" clinic=\"The Greater Metropolitan Harbor Lane Center for Behavioral Health\"",
    );
    let page = Page::open(site, Viewport { width: 320, height: 640, ..Viewport::default() }, "/").await;
    page.see_ready().await;
    assert_eq!(page.ask("return $('#contact').scrollHeight <= $('#contact').clientHeight && $('#contact').scrollWidth <= $('#contact').clientWidth").await, json!(true));
}
