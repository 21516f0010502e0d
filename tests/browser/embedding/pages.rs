//! Pages as clinics have them, made from those that the build writes.

use crate::page::Page;
use crate::site::{self, Site};
use crate::toy;

/// Returns a file of the built site.
pub(crate) fn built(name: &str) -> String {
    let bytes = site::built(name).unwrap_or_else(|| panic!("{name} is not built: run `cargo xtask test`"));
    String::from_utf8(bytes).expect("a page is text")
}

/// Returns the built page with other content in place of its element.
pub(crate) fn around(inner: &str) -> String {
    let page = built("index.html");
    let start = page.find("<clinic-faq").expect("it has the element");
    let end = page.find("</clinic-faq>").expect("the element ends") + "</clinic-faq>".len();
    format!("{}{inner}{}", &page[..start], &page[end..])
}

/// Returns the text alone: the content of the element.
pub(crate) fn text() -> String {
    let page = built("faq.en.html");
    let start = page.find("<clinic-faq").expect("it has the element");
    let start = start + page[start..].find('>').expect("the tag ends") + 1;
    page[start..page.find("</clinic-faq>").expect("the element ends")].to_owned()
}

/// Returns the site with one more page, `/host.html`.
pub(crate) fn with_page(page: String) -> Site {
    Site { made: vec![("host.html".to_owned(), page)], ..Site::with("") }
}

/// Opens `/host.html` followed by `rest`, and records the console from the start.
pub(crate) async fn open(page: String, rest: &str) -> Page {
    let page = Page::open(with_page(page), crate::engine::Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go(&format!("/host.html{rest}")).await;
    page
}

/// Waits until every topic is visible, with its questions inside.
pub(crate) async fn sees_the_text(page: &Page) {
    page.see(
        "the topics",
        &format!(
            "const rows = [...document.querySelectorAll('.cf-topics > .cf-topic')]; \
             return rows.length >= {} && rows.every((row) => row.querySelector('summary').checkVisibility()) && \
             rows.flatMap((row) => [...row.querySelectorAll('.cf-section > details')]).length >= {}",
            toy::topics(),
            toy::answers()
        ),
    )
    .await;
}

/// Waits until the application runs.
pub(crate) async fn sees_the_chrome(page: &Page) {
    page.see_ready().await;
}
