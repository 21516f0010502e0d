//! The switch between languages, with the real text.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use crate::accessibility::{scan, with_axe};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{INSPECT, Site};

const LANGUAGES: &str = "languages=\"en es\" contact=\"/contact\" clinic=\"Harbor Lane Clinic\"";

fn site(attributes: &str) -> Site {
    Site { real: true, ..Site::with(&format!("{INSPECT} {attributes}")) }
}

/// Opens a page with the text in English.
async fn open(site: Site) -> Page {
    let page = Page::open(site, Viewport::default(), "/").await;
    page.see_ready().await;
    page
}

async fn see_switch(page: &Page, lang: &str) {
    page.see(
        &format!("the switch, with {lang} as the current language"),
        &format!(
            "return $('.languages [aria-current]')?.lang === '{lang}' && faq.dataset.state === 'ready' \
             && faq.querySelector('[data-id=cost] summary').textContent.includes('{}')",
            if lang == "es" { "¿Cuánto cuesta?" } else { "How much" }
        ),
    )
    .await;
}

async fn switch_to(page: &Page, lang: &str) {
    // While the guide scrolls to its top, Firefox's driver clicks where the button was.
    let rests = "const top = $('.languages').getBoundingClientRect().top; const last = window.lastTop; window.lastTop = top; return top === last";
    page.see("the switch rests", rests).await;
    page.click(&format!("return $('.languages [lang={lang}]')")).await;
    see_switch(page, lang).await;
}

const OPEN: &str = "[...faq.querySelectorAll('details[open]')].map(({ dataset }) => dataset.id ?? dataset.topic ?? dataset.section).join()";

#[browser_test(engine)]
async fn what_is_open_stays_open_at_the_same_scroll_position_in_the_other_language() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    let buttons = "const group = $('.languages'); return [group.getAttribute('role'), group.getAttribute('aria-label'), \
                   ...[...group.querySelectorAll('button')].map((button) => [button.lang, button.textContent])]";
    assert_eq!(page.ask(buttons).await, json!(["group", "Language", ["en", "English"], ["es", "Español"]]));
    assert!(page.asked().iter().all(|path| !path.contains(".es")), "{:?}", page.asked());
    page.ask(
        "for (const id of ['cost', 'who-should-not']) { const answer = faq.querySelector(`[data-id=${id}]`); \
         answer.open = answer.closest('[data-topic]').open = true; } \
         window.english = faq.querySelector('[data-id=cost]'); scrollTo({ top: 30, behavior: 'instant' })",
    )
    .await;
    let place = format!("return [scrollY, {OPEN}]");
    let before = page.ask(&place).await;
    switch_to(&page, "es").await;
    assert_eq!(page.ask(&place).await, before);
    let shown = "return [faq.lang, root.activeElement.lang, $('.languages').getAttribute('aria-label'), \
                 $('#crisis').innerText.includes('988 y oprima el\u{a0}2'), $('.suggestions').innerText.includes('¿Cuánto cuesta?'), \
                 faq.querySelector('a[data-contact]').textContent, faq.querySelectorAll('[data-topic] [data-id]').length === new Set( \
                 [...faq.querySelectorAll('[data-topic] [data-id]')].map(({ dataset }) => dataset.id)).size]";
    assert_eq!(
        page.ask(shown).await,
        json!(["es", "es", "Idioma", true, true, "Comuníquese con Harbor Lane Clinic", true])
    );
    let parts = "return ['.cf-topics', '.cf-help', '.cf-crisis-short', '[data-section=about]', '[data-section=contact]', '#cost'] \
                 .map((part) => faq.querySelectorAll(part).length)";
    assert_eq!(page.ask(parts).await, json!([1, 1, 1, 1, 1, 1]), "nothing of the other text is left");
    page.ask("faq.search('cuanto cuesta')").await;
    page.see_first("cost").await;
    page.ask("faq.search('')").await;
    page.see("the text", "return !$('.results')").await;
    switch_to(&page, "en").await;
    assert_eq!(page.ask(&place).await, before);
    let back = "return [faq.lang, window.english === faq.querySelector('[data-id=cost]'), faq.querySelectorAll('.cf-topics').length]";
    assert_eq!(page.ask(back).await, json!(["en", true, 1]), "the nodes that the page had");
}

#[browser_test(engine)]
async fn the_switch_is_used_by_the_keyboard_and_keeps_the_focus() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    page.tab_to("the other language", "return focused.closest('.languages') && focused.lang === 'es'").await;
    page.press(Key::Enter).await;
    see_switch(&page, "es").await;
    page.see("the focus", "return root.activeElement?.lang === 'es'").await;
}

#[browser_test(engine)]
async fn crisis_help_in_the_search_stays_when_the_language_changes() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    page.ask("faq.search('i want to die')").await;
    page.see("help", "return !!$('[data-crisis=search] a[href=\"tel:988\"]')").await;
    switch_to(&page, "es").await;
    page.see(
        "help in the other language",
        "return $('[data-crisis=search] a')?.innerText.trim() === 'Llame al 988 y oprima el\u{a0}2' \
         && $('#search').value === 'i want to die'",
    )
    .await;
}

#[browser_test(engine)]
async fn the_guide_goes_on_in_the_other_language_with_its_answers() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    page.open_guide().await;
    page.pick("no").await;
    page.press_button("next").await;
    page.see_question("suicide").await;
    page.pick("thoughts").await;
    switch_to(&page, "es").await;
    page.see_question("suicide").await;
    assert_eq!(page.picked().await, "thoughts");
    page.see("its words", "return $('[data-question]').innerText.includes('¿')").await;
    page.press_button("back").await;
    page.see_question("emergency").await;
    assert_eq!(page.picked().await, "no");
}

#[browser_test(engine)]
async fn crisis_help_in_the_guide_stays_when_the_language_changes() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    page.open_guide().await;
    page.pick("yes").await;
    page.press_button("next").await;
    page.see_outcome("crisis").await;
    let is_urgent = "return $('[data-crisis=bar] a:not([hidden])').getAttribute('href') === 'tel:911' \
                     && ($('#contact')?.getClientRects().length ?? 0) === 0";
    page.see("only the emergency number", is_urgent).await;
    switch_to(&page, "es").await;
    page.see_outcome("crisis").await;
    page.see("only the emergency number", is_urgent).await;
    // While the text is shown, too.
    page.ask("faq.openAnswer('cost')").await;
    page.see("the text", "return !$('.guide')").await;
    switch_to(&page, "en").await;
    page.see("only the emergency number", is_urgent).await;
    page.press_button("guide").await;
    page.see_outcome("crisis").await;
}

#[browser_test(engine)]
async fn a_search_is_repeated_with_all_words_and_what_is_open_in_it_stays_open() {
    let page = open(site(LANGUAGES)).await;
    see_switch(&page, "en").await;
    page.ask("faq.search('how much does it cost')").await;
    page.see_first("cost").await;
    page.click("return $('[data-result=cost] button')").await;
    page.see("the answer", "return !!$('[data-answer=cost]')").await;
    switch_to(&page, "es").await;
    page.see_first("cost").await;
    page.see("the answer", "return $('[data-answer=cost]')?.innerText.includes('En breve')").await;
}

#[browser_test]
async fn what_the_clinic_has_added_stays_in_its_language() {
    let json = r#"{"questions":[{"question":"Do you have a garden?","answer":"Yes, a small one.","topic":"process"}],"facts":{"hours":"Monday to Friday"}}"#;
    let host = format!(
        "<!doctype html><html lang=\"en\"><head><title>Clinic</title><link rel=\"stylesheet\" href=\"clinic-faq.css\">\
         <script type=\"module\" src=\"clinic-faq.js\"></script></head><body><clinic-faq {INSPECT} {LANGUAGES}>\
         <details id=\"parking\"><summary>Where do I park?</summary><p>Behind the house.</p></details>\
         <script type=\"application/json\">{json}</script></clinic-faq></body></html>"
    );
    let site = Site { real: true, made: vec![("host.html".to_owned(), host)], ..Site::default() };
    let page = Page::open(site, Viewport::default(), "/host.html").await;
    page.see_ready().await;
    see_switch(&page, "en").await;
    let own = "const parts = [...faq.querySelectorAll('[data-own]')].map((one) => [one.querySelector('summary').textContent, \
               one.querySelector('summary').lang, one.querySelector('.cf-answer > p:not(.cf-own)').lang, \
               one.querySelectorAll('.cf-tools').length, one.querySelector('.cf-tools button').textContent]); return parts.sort()";
    let english =
        json!([["Do you have a garden?", "", "", 1, "Share"], ["Where do I park?", "", "", 1, "Share"]]);
    assert_eq!(page.ask(own).await, english);
    switch_to(&page, "es").await;
    assert_eq!(
        page.ask(own).await,
        json!([
            ["Do you have a garden?", "en", "en", 1, "Compartir"],
            ["Where do I park?", "en", "en", 1, "Compartir"]
        ])
    );
    let title =
        "return faq.querySelector('[data-topic=clinic] > summary').textContent.includes('De esta clínica')";
    assert_eq!(page.ask(title).await, json!(true));
    switch_to(&page, "en").await;
    assert_eq!(page.ask(own).await, english);
}

#[browser_test]
async fn without_two_languages_there_is_no_switch() {
    for attributes in ["contact=\"/contact\"", "languages=\"es\"", "languages=\"en xx\""] {
        let page = Page::open(site(attributes), Viewport::default(), "/faq.en.html").await;
        page.listen_to_console().await;
        page.go("/").await;
        page.see_ready().await;
        page.see("the extras", "return !!faq.querySelector('.cf-tools')").await;
        if attributes.starts_with("languages") {
            let is_said = "return window.messages.some((text) => text.includes('languages=') && text.includes('at least two languages'))";
            page.see("a message", is_said).await;
        }
        assert_eq!(page.ask("return !$('.languages')").await, json!(true), "{attributes}");
        let is_asked = page.asked().iter().any(|path| path.contains("clinic-faq-languages-"));
        assert!(!is_asked, "{attributes}");
    }
}

#[browser_test]
async fn the_page_can_set_and_remove_the_switch_while_it_is_open() {
    let page = open(site("contact=\"/contact\"")).await;
    let buttons = "return [...$('.languages')?.querySelectorAll('button') ?? []].map((button) => button.lang).join(' ')";
    page.ask("faq.setAttribute('languages', 'es en')").await;
    page.see("the switch, in the order of the clinic", &buttons.replace("return ", "return 'es en' === "))
        .await;
    page.ask("faq.removeAttribute('languages')").await;
    page.see("it is gone", "return !$('.languages')").await;
}

#[browser_test(engine)]
async fn if_the_other_text_cannot_be_loaded_this_is_announced_and_the_text_stays() {
    for width in [320, 390, 1280] {
        let site = Site { missing: vec!["faq.es"], ..site(LANGUAGES) };
        let page = Page::open(site, Viewport { width, ..Viewport::default() }, "/").await;
        see_switch(&page, "en").await;
        page.click("return $('.languages [lang=es]')").await;
        page.see(
            "the message",
            "const status = $('.languages [role=status]'); return status.lang === 'es' && status.textContent.includes('No se pudo')",
        )
        .await;
        see_switch(&page, "en").await;
        let below = "const [button, status, field] = ['.languages [lang=es]', '.languages [role=status]', 'form'] \
             .map((part) => $(part).getBoundingClientRect()); \
             return [status.height > 20, button.bottom <= status.top + 1, status.bottom <= field.top + 1, \
             status.left >= 0 && status.right <= innerWidth]";
        assert_eq!(page.ask(below).await, json!([true, true, true, true]), "{width}");
    }
}

#[browser_test]
async fn axe_finds_nothing_at_the_switch_and_nothing_moves_when_it_appears() {
    for (width, dark) in [(320, false), (1280, true)] {
        let screen = Viewport { width, height: 800, dark, ..Viewport::default() };
        let page = with_axe(site(LANGUAGES), screen, "/").await;
        see_switch(&page, "en").await;
        scan(&page, &format!("the switch, {width}")).await;
        assert_eq!(page.ask("return document.documentElement.scrollWidth <= innerWidth").await, json!(true));
    }
    let page = Page::open(site(LANGUAGES), Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/").await;
    see_switch(&page, "en").await;
    page.check_that_nothing_moved().await;
    let covers = "const [a, b] = [$('.languages'), $('form')].map((node) => node.getBoundingClientRect()); return a.bottom <= b.top";
    assert_eq!(page.ask(covers).await, json!(true), "it is above the search field");
}
