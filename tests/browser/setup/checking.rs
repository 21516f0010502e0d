//! "Check my page": pasted code, and pages of the same site.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::{open, open_in, snippet_of, wide};
use crate::engine::Viewport;
use crate::site::Site;

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
        let html = format!(
            "<!doctype html><html lang=en><head><meta name=viewport content=\"width=device-width\"></head><body>{pasted}</body></html>"
        );
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
    let host = |code: &str| {
        format!(
            "<!doctype html><html lang=en><head><meta name=viewport content=\"width=device-width\"></head><body><h1>Ketamine</h1>{code}<p id=visit>Visit us</p></body></html>"
        )
    };
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
        ],
        ..Site::default()
    };
    let page = open_in(site, wide()).await;
    for (name, first) in [
        ("good.html", Value::Null),
        ("gone.html", json!("folder-other")),
        ("contact.html", json!("contact-answers")),
    ] {
        page.see_setup("the form", "return !!at('check-address')").await;
        page.ask_setup(&format!(
            "document.querySelector('.result').replaceChildren(); set('check-address', '/{name}')"
        ))
        .await;
        page.click("return document.querySelector('.check > .primary')").await;
        page.see_setup("a result", "return !!document.querySelector('.result h3')").await;
        let found =
            page.ask("return document.querySelector('[data-finding]')?.dataset.finding ?? null").await;
        assert_eq!(found, first, "{name}");
    }
}
