//! The clinic's own answers in our topics and in place of ours, and the facts about the clinic.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::pages::{around, built, open, sees_the_chrome, text};
use crate::page::Page;
use crate::site::INSPECT;
use crate::toy;

fn settings() -> Value {
    json!({
        "questions": [
            { "id": "parking", "question": "Where can I <i>park</i>?", "answer": ["Behind the house.", "For free."],
              "topic": "legal" },
            { "question": "What do you charge for tea?", "answer": "It is $450 with us.", "replaces": "cost" },
            { "question": "Is it safe?", "answer": "Yes.", "replaces": "bladder-liver" },
        ],
        "facts": { "price": "$450 for each cup\n<b>No deposit</b>", "hours": "Mon to Fri, 9 to 5",
            "address": "14 River Road\nSpringfield" },
    })
}

fn json_child(settings: &Value) -> String {
    format!("<script type=\"application/json\">{}</script>", settings.to_string().replace("</", "<\\/"))
}

/// Opens a page of the clinic with these settings, around a text or around what stands until it is fetched.
async fn with(settings: &Value, inside: &str) -> Page {
    let json = json_child(settings);
    let element = format!(
        "<clinic-faq {INSPECT} contact=\"/c\" clinic=\"Tea House\" phone=\"(555) 010-0142\">{inside}{json}</clinic-faq>"
    );
    let page = open(around(&element), "").await;
    sees_the_chrome(&page).await;
    page.see("its own answers", "return !!faq.querySelector('[data-own]')").await;
    page
}

/// Returns everything that the clinic has added, as it reads, with all rows open.
const ADDED: &str = "for (const row of faq.querySelectorAll('details')) row.open = true; \
     const words = (node) => node?.innerText.trim().split(/\\n+/) ?? null; \
     const answer = (id) => faq.querySelector(`details[data-id=\"${id}\"] > .cf-answer#${id}`); \
     const tools = (node) => { const copy = node.cloneNode(true); copy.querySelector('.cf-actions')?.remove(); \
       copy.querySelectorAll('br').forEach((line) => line.replaceWith('\\n')); \
       return [...copy.children].map((part) => part.textContent); }; \
     return { parking: [answer('parking').closest('[data-topic]').dataset.topic, words(answer('parking').previousSibling), tools(answer('parking'))], \
       cost: [words(answer('cost').previousElementSibling), tools(answer('cost'))], \
       facts: words(faq.querySelector('.cf-contact > .cf-facts')), \
       count: faq.querySelector('[data-topic=legal] .cf-count').textContent, \
       safe: faq.querySelector('[data-id=\"bladder-liver\"]').dataset.own ?? null, \
       kept: [...faq.querySelectorAll('[data-topic=clinic] [data-id]')].map((own) => own.firstElementChild.textContent) }";

fn added() -> Value {
    json!({
        "parking": ["legal", ["Where can I <i>park</i>?"], ["From this clinic", "Behind the house.", "For free."]],
        "cost": [
            ["What do you charge for tea?"],
            ["At this clinic$450 for each cup\n<b>No deposit</b>", "From this clinic", "It is $450 with us."],
        ],
        "facts": ["Address", "14 River Road", "Springfield", "Opening hours", "Mon to Fri, 9 to 5"],
        "count": "3 questions",
        // What protects patients stays, and the answer meant for its place is one of the clinic's own.
        "safe": null,
        "kept": ["Is it safe?"],
    })
}

#[browser_test(engine)]
async fn they_stand_in_a_text_that_is_fetched_and_in_one_on_the_page() {
    for inside in ["<div><p>One moment</p></div>".to_owned(), text()] {
        let page = with(&settings(), &inside).await;
        assert_eq!(page.ask(ADDED).await, added());
        let messages = page.console().await;
        assert!(messages.contains("cannot be replaced"), "{messages}");
        assert_eq!(messages.matches("clinic-faq:").count(), 1, "{messages}");
    }
}

#[browser_test]
async fn an_address_opens_an_answer_in_place_of_ours_and_it_can_be_shared_and_printed() {
    let page = with(&settings(), &text()).await;
    page.go("/faq.en.html").await;
    page.go("/host.html#cost").await;
    sees_the_chrome(&page).await;
    page.see(
        "it is open",
        "return faq.querySelector('[data-id=cost]').open && faq.querySelector('#cost').checkVisibility()",
    )
    .await;
    let buttons = "return ['parking', 'cost'].map((id) => [...faq.querySelectorAll(`#${id} > .cf-actions button`)].map((button) => button.textContent))";
    page.see("the buttons", "return !!faq.querySelector('#cost .cf-tools')").await;
    assert_eq!(page.ask(buttons).await, json!([["Share", "Print"], ["Share", "Print"]]));
}

#[browser_test]
async fn search_finds_them() {
    let page = with(&settings(), &text()).await;
    page.search_for("park").await;
    page.see_first("parking").await;
    let row = "const row = $('[data-result=parking]'); return ['.question', '.topic'].map((part) => row.querySelector(part).textContent)";
    assert_eq!(page.ask(row).await, json!(["Where can I <i>park</i>?", toy::title("legal")]));
    // Ours is not found any more, and the clinic's has its id.
    page.ask("faq.search('charge')").await;
    page.see_first("cost").await;
    page.open_result("cost").await;
    let copy = "return $('[data-answer=cost]').innerText.includes('It is $450 with us.')";
    assert_eq!(page.ask(copy).await, json!(true));
}

#[browser_test]
async fn a_question_whose_id_is_taken_is_shown_once() {
    // The first has no id and gets one that the `<details>` has; the id of the second is that of an element of the page.
    let questions = json!({ "questions": [
        { "question": "Where can I leave my bicycle?", "answer": "In the yard." },
        { "id": "taken", "question": "Where can I wait?", "answer": "In the garden." },
    ] });
    let inside = format!(
        "{}<details><summary>Where can I park?</summary><p>Behind the house.</p></details><p id=\"taken\">Note</p>",
        text()
    );
    let page = with(&questions, &inside).await;
    page.see_ready().await;
    page.ask("faq.setAttribute('clinic', 'Tea Garden')").await;
    page.see("the settings are read", "return faq.textContent.includes('Tea Garden')").await;
    let own = "return [...faq.querySelectorAll('[data-topic=clinic] [data-id] > summary')].map((own) => own.textContent).sort()";
    let expected = json!(["Where can I leave my bicycle?", "Where can I park?", "Where can I wait?"]);
    assert_eq!(page.ask(own).await, expected);
}

#[browser_test]
async fn ours_come_back_when_the_settings_change() {
    let page = with(&settings(), &text()).await;
    let change = |settings: &Value| {
        format!(
            "const child = document.createElement('script'); child.type = 'application/json'; \
             child.append(document.createTextNode({})); faq.querySelector('script').replaceWith(child)",
            json!(settings.to_string())
        )
    };
    let short = json!({ "questions": [{ "id": "parking", "question": "Where?", "answer": "Here.", "topic": "conditions" }],
        "facts": { "hours": "Never" } });
    page.ask(&change(&short)).await;
    page.see("ours again", "return !faq.querySelector('[data-id=cost]').hasAttribute('data-own')").await;
    let state = "return [faq.querySelector('[data-id=cost] summary').textContent, !!faq.querySelector('#cost > .cf-short'), \
                 faq.querySelectorAll('[data-fact]').length, faq.querySelector('[data-fact]').innerText, \
                 faq.querySelectorAll('[data-own]').length, faq.querySelector('#parking').closest('[data-topic]').dataset.topic, \
                 faq.querySelectorAll('[data-topic=clinic]').length, faq.querySelector('#cost').hasAttribute('data-due')]";
    assert_eq!(
        page.ask(state).await,
        json!([toy::question("cost"), true, 1, "Opening hours\nNever", 1, "conditions", 0, true])
    );
    page.ask(&change(&settings())).await;
    page.see("the clinic's again", "return faq.querySelector('[data-id=cost]').dataset.own === 'replaces'")
        .await;
    assert_eq!(page.ask(ADDED).await, added());
}

#[browser_test]
async fn a_review_of_the_text_does_not_cover_them() {
    let page = built("faq.en.html");
    let (_, rest) = page.split_once(" data-hash=\"").expect("the page has its hash");
    let hash = rest.split('"').next().unwrap_or_default();
    let signed = format!(
        "data-hash=\"{hash}\" data-due=\"2027-05-01\" reviewed-by=\"Dr. Lee\" reviewed-on=\"2026-12-10\" reviewed-hash=\"{hash}\""
    );
    for (settings, is_said) in [
        (
            json!({ "questions": [{ "question": "What does tea cost?", "answer": "$450.", "replaces": "cost" }] }),
            true,
        ),
        (json!({ "questions": [{ "question": "Where?", "answer": "Here.", "topic": "legal" }] }), true),
        (json!({ "facts": { "price": "$450" } }), true),
        (json!({ "facts": { "hours": "9 to 5" } }), false),
    ] {
        let element = format!(
            "<clinic-faq inspect=\"2026-12-15\" contact=\"/c\" {signed}>{}{}</clinic-faq>",
            text(),
            json_child(&settings)
        );
        let page = open(around(&element), "").await;
        sees_the_chrome(&page).await;
        page.see("the reviewer", "return !!faq.querySelector('.cf-reviewed')").await;
        let line = page.ask_text("return faq.querySelector('.cf-reviewed').textContent").await;
        assert_eq!(
            line.contains("The answers from this clinic itself are not part of the review."),
            is_said,
            "{settings} {line}"
        );
    }
}
