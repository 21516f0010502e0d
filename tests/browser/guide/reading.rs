//! Answers of the page that the guide offers to read.

use browser_test::browser_test;
use serde_json::json;

use super::Patient;
use crate::page::Page;

#[browser_test]
async fn an_answer_offered_by_the_guide_opens_on_the_page_and_the_guide_waits() {
    let page = Page::ready().await;
    // Another topic than the one that is asked for was chosen before.
    for topic in ["all", "cost-and-insurance"] {
        page.ask(&format!(
            "const chip = $('#chip-{topic}'); if (chip.getAttribute('aria-pressed') !== 'true') chip.click()"
        ))
        .await;
        page.see(
            "the topic is shown",
            &format!(
                "return $('#chip-{topic}').getAttribute('aria-pressed') === 'true' && \
                      !!faq.querySelector('[data-id=pregnancy]').assignedSlot === ('{topic}' === 'all')"
            ),
        )
        .await;
        page.open_guide_at(&Patient::who("pregnancy=maybe heart=aneurysm suicide=thoughts"), "result").await;
        page.see_outcome("get-help").await;
        let before = page.ask("return [location.href, history.length, document.title]").await;
        let offered = page
            .ask("return [...root.querySelectorAll('[data-action=read]')].map((button) => [button.value, button.textContent.trim(), \
                  faq.querySelector(`[data-id=\"${button.value}\"] > summary`).textContent.trim()])")
            .await;
        let offered = offered.as_array().expect("it is a list").clone();
        assert!(
            offered.len() > 1,
            "{offered:?}: the toy site needs more of the answers that the guide offers"
        );
        let result = page.ask_text("return $('[data-outcome]').innerText").await;
        for answer in &offered {
            assert_eq!(answer[1], answer[2], "it is named by its question");
            let id = answer[0].as_str().expect("it is an id");
            page.ask(&format!("$('[data-action=read][value=\"{id}\"]').click()")).await;
            page.see(
                &format!("{id} is open, in view and has the focus"),
                &format!(
                    "const answer = faq.querySelector('details[data-id=\"{id}\"]'), summary = answer.querySelector('summary'); \
                     const box = summary.getBoundingClientRect(); \
                     return answer.open && !!answer.assignedSlot && document.activeElement === summary && \
                     box.top >= 0 && box.bottom <= $('.help-bar').getBoundingClientRect().top"
                ),
            )
            .await;
            assert_eq!(
                page.ask("return [location.href, history.length, document.title]").await,
                before,
                "{id}"
            );
            page.see(
                "the way back is seen",
                "return $('[data-action=to-guide]')?.checkVisibility() === true",
            )
            .await;
            assert_eq!(
                page.ask_text("return $('[data-action=to-guide]').textContent").await,
                "Back to the guide"
            );
            page.click("return $('[data-action=to-guide]')").await;
            page.see_outcome("get-help").await;
            assert_eq!(page.ask_text("return $('[data-outcome]').innerText").await, result);
            let seen = "const box = root.activeElement.getBoundingClientRect(); \
                 return [box.top >= 0 && box.bottom <= innerHeight, !!$('[data-action=to-guide]')]";
            assert_eq!(page.ask(seen).await, json!([true, false]), "{id}");
        }
        page.leave_guide().await;
    }
}

#[browser_test(engine)]
async fn the_way_back_to_the_guide_is_reached_by_the_keyboard() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::who("reason=just-learning"), "result").await;
    page.tab_to("an answer to read", "return focused.dataset.action === 'read'").await;
    page.press(fantoccini::key::Key::Enter).await;
    page.see(
        "the answer has the focus",
        "return document.activeElement.tagName === 'SUMMARY' && document.activeElement.parentElement.open",
    )
    .await;
    let mut found = false;
    for _ in 0..80 {
        // The bar comes before the text, or after all of it.
        page.press_back_tab().await;
        if page.ask("return root.activeElement?.dataset.action === 'to-guide'").await == json!(true) {
            found = true;
            break;
        }
    }
    assert!(found, "the way back is not reached");
    page.press(fantoccini::key::Key::Enter).await;
    page.see_outcome("learn").await;
}
