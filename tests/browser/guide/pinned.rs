//! Crisis help in the guide: shown at once under the answers, and pinned from then on.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;

/// Whether help is shown with a question.
pub(super) const HELP: &str = "$('[data-question] [data-crisis=guide]')?.checkVisibility() === true";

#[browser_test(engine)]
async fn picking_a_crisis_answer_shows_help_at_once_and_moves_nothing() {
    let page = Page::ready().await;
    for (question, answer, other) in [("emergency", "yes", "no"), ("suicide", "intent", "thoughts")] {
        page.open_guide_at(&Patient::clean(), question).await;
        assert_eq!(page.ask(&format!("return {HELP}")).await, json!(false), "{question}");
        page.answer_by_keyboard(question, &[answer]).await;
        page.see("help is there", &format!("return {HELP}")).await;
        page.ask("window.before = [root.activeElement, $('[data-question]'), scrollY]").await;
        let stays = "return [root.activeElement === window.before[0], root.activeElement.value, root.activeElement.checked, \
             $('[data-question]') === window.before[1], scrollY === window.before[2], !$('[data-outcome]'), \
             !!$('[data-crisis=guide]').closest('[aria-live=assertive]')]";
        assert_eq!(page.ask(stays).await, json!([true, answer, true, true, true, true, true]), "{question}");
        let below = "return $('[data-crisis=guide]').getBoundingClientRect().top >= $('fieldset').getBoundingClientRect().bottom";
        assert_eq!(page.ask(below).await, json!(true), "{question}: it is under the answers");
        let links = page.ask("return [...$('[data-crisis=guide]').querySelectorAll('a')].map((link) => link.getAttribute('href'))").await;
        for href in ["tel:988", "sms:988", "tel:911"] {
            assert!(
                links.as_array().is_some_and(|links| links.contains(&json!(href))),
                "{question}: {href} in {links}"
            );
        }
        page.pick(other).await;
        page.see(
            "another answer is picked",
            &format!("return $('input[value={other}]').checked && !$('input[value={answer}]').checked"),
        )
        .await;
        if question == "emergency" {
            page.see("help goes", "return !$('[data-crisis=guide]')").await;
        }
        page.leave_guide().await;
    }
}

/// A crisis line for suicidal thoughts does not help a patient with chest pain.
#[browser_test]
async fn pinned_help_begins_with_the_number_that_fits() {
    let page = Page::ready_on(Viewport { width: 320, height: 640, ..Viewport::default() }).await;
    for (question, answer, first) in [("suicide", "intent", "tel:988"), ("emergency", "yes", "tel:911")] {
        page.open_guide_at(&Patient::clean(), question).await;
        page.pick(answer).await;
        page.see("help is there", &format!("return {HELP}")).await;
        let line = page.ask_text("return $('[data-crisis=guide] a').getAttribute('href')").await;
        assert_eq!(line, first, "{question}");
        page.leave_guide().await;
    }
}

#[browser_test(engine)]
async fn arrow_keys_skip_crisis_answers_and_the_guide_ends_with_pinned_help() {
    let page = Page::ready().await;
    let patient = Patient::who("suicide=prefer-not");
    page.open_guide_at(&patient, "suicide").await;
    page.answer_by_keyboard("suicide", &["thoughts"]).await;
    page.see("help is there", &format!("return {HELP}")).await;
    for crisis in ["intent", "recent-attempt"] {
        page.press(Key::Down).await;
        page.see(
            &format!("{crisis} is picked"),
            &format!("return root.activeElement.value === '{crisis}' && root.activeElement.checked"),
        )
        .await;
        page.see("help stays", &format!("return {HELP}")).await;
    }
    page.press(Key::Down).await;
    page.see(
        "the last is picked",
        "return root.activeElement.value === 'prefer-not' && root.activeElement.checked",
    )
    .await;
    assert_eq!(page.ask(&format!("return {HELP} && !$('[data-outcome]')")).await, json!(true));
    page.press_button("next").await;
    page.see_question("age").await;
    let passed = page.walk(&patient, "result").await;
    assert_eq!(passed.len(), 13, "age to ride, summary, result: {passed:?}");
    assert!(passed.iter().all(|(_, pinned)| *pinned), "{passed:?}");
    page.see_outcome("get-help").await;
    above_everything(&page).await;
}

/// Checks that pinned help is above everything else in the result, and says whom to tell.
async fn above_everything(page: &Page) {
    let above = "const help = $('[data-outcome] [data-crisis=guide]'), body = $('[data-outcome] .numbered'); \
         return [help.getBoundingClientRect().bottom <= body.getBoundingClientRect().top, \
                 help.innerText.includes('Tell someone you trust today')]";
    assert_eq!(page.ask(above).await, json!([true, true]));
}

#[browser_test]
async fn help_is_pinned_from_the_answer_that_requires_it_to_the_result() {
    let page = Page::ready().await;
    for (answers, from) in [
        ("suicide=thoughts", "age"),
        ("suicide=prefer-not", "age"),
        ("suicide=", "age"),
        ("reason=suicidal-thoughts", "pregnancy"),
        ("reason=suicidal-thoughts age=under-18", "pregnancy"),
        ("suicide=no", ""),
    ] {
        let passed = page.open_guide_at(&Patient::who(answers), "result").await;
        let first = passed.iter().position(|(screen, _)| screen == from).unwrap_or(passed.len());
        for (at, (screen, pinned)) in passed.iter().enumerate() {
            assert_eq!(*pinned, at >= first, "{answers}: {screen}");
        }
        if !from.is_empty() {
            above_everything(&page).await;
        }
        page.leave_guide().await;
    }
    page.open_guide_at(&Patient::clean(), "reason").await;
    page.pick("suicidal-thoughts").await;
    page.see("it is pinned on the screen that asked", &format!("return {HELP}")).await;
}
