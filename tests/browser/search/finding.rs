//! What is found while a patient types, and where they can go from there.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::{FIRST, assert_no_trace};
use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

#[browser_test]
async fn from_the_first_letter_on_there_are_answers_and_the_right_one_comes_first() {
    let page = Page::ready().await;
    page.go_to_field().await;
    page.press('c').await;
    page.see("answers for one letter", "return root.querySelectorAll('.results slot').length > 0").await;
    page.type_letters("ost").await;
    page.see_first("cost").await;
    for (typed, id) in [
        ("offlabel", "off-label-meaning"),
        ("xannax", "benzos-lamotrigine"),
        ("throw up", "common-side-effects"),
    ] {
        page.ask(&format!("faq.search('{typed}')")).await;
        page.see_first(id).await;
    }
}

#[browser_test]
async fn answers_are_the_pages_own_each_under_its_topic_and_nothing_else_is_shown() {
    let page = Page::ready().await;
    page.ask("window.answers = [...faq.children]; window.html = faq.outerHTML").await;
    page.search_for("bladder").await;
    page.see_first("bladder-liver").await;
    let shown = page
        .ask(&format!(
            "const first = {FIRST}; const row = $('.results li'); \
             return [row.querySelector('.result-topic').textContent, first.checkVisibility(), window.answers.includes(first), \
             faq.outerHTML === window.html, \
             [...faq.querySelectorAll(':scope > :is(details, h2, div, p)')].filter((child) => child.checkVisibility() && !child.assignedSlot.closest('.results')).length]"
        ))
        .await;
    assert_eq!(shown, json!([toy::title("safety"), true, true, true, 0]));
}

#[browser_test(engine)]
async fn enter_leads_to_the_first_answer_and_it_opens_by_the_keyboard() {
    let page = Page::ready().await;
    page.search_for("insurance").await;
    page.see_first("insurance").await;
    page.press(Key::Enter).await;
    let focused =
        "return document.activeElement.closest('details')?.dataset.id ?? document.activeElement.tagName";
    assert_eq!(page.ask_text(focused).await, "insurance");
    page.press(Key::Enter).await;
    page.see("it is open", "return faq.querySelector('[data-id=insurance]').open").await;
    assert_eq!(page.found().await[0], "insurance", "what was found stays");
}

#[browser_test(engine)]
async fn arrow_keys_move_in_the_field_and_choose_nothing() {
    let page = Page::ready().await;
    page.search_for("cost").await;
    page.see_first("cost").await;
    for key in [Key::Left, Key::Left, Key::Down, Key::Up, Key::End] {
        page.press(key).await;
    }
    assert_eq!(
        page.ask("return [root.activeElement.id, $('#search').selectionStart]").await,
        json!(["search", 4])
    );
}

#[browser_test]
async fn suggestions_stand_under_the_empty_field_and_open_their_answers() {
    let page = Page::ready().await;
    page.go_to_field().await;
    let suggested = toy::suggestions();
    page.see(
        "as many questions as are suggested",
        &format!("return root.querySelectorAll('.suggestions button').length === {}", suggested.len()),
    )
    .await;
    page.press('c').await;
    page.see("they go when something is typed", "return !$('.suggestions')").await;
    page.press(Key::Backspace).await;
    page.see("and come back", "return !!$('.suggestions')").await;
    page.click("return $('.suggestions button')").await;
    let first = &suggested[0];
    page.see(
        "the first one opens its answer",
        &format!("return faq.querySelector('[data-id={first}]').open"),
    )
    .await;
    let focused = "return document.activeElement.closest('details')?.dataset.id ?? null";
    assert_eq!(page.ask(focused).await, json!(first));
}

#[browser_test]
async fn where_nothing_is_found_it_says_so_and_shows_ways_on() {
    let small = Screen { width: 320, ..Screen::default() };
    let page = Page::open(Site::inspected(), small, "/").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.search_for("qqzzxx").await;
    let said = page
        .ask(
            "const found = $('.found'); return [found.innerText.includes('We found no answer'), \
             !!found.querySelector('a[data-contact][href]'), !!found.querySelector('a[href=\"tel:988\"]'), \
             root.querySelectorAll('.results li').length, found.querySelectorAll('.chip').length]",
        )
        .await;
    assert_eq!(said, json!([true, true, true, 0, toy::topics()]), "no topic is near, so all are offered");
    let sticks_out = "const right = $('.found').getBoundingClientRect().right + 1; \
                      return [...root.querySelectorAll('.found .chip')].filter((chip) => chip.getBoundingClientRect().right > right).length";
    assert_eq!(page.ask(sticks_out).await, json!(0), "the longest name breaks on a small screen");
    page.ask("faq.search('insurblah')").await;
    page.see("a near topic", "return [1, 2, 3].includes(root.querySelectorAll('.found .chip').length)").await;
    page.ask("$('.found .chip').click()").await;
    page.see("its answers alone", "return !$('.found') && $('.chip[aria-pressed=true]').id !== 'chip-all'")
        .await;
    assert_no_trace(&page).await;
}

#[browser_test]
async fn the_clinics_own_answers_are_found_and_hidden_ones_are_not() {
    let attributes = "contact=\"#visit\" hide=\"cost\"";
    let page = Page::open(Site::inspected_with(attributes), Screen::default(), "/").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page.ask(
        "const own = document.createElement('details'); own.innerText = ''; const summary = document.createElement('summary'); \
         summary.textContent = 'Where can I park my bicycle?'; const words = document.createElement('p'); \
         words.textContent = 'Behind the house.'; own.append(summary, words); faq.append(own)",
    )
    .await;
    page.see("it is an answer", "return !!faq.querySelector('details[data-topic=clinic]')").await;
    page.search_for("bicycle").await;
    page.see("it is found", &format!("return {FIRST}?.dataset.topic === 'clinic'")).await;
    page.ask("faq.search('how much does it cost')").await;
    page.see_found().await;
    page.see("other answers", "return root.querySelectorAll('.results li').length > 0").await;
    assert!(!page.found().await.contains(&"cost".to_owned()));
}

#[browser_test]
async fn ten_thousand_letters_right_to_left_text_and_signs_do_no_harm() {
    let page = Page::ready().await;
    page.ask(
        "const input = $('#search'); window.put = (text) => { faq.search(text); return input.value.length; }",
    )
    .await;
    for text in [
        "'x'.repeat(10000)",
        "'cost '.repeat(2000)",
        "'كم تكلفة العلاج؟'",
        "'😀👨‍👩‍👧‍👦🏳️‍🌈'",
        "'\\u0000\\u200b\\u202e'",
        "'<img src=x onerror=alert(1)>'",
    ] {
        page.ask(&format!("return window.put({text})")).await;
        page.see(text, "return !!$('.found') && faq.dataset.state === 'ready'").await;
    }
    page.ask("window.put('cost')").await;
    page.see_first("cost").await;
}

#[browser_test]
async fn of_two_hundred_keys_in_a_row_none_is_lost() {
    let page = Page::ready().await;
    page.go_to_field().await;
    let text = "what does it cost and will my insurance pay for it ".repeat(4);
    let text = &text[..200];
    page.type_letters(text).await;
    assert_eq!(page.ask("return $('#search').value").await, json!(text));
    page.see("they were all searched for", "return !!$('.found')").await;
}
