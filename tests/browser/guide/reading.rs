//! Answers of the page that the guide offers to read: they open as copies inside it.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::Patient;
use crate::page::Page;

/// Opens the row with the answers to read.
const ROW: &str = "$('[data-action=read]').closest('details').open = true";

#[browser_test]
async fn an_answer_opens_inside_the_guide_below_its_row_and_closes_again() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::who("pregnancy=maybe heart=aneurysm suicide=thoughts"), "result").await;
    page.see_outcome("get-help").await;
    let before = page.ask("return [location.href, history.length, document.title]").await;
    page.ask(ROW).await;
    let offered = page
        .ask("return [...root.querySelectorAll('[data-action=read]')].map((button) => [button.value, button.textContent.trim(), \
              faq.querySelector(`[data-id=\"${button.value}\"] > summary`).textContent.trim()])")
        .await;
    let offered = offered.as_array().expect("it is a list").clone();
    assert!(offered.len() > 1, "{offered:?}: the toy site needs more of the answers that the guide offers");
    for answer in &offered {
        assert_eq!(answer[1], answer[2], "it is named by its question");
        let id = answer[0].as_str().expect("it is an id");
        let button = format!("$('[data-action=read][value=\"{id}\"]')");
        page.ask(&format!("{button}.click()")).await;
        page.see(
            "its copy is below it",
            &format!(
                "const copy = $('.guide [data-answer=\"{id}\"]'); \
                 return copy?.checkVisibility() === true && {button}.getAttribute('aria-expanded') === 'true' && \
                 copy.getBoundingClientRect().top >= {button}.getBoundingClientRect().bottom - 1 && \
                 !faq.querySelector('details[data-id=\"{id}\"]').open"
            ),
        )
        .await;
        page.see("the result stays", "return !!$('[data-outcome=get-help]')").await;
        assert_eq!(page.ask("return [location.href, history.length, document.title]").await, before, "{id}");
    }
    let first = offered[0][0].as_str().expect("it is an id");
    page.ask(&format!("$('[data-action=read][value=\"{first}\"]').click()")).await;
    page.see(
        "it closes, and the others stay open",
        &format!(
            "return !$('.guide [data-answer=\"{first}\"]') && root.querySelectorAll('.guide [data-answer]').length === {}",
            offered.len() - 1
        ),
    )
    .await;
    page.press_button("back").await;
    page.see_summary().await;
    page.press_button("next").await;
    page.see_outcome("get-help").await;
    assert_eq!(page.ask("return root.querySelectorAll('.guide [data-answer]').length").await, json!(0));
}

#[browser_test(engine)]
async fn an_answer_to_read_is_opened_by_the_keyboard_and_keeps_the_focus() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::who("reason=just-learning"), "result").await;
    page.tab_to(
        "the row",
        "return focused.matches('summary') && !!focused.parentElement.querySelector('[data-action=read]')",
    )
    .await;
    page.press(Key::Enter).await;
    page.tab_to("an answer to read", "return focused.dataset.action === 'read'").await;
    page.press(Key::Enter).await;
    page.see(
        "the copy is there, and the button has the focus",
        "return !!$('.guide [data-answer]') && root.activeElement.dataset.action === 'read'",
    )
    .await;
}
