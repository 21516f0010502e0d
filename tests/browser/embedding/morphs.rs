//! Libraries that turn the page, or the element, back into what the server has sent.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{built, sees_the_chrome, sees_the_text};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{INSPECT, Site};

/// A library: its file in `node_modules`, and scripts that reset the page or the element with it. `original` is the
/// document as it came from the server.
struct Library {
    file: &'static str,
    morphs: &'static [&'static str],
}

const LIBRARIES: [Library; 4] = [
    Library {
        file: "idiomorph/dist/idiomorph.js",
        morphs: &[
            "Idiomorph.morph(document.body, original.body, { morphStyle: 'outerHTML' })",
            "Idiomorph.morph(document.documentElement, original.documentElement.outerHTML, { head: { style: 'morph' } })",
            "Idiomorph.morph(faq, original.querySelector('clinic-faq'), { morphStyle: 'outerHTML' })",
            "Idiomorph.morph(faq, original.querySelector('clinic-faq').innerHTML, { morphStyle: 'innerHTML' })",
        ],
    },
    Library {
        file: "morphdom/dist/morphdom-umd.js",
        morphs: &[
            "morphdom(document.body, original.body)",
            "morphdom(faq, original.querySelector('clinic-faq'))",
        ],
    },
    Library {
        file: "@hotwired/turbo/dist/turbo.es2017-umd.js",
        morphs: &[
            "Turbo.visit(location.href, { action: 'replace' })",
            "Turbo.renderStreamMessage(`<turbo-stream action=\"replace\" method=\"morph\" target=\"around\"><template>${original.getElementById('around').outerHTML}</template></turbo-stream>`)",
        ],
    },
    Library {
        file: "htmx.org/dist/htmx.js",
        morphs: &[
            "htmx.ajax('GET', location.href, { target: 'body', swap: 'outerMorph' })",
            "htmx.ajax('GET', location.href, { target: '#around', swap: 'outerMorph', select: '#around' })",
        ],
    },
];

/// Returns a page of a clinic with a library: with the whole text, or with the few lines that fetch it.
fn host(library: &Library, has_text: bool) -> Site {
    let page = built(if has_text { "index.html" } else { "script.html" });
    let page = page.replacen("<clinic-faq ", &format!("<div id=\"around\"><clinic-faq {INSPECT} "), 1);
    let page = page.replacen("</clinic-faq>", "</clinic-faq><p id=\"mark\">Mark</p></div>", 1);
    let head = "<meta name=\"turbo-refresh-method\" content=\"morph\">\
                <meta name=\"turbo-refresh-scroll\" content=\"preserve\"><script src=\"/library.js\"></script></head>";
    let page = page.replacen("</head>", head, 1);
    let path = format!("node_modules/{}", library.file);
    let script = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path}: run `npm ci`"));
    let made = vec![("host.html".to_owned(), page), ("library.js".to_owned(), script)];
    Site { made, ..Site::default() }
}

async fn open(library: &Library, has_text: bool) -> Page {
    let page = Page::open(host(library, has_text), Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go("/host.html").await;
    sees_the_chrome(&page).await;
    sees_the_text(&page).await;
    page.ask(
        "window.topics = faq.querySelectorAll('details').length; \
         fetch(location.href).then((reply) => reply.text()).then((text) => (window.source = text))",
    )
    .await;
    page.see("the original is there", "return !!window.source").await;
    page
}

/// Resets the page, and waits until that has happened.
async fn reset(page: &Page, morph: &str) {
    page.ask(&format!(
        "document.getElementById('mark').dataset.old = ''; \
         const original = new DOMParser().parseFromString(window.source, 'text/html'); {morph}"
    ))
    .await;
    // A morph of the element alone leaves the mark.
    if !morph.contains("(faq") {
        let is_reset =
            "const mark = document.getElementById('mark'); return !!mark && !('old' in mark.dataset)";
        page.see(morph, is_reset).await;
    }
}

#[browser_test(engine)]
async fn text_that_a_library_resets_comes_back_once_and_whole() {
    for library in &LIBRARIES {
        for has_text in [false, true] {
            let page = open(library, has_text).await;
            for morph in library.morphs {
                for _ in 0..2 {
                    reset(&page, morph).await;
                    sees_the_chrome(&page).await;
                    sees_the_text(&page).await;
                    let once = "return faq.querySelectorAll('details').length === window.topics \
                                && root.querySelectorAll('input[type=search], .help-bar').length === 2 \
                                && !faq.hasAttribute('data-reserved')";
                    page.see(&format!("all is there once: {morph}"), once).await;
                }
                page.search_for("cost").await;
                page.see_first("cost").await;
                page.ask("faq.search('')").await;
            }
            assert_eq!(page.ask("return window.failures").await, json!([]), "{} {has_text}", library.file);
        }
    }
}

#[browser_test]
async fn a_reset_leaves_a_patient_in_the_guide_where_they_are() {
    for library in &LIBRARIES {
        for has_text in [false, true] {
            let page = open(library, has_text).await;
            page.ask("faq.startGuide()").await;
            page.see("the guide", "return !!$('[data-screen=start]')").await;
            page.ask("$('[data-action=begin]').click()").await;
            page.see("its first question", "return !!$('[data-question]')").await;
            page.ask("window.first = $('[data-question]').dataset.question").await;
            for morph in library.morphs {
                reset(&page, morph).await;
                page.wait(300).await;
                let stays = "return [$('[data-question]')?.dataset.question === window.first, \
                             !faq.querySelector('[data-topic] > summary')?.checkVisibility(), faq.dataset.state]";
                assert_eq!(page.ask(stays).await, json!([true, true, "ready"]), "{morph} {has_text}");
            }
            page.leave_guide().await;
            sees_the_text(&page).await;
        }
    }
}

#[browser_test]
async fn where_a_reset_text_cannot_be_fetched_again_the_lines_stand_and_it_is_said() {
    for library in &LIBRARIES[..2] {
        for morph in library.morphs {
            let page = open(library, false).await;
            page.go_offline();
            reset(&page, morph).await;
            let announced = "return window.failures.join() === 'text' && faq.dataset.state === 'text'";
            page.see(&format!("it is announced: {morph}"), announced).await;
            let lines = "return faq.querySelector('a[href=\"tel:988\"]').checkVisibility()";
            assert_eq!(page.ask(lines).await, json!(true), "{morph}");
        }
    }
}
