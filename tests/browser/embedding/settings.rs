//! Attributes, the JSON child, methods and events. Which values are allowed is tested without a browser, in
//! `embed/test`.

use browser_test::browser_test;
use serde_json::json;

use super::pages::{around, open, sees_the_chrome, text};
use crate::page::Page;
use crate::site::INSPECT;
use crate::toy;

fn page(attributes: &str, inside: &str) -> String {
    around(&format!("<clinic-faq {INSPECT} {attributes}>{}{inside}</clinic-faq>", text()))
}

/// Returns those of the given ids whose answers are shown.
async fn shown(page: &Page, among: &str) -> serde_json::Value {
    page.ask(&format!(
        "return {among}.filter((id) => !faq.querySelector(`details[data-id=\"${{id}}\"]`).closest('[hidden]'))"
    ))
    .await
}

#[browser_test]
async fn hidden_questions_and_topics_are_nowhere_but_crisis_lines_stay() {
    let page = open(page("contact=\"/c\" hide=\"ptsd-help legal crisis-lines\"", ""), "#ptsd-help").await;
    page.see("the text without the law", &see_topics(toy::topics() - 1)).await;
    assert_eq!(shown(&page, "['ptsd-help', 'is-it-legal', 'cost']").await, json!(["cost"]));
    assert_eq!(page.ask("return faq.openAnswer('ptsd-help')").await, json!(false));
    let kept = "return ['[data-country=US]', '#crisis-lines', '.cf-first'] \
                .every((part) => faq.querySelector(part).checkVisibility())";
    assert_eq!(page.ask(kept).await, json!(true));
    assert!(page.console().await.contains("hide=\"crisis-lines\" is not known"));
    page.ask("faq.removeAttribute('hide')").await;
    page.see("they are back", &see_topics(toy::topics())).await;
    assert_eq!(shown(&page, "['ptsd-help', 'is-it-legal']").await, json!(["ptsd-help", "is-it-legal"]));
}

#[browser_test(engine)]
async fn safety_and_when_to_call_cannot_be_hidden_and_benefits_are_hidden_with_harms() {
    let ids = "['suicidal-thoughts-help', 'common-side-effects', 'heart-blood-pressure', 'pregnancy', 'how-well', 'cost']";
    let page = open(page("contact=\"/c\" hide=\"suicidal-thoughts-help safety process\"", ""), "").await;
    page.see("the text without results", &see_topics(toy::topics() - 1)).await;
    let left = json!(["suicidal-thoughts-help", "common-side-effects", "heart-blood-pressure", "cost"]);
    assert_eq!(shown(&page, ids).await, left);
    let parts = "return ['[data-section=when-to-call]', '#topic-safety', '[data-section=steps]', '#topic-results'] \
                 .map((part) => !faq.querySelector(part).closest('[hidden]'))";
    assert_eq!(page.ask(parts).await, json!([true, true, false, false]));
    let console = page.console().await;
    for words in [
        "hide=\"suicidal-thoughts-help safety\" cannot be hidden: write ids of questions that are not about safety",
        "hide=\"safety\" hides results, too: write ids of single questions to keep results",
    ] {
        assert!(console.contains(words), "{words} in {console}");
    }
}

#[browser_test]
async fn a_clinics_own_answer_cannot_replace_one_about_safety() {
    let inside = "<script type=\"application/json\">{\"questions\": [{\"id\": \"common-side-effects\", \
                  \"question\": \"Are there side effects?\", \"answer\": \"None.\"}]}</script>";
    let page = open(page("contact=\"/c\"", inside), "").await;
    sees_the_chrome(&page).await;
    let answers = "return [...faq.querySelectorAll('[data-id^=\"common-side-effects\"], [data-topic=clinic] [data-id]')] \
                   .map((node) => [node.dataset.id, node.closest('[data-topic]').dataset.topic])";
    assert_eq!(page.ask(answers).await, json!([["common-side-effects", "safety"], ["clinic-1", "clinic"]]));
    assert!(page.console().await.contains("JSON questions[0].id=\"common-side-effects\" is not used"));
}

/// Returns a script that checks that this many topics are shown, each with the number of its questions.
fn see_topics(count: usize) -> String {
    format!(
        "const topics = [...faq.querySelectorAll('details[data-topic]:not([hidden])')]; \
         const shown = (topic) => topic.querySelectorAll('details[data-id]:not([hidden])').length; \
         return faq.dataset.state === 'ready' && topics.length === {count} && \
         topics.every((topic) => parseInt(topic.querySelector('.cf-count').textContent) === shown(topic))"
    )
}

#[browser_test]
async fn the_setting_open_opens_answers_and_a_change_closes_none() {
    let page = open(page("contact=\"/c\" open=\"cost\"", ""), "").await;
    sees_the_chrome(&page).await;
    let open =
        "return [...faq.querySelectorAll('details[data-id][open]')].map((answer) => answer.dataset.id)";
    assert_eq!(page.ask(open).await, json!(["cost"]));
    page.ask(
        "faq.querySelector('[data-id=\"ptsd-help\"]').open = true; faq.setAttribute('open', 'is-it-legal')",
    )
    .await;
    page.see("another one is open", "return faq.querySelector('[data-id=\"is-it-legal\"]').open").await;
    assert_eq!(page.ask(open).await, json!(["ptsd-help", "cost", "is-it-legal"]));
}

#[browser_test]
async fn a_changed_setting_loses_nothing_that_a_patient_answered_or_opened() {
    let page = open(page("contact=\"/c\"", ""), "").await;
    sees_the_chrome(&page).await;
    page.open_guide().await;
    page.ask("$('[data-question] [value=no]').click(); faq.querySelector('[data-id=cost]').open = true")
        .await;
    page.see("an answer is picked", "return $('[data-question] [value=no]').checked").await;
    page.ask(
        "window.kept = $('[data-question] [value=no]'); for (const [name, value] of Object.entries({ contact: '/other', phone: '555 0100', \
         clinic: 'Tea House', region: 'GB', theme: 'dark', hide: 'is-it-legal', 'heading-level': '3' })) faq.setAttribute(name, value)",
    )
    .await;
    page.see(
        "it is announced",
        "return $('#contact').getAttribute('href') === '/other' && $('#crisis').href === 'tel:116123'",
    )
    .await;
    let kept = "return [window.kept === $('[data-question] [value=no]'), window.kept.checked, faq.querySelector('[data-id=cost]').open, \
                faq.querySelector('a[data-contact]').textContent, $('h2').getAttribute('aria-level')]";
    assert_eq!(page.ask(kept).await, json!([true, true, true, "Contact Tea House", "3"]));
}

#[browser_test]
async fn the_json_child_sets_what_attributes_do_not_set() {
    let inside = "<script type=\"application/json\">{\"contact\": \"/json\", \"region\": \"IE\", \"theme\": 7}</script>";
    let page = open(page("region=\"GB\"", inside), "").await;
    sees_the_chrome(&page).await;
    let set = "return [$('#contact').getAttribute('href'), $('#crisis').getAttribute('href')]";
    assert_eq!(page.ask(set).await, json!(["/json", "tel:116123"]));
    assert!(page.console().await.contains("clinic-faq: JSON theme is a number"), "{}", page.console().await);
}

#[browser_test]
async fn wrong_settings_are_each_named_once_and_the_rest_works() {
    let page = open(
        page(
            "contact=\"java&#9;script:alert(1)\" phone=\"(555) 010-0142\" contcat=\"/c\" theme=\"purple\"",
            "<script type=\"application/json\">{\"clinic\": </script>",
        ),
        "",
    )
    .await;
    sees_the_chrome(&page).await;
    page.ask("faq.setAttribute('region', 'GB')").await;
    page.see("it works", "return $('#crisis').getAttribute('href') === 'tel:116123'").await;
    let console = page.console().await;
    for words in [
        "contact=\"java\\u{9}script:alert(1)\" is not used",
        "contcat=\"/c\" is not known",
        "theme=\"purple\"",
        "the JSON inside is broken",
    ] {
        assert_eq!(console.matches(words).count(), 1, "{words} in {console}");
    }
    assert_eq!(
        page.ask("return [$('#contact').getAttribute('href'), window.failures]").await,
        json!(["tel:5550100142", ["contact"]])
    );
}

#[browser_test]
async fn an_answer_is_opened_by_a_method_and_the_guide_by_another() {
    let page = open(page("contact=\"/c\"", ""), "").await;
    // Before the code has loaded.
    page.see("it is defined", "return !!faq.startGuide").await;
    page.ask("faq.startGuide()").await;
    page.see("the guide", "return !!$('[data-screen=start]')").await;
    page.ask("$('[data-action=leave]').click()").await;
    page.see("the text", "return faq.querySelector('.cf-topics').checkVisibility()").await;
    assert_eq!(
        page.ask("return [faq.openAnswer('cost'), faq.openAnswer('nothing')]").await,
        json!([true, false])
    );
    page.see(
        "the answer",
        "const top = faq.querySelector('[data-id=cost]').getBoundingClientRect().top; \
         return faq.querySelector('[data-id=cost]').open && top >= 0 && top < 300",
    )
    .await;
    assert_eq!(page.ask("return location.hash").await, json!(""));
}

#[browser_test]
async fn following_the_contact_link_fires_an_event_without_data_about_the_patient() {
    let page = open(page("contact=\"#visit\"", ""), "").await;
    sees_the_chrome(&page).await;
    page.ask("window.told = []; addEventListener('clinic-faq:contacted', (event) => window.told.push(event.detail))").await;
    page.ask("faq.querySelector('a[data-contact]').click()").await;
    page.see("from the text", "return window.told.length === 1").await;
    page.ask("$('#contact').click()").await;
    page.see("from the bar", "return window.told.length === 2").await;
    assert_eq!(page.ask("return window.told").await, json!([null, null]));
}

#[browser_test]
async fn any_accent_is_readable_in_both_schemes() {
    let page = open(page("contact=\"/c\" theme=\"light\"", ""), "").await;
    sees_the_chrome(&page).await;
    for accent in [
        "#ffee00",
        "rgb(255 0 0)",
        "oklch(90% 0.2 140)",
        "black",
        "white",
        "light-dark(#ff0, #00f)",
        "color(display-p3 0 1 0)",
    ] {
        for theme in ["light", "dark"] {
            // A policy forbids `style` attributes but not the CSS object model.
            page.ask(&format!("faq.style.setProperty('--clinic-faq-accent', '{accent}'); faq.setAttribute('theme', '{theme}')")).await;
            page.see(
                &format!("{accent} reads in {theme}"),
                "const parts = (color) => color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? \
                 part / 12.92 : ((part + 0.055) / 1.055) ** 2.4); \
                 const light = (color) => { const [r, g, b] = parts(color); return 0.2126 * r + 0.7152 * g + 0.0722 * b; }; \
                 const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); \
                 return (high + 0.05) / (low + 0.05); }; \
                 const button = getComputedStyle(faq.querySelector('a[data-contact]')), link = getComputedStyle(faq.querySelector('.cf-crisis-short a')); \
                 return contrast(button.color, button.backgroundColor) >= 4.5 && contrast(link.color, getComputedStyle(faq).backgroundColor) >= 4.5",
            )
            .await;
        }
    }
    page.ask("faq.style.setProperty('--clinic-faq-accent', 'purpleish'); faq.setAttribute('theme', 'light')")
        .await;
    page.see(
        "a wrong one is not used",
        "return getComputedStyle(faq.querySelector('a[data-contact]')).backgroundColor === 'rgb(10, 91, 97)'",
    )
    .await;
    assert!(page.console().await.contains("--clinic-faq-accent=\"purpleish\" is not used: write a colour"));
}
