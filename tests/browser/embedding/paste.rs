//! The full paste, unchanged and after content management systems have changed it.

use std::collections::HashSet;

use ammonia::Builder;
use browser_test::browser_test;
use serde_json::json;

use super::pages::{around, built, open, sees_the_chrome, sees_the_text, with_page};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::INSPECT;
use crate::toy;

/// Returns the part that the clinic's webmaster copies: everything after the note at the top.
fn paste() -> String {
    paste_of("paste.en.html")
}

fn paste_of(page: &str) -> String {
    let paste = built(page);
    let start = paste.find("<link").expect("it begins with the style");
    paste[start..].replacen("<clinic-faq ", &format!("<clinic-faq {INSPECT} contact=\"/contact\" "), 1)
}

/// The elements and attributes that `WordPress` allows for users without the right to post any HTML (`wp_kses_post`,
/// `wp-includes/kses.php` of `WordPress` 6).
const WORDPRESS_TAGS: &str = "address a abbr acronym area article aside audio b bdo big blockquote br button caption \
    cite code col colgroup del dd dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header \
    hgroup hr i img ins kbd label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp section small \
    span strike strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video";
const WORDPRESS_ATTRIBUTES: &str = "aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden \
    aria-label aria-labelledby aria-live class dir hidden id lang style title role open scope href rel target type";

/// Returns the paste with all its elements and attributes except those that a filter removes.
fn cleaned(paste: &str, prepare: impl FnOnce(&mut Builder)) -> String {
    let tags = regex::Regex::new(r"<([a-z][a-z0-9-]*)").expect("the pattern is fixed");
    let attributes = regex::Regex::new(r" ([a-z-]+)(?:=| |>)").expect("the pattern is fixed");
    let found = |pattern: &regex::Regex| -> HashSet<String> {
        pattern.captures_iter(paste).map(|found| found[1].to_owned()).collect()
    };
    let (tags, attributes) = (found(&tags), found(&attributes));
    let mut builder = Builder::new();
    builder
        .tags(tags.iter().map(String::as_str).filter(|tag| *tag != "script").collect())
        .generic_attributes(attributes.iter().map(String::as_str).collect())
        .link_rel(None)
        .url_schemes(HashSet::from(["https", "http", "tel", "sms", "mailto"]));
    prepare(&mut builder);
    builder.clean(paste).to_string()
}

/// Filters the paste like `WordPress`: no custom elements, no drawings, no scripts.
fn by_wordpress(paste: &str) -> String {
    cleaned(paste, |builder| {
        builder.tags(WORDPRESS_TAGS.split_whitespace().collect());
        builder.generic_attributes(WORDPRESS_ATTRIBUTES.split_whitespace().collect());
        builder.generic_attribute_prefixes(HashSet::from(["data-"]));
    })
}

fn without_data(paste: &str) -> String {
    cleaned(paste, |builder| {
        let data: Vec<&str> = vec![];
        builder.rm_generic_attributes(data);
        builder.attribute_filter(|_, name, value| (!name.starts_with("data-")).then(|| value.into()));
    })
}

fn without_ids(paste: &str) -> String {
    cleaned(paste, |builder| {
        builder.attribute_filter(|_, name, value| (name != "id").then(|| value.into()));
    })
}

/// Returns the page of a clinic whose content management system has changed the paste in this way. With `script`, its
/// theme loads the script.
fn page(paste: &str, script: bool) -> String {
    let page = around(paste);
    if script { page } else { page.replace("<script type=\"module\" src=\"clinic-faq.js\"></script>", "") }
}

type Filter = (&'static str, fn(&str) -> String);

const FILTERS: [Filter; 3] =
    [("WordPress", by_wordpress), ("no data attributes", without_data), ("no ids", without_ids)];

#[browser_test]
async fn whatever_a_filter_removes_the_text_is_useful_without_a_script() {
    for (name, filter) in FILTERS {
        let filtered = filter(&paste());
        assert!(!filtered.contains("<script") && !filtered.contains("<!--"), "{name}");
        let page = Page::open(with_page(page(&filtered, false)), Viewport::default(), "/host.html").await;
        sees_the_text(&page).await;
        let useful = page
            .ask(
                "return ['.cf-contact a[href]', 'a[href=\"tel:988\"]', '.cf-first'] \
                 .every((part) => document.querySelector(part)?.checkVisibility()) && \
                 getComputedStyle(document.querySelector('summary')).minHeight !== '0px'",
            )
            .await;
        assert_eq!(useful, json!(true), "{name}: contact, crisis line, notice, and its looks");
    }
}

#[browser_test]
async fn whatever_a_filter_removes_the_script_repairs_the_text_in_place() {
    for (name, filter) in FILTERS {
        let filtered = filter(&paste());
        // If the element was removed, its settings are on the box around it, if the filter keeps them.
        let filtered = filtered.replacen(
            "class=\"clinic-faq\"",
            &format!("class=\"clinic-faq\" data-{INSPECT} data-clinic=\"Tea House\""),
            1,
        );
        let page = Page::open(with_page(page(&filtered, true)), Viewport::default(), "/clinic-faq.css").await;
        page.run_first(
            "document.addEventListener('readystatechange', () => { window.node ??= document.querySelector(':is(clinic-faq, .clinic-faq) > .cf-topics > details'); })",
        );
        page.go("/host.html#ptsd-help").await;
        sees_the_chrome(&page).await;
        let adopted = "return [window.node.isConnected, faq.contains(window.node), \
             faq.querySelectorAll('details[data-topic] details[data-id] > [id]').length, faq.querySelectorAll('details[data-topic]').length, \
             faq.querySelector('[data-id=\"ptsd-help\"]').open, faq.querySelector('[data-id=\"ptsd-help\"]').closest('[data-topic]').open, \
             document.querySelectorAll('[id=\"ptsd-help\"]').length]";
        let expected = json!([true, true, toy::answers(), toy::topics(), true, true, 1]);
        assert_eq!(page.ask(adopted).await, expected, "{name}");
        page.ask("faq.setAttribute('region', 'GB')").await;
        page.see("settings reach it", "return $('#crisis').getAttribute('href') === 'tel:116123'").await;
    }
}

#[browser_test]
async fn the_paste_works_as_it_is_and_says_nothing() {
    let page = open(page(&paste(), true), "").await;
    sees_the_chrome(&page).await;
    let console = page.console().await;
    assert!(!console.contains("clinic-faq"), "{console}");
    assert_eq!(page.ask("return faq.closest('div.clinic-faq') !== null").await, json!(true));
    // The box around the element shows nothing of its own.
    assert_eq!(
        page.ask("const box = faq.closest('.clinic-faq'); return box.getBoundingClientRect().width === faq.getBoundingClientRect().width").await,
        json!(true)
    );
}

#[browser_test]
async fn a_paste_of_an_older_version_works_partly_and_is_reported() {
    let paste = paste();
    // One question has another id now, and the text another version.
    let mark = regex::Regex::new(r#"data-text="[0-9a-f]+""#).expect("the pattern is fixed");
    let paste = mark.replace(&paste, "data-text=\"0ldc0ffe\"");
    let paste = paste.replacen("data-id=\"cost\"", "data-id=\"cost-in-2024\"", 1).replacen(
        "id=\"cost\"",
        "id=\"cost-in-2024\"",
        1,
    );
    let page = open(page(&paste, true), "#cost-in-2024").await;
    sees_the_chrome(&page).await;
    page.see("its own question opens", "return faq.querySelector('[data-id=\"cost-in-2024\"]').open").await;
    let console = page.console().await;
    assert!(
        console.contains("the text on this page is of another version (0ldc0ffe")
            && console.contains("paste it again"),
        "{console}"
    );
}

#[browser_test]
async fn a_paste_of_another_region_keeps_its_help_whatever_a_filter_removes() {
    for (name, filter) in FILTERS {
        // Nothing is left that names the region of the paste.
        let filtered = filter(&paste_of("paste.en-GB.html").replace(" region=\"GB\"", ""));
        let filtered =
            filtered.replacen("class=\"clinic-faq\"", &format!("class=\"clinic-faq\" data-{INSPECT}"), 1);
        let page = open(page(&filtered, true), "").await;
        sees_the_chrome(&page).await;
        let own = "const own = faq.querySelector('.cf-help > [data-country]'); \
             const name = (country) => country.parentElement.querySelector(':scope > summary')?.textContent ?? ''; \
             return [own.dataset.name, own.dataset.country, $('#crisis').getAttribute('href'), \
             [...faq.querySelectorAll('[data-help]')].filter((mark) => mark.querySelector('[href$=\"988\"], [href$=\"911\"]')).length, \
             [...faq.querySelectorAll('[data-country]')].map((country) => `${country.dataset.country} ${name(country)}`)]";
        let countries = json!([
            "GB ",
            "US United States",
            "CA Canada",
            "IE Ireland",
            "AU Australia",
            "NZ New Zealand",
            "ES Spain",
            "MX Mexico"
        ]);
        let expected = json!(["United Kingdom", "GB", "tel:116123", 0, countries]);
        assert_eq!(page.ask(own).await, expected, "{name}");
        page.ask("faq.setAttribute('region', 'US')").await;
        page.see(
            "the marks are those of the new region",
            "return faq.querySelectorAll('[data-help]').length > 5 && \
             [...faq.querySelectorAll('[data-help] a')].every((link) => /988|911|18006624357/.test(link.href))",
        )
        .await;
    }
}
