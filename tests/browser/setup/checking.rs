//! "Check my page": pasted code, and pages of the same site.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::{open, open_in, snippet_of, wide};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// Returns a page with this in its body.
fn around(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta name=viewport content=\"width=device-width\"></head><body>{body}</body></html>"
    )
}

/// Returns a page of a clinic with this code.
fn host(code: &str) -> String {
    around(&format!("<h1>Ketamine</h1>{code}<p id=visit>Visit us</p>"))
}

#[browser_test]
async fn a_pasted_page_is_checked() {
    let site = Site { made: vec![("contact".into(), String::new())], ..Site::default() };
    let page = open_in(site, Viewport::default()).await;
    let code = snippet_of(&page, "US").await;
    for (pasted, found) in [
        (code.clone(), Vec::new()),
        (
            code.replace("href=\"/", "href=\"/faq-files/").replace("src=\"/", "src=\"/faq-files/"),
            vec!["folder-other"],
        ),
        (code.replace("contact=\"/contact\"", "contact=\"#\""), vec!["contact-nowhere"]),
        (code.replace('<', "&lt;"), vec!["code-as-text"]),
        (code.replace(" type=\"module\"", ""), vec!["script-type"]),
    ] {
        let html = around(&pasted);
        page.ask_setup(&format!(
            "document.querySelector('.result').replaceChildren(); set('check-code', {})",
            json!(html)
        ))
        .await;
        page.click("return document.querySelector('.check > .primary')").await;
        page.see_setup("a result", "return !!document.querySelector('.result h3')").await;
        let ids = page
            .ask(
                "return [...document.querySelectorAll('[data-finding]')].map((item) => item.dataset.finding)",
            )
            .await;
        assert_eq!(ids, json!(found), "{html}");
    }
}

#[browser_test]
async fn a_page_of_the_own_site_is_opened_and_checked() {
    let page = open(wide()).await;
    let code = snippet_of(&page, "US").await;
    let good = code.replace("/contact", "#visit");
    let site = Site {
        made: vec![
            ("good.html".into(), host(&good)),
            ("gone.html".into(), host(&good.replace("/clinic-faq.js", "/elsewhere/clinic-faq.js"))),
            ("contact.html".into(), host(&code)),
            (
                "bar.html".into(),
                host(&format!(
                    "{good}<div style=\"position:fixed;bottom:0;inset-inline:0;height:60px;z-index:9;background:#fff\">Cookies</div>"
                )),
            ),
            ("phones.css".into(), "@media (max-width: 600px) { .wide { display: none } }".into()),
            (
                "phones.html".into(),
                host(&format!("<link rel=stylesheet href=/phones.css><div class=wide>{good}</div>")),
            ),
            ("inert.html".into(), host(&format!("<div inert>{good}</div>"))),
            ("box.html".into(), host(&format!("<div style=\"height:220px;overflow:hidden\">{good}</div>"))),
            (
                "removed.html".into(),
                host(&format!(
                    "<div id=place>{good}</div><script>setTimeout(() => place.remove(), 300)</script>"
                )),
            ),
            ("engine.html".into(), host(&format!("<script>window.WebAssembly = undefined</script>{good}"))),
        ],
        ..Site::default()
    };
    let page = open_in(site, wide()).await;
    for (name, first) in [
        ("good.html", Value::Null),
        ("gone.html", json!("folder-other")),
        ("contact.html", json!("contact-answers")),
        ("bar.html", json!("covered")),
        ("phones.html", json!("hidden")),
        ("inert.html", json!("screen-readers")),
        ("box.html", json!("clipped")),
        ("removed.html", json!("seen-gone")),
        ("engine.html", json!("seen-text")),
    ] {
        check_address(&page, name).await;
        assert_eq!(first_finding(&page).await, first, "{name}");
    }
}

/// Checks the page with this name, and waits for the result.
async fn check_address(page: &Page, name: &str) {
    page.see_setup("the form", "return !!at('check-address')").await;
    page.ask_setup(&format!(
        "document.querySelector('.result').replaceChildren(); set('check-address', '/{name}')"
    ))
    .await;
    page.click("return document.querySelector('.check > .primary')").await;
    page.see_setup("a result", "return !!document.querySelector('.result h3')").await;
}

/// Returns the id of what was found first; null if nothing was.
async fn first_finding(page: &Page) -> Value {
    page.ask("return document.querySelector('[data-finding]')?.dataset.finding ?? null").await
}

#[browser_test]
async fn a_missing_file_is_found_whichever_it_is() {
    let code = snippet_of(&open(wide()).await, "US").await;
    let host = host(&code.replace("/contact", "#visit"));
    for (missing, first) in [
        ("faq.en", "file-missing"),
        ("clinic-faq-extras", "module-missing"),
        ("_bg.wasm", "module-missing"),
        ("words.en", "module-missing"),
        ("application-", "module-missing"),
    ] {
        let site =
            Site { made: vec![("q.html".into(), host.clone())], missing: vec![missing], ..Site::default() };
        let page = Page::open(site, wide(), "/setup.html").await;
        check_address(&page, "q.html").await;
        assert_eq!(first_finding(&page).await, json!(first), "{missing}");
    }
}

#[browser_test]
async fn a_page_that_cannot_be_opened_in_a_frame_is_not_called_good() {
    let code = snippet_of(&open(wide()).await, "US").await.replace("/contact", "#visit");
    let site = Site {
        made: vec![("q.html".into(), host(&code))],
        headers: vec![("x-frame-options", "DENY".into())],
        ..Site::default()
    };
    let page = open_in(site, wide()).await;
    check_address(&page, "q.html").await;
    assert_eq!(first_finding(&page).await, Value::Null);
    page.see_setup(
        "it says what was not looked at",
        "return document.querySelector('.result').textContent.includes('does not let this check open the page') && \
         !document.querySelector('.result .good')",
    )
    .await;
}
