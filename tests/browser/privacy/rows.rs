//! What any script of the page can learn: each row of the table in `docs/privacy.md`, and its limits.

use browser_test::browser_test;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions};
use serde_json::json;

use super::patient::{InputDevice, Patient};
use super::traces::Traces;
use super::{site, spying};
use crate::site::Site;

/// Returns a script that selects the spy's entries about events of these kinds that come from the widget: how each was
/// seen, and its path.
fn events(kinds: &str) -> String {
    format!(
        "const kinds = '{kinds}'.split(' '); const own = spy.log.filter((entry) => entry.how === 'event' && \
         kinds.includes(entry.event.type) && entry.event.target.tagName === 'CLINIC-FAQ'); \
         const paths = own.flatMap((entry) => entry.path ?? []).map((node) => node.tagName ?? node); \
         const outside = ['CLINIC-FAQ', 'MAIN', 'BODY', 'HTML', 'document', 'window'];"
    )
}

#[browser_test(engine, needs(ClosedRoot))]
async fn only_single_keys_are_visible_to_capturing_listeners() {
    let patient = Patient::visits(spying()).await;
    patient.presses(InputDevice::Keys, "#guide").await;
    patient.presses(InputDevice::Keys, "[data-action=begin]").await;
    Traces::begin(&patient).await;
    patient.answers(InputDevice::Keys, "emergency", &["no"]).await;
    patient.answers(InputDevice::Keys, "suicide", &["prefer-not"]).await;
    patient.answers(InputDevice::Pointer, "age", &["65-plus"]).await;
    patient.page.press('x').await;
    let script = events("keydown keyup keypress beforeinput input change compositionstart compositionend");
    let seen = format!(
        "{script} return [[...new Set(own.filter((entry) => entry.phase === 'bubble').map((entry) => entry.event.key))], [...new Set(own.map((entry) => entry.event.type))].sort(), \
         [...new Set(own.map((entry) => entry.event.key).filter(Boolean))].sort(), paths.filter((name) => !outside.includes(name))]"
    );
    let keys = ["keydown", "keypress", "keyup"];
    assert_eq!(
        patient.page.ask(&seen).await,
        json!([["Tab"], ["input", keys[0], keys[1], keys[2]], [" ", "ArrowDown", "Enter", "Tab", "x"], []])
    );
    let fields = "return root.querySelectorAll('.guide :is(input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable])').length";
    assert_eq!(patient.inside(fields).await, json!(0), "there is nothing to write in");
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_click_reveals_where_and_when_but_not_on_what() {
    let patient = Patient::visits(spying()).await;
    patient.presses(InputDevice::Keys, "#guide").await;
    patient.presses(InputDevice::Keys, "[data-action=begin]").await;
    let telling = Traces::begin(&patient).await;
    patient.sees("[data-question=emergency]").await;
    patient.clicks("label:has([value=no])").await;
    let (x, y) = patient.place_of("label:has([value=no])").await;
    let script = events("click pointerdown pointerup mousedown mouseup");
    let seen = patient
        .page
        .ask(&format!(
            "{script} const click = own.find((entry) => entry.event.type === 'mousedown').event; \
             return [Math.abs(click.clientX - {x}) < 1, Math.abs(click.clientY - {y}) < 1, click.timeStamp > 0, paths.filter((name) => !outside.includes(name))]"
        ))
        .await;
    assert_eq!(seen, json!([true, true, true, []]));
    assert_eq!(Traces::of(&patient, &telling).await.spy, Vec::<String>::new());
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_touch_reveals_where_and_when_but_not_on_what() {
    let patient = Patient::visits(spying()).await;
    patient.presses(InputDevice::Keys, "#guide").await;
    patient.presses(InputDevice::Keys, "[data-action=begin]").await;
    let telling = Traces::begin(&patient).await;
    patient.sees("[data-question=emergency]").await;
    let (x, y) = patient.place_of("label:has([value=no])").await;
    let touch = TouchActions::new("finger".into())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    patient.page.engine.client.perform_actions(touch).await.expect("the finger touches");
    patient.sees("[value=no]:checked").await;
    patient.is_looked_at().await;
    let touched = "const touches = spy.log.filter(({ event }) => event?.type === 'touchstart'); \
         return [...new Set(touches.map(({ event }) => event.changedTouches[0].target.tagName))]";
    assert_eq!(patient.page.ask(touched).await, json!(["CLINIC-FAQ"]));
    assert_eq!(Traces::of(&patient, &telling).await.spy, Vec::<String>::new());
}

#[browser_test(engine, needs(ClosedRoot))]
async fn the_height_of_the_element_tells_the_screens_apart_and_a_crisis_from_the_rest() {
    let patient = Patient::visits(site()).await;
    let height = || async { patient.page.ask("return faq.offsetHeight").await.as_i64().unwrap_or_default() };
    let mut heights = vec![height().await];
    patient.presses(InputDevice::Pointer, "#guide").await;
    patient.presses(InputDevice::Pointer, "[data-action=begin]").await;
    patient.sees("[data-question=emergency]").await;
    heights.push(height().await);
    patient.answers(InputDevice::Pointer, "emergency", &["no"]).await;
    heights.push(height().await);
    patient.picks(InputDevice::Pointer, "thoughts").await;
    heights.push(height().await);
    patient.answers(InputDevice::Pointer, "suicide", &["intent"]).await;
    patient.sees("[data-outcome=crisis]").await;
    heights.push(height().await);
    let mut apart = heights.clone();
    apart.sort_unstable();
    apart.dedup();
    assert!(apart.len() > 2, "{heights:?}");
    assert!(apart[0] == heights[4] && heights[4] * 2 < heights[0], "{heights:?}");
}

#[browser_test(engine, needs(ClosedRoot))]
async fn an_answer_opened_to_read_is_not_seen_on_the_page() {
    let patient = Patient::visits(site()).await;
    patient.is_in_a_hurry().await;
    patient.page.ask("window.html = faq.outerHTML").await;
    patient.inside("$('[data-action=read]').closest('details').open = true").await;
    patient.clicks("[data-action=read]").await;
    patient.sees("[data-answer]").await;
    assert_eq!(patient.page.ask("return faq.outerHTML === window.html").await, json!(true));
    assert_eq!(patient.page.ask("return location.href").await, json!(format!("{}/", patient.page.address)));
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_followed_contact_link_reveals_its_address_and_nothing_else() {
    let patient = Patient::visits(spying()).await;
    let mut telling = Traces::begin(&patient).await;
    patient.is_in_a_hurry().await;
    patient.clicks("[data-outcome] a[data-contact]").await;
    patient.page.see("it is followed", "return location.hash === '#visit'").await;
    assert_eq!(
        patient.page.ask("return location.href").await,
        json!(format!("{}/#visit", patient.page.address))
    );
    telling.push("url: /#visit".to_owned());
    assert_eq!(Traces::of(&patient, &telling).await.spy, ["url: /#visit"]);
}

#[browser_test(engine, needs(ClosedRoot))]
async fn the_element_says_that_it_is_ready_or_failed_and_no_more() {
    let events = "return spy.log.filter((entry) => entry.phase === 'bubble' && entry.event?.type.startsWith('clinic-faq:')) \
         .map(({ event }) => [event.type, event.detail?.reason ?? null])";
    let patient = Patient::visits(spying()).await;
    patient.is_in_crisis().await;
    patient.escapes().await;
    let twice = json!([["clinic-faq:ready", null], ["clinic-faq:ready", null]]);
    assert_eq!(patient.page.ask(events).await, twice, "heard by the document and the window");

    let broken = Site { missing: vec!["_bg.wasm"], ..spying() };
    let page = crate::page::Page::open(broken, crate::engine::Viewport::default(), "/").await;
    page.see("it fails", "return spy.log.some((entry) => entry.event?.type === 'clinic-faq:failed')").await;
    assert_eq!(page.ask(events).await, json!([["clinic-faq:failed", "code"], ["clinic-faq:failed", "code"]]));
}

#[browser_test(engine, needs(ClosedRoot))]
async fn text_that_a_patient_selects_or_drags_can_be_read() {
    let patient = Patient::visits(site()).await;
    patient.is_in_crisis().await;
    patient.clicks_times("[data-outcome] h2", 3).await;
    assert_eq!(patient.page.ask_text("return getSelection().toString().trim()").await, "Get help now");
    patient
        .page
        .ask("addEventListener('dragstart', (event) => { window.dragged = event.dataTransfer.getData('text/html'); })")
        .await;
    let (x, y) = patient.place_of("[data-outcome] .call").await;
    let mut acts = MouseActions::new("mouse".into())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    for way in [10.0, 40.0] {
        acts = acts.then(PointerAction::MoveTo { duration: None, x: x + way, y: y + way });
    }
    let acts = acts.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    patient.page.engine.client.perform_actions(acts).await.expect("the pointer drags");
    let dragged = patient.page.ask_text("return window.dragged").await;
    assert!(dragged.contains("tel:911"), "{dragged}");
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_double_click_on_an_answer_selects_no_text() {
    let patient = Patient::visits(site()).await;
    patient.presses(InputDevice::Pointer, "#guide").await;
    patient.presses(InputDevice::Pointer, "[data-action=begin]").await;
    patient.answers(InputDevice::Pointer, "emergency", &["no"]).await;
    patient.clicks_times("label:has([value=intent]) span", 2).await;
    patient.sees("[value=intent]:checked").await;
    assert_eq!(patient.page.ask_text("return getSelection().toString()").await, "");
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_page_that_may_read_the_clipboard_reads_what_was_copied() {
    let patient = Patient::visits(site()).await;
    patient.allows_the_clipboard().await;
    patient.is_in_a_hurry().await;
    patient.copies().await;
    assert!(patient.pastes().await.contains("- Age: Skipped"));
}

#[browser_test(engine, needs(ClosedRoot))]
async fn the_printed_document_is_in_no_frame_of_the_page() {
    let patient = Patient::visits(site()).await;
    // If nothing is printed, no event removes the frame, so it stays.
    patient
        .page
        .ask(
            "const window_of = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow'); \
             Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { ...window_of, get() { \
                 return Object.assign(window_of.get.call(this), { print() {} }); } })",
        )
        .await;
    patient.is_in_a_hurry().await;
    patient.clicks("[data-action=print]").await;
    patient
        .sees_that("return $('iframe').contentDocument.body.textContent.includes('Take your time to learn')")
        .await;
    let frames = "return [window.length, document.querySelectorAll('iframe').length]";
    assert_eq!(patient.page.ask(frames).await, json!([0, 0]));
}
