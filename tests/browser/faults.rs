//! What a patient sees when something is missing or wrong: the text, the contact, the crisis lines.

use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

/// All text, the contact link and the crisis lines are there, and no control that does not work.
async fn text_is_whole(page: &Page) {
    page.see(
        "the text is whole",
        "return [...faq.querySelectorAll(':scope > details[data-id] > summary')] \
         .filter((summary) => summary.checkVisibility()).length === 80",
    )
    .await;
    for part in ["a[data-contact]", "[data-country=US] a[href=\"tel:988\"]", ".cf-crisis-short a"] {
        assert_eq!(
            page.ask(&format!("return faq.querySelector('{part}').checkVisibility()")).await,
            json!(true),
            "{part}"
        );
    }
    assert_eq!(page.ask("return root ? root.querySelectorAll('button').length : 0").await, json!(0));
    assert_eq!(
        page.ask("return getComputedStyle(faq.querySelector('[data-copy]')).visibility").await,
        json!("hidden")
    );
}

async fn open_with(site: Site) -> Page {
    let page = Page::open(site, Screen::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/").await;
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_loader_the_text_is_whole_and_its_room_is_given_up() {
    let page = open_with(Site { missing: vec!["clinic-faq.js"], ..Site::inspected() }).await;
    text_is_whole(&page).await;
    page.see(
        "no empty room stays",
        "return getComputedStyle(faq, '::before').height === '0px' && \
         getComputedStyle(faq, '::after').height === '0px'",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_of_the_code_is_missing_or_broken_the_text_stays_whole() {
    let sites = [
        ("no module", Site { missing: vec!["_bg.wasm"], ..Site::inspected() }, "code"),
        ("no glue", Site { missing: vec!["widget-"], ..Site::inspected() }, "code"),
        (
            "a broken module",
            Site { replaced: vec![("_bg.wasm", "not a module")], ..Site::inspected() },
            "code",
        ),
        ("no style of the chrome", Site { missing: vec!["chrome-"], ..Site::inspected() }, "chrome"),
        ("no picture", Site { missing: vec!["chrome.en.html"], ..Site::inspected() }, "chrome"),
        (
            "an empty picture",
            Site { replaced: vec![("chrome.en.html", "<p>login</p>")], ..Site::inspected() },
            "chrome",
        ),
    ];
    for (what, site, reason) in sites {
        let page = open_with(site).await;
        page.see(what, &format!("return window.failures.length === 1 && window.failures[0] === '{reason}'"))
            .await;
        assert_eq!(page.ask_text("return faq.dataset.state").await, "text", "{what}");
        text_is_whole(&page).await;
        assert!(page.console().await.contains("the text stays readable"), "{what}");
        if reason == "code" {
            assert_eq!(
                page.ask_text("return $('#crisis').getAttribute('href')").await,
                "tel:988",
                "{what}: the help bar stays"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_panic_the_text_is_whole() {
    let page = open_with(Site::inspected()).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask("$('#chip-safety').click()").await;
    page.see("one topic is shown", "return !faq.querySelector('[data-id=\"cost\"]').assignedSlot").await;
    // Yew takes it for granted that attributes can be set: the next rendering panics.
    page.ask(
        "Element.prototype.setAttribute = () => { throw new Error('gone'); }; $('#chip-results').click()",
    )
    .await;
    page.see("it is said", "return window.failures.includes('panic') && faq.dataset.state === 'text'").await;
    text_is_whole(&page).await;
    assert_eq!(page.ask("return $('.help-bar').checkVisibility()").await, json!(true), "the help bar stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_that_is_no_way_to_a_clinic_is_refused_and_the_phone_takes_its_place() {
    for contact in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        " data:text/html,x",
        "vbscript:x",
        "blob:x",
    ] {
        let page =
            open_with(Site::with(&format!("inspect contact=\"{contact}\" phone=\"(555) 010-0142\""))).await;
        page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
        let links = page.ask("return [faq.querySelector('a[data-contact]').getAttribute('href'), $('#contact').getAttribute('href')]").await;
        assert_eq!(links, json!(["tel:5550100142", "tel:5550100142"]), "{contact}");
        let said = page.console().await;
        assert!(said.contains("clinic-faq: contact=") && said.contains("mailto"), "{said}");
        assert!(page.ask("return window.failures.includes('contact')").await.as_bool().unwrap_or_default());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_contact_and_phone_the_words_say_whom_to_ask() {
    let page = open_with(Site::with("inspect")).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    let shown = page
        .ask(
            "return [faq.querySelector('a[data-contact]').checkVisibility(), \
         faq.querySelector('[data-contact-none]').checkVisibility(), $('#contact').checkVisibility()]",
        )
        .await;
    assert_eq!(shown, json!([false, true, false]));
    assert!(page.console().await.contains("there is no way to the clinic"));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_values_are_named_with_what_is_allowed_and_the_rest_goes_on() {
    let page = open_with(Site::with("inspect contact=\"/c\" theme=\"purple\" region=\"XX\"")).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    let said = page.console().await;
    assert!(said.contains("theme=\"purple\" is not known; use auto, light, dark"), "{said}");
    assert_eq!(said.matches("is not known").count(), 2, "each is said once: {said}");
    assert!(said.contains("region=\"XX\" is not known; use US, CA, GB, IE, AU, NZ, ES, MX"), "{said}");
    assert_eq!(page.ask_text("return $('#crisis').getAttribute('href')").await, "tel:988");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paste_without_the_lines_below_keeps_the_crisis_line_of_its_top() {
    let page = open_with(Site::inspected()).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask("faq.querySelectorAll('[data-country]').forEach((country) => country.remove()); faq.setAttribute('region', 'GB')").await;
    page.see(
        "it leads somewhere",
        "return $('#crisis').getAttribute('href') === 'tel:988' && \
         $('#crisis').textContent.trim() === 'Crisis? Call 988'",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_panic_settings_still_reach_the_help_bar_and_nothing_starts_again() {
    let page = open_with(Site::inspected()).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask("window.kept = Element.prototype.setAttribute; Element.prototype.setAttribute = () => { throw new Error('gone'); }; \
              $('#chip-results').click()").await;
    page.see("it is said", "return window.failures.length === 1 && window.failures[0] === 'panic'").await;
    page.ask("Element.prototype.setAttribute = window.kept; faq.setAttribute('region', 'GB')").await;
    page.see("the bar follows", "return $('#crisis').getAttribute('href') === 'tel:116123'").await;
    page.ask("window.away = faq; window.home = faq.parentElement; faq.remove()").await;
    page.see("it ended", "return !document.querySelector('clinic-faq')").await;
    page.ask("window.home.append(window.away)").await;
    page.see(
        "it fails once more, for the same reason",
        "return window.failures.length === 2 && window.failures[1] === 'panic'",
    )
    .await;
    page.ask("faq.setAttribute('region', 'US')").await;
    page.see("the region follows", "return faq.querySelector('[data-country=US]').open").await;
    text_is_whole(&page).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_comes_after_the_element_gets_its_chrome() {
    let page = open_with(Site::inspected()).await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask("const late = document.createElement('clinic-faq'); late.setAttribute('inspect', ''); window.kids = [...faq.childNodes]; \
              faq.replaceWith(late);").await;
    page.see("it waits", "return faq.dataset.state === 'text' && !root").await;
    page.ask("faq.append(...window.kids)").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready' && !!$('#chip-safety')").await;
}
