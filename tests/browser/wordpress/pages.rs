//! What visitors see: in two themes, with and without scripts.

use std::process::Command;

use browser_test::browser_test;
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};

use super::server::{BLOCK_THEME, CLASSIC_THEME, WordPress};
use crate::embedding::pages::{around, with_page};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

const BLOCK: &str = "<!-- wp:paragraph --><p>It's \"before\".</p><!-- /wp:paragraph -->\n\n<!-- wp:clinic-faq/faq /-->\n\n\
     <!-- wp:paragraph --><p>VISIT US at 14 River Road.</p><!-- /wp:paragraph -->";
/// As the classic editor and the block for classic text write it.
const CLASSIC: &str = "It's \"before\".\n\n[clinic_faq]\n\nVISIT US at 14 River Road.";

/// Settings with everything that the server puts into the text.
fn settings() -> Value {
    json!({
        "contact": "/contact", "clinic": "Tea \"House\" & <Sons>", "phone": "(555) 010-0142", "region": "GB",
        "hide": ["daily-life", "research-trials"], "open": ["insurance"], "accent": "#aa3300", "reviews": { "en": {} },
        "questions": [
            { "question": "Where can I park?", "answer": ["It's \"behind\" -- the house :)", "<b>Two</b>."] },
            { "id": "own-tea", "question": "Is there tea?", "answer": ["Yes."], "topic": "process" },
            { "question": "What is it here?", "answer": ["Less."], "replaces": "insurance" },
        ],
        "facts": { "price": "$450\n$2,400 for <six>", "hours": "9 to 5", "address": "14 River Road\nSpringfield" },
    })
}

#[browser_test]
async fn in_both_themes_block_and_shortcode_show_the_words_as_they_are_and_the_page_around_stays() {
    for theme in [BLOCK_THEME, CLASSIC_THEME] {
        let wordpress =
            WordPress::with(theme, &json!({ "contact": "/contact", "reviews": { "en": {} } })).await;
        let file = wordpress.plugin().join("files/faq.en-US.html");
        let file = std::fs::read_to_string(file).expect("the plugin has the text");
        let text = &file[file.find("<p class=\"cf-crisis-short\"").expect("it begins")
            ..file.rfind("</clinic-faq>").expect("it ends")];
        for (name, content) in [("block", BLOCK), ("shortcode", CLASSIC)] {
            let path = wordpress.page(content);
            let page = wordpress.open(&format!("{path}#ptsd-help"), Viewport::default()).await;
            page.see_ready().await;
            let sent =
                "const done = arguments[0]; fetch(location.href).then((page) => page.text()).then(done)";
            let sent = page.engine.client.execute_async(sent, Vec::new()).await.expect("it is sent");
            let sent = sent.as_str().unwrap_or_default();
            let (before, _) = text.split_once("<div data-section=\"contact\"").expect("it has a contact");
            let (_, after) = text.split_once("<div class=\"cf-card cf-help\"").expect("it has crisis help");
            assert!(sent.contains(before) && sent.contains(after), "{theme}, {name}: the words are changed");
            let head = sent.split("</head>").next().unwrap_or_default();
            assert!(head.contains("files/clinic-faq.css?ver="), "{theme}, {name}: the style comes late");
            let shown = "return [faq.querySelector('#ptsd-help').closest('details').open, \
                 faq.querySelector('#ptsd-help').getBoundingClientRect().top > 0, \
                 [...document.querySelectorAll('p')].some((p) => p.innerText === 'VISIT US at 14 River Road.' && !p.closest('clinic-faq')), \
                 document.documentElement.scrollWidth <= document.documentElement.clientWidth, \
                 document.querySelectorAll('clinic-faq').length]";
            assert_eq!(page.ask(shown).await, json!([true, true, true, true, 1]), "{theme}, {name}");
        }
        let other = wordpress.page("Nothing.");
        let page = wordpress.open(&other, Viewport::default()).await;
        let loaded =
            "return document.querySelectorAll('[href*=\"clinic-faq\"], [src*=\"clinic-faq\"]').length";
        assert_eq!(page.ask(loaded).await, json!(0), "{theme}: another page loads nothing");
    }
}

/// Describes what settings change on a page, with the words that are shown.
const DESCRIBED: &str = "const words = (node) => node?.textContent.replace(/\\s+/g, ' ').trim(); \
     return { own: [...faq.querySelectorAll('[data-own], [data-fact]')].map((node) => [node.parentElement.id, node.dataset.id, node.dataset.own, node.dataset.fact, \
         [...node.querySelectorAll('p:not(.cf-tools)')].map(words), node.parentElement.firstElementChild === node, node.parentElement.lastElementChild === node]), \
     answers: [...faq.querySelectorAll('details[data-id]')].map((node) => [node.closest('[data-topic]').dataset.topic, node.dataset.id, words(node.querySelector('summary')), node.hidden, node.open]), \
     topics: [...faq.querySelectorAll('[data-topic], [data-section]')].map((node) => [node.dataset.topic ?? node.dataset.section, words(node.querySelector('summary :is(h2, h3, h4)')), Number.parseInt(node.querySelector('.cf-count')?.textContent), node.hidden]), \
     contact: [...faq.querySelectorAll('[data-section=contact] > *, [data-section=contact] .cf-buttons > *')].map((node) => [node.className, node.hidden, words(node), node.getAttribute('href')]), \
     countries: [faq.querySelector('[data-country]').dataset.country, [...faq.querySelectorAll('[data-country]')].map((node) => node.dataset.country).sort()], \
     marks: [...faq.querySelectorAll('[data-help]')].map(words), \
     about: [faq.querySelector('.cf-reviewed'), faq.querySelector('[data-not-reviewed]')].map((node) => [words(node), node?.hidden]) }";

#[browser_test]
async fn what_the_server_shows_is_what_the_script_shows() {
    let wordpress = WordPress::with(BLOCK_THEME, &settings()).await;
    let page = wordpress.open(&wordpress.page(BLOCK), Viewport::default()).await;
    page.see_ready().await;
    let by_server = page.ask(DESCRIBED).await;
    let plain =
        wordpress.open(&wordpress.page(CLASSIC), Viewport { scripts: false, ..Viewport::default() }).await;
    let without_script = plain.ask(DESCRIBED).await;

    let mut json = settings();
    for name in ["reviews", "accent"] {
        json.as_object_mut().expect("it is an object").remove(name);
    }
    let json = json.to_string().replace('<', "\\u003c");
    let element = format!(
        "<clinic-faq inspect=\"2026-12-12\" lang=\"en\"><script type=\"application/json\">{json}</script></clinic-faq>\
         <link rel=\"stylesheet\" href=\"clinic-faq.css\"><script type=\"module\" src=\"clinic-faq.js\"></script>"
    );
    let site = Site { real: true, ..with_page(around(&element)) };
    let page = Page::open(site, Viewport::default(), "/host.html").await;
    page.see_ready().await;
    page.see("its own answers", "return faq.querySelectorAll('[data-own]').length > 3").await;
    let by_script = page.ask(DESCRIBED).await;
    for part in ["own", "answers", "topics", "contact", "countries", "marks", "about"] {
        assert_eq!(by_server[part], by_script[part], "{part}");
        assert_eq!(without_script[part], by_script[part], "{part}, without a script");
    }
}

#[browser_test]
async fn without_a_script_everything_is_there_and_printed() {
    let wordpress = WordPress::with(CLASSIC_THEME, &settings()).await;
    let path = wordpress.page(CLASSIC);
    let page =
        wordpress.open(&format!("{path}#own-tea"), Viewport { scripts: false, ..Viewport::default() }).await;
    let opened = "return [faq.querySelector('#own-tea').checkVisibility(), faq.querySelector('#insurance').closest('details').open]";
    assert_eq!(page.ask(opened).await, json!([true, true]));
    let pdf = page.engine.client.print(PrintConfiguration::default()).await.expect("the page is printed");
    std::fs::create_dir_all("target/screenshots").expect("the folder can be made");
    let file = "target/screenshots/wordpress.pdf";
    std::fs::write(file, pdf).expect("the file can be written");
    let output = Command::new("pdftotext").args([file, "-"]).output().expect("pdftotext runs");
    let printed = String::from_utf8_lossy(&output.stdout);
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Behind",
        "$2,400 for <six>",
        "Is there tea?",
        "Springfield",
        "Samaritans",
        "VISIT US at 14 River Road.",
    ] {
        assert!(printed.to_lowercase().contains(&part.to_lowercase()), "{part} is not printed");
    }
    assert!(printed.len() > 80_000, "not everything is printed: {} letters", printed.len());
}

#[browser_test]
async fn where_a_plugin_delays_scripts_the_text_and_its_links_work() {
    let wordpress =
        WordPress::with(BLOCK_THEME, &json!({ "contact": "/contact", "reviews": { "en": {} } })).await;
    // As such plugins do with scripts that they do not know: they run only at the first touch.
    let delay = "<?php add_filter( 'script_loader_tag', fn( $tag ) => str_replace( ' src=', ' data-delayed=', $tag ), 99 );";
    let plugin = wordpress.plugin().join("../../mu-plugins/delay.php");
    std::fs::write(&plugin, delay).expect("it can be written");
    let path = wordpress.page(BLOCK);
    let page = wordpress.open(&format!("{path}#ptsd-help"), Viewport::default()).await;
    std::fs::remove_file(plugin).expect("it was written");
    assert_eq!(page.ask("return faq.querySelector('#ptsd-help').checkVisibility()").await, json!(true));
    assert_eq!(
        page.ask("return document.querySelector('.cf-contact a').getAttribute('href')").await,
        json!("/contact")
    );
    let asked = "const script = document.querySelector('script[type=module]'); \
         return ['data-cfasync', 'data-no-optimize', 'data-no-defer', 'data-noptimize', 'nowprocket'].every((name) => script.hasAttribute(name))";
    assert_eq!(page.ask(asked).await, json!(true), "the script asks to be left alone");
}
