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
    page.see("a topic of their own", "return !!faq.querySelector('details[data-topic=clinic]')").await;
    let own = page
        .ask(
            "const topic = faq.querySelector('details[data-topic=clinic]'); topic.open = true; \
             const words = (part) => part.querySelector('summary > h3, summary > h4').innerText; \
             return [topic.querySelector('summary').textContent, \
             ...[...topic.querySelectorAll('details[data-id]')].map((answer) => [answer.dataset.id, words(answer), answer.checkVisibility()])]",
        )
        .await;
    assert_eq!(
        own,
        json!([
            "From this clinic2 questions",
            ["parking", "Where can I park?", true],
            ["garden", "Is there a <i>garden</i>?", true]
        ])
    );
    // The clinic's HTML stays HTML, and its text stays text.
    let parts = "return [faq.querySelector('#parking b')?.textContent, faq.querySelectorAll('#garden > p:not(.cf-own)').length, !!faq.querySelector('#garden script')]";
    assert_eq!(page.ask(parts).await, json!(["house", 2, false]));
    let place = "const topic = faq.querySelector('details[data-topic=clinic]'); \
                 return [topic.previousElementSibling.dataset.topic !== undefined, topic.nextElementSibling, topic.parentElement.nextElementSibling.className]";
    assert_eq!(page.ask(place).await, json!([true, null, "cf-glance"]), "it is the last topic");
}

#[browser_test]
async fn they_join_a_full_paste() {
    let element =
        format!("<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\">{}{OWN}</clinic-faq>", text());
    let page = open(around(&element), "#parking").await;
    sees_the_chrome(&page).await;
    they_are_there(&page).await;
    page.see("an address opens one", "return faq.querySelector('[data-id=parking]').open").await;
    page.see("and its topic", "return faq.querySelector('[data-topic=clinic]').open").await;
}

#[browser_test]
async fn they_join_a_text_that_is_fetched_and_stay_without_it() {
    let element = format!(
        "<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\"><div><p>One moment</p></div>{OWN}</clinic-faq>"
    );
    let page = open(around(&element), "").await;
    sees_the_chrome(&page).await;
    they_are_there(&page).await;

    let site = super::pages::with_page(around(&element));
    let site = crate::site::Site { missing: vec!["faq.en.html"], ..site };
    let page = Page::open(site, crate::engine::Viewport::default(), "/host.html").await;
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
        "const topic = faq.querySelector('details[data-topic=clinic]'); \
         return !!topic && topic.contains(window.late) && topic.querySelector('.cf-count').textContent === '1 question'",
    )
    .await;
    page.ask("window.late.remove()").await;
    page.see("it is gone", "return !faq.querySelector('[data-topic=clinic]')").await;
}
