//! The pictures in README and in `docs/embedding.md`. `cargo xtask screenshots` writes them into `docs/pictures`; any other run writes them into
//! `target/screenshots`, so that a change of the page that they depend on is noticed.

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::guide::Patient;
use crate::page::Page;
use crate::site::Site;

/// The largest size of a picture, in bytes.
const LIMIT: usize = 120_000;
const SETUP: Viewport = Viewport { width: 1100, height: 860, dark: false, scripts: true };
const WIDE: Viewport = Viewport { width: 1280, height: 860, dark: false, scripts: true };

/// Opens the real page in light colours, with two device pixels for each CSS pixel on a phone.
async fn open(screen: Viewport, path: &str) -> Page {
    let page = Page::open(Site::real(), screen, path).await;
    let scale = if screen.width < 600 { 2 } else { 1 };
    let metrics = json!({
        "width": screen.width, "height": screen.height, "deviceScaleFactor": scale, "mobile": false,
    });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    page.see_ready().await;
    page
}

/// Scrolls an element that a script returns to this distance from the top of the screen, in CSS pixels.
async fn scroll_to(page: &Page, element: &str, top: u32) {
    let script = format!(
        "const element = (() => {{ {element} }})(); \
         scrollBy({{ top: element.getBoundingClientRect().top - {top}, behavior: 'instant' }})"
    );
    page.ask(&script).await;
}

/// Takes a picture of the screen as it is when nothing moves any more.
async fn take(page: &Page, name: &str) {
    page.ask("document.activeElement?.blur(); root?.activeElement?.blur()").await;
    page.see(
        "nothing moves",
        "return [document, root].filter(Boolean).every((tree) => tree.getAnimations().every(({ playState }) => playState !== 'running'))",
    )
    .await;
    let format = json!({ "format": "webp", "quality": 85 });
    let picture = page.devtools("Page.captureScreenshot", format).await;
    let picture = STANDARD.decode(picture["data"].as_str().expect("it has data")).expect("it is base64");
    assert!(picture.len() <= LIMIT, "{name} has {} bytes, more than {LIMIT}", picture.len());
    let folder =
        std::env::var_os("PICTURES").map_or_else(|| PathBuf::from("target/screenshots"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::write(folder.join(format!("{name}.webp")), picture).expect("the file can be written");
}

#[browser_test(needs(Picture))]
async fn the_pictures_in_readme_are_taken() {
    let page = open(Viewport::default(), "/").await;
    scroll_to(&page, "return faq", 16).await;
    take(&page, "page").await;

    page.ask("faq.search('I want to kill myself')").await;
    page.see("crisis help", "return $('[data-crisis=search]')?.checkVisibility()").await;
    scroll_to(&page, "return faq", 16).await;
    take(&page, "crisis-help").await;

    page.ask("faq.search('')").await;
    page.open_guide_at(&Patient::clean(), "reason").await;
    take(&page, "guide").await;

    let page = open(Viewport::default(), "/#how-well").await;
    page.see("the answer", "return faq.querySelector('[data-id=\"how-well\"]').open").await;
    scroll_to(&page, "return faq.querySelector('#how-well figure')", 24).await;
    take(&page, "answer").await;

    let page = open(WIDE, "/").await;
    take(&page, "wide").await;
}

#[browser_test(needs(Picture))]
async fn the_pictures_of_the_setup_page_are_taken() {
    let page = crate::setup::open(SETUP).await;
    let fill = "for (const [name, value] of [['clinic', 'Harbor Lane Clinic'], ['contact', '/contact'], \
                  ['phone', '(555) 010-0142'], ['folder', '/ketamine-faq-files/']]) { \
                  const field = document.getElementById(`setup-${name}`); field.value = value; \
                  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true })); }";
    page.ask(fill).await;
    page.see(
        "code and preview follow",
        "return document.querySelector('#code pre').textContent.includes('/ketamine-faq-files/clinic-faq.js') && \
           document.querySelector('.stage iframe').contentDocument.querySelector('clinic-faq')?.dataset.state === 'ready'",
    )
    .await;
    take(&page, "setup").await;
    scroll_to(&page, "return document.getElementById('code')", 60).await;
    take(&page, "setup-code").await;
}
