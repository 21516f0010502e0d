//! What a patient sees when something is missing or fails: the text, the contact, the crisis lines.

use std::time::Duration;

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

/// Waits until all text, the contact link and the crisis lines are shown, and no control that does not work.
async fn text_is_whole(page: &Page) {
    page.see(
        "the text is whole",
        &format!(
            "return [...faq.querySelectorAll('details[data-topic] > summary')] \
             .filter((summary) => summary.checkVisibility()).length === {}",
            toy::topics()
        ),
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
}

async fn open_with(site: Site) -> Page {
    let page = Page::open(site, Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/").await;
    page
}

#[browser_test(engine)]
async fn without_the_script_the_text_is_whole_and_the_reserved_space_is_released() {
    let page = open_with(Site { missing: vec!["clinic-faq.js"], ..Site::inspected() }).await;
    text_is_whole(&page).await;
    page.see(
        "no empty space remains",
        "return getComputedStyle(faq, '::before').height === '0px' && \
         getComputedStyle(faq, '::after').height === '0px'",
    )
    .await;
}

#[browser_test(engine)]
async fn whatever_of_the_code_is_missing_or_broken_the_text_stays_whole() {
    let sites = [
        ("no module", Site { missing: vec!["_bg.wasm"], ..Site::inspected() }, "code"),
        ("no glue", Site { missing: vec!["widget-"], ..Site::inspected() }, "code"),
        (
            "a broken module",
            Site { replaced: vec![("_bg.wasm", "not a module")], ..Site::inspected() },
            "code",
        ),
        ("half a module", Site { cut: vec!["_bg.wasm"], ..Site::inspected() }, "code"),
        ("half of the glue", Site { cut: vec!["widget-"], ..Site::inspected() }, "code"),
        ("a connection that breaks off", Site { broken: vec!["_bg.wasm"], ..Site::inspected() }, "code"),
        (
            "a page in place of the module",
            Site {
                replaced: vec![("_bg.wasm", "<p>login</p>")],
                kinds: vec![("_bg.wasm", "text/html")],
                ..Site::inspected()
            },
            "code",
        ),
        (
            "a policy that refuses the module",
            Site { policy: Some("default-src 'self'".to_owned()), ..Site::inspected() },
            "code",
        ),
        (
            "no style of results and guide",
            Site { missing: vec!["application-"], ..Site::inspected() },
            "code",
        ),
        (
            "a page in place of that style",
            Site { replaced: vec![("application-", "<p>login</p>")], ..Site::inspected() },
            "code",
        ),
        (
            "nothing that is loaded after the text",
            Site { missing: vec!["-extras-"], ..Site::inspected() },
            "code",
        ),
        ("no words", Site { missing: vec!["words.en"], ..Site::inspected() }, "code"),
    ];
    for (what, site, reason) in sites {
        let page = open_with(site).await;
        page.see(what, &format!("return window.failures.length === 1 && window.failures[0] === '{reason}'"))
            .await;
        assert_eq!(page.ask_text("return faq.dataset.state").await, "text", "{what}");
        text_is_whole(&page).await;
        assert!(page.console().await.contains("all text stays readable"), "{what}");
        assert_eq!(
            page.ask_text("return $('#crisis').getAttribute('href')").await,
            "tel:988",
            "{what}: the help bar stays"
        );
        let bar = page.ask_text("return getComputedStyle($('.help-bar')).position").await;
        assert_eq!(bar, "sticky", "{what}: with its style");
    }
}

#[browser_test(engine)]
async fn after_a_panic_the_text_is_whole() {
    let page = open_with(Site::inspected()).await;
    page.see_ready().await;
    page.ask("faq.search('cost')").await;
    page.see("results are shown", "return !!$('[data-result]')").await;
    // Yew relies on setting attributes, so the next rendering panics.
    page.ask("Element.prototype.setAttribute = () => { throw new Error('gone'); }; faq.search('insurance')")
        .await;
    page.see("it is announced", "return window.failures.includes('panic') && faq.dataset.state === 'text'")
        .await;
    text_is_whole(&page).await;
    assert_eq!(page.ask("return $('.help-bar').checkVisibility()").await, json!(true), "the help bar stays");
}

#[browser_test]
async fn an_invalid_contact_is_refused_and_the_phone_replaces_it() {
    for contact in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        " data:text/html,x",
        "vbscript:x",
        "blob:x",
    ] {
        let page =
            open_with(Site::inspected_with(&format!("contact=\"{contact}\" phone=\"(555) 010-0142\""))).await;
        page.see_ready().await;
        let links = page.ask("return [faq.querySelector('a[data-contact]').getAttribute('href'), $('#contact').getAttribute('href')]").await;
        assert_eq!(links, json!(["tel:5550100142", "tel:5550100142"]), "{contact}");
        let console = page.console().await;
        assert!(console.contains("clinic-faq: contact=") && console.contains("mailto"), "{console}");
        assert!(page.ask("return window.failures.includes('contact')").await.as_bool().unwrap_or_default());
    }
}

#[browser_test]
async fn without_contact_and_phone_the_words_say_whom_to_ask() {
    let page = open_with(Site::inspected_with("")).await;
    page.see_ready().await;
    let shown = page
        .ask(
            "return [faq.querySelector('a[data-contact]').checkVisibility(), \
         faq.querySelector('[data-contact-none]').checkVisibility(), $('#contact').checkVisibility()]",
        )
        .await;
    assert_eq!(shown, json!([false, true, false]));
    assert!(page.console().await.contains("there is no way to the clinic"));
}

#[browser_test]
async fn invalid_values_are_reported_with_the_allowed_ones_and_the_others_are_used() {
    let page = open_with(Site::inspected_with("contact=\"/c\" theme=\"purple\" region=\"XX\"")).await;
    page.see_ready().await;
    let console = page.console().await;
    assert!(console.contains("theme=\"purple\" is not known: write auto, light or dark"), "{console}");
    assert_eq!(console.matches("is not known").count(), 2, "each is said once: {console}");
    assert!(
        console.contains("region=\"XX\" is not known: write US, CA, GB, IE, AU, NZ, ES or MX"),
        "{console}"
    );
    assert_eq!(page.ask_text("return $('#crisis').getAttribute('href')").await, "tel:988");
}

#[browser_test]
async fn a_paste_without_the_crisis_lines_at_its_end_keeps_the_one_at_its_top() {
    let page = open_with(Site::inspected()).await;
    page.see_ready().await;
    page.ask("faq.querySelectorAll('[data-country]').forEach((country) => country.remove()); faq.setAttribute('region', 'GB')").await;
    page.see(
        "it leads somewhere",
        "return $('#crisis').getAttribute('href') === 'tel:988' && \
         $('#crisis').textContent.trim() === 'Crisis? Call 988'",
    )
    .await;
}

#[browser_test]
async fn whatever_part_of_the_crisis_lines_is_lost_help_can_be_called() {
    let page = open_with(Site::inspected()).await;
    page.see_ready().await;
    page.ask("window.whole = faq.querySelector('[data-country]').cloneNode(true)").await;
    let lost = [
        "country.querySelector('[data-primary]').remove()",
        "country.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes))",
        "country.querySelectorAll('a[href^=tel], a[href^=sms]').forEach((link) => link.removeAttribute('href'))",
        "for (const part of country.querySelectorAll('[class]')) part.removeAttribute('class')",
    ];
    for lose in lost {
        page.ask(&format!(
            "const country = window.whole.cloneNode(true); faq.querySelector('[data-country]').replaceWith(country); {lose}; \
             faq.setAttribute('clinic', 'Tea ' + Math.random()); faq.search('')"
        ))
        .await;
        for (query, number) in [("i want to die", "tel:988"), ("he is not breathing", "tel:911")] {
            page.ask(&format!("faq.search('{query}')")).await;
            let first = "return $('[data-crisis=search] .call')?.getAttribute('href') === ";
            page.see(&format!("{query} after {lose}"), &format!("{first}'{number}'")).await;
            page.ask("faq.search('')").await;
        }
        let bar = "return $('#crisis').getAttribute('href')";
        assert_eq!(page.ask_text(bar).await, "tel:988", "{lose}");
    }
    page.ask(
        "faq.querySelector('.cf-help').remove(); faq.querySelector('.cf-crisis-short').remove(); \
              faq.setAttribute('clinic', 'Tea')",
    )
    .await;
    page.see("that of an answer", "return $('#crisis').getAttribute('href') === 'tel:988'").await;
}

#[browser_test]
async fn after_a_panic_settings_still_reach_the_help_bar_and_nothing_starts_again() {
    let page = open_with(Site::inspected()).await;
    page.see_ready().await;
    page.ask("window.kept = Element.prototype.setAttribute; Element.prototype.setAttribute = () => { throw new Error('gone'); }; \
              faq.startGuide()").await;
    page.see("it is announced", "return window.failures.length === 1 && window.failures[0] === 'panic'")
        .await;
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
    page.see(
        "the region follows",
        "return faq.querySelector('.cf-help [data-country]')?.dataset.country === 'US'",
    )
    .await;
    text_is_whole(&page).await;
}

#[browser_test]
async fn text_that_a_script_inserts_later_is_used_and_not_duplicated() {
    let page =
        Page::open(Site { held: vec!["faq.en.html"], ..Site::inspected() }, Viewport::default(), "/").await;
    page.see_ready().await;
    page.ask(
        "const late = document.createElement('clinic-faq'); late.setAttribute('inspect', '2026-12-01'); \
         window.kids = [...faq.childNodes]; faq.replaceWith(late)",
    )
    .await;
    page.see("it waits", "return !root && !faq.dataset.state").await;
    page.ask("faq.append(...window.kids)").await;
    page.see("the application runs", "return faq.dataset.state === 'ready' && !!$('#guide')").await;
    page.release();
    page.see(
        "the other text has come",
        "return performance.getEntriesByName(new URL('faq.en.html', location).href).length > 0",
    )
    .await;
    let answers = page.ask("return faq.querySelectorAll('details[data-id]').length").await;
    assert_eq!(answers, json!(toy::answers()));
}

#[browser_test(engine)]
async fn without_a_network_after_it_was_loaded_everything_still_works() {
    let page = Page::ready().await;
    let asked = page.asked();
    page.go_offline();
    // The button may be scrolled out of view, where WebKit's driver cannot click it.
    page.ask("$('[data-suggestion=cost]').click()").await;
    page.see("it is open", "return faq.querySelector('[data-id=cost]').open").await;
    page.open_guide().await;
    page.leave_guide().await;
    assert_eq!(page.asked(), asked, "nothing was asked for");
}

#[browser_test(engine)]
async fn a_module_of_the_wrong_type_runs() {
    let page =
        open_with(Site { kinds: vec![("_bg.wasm", "application/octet-stream")], ..Site::inspected() }).await;
    page.see_ready().await;
}

#[browser_test]
async fn without_the_style_file_everything_can_be_read_and_used() {
    let page = open_with(Site { missing: vec!["clinic-faq.css"], ..Site::inspected() }).await;
    page.see_ready().await;
    page.ask("$('[data-suggestion=cost]').click()").await;
    page.see("an answer is open", "return faq.querySelector('[data-id=cost]').open").await;
    assert_eq!(
        page.ask("return faq.querySelector('[data-topic=safety]').checkVisibility()").await,
        json!(true)
    );
}

#[browser_test]
async fn on_a_very_slow_network_nothing_is_empty_at_any_time() {
    let late = Duration::from_millis(1200);
    let slow = vec![("-extras-", late), ("widget-", 2 * late)];
    let page = open_with(Site { delay: slow, ..Site::inspected() }).await;
    // At each check there are the text, a contact, and a crisis line, and nothing that shows that something is loading.
    let whole = "return [...faq.querySelectorAll('details[data-topic]')].every((one) => one.checkVisibility()) && \
                 faq.querySelector('a[data-contact]').checkVisibility() && \
                 (faq.querySelector('.cf-crisis-short a').checkVisibility() || $('#crisis').checkVisibility()) && \
                 !document.querySelector('progress, [role=progressbar]')";
    while page.ask_text("return faq.dataset.state ?? ''").await != "ready" {
        assert_eq!(page.ask(whole).await, json!(true));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(page.ask(whole).await, json!(true));
}

#[browser_test(engine)]
async fn an_engine_without_wasm_shows_the_text() {
    for (gone, reason) in [("delete window.WebAssembly;", "code")] {
        let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
        page.listen_to_console().await;
        page.run_first(gone);
        page.go("/").await;
        page.see("it has settled", "return faq.dataset.state === 'text'").await;
        page.see("it says so", &format!("return window.failures.join() === '{reason}'")).await;
        text_is_whole(&page).await;
        let contact = page.ask_text("return faq.querySelector('a[data-contact]').getAttribute('href')").await;
        assert_eq!(contact, "#visit", "{gone}");
    }
}

/// `clinic-faq.js` alone contains everything that a patient needs.
#[browser_test(engine)]
async fn without_any_other_file_the_text_the_contact_and_the_help_of_the_region_are_as_the_clinic_set_them() {
    let missing = vec!["-extras-", "widget-", "words.en", "search.en", "application-", "shell-"];
    let set = "contact=\"/book\" contact-label=\"Book a call\" region=\"GB\" hide=\"cost\"";
    let page = open_with(Site { missing, ..Site::inspected_with(set) }).await;
    page.see("it says so", "return window.failures.join() === 'code'").await;
    let shown = page
        .ask(
            "const link = faq.querySelector('a[data-contact]'); \
             return [link.getAttribute('href'), link.textContent, $('#contact').getAttribute('href'), \
             $('#contact').textContent.trim(), $('#crisis').getAttribute('href'), $('#crisis').textContent.trim(), \
             faq.querySelector('.cf-crisis-short a').textContent, faq.querySelector('a[data-crisis-emergency]').textContent, \
             faq.querySelector('[data-id=cost]').hidden, getComputedStyle($('.help-bar')).position]",
        )
        .await;
    assert_eq!(
        shown,
        json!([
            "/book",
            "Book a call",
            "/book",
            "Book a call",
            "tel:116123",
            "Crisis? Call 116 123",
            "116 123",
            "999",
            true,
            "sticky"
        ])
    );
    page.ask("faq.querySelector('[data-topic] > summary').click()").await;
    page.see("a topic opens", "return faq.querySelector('[data-topic]').open").await;
}
