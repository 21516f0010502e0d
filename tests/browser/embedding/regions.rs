//! Help by region: every number that a reader can press belongs to the region, however the text was embedded.

use std::collections::BTreeSet;

use browser_test::browser_test;
use serde_json::json;

use super::frame;
use super::pages::{around, built, open, sees_the_text, with_page};
use crate::engine::Viewport;
use crate::page::Page;
use crate::setup::{self, snippet_of};
use crate::site::{INSPECT, Site};
use crate::toy;

/// The regions that are tested.
const REGIONS: [&str; 3] = ["US", "GB", "MX"];

/// Returns all links to call, text or chat outside the crisis lines of other countries, in the text and in the shadow
/// root.
const WAYS: &str = "const ways = (parent) => [...parent.querySelectorAll('a[href^=\"tel:\"], a[href^=\"sms:\"], .cf-lines a')] \
     .filter((link) => !link.closest('[hidden], [data-section=other-countries], [data-contact], [data-phone], #phone')).map((link) => link.getAttribute('href')); \
     return [...ways(faq), ...(root ? ways(root) : [])]";

/// Returns the marks whose words differ from the region's instruction.
const WRONG_MARKS: &str = "const own = faq.querySelector('[data-country]'); \
     const words = (mark) => own.querySelector(`[data-mark=\"${mark.toLowerCase()}\"]`).textContent; \
     const wanted = (mark) => (/^[A-Z]/.test(mark) ? words(mark)[0].toUpperCase() + words(mark).slice(1) : words(mark)); \
     const marks = [...faq.querySelectorAll('[data-help]')]; \
     return marks.length ? marks.filter((mark) => mark.textContent !== wanted(mark.dataset.help)).map((mark) => mark.outerHTML) : ['none']";

/// Returns the links that a reader in a region may see, read from a content file of crisis lines.
fn ways_of(crisis: &toml::Table, region: &str) -> BTreeSet<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let countries = crisis["country"].as_array().expect("there are countries");
    let country =
        countries.iter().find(|country| country["code"].as_str() == Some(region)).expect("it is there");
    let mut ways = BTreeSet::new();
    for number in country["emergency"].as_array().expect("it has numbers") {
        ways.insert(format!("tel:{}", digits(number.as_str().expect("it is a text"))));
    }
    for line in country["line"].as_array().expect("it has lines") {
        let text = |key: &str| line.get(key).and_then(toml::Value::as_str);
        ways.extend(text("call").map(|number| format!("tel:{}", digits(number))));
        ways.extend(text("chat").map(str::to_owned));
        ways.extend(text("text").map(|number| match text("say") {
            Some(word) => format!("sms:{}?&body={word}", digits(number)),
            None => format!("sms:{}", digits(number)),
        }));
    }
    let link = regex::Regex::new(r"\((tel:|sms:)([^)?]*)([^)]*)\)").expect("the pattern is fixed");
    for words in country["help"].as_table().expect("it has instructions").values() {
        for found in link.captures_iter(words.as_str().expect("it is a text")) {
            ways.insert(format!("{}{}{}", &found[1], digits(&found[2]), &found[3]));
        }
    }
    ways
}

/// Checks that every link is one of the region's, and that each mark has the region's words.
async fn has_ways_of(page: &Page, crisis: &toml::Table, region: &str) {
    let ways: BTreeSet<String> = serde_json::from_value(page.ask(WAYS).await).expect("it lists addresses");
    // Some links write their number with hyphens.
    let plain = |way: String| if way.starts_with("http") { way } else { way.replace('-', "") };
    let ways: BTreeSet<_> = ways.into_iter().map(plain).collect();
    let allowed = ways_of(crisis, region);
    let foreign: Vec<_> = ways.difference(&allowed).collect();
    assert!(foreign.is_empty() && ways.len() > 1, "{region}: {foreign:?} among {ways:?}");
    assert_eq!(page.ask(WRONG_MARKS).await, json!([]), "{region}");
}

/// Checks that the page shows this region, that every link is one of its own, including the first ones, and that each
/// mark has the region's words.
async fn leads_to(page: &Page, crisis: &toml::Table, region: &str) {
    page.see(
        &format!("the help of {region}"),
        &format!(
            "return faq?.querySelector('[data-country]')?.dataset.country === '{region}' && \
             $('#crisis')?.getAttribute('href') === faq.querySelector('[data-primary] a').getAttribute('href')"
        ),
    )
    .await;
    has_ways_of(page, crisis, region).await;
    let line = "return [...faq.querySelectorAll('[data-home]')].map((line) => !line.hidden)";
    let lines: Vec<bool> = serde_json::from_value(page.ask(line).await).expect("it lists them");
    assert!(!lines.is_empty() && lines.iter().all(|shown| *shown == (region != "US")), "{region}: {lines:?}");
}

#[browser_test(engine)]
async fn a_script_alone_leads_to_the_help_of_its_region() {
    for region in REGIONS {
        for real in [false, true] {
            let site = Site { real, ..Site::inspected_with(&format!("contact=\"/c\" region=\"{region}\"")) };
            let page = Page::open(site, Viewport::default(), "/script.html").await;
            leads_to(&page, &toy::crisis(real), region).await;
            assert!(page.asked().contains(&format!("/faq.en-{region}.html")), "{:?}", page.asked());
        }
    }
}

#[browser_test(engine)]
async fn without_the_text_of_a_region_the_script_adapts_the_default_one() {
    let missing = vec!["faq.en-MX.html"];
    let site = Site { missing, real: true, ..Site::inspected_with("contact=\"/c\" region=\"MX\"") };
    let page = Page::open(site, Viewport::default(), "/script.html").await;
    leads_to(&page, &toy::crisis(true), "MX").await;
}

#[browser_test(engine)]
async fn a_paste_follows_the_setting_whatever_region_it_was_made_for() {
    for (made_for, set) in [("US", "GB"), ("GB", "MX"), ("MX", "US"), ("GB", "")] {
        let paste = built(&format!("paste.en-{made_for}.html"));
        let start = paste.find("<link").expect("it begins with the style");
        let region = if set.is_empty() { String::new() } else { format!("region=\"{set}\" ") };
        let paste = paste[start..].replace(&format!(" region=\"{made_for}\""), "").replacen(
            "<clinic-faq ",
            &format!("<clinic-faq {INSPECT} {region}"),
            1,
        );
        let page = open(around(&paste), "").await;
        leads_to(&page, &toy::crisis(false), if set.is_empty() { made_for } else { set }).await;
    }
}

#[browser_test(engine)]
async fn a_frame_leads_to_the_help_of_the_region_in_its_address() {
    for region in REGIONS {
        let framed = frame::open(&format!("?region={region}"), "").await;
        framed.ready().await;
        leads_to(&framed.page, &toy::crisis(false), region).await;
    }
}

#[browser_test(engine)]
async fn a_region_that_changes_there_and_back_changes_every_number() {
    let page = Page::ready().await;
    for region in ["GB", "MX", "US"] {
        page.ask(&format!("faq.setAttribute('region', '{region}')")).await;
        leads_to(&page, &toy::crisis(false), region).await;
    }
    page.ask("faq.setAttribute('region', 'GB')").await;
    leads_to(&page, &toy::crisis(false), "GB").await;
    page.ask("faq.removeAttribute('region')").await;
    leads_to(&page, &toy::crisis(false), "US").await;
}

#[browser_test]
async fn without_scripts_a_page_of_a_region_has_its_numbers() {
    for region in REGIONS {
        let screen = Viewport { scripts: false, ..Viewport::default() };
        let page = Page::open(Site::real(), screen, &format!("/faq.en-{region}.html")).await;
        has_ways_of(&page, &toy::crisis(true), region).await;
    }
}

#[browser_test(needs(Preload))]
async fn the_snippet_of_a_region_requests_only_its_text_and_once() {
    let snippet = snippet_of(&setup::open(Viewport::default()).await, "GB").await;
    let snippet = snippet.replacen("<clinic-faq ", &format!("<clinic-faq {INSPECT} "), 1);
    let page = Page::open(with_page(around(&snippet)), Viewport::default(), "/clinic-faq.css").await;
    page.go("/host.html").await;
    sees_the_text(&page).await;
    leads_to(&page, &toy::crisis(false), "GB").await;
    let asked: Vec<_> = page.asked().into_iter().filter(|path| path.starts_with("/faq.")).collect();
    assert_eq!(asked, ["/faq.en-GB.html"]);
}
