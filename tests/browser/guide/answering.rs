//! Selecting answers, and trying to go on without one.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;

#[browser_test]
async fn continuing_without_an_answer_says_what_to_do() {
    let page = Page::ready().await;
    page.open_guide().await;
    let before = page.ask("return [location.href, history.length]").await;
    for (question, told) in [
        ("emergency", "Please choose yes or no. You cannot skip this one."),
        ("suicide", "Choose an answer, or press “Skip this question”."),
        ("heart", "Choose an answer, or press “Skip this question”."),
    ] {
        page.walk(&Patient::clean(), question).await;
        for _ in 0..2 {
            page.press_button("next").await;
            page.see(
                "the error has the focus",
                "return root.activeElement?.getAttribute('role') === 'alert' && !!root.activeElement.closest('[data-question]')",
            )
            .await;
            let text = page.ask_text("return root.activeElement.innerText").await;
            assert_eq!(text, told);
            let between = "const error = root.activeElement.getBoundingClientRect(); \
                 return error.top >= $('legend').getBoundingClientRect().bottom && \
                 error.bottom <= $('.choice').getBoundingClientRect().top";
            assert_eq!(
                page.ask(between).await,
                json!(true),
                "{question}: it is between question and answers"
            );
            page.ask("$('fieldset input').focus()").await;
        }
        assert_eq!(
            page.ask("return !!$('[data-action=skip]')").await,
            json!(question != "emergency"),
            "{question}: what it tells can be done"
        );
        page.press_button("next").await;
        page.see("the error has the focus again", "return root.activeElement.matches('[role=alert]')").await;
        let seen = "const box = $('[role=alert]').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
        assert_eq!(page.ask(seen).await, json!(true), "{question}");
        page.press(Key::Tab).await;
        page.see(
            "the first answer has the focus",
            &format!("return root.activeElement === $('[data-question] input[name={question}]') && !root.activeElement.checked"),
        )
        .await;
        assert_eq!(page.ask("return [location.href, history.length]").await, before);
        // The error stays until the next step: if it disappeared when an answer is pressed, the answers would move.
        let top = "return root.activeElement.getBoundingClientRect().top";
        let before_pick = page.ask(top).await;
        page.press(' ').await;
        page.see("the answer is picked", "return root.activeElement.checked").await;
        assert_eq!(page.ask(top).await, before_pick, "{question}");
        if question == "emergency" {
            page.pick("no").await;
        }
        page.press_button("next").await;
        page.see("the error goes", "return !$('[role=alert]')").await;
    }
}

/// The button is at the end of the list, so the patient has scrolled to it when it is pressed.
#[browser_test(engine)]
async fn the_error_is_seen_with_its_question_however_long_the_list_is() {
    for (lang, width, height) in
        [("en", 390, 664), ("en", 320, 640), ("es", 390, 664), ("es", 320, 640), ("es", 390, 844)]
    {
        let screen = Viewport { width, height, ..Viewport::default() };
        let page = Page::ready_in(lang, screen).await;
        for question in ["emergency", "reason", "mind", "body", "medicines"] {
            page.open_guide_at(&Patient::clean(), question).await;
            page.ask("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })").await;
            page.click("return $('[data-action=next]')").await;
            page.see("the error has the focus", "return root.activeElement?.matches('[role=alert]')").await;
            let seen = "const lowest = $('.help-bar').getBoundingClientRect().top; \
                 const isSeen = (element) => { const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= lowest; }; \
                 return [isSeen($('[role=alert]')), isSeen($('legend')), isSeen($('.choice'))]";
            // The signs of an emergency are longer than a small screen.
            let beside = usize::from(question == "emergency") + 1;
            let found = page.ask(seen).await;
            assert!(
                found[0] == json!(true) && found[beside] == json!(true),
                "{lang} {width}x{height} {question}: error, question, answer seen: {found}"
            );
            page.leave_guide().await;
        }
    }
}

#[browser_test]
async fn unselecting_the_last_answer_leaves_none() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "medicines").await;
    for answer in ["opioid", "maoi", "opioid", "maoi"] {
        page.pick(answer).await;
    }
    assert_eq!(page.picked().await, "");
    page.press_button("next").await;
    page.see("it is missing", "return root.activeElement.matches('[role=alert]')").await;
}

#[browser_test]
async fn none_of_these_clears_the_others_and_the_other_way_round() {
    let page = Page::ready().await;
    page.open_guide().await;
    for (question, one, two) in [
        ("mind", "psychosis", "bipolar-stable"),
        ("heart", "aneurysm", "old-event"),
        ("body", "dialysis", "porphyria"),
        ("medicines", "benzodiazepine", "opioid"),
    ] {
        page.walk(&Patient::clean(), question).await;
        for (pick, picked) in [
            (one, one.to_owned()),
            (two, format!("{one},{two}")),
            ("not-sure", format!("{one},{two},not-sure")),
            ("none", "none".to_owned()),
            (two, two.to_owned()),
            ("not-sure", format!("{two},not-sure")),
            (two, "not-sure".to_owned()),
            ("none", "none".to_owned()),
            ("not-sure", "not-sure".to_owned()),
            ("none", "none".to_owned()),
        ] {
            page.pick(pick).await;
            // Less common answers are listed after the others, so the order is not compared.
            let mut picked: Vec<&str> = picked.split(',').collect();
            picked.sort_unstable();
            let picked = picked.join(",");
            page.see(
                &format!("{question}: {picked} after {pick}"),
                &format!("return [...root.querySelectorAll('input:checked')].map((input) => input.value).sort().join() === '{picked}'"),
            )
            .await;
        }
        // By the keyboard, too, with the focus kept.
        page.press(' ').await;
        page.see("nothing is picked", "return !$('input:checked') && root.activeElement.value === 'none'")
            .await;
        page.press(' ').await;
        page.press_button("next").await;
    }
}

#[browser_test]
async fn the_guide_never_continues_by_itself() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "age").await;
    let before = page.ask("return [location.href, history.length]").await;
    page.answer_by_keyboard("age", &["65-plus"]).await;
    // In a form, Enter would submit it.
    page.press(Key::Enter).await;
    page.pick("25-64").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let then: Value = page.ask("return [location.href, history.length]").await;
    assert_eq!(then, before);
    assert_eq!(page.ask_text("return $('[data-question]').dataset.question").await, "age");
    assert_eq!(page.picked().await, "25-64");
}
