//! Search queries stay with the patient, except for what `docs/privacy.md` says about searching.

use browser_test::browser_test;
use serde_json::json;

use super::patient::Patient;
use super::traces::Traces;
use super::{KEPT, site, spying};

/// Queries whose words are nowhere on the page, and the answers that they find.
const TYPED: [(&str, &str); 3] = [
    ("embarrasing questoin", "stigma"),
    ("peeing bloody", "bladder-liver"),
    ("i feel suicidel", "suicidal-thoughts-help"),
];

impl Patient {
    async fn types(&self, text: &str) {
        for letter in text.chars() {
            self.page.press(letter).await;
        }
        self.sees(".results, .search-help").await;
    }
}

#[browser_test(engine, needs(ClosedRoot))]
async fn searched_words_leave_no_trace() {
    let patient = Patient::visits(spying()).await;
    Traces::begin(&patient).await;
    let words: Vec<String> = TYPED
        .iter()
        .flat_map(|(typed, _)| typed.split(' '))
        .filter(|word| word.len() > 4)
        .map(str::to_owned)
        .collect();
    for (typed, _) in TYPED {
        patient.clicks("#search").await;
        patient.types(typed).await;
        patient.sees("[data-result]").await;
        patient.clicks("#clear").await;
        patient.sees_that("return !$('.results')").await;
    }
    let traces = Traces::of(&patient, &words).await;
    println!("searching: spy and recorder have {:?} entries", traces.entries);
    traces.tell_nothing();
}

#[browser_test(engine, needs(ClosedRoot))]
async fn after_a_search_nothing_is_stored_and_only_the_usual_file_was_requested() {
    let patient = Patient::visits(site()).await;
    patient.clicks("#search").await;
    patient.types("cost").await;
    patient.clicks("#clear").await;
    patient.sees_that("return !$('.results')").await;
    let kept = || async {
        patient.page.engine.client.execute_async(KEPT, Vec::new()).await.expect("it can be read")
    };
    let before = kept().await;
    for (typed, _) in TYPED {
        patient.clicks("#search").await;
        patient.types(typed).await;
        patient.clicks("#clear").await;
        patient.sees_that("return !$('.results')").await;
    }
    assert_eq!(kept().await, before);
    let asked = patient.page.asked();
    assert_eq!(asked.iter().filter(|path| path.starts_with("/search.en-")).count(), 1, "{asked:?}");
}

#[browser_test(engine, needs(ClosedRoot))]
async fn letters_typed_in_the_field_are_visible_to_capturing_listeners() {
    let patient = Patient::visits(site()).await;
    patient.page.ask(
        // With `textInput`, an old event of Chromium and WebKit, which bubbles and has the letter.
        "window.down = []; window.up = []; for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', \
         'input', 'change', 'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'drop']) { \
         addEventListener(type, (event) => window.down.push(`${type} ${event.key ?? event.data ?? ''}`), true); \
         addEventListener(type, (event) => window.up.push(type)); }",
    ).await;
    patient.clicks("#search").await;
    patient.types("ket").await;
    let seen = patient
        .page
        .ask("return [window.down.filter((entry) => entry.startsWith('keydown')), window.up]")
        .await;
    assert_eq!(seen, json!([["keydown k", "keydown e", "keydown t"], []]));
    for letter in ['a', 'c', 'v'] {
        patient.page.press_with_control(letter).await;
    }
    let pasted = "return window.down.includes('paste ')";
    patient.page.see("the text is pasted into the field", pasted).await;
    assert_eq!(patient.page.ask("return window.up").await, json!([]));
}

#[browser_test(engine, needs(ClosedRoot))]
async fn the_page_cannot_see_which_answers_are_found_and_opened() {
    let patient = Patient::visits(site()).await;
    patient.page.ask("window.html = faq.outerHTML").await;
    patient.clicks("#search").await;
    patient.types("bladder").await;
    patient.sees("[data-result] button").await;
    patient.clicks("[data-result] button").await;
    patient.sees("[data-answer]").await;
    let seen = "return [faq.outerHTML === window.html, CSS.highlights?.size ?? 0, \
                [...faq.querySelectorAll('details')].filter((one) => one.checkVisibility()).length]";
    assert_eq!(patient.page.ask(seen).await, json!([true, 0, 0]), "only that the text is not shown");
}
