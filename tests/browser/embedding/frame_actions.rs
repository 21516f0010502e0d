//! "Share" and "Print" of an answer in a frame of another origin.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::frame::{Framed, open, open_in};
use crate::engine::EngineKind;

const ALLOWED: &str = "allow=\"clipboard-write; web-share\"";
const SCRIPT: &str = "<script type=\"module\" src=\"{files}/clinic-faq-frame.js\"></script>";
const CONTACT: &str = "https://clinic.example/contact";

/// Replaces the system's share dialog, and records what it was given.
const SYSTEM_SHARES: &str = "navigator.canShare = () => true; \
     navigator.share = (data) => { window.shared = data.url; return Promise.resolve(); };";
/// What an engine does in a frame without `allow="web-share"`.
const SYSTEM_REFUSES: &str = "navigator.canShare = () => false; \
     navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'));";
const SYSTEM_HAS_NONE: &str = "delete Navigator.prototype.share;";

/// Opens an answer in the frame and presses one of its buttons by the keyboard: drivers click where the button was before
/// the page around scrolls.
async fn press(framed: &Framed, id: &str, action: &str) {
    let page = &framed.page;
    page.ask(&format!(
        "const answer = faq.querySelector('[data-id=\"{id}\"]'); answer.closest('[data-topic]').open = answer.open = true"
    ))
    .await;
    let button = format!("faq.querySelector('#{id} [data-action={action}]')");
    page.see("the button", &format!("return !!{button}")).await;
    if page.engine.kind == EngineKind::WebKit {
        // Its driver sends keys to the page around the frame.
        page.ask(&format!("{button}.click()")).await;
        return;
    }
    page.ask(&format!("{button}.focus()")).await;
    page.press(Key::Enter).await;
}

/// Returns a script that checks the message beside a button.
fn shows_message(id: &str, words: &str) -> String {
    format!(
        "const status = faq.querySelector('#{id} [role=status]'); \
         return status?.textContent === {} && status.checkVisibility() && status.parentElement.matches('.cf-tools')",
        json!(words)
    )
}

#[browser_test(engine)]
async fn a_shared_answer_is_found_in_the_page_around_the_frame() {
    let rest = format!("{SCRIPT}<div style=\"height:900px\"></div>");
    let framed = open_in(ALLOWED, CONTACT, "", &rest).await;
    framed.ready().await;
    let page = &framed.page;
    framed.is_told().await;
    page.ask(SYSTEM_SHARES).await;
    press(&framed, "cost", "share").await;
    let shared = format!("{}/host.html#cost", page.address);
    page.see("it is shared", &format!("return window.shared === '{shared}'")).await;
    framed.leave().await;
    page.go("/faq.en.html").await;
    page.go("/host.html#cost").await;
    framed.enter_without_scrolling().await;
    page.see("it is open", "return !!faq?.querySelector('[data-id=cost]')?.open").await;
    framed.see_on_screen("the answer's question", "faq.querySelector('[data-id=cost] > summary')", 100).await;
    // A link of the page around to another answer.
    framed.leave().await;
    page.ask("location.hash = 'ptsd-help'").await;
    framed.enter_without_scrolling().await;
    let summary = "faq.querySelector('[data-id=ptsd-help] > summary')";
    page.see("it is open", "return faq.querySelector('[data-id=ptsd-help]').open").await;
    framed.see_on_screen("the other question", summary, 100).await;
}

// WebKit lets a page write to the clipboard only after a key or a click, and its driver sends neither to the frame.
#[browser_test]
async fn the_address_of_an_answer_is_copied_in_a_frame_that_may_write_to_the_clipboard() {
    let framed = open_in(ALLOWED, CONTACT, "", SCRIPT).await;
    framed.page.allow_the_clipboard().await;
    framed.ready().await;
    framed.is_told().await;
    let page = &framed.page;
    for system in [SYSTEM_HAS_NONE, SYSTEM_REFUSES] {
        page.ask(system).await;
        press(&framed, "cost", "share").await;
        page.see("it is announced", &shows_message("cost", "Link copied")).await;
        let status = "faq.querySelector('#cost [role=status]')";
        framed.see_on_screen("the message", status, 0).await;
        page.see("the message goes", &format!("return {status}.textContent === ''")).await;
    }
    framed.leave().await;
    assert_eq!(page.paste().await, format!("{}/host.html#cost", page.address));
}

#[browser_test]
async fn a_frame_that_may_not_write_to_the_clipboard_shows_the_address_beside_the_button() {
    let framed = open("", "").await;
    framed.ready().await;
    framed.is_told().await;
    let page = &framed.page;
    page.ask(SYSTEM_REFUSES).await;
    press(&framed, "cost", "share").await;
    let words = format!("Copying did not work. The link is {}/host.html#cost", page.address);
    page.see("it is announced", &shows_message("cost", &words)).await;
    framed.see_on_screen("the message", "faq.querySelector('#cost [role=status]')", 0).await;
}

#[browser_test(engine)]
async fn without_the_script_around_it_the_frames_own_address_is_shared_and_leads_to_the_answer() {
    let framed = open_in("", CONTACT, "?region=GB", "").await;
    framed.ready().await;
    let page = &framed.page;
    page.ask(SYSTEM_SHARES).await;
    press(&framed, "cost", "share").await;
    let shared = format!("{}/framed.html?region=GB#cost", framed.files);
    page.see("it is shared", &format!("return window.shared === '{shared}'")).await;
    framed.leave().await;
    page.engine.client.goto(&shared).await.expect("the page opens");
    page.see_ready().await;
    page.see("it is open", "return faq.querySelector('[data-id=cost]').open").await;
}

#[browser_test]
async fn only_the_page_around_says_its_address_and_a_route_of_it_stays() {
    let framed = open("", "").await;
    framed.ready().await;
    framed.is_told().await;
    let page = &framed.page;
    framed.leave().await;
    page.ask(
        "const post = (page) => document.querySelector('iframe').contentWindow.postMessage( \
             { type: 'clinic-faq:view', top: 0, height: 600, screen: 900, page }, '*'); \
         post('https://evil.example/'); post('javascript:alert(1)'); post({ evil: 1 }); \
         location.hash = '#/questions'; dispatchEvent(new Event('resize'))",
    )
    .await;
    framed.enter().await;
    page.ask(SYSTEM_SHARES).await;
    let shared = format!("{}/host.html#/questions", page.address);
    let told = format!("return document.documentElement.dataset.clinicFaqFrame === '{shared}'");
    page.see("the page has said where it is", &told).await;
    press(&framed, "cost", "share").await;
    page.see("it is shared", &format!("return window.shared === '{shared}'")).await;
}

/// Records what is printed, instead of printing it.
const INSTEAD_OF_PRINTING: &str = "window.printed = []; window.print = () => { dispatchEvent(new Event('beforeprint')); \
     window.printed.push([...faq.querySelectorAll('[data-printed=\"\"]')].map((answer) => answer.dataset.id).join()); \
     dispatchEvent(new Event('afterprint')); };";

#[browser_test(engine)]
async fn one_answer_of_a_frame_is_printed() {
    let framed = open("", "").await;
    framed.ready().await;
    let page = &framed.page;
    page.ask(&format!("window.faq = faq; {INSTEAD_OF_PRINTING}")).await;
    press(&framed, "cost", "print").await;
    page.see("it is printed", "return window.printed.join() === 'cost'").await;
    page.wait(1600).await;
    let after =
        "return [faq.dataset.print ?? '', faq.querySelector('#cost [role=status]')?.textContent ?? '']";
    assert_eq!(page.ask(after).await, json!(["", ""]));
}

#[browser_test(engine)]
async fn a_frame_that_may_open_no_dialog_says_so_beside_the_button() {
    let sandbox = "sandbox=\"allow-scripts allow-same-origin\"";
    let framed = open_in(sandbox, CONTACT, "", SCRIPT).await;
    framed.ready().await;
    let page = &framed.page;
    if page.engine.kind != EngineKind::Chromium {
        // The engine's driver may print without a dialog, whatever the sandbox says.
        page.ask("window.print = () => {}").await;
    }
    press(&framed, "cost", "print").await;
    let words = "Printing did not work here. Try another browser.";
    page.see("it is announced", &shows_message("cost", words)).await;
    assert_eq!(
        page.ask("return faq.dataset.print ?? ''").await,
        json!(""),
        "nothing waits for the next print"
    );
}
