//! The clinic's own questions.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{around, open, sees_the_chrome, text};
use crate::page::Page;
use crate::site::INSPECT;

const OWN: &str = "<details id=\"parking\"><summary>Where can I park?</summary><p>Behind the <b>house</b>.</p></details>\
    <script type=\"application/json\">{\"questions\": [{\"id\": \"garden\", \"question\": \"Is there a <i>garden</i>?\", \
    \"answer\": [\"Yes.\", \"<script>alert(1)<\\/script>\"]}]}</script>";

async fn they_are_there(page: &Page) {
    page.see("a chip of their own", "return !!root && !!$('#chip-clinic')").await;
    let own = page
        .ask(
            "return [...faq.querySelectorAll(':scope > [data-topic=clinic]')] \
             .map((node) => [node.tagName, node.dataset.id ?? '', node.innerText.split('\\n')[0], !!node.assignedSlot])",
        )
        .await;
    assert_eq!(
        own,
        json!([
            ["H2", "", "From this clinic", true],
            ["DETAILS", "parking", "Where can I park?", true],
            ["DETAILS", "garden", "Is there a <i>garden</i>?", true]
        ])
    );
    // HTML of their own stays HTML, text stays text.
    let parts = "return [faq.querySelector('#parking b')?.textContent, faq.querySelectorAll('#garden p').length, !!faq.querySelector('#garden script')]";
    assert_eq!(page.ask(parts).await, json!(["house", 2, false]));
    let place = "return faq.querySelector('#garden').compareDocumentPosition(faq.querySelector('[data-section=contact]')) & 4";
    assert_eq!(page.ask(place).await, json!(4), "they stand before the way to the clinic");
}

#[browser_test]
async fn they_join_a_full_paste() {
    let element =
        format!("<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\">{}{OWN}</clinic-faq>", text());
    let page = open(around(&element), "#parking").await;
    sees_the_chrome(&page).await;
    they_are_there(&page).await;
    page.see("an address opens one", "return faq.querySelector('[data-id=parking]').open").await;
    page.ask("$('#chip-clinic').click()").await;
    page.see("the chip narrows", "return !faq.querySelector('[data-id=cost]').assignedSlot && !!faq.querySelector('[data-id=garden]').assignedSlot").await;
}

#[browser_test]
async fn they_join_a_text_that_is_fetched_and_stay_without_it() {
    let element = format!(
        "<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\"><p>One moment</p>{OWN}</clinic-faq>"
    );
    let page = open(around(&element), "").await;
    sees_the_chrome(&page).await;
    they_are_there(&page).await;

    let site = super::pages::with_page(around(&element));
    let site = crate::site::Site { missing: vec!["faq.en.html"], ..site };
    let page = Page::open(site, crate::engine::Screen::default(), "/host.html").await;
    page.see("it waits no more", "return faq.dataset.state === 'text'").await;
    let stay =
        "return [faq.querySelector('#parking').checkVisibility(), faq.querySelector('p').checkVisibility()]";
    assert_eq!(page.ask(stay).await, json!([true, true]));
}

#[browser_test]
async fn questions_that_come_or_go_later_change_the_topics() {
    let element =
        format!("<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\">{}</clinic-faq>", text());
    let page = open(around(&element), "").await;
    sees_the_chrome(&page).await;
    page.ask(
        "const late = document.createElement('details'); late.append(document.createElement('summary'), 'Now.'); \
         late.firstChild.textContent = 'Late?'; faq.append(late); window.late = late",
    )
    .await;
    page.see(
        "it is there",
        "return !!$('#chip-clinic') && window.late.dataset.topic === 'clinic' && !!window.late.assignedSlot",
    )
    .await;
    page.ask("window.late.remove()").await;
    page.see("it is gone", "return !$('#chip-clinic') && !faq.querySelector('[data-topic=clinic]')").await;
}
