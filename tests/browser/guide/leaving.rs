//! The ways out of the guide. None of them leaves any answer behind.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// One screen of each kind: the patient's answers, and the screen.
const SCREENS: [(&str, &str); 4] = [
    ("mind=psychosis", "heart"),
    ("suicide=thoughts", "summary"),
    ("age=under-18", "result"),
    ("emergency=yes", "result"),
];

const STATUS: &str = "return $('[role=status]').textContent";

/// Checks that the guide was left: the focus is where the guide began, leaving it is announced, and everything is
/// forgotten.
async fn see_it_left(page: &Page, what: &str) {
    page.see("the focus is where the guide began", "return root.activeElement?.dataset.action === 'guide'")
        .await;
    assert_eq!(page.ask_text(STATUS).await, "You left the guide. Your answers are gone.");
    see_it_forgotten(page, what).await;
}

/// Checks that the guide is gone, that the text is shown, and that the guide starts again with nothing selected.
async fn see_it_forgotten(page: &Page, what: &str) {
    page.see(
        &format!("{what}: the guide is gone"),
        "return !$('.guide') && $('[data-action=guide]')?.checkVisibility() === true && \
         faq.querySelector('details[data-topic]').checkVisibility() && faq.querySelector('details[data-topic]').getClientRects().length > 0",
    )
    .await;
    page.open_guide().await;
    for question in ["emergency", "suicide", "age", "reason", "tried", "pregnancy", "mind"] {
        page.see_question(question).await;
        assert_eq!(page.picked().await, "", "{what}: {question}");
        assert_eq!(page.ask("return !!$('[data-crisis=guide]')").await, json!(false), "{what}: {question}");
        page.ask(
            "const inputs = [...root.querySelectorAll('[data-question] input')]; \
             (inputs.find((input) => ['no', 'none'].includes(input.value)) ?? inputs[0]).click(); \
             $('[data-action=next]').click()",
        )
        .await;
    }
    page.see_question("heart").await;
    page.leave_guide().await;
}

#[browser_test]
async fn one_button_leaves_every_screen() {
    let page = Page::ready().await;
    for (patient, screen) in SCREENS {
        page.open_guide_at(&Patient::who(patient), screen).await;
        page.click(
            "const leave = $('[data-action=leave]'); leave.scrollIntoView({ block: 'center', behavior: 'instant' }); return leave",
        )
        .await;
        see_it_left(&page, patient).await;
    }
}

#[browser_test(engine)]
async fn escape_twice_leaves_every_screen() {
    let page = Page::ready().await;
    for (patient, screen) in SCREENS {
        page.open_guide_at(&Patient::who(patient), screen).await;
        page.press(Key::Escape).await;
        page.see(
            "it says so",
            &format!("{STATUS} === 'Press Escape again to leave. Your answers will be gone.'"),
        )
        .await;
        let seen = "const box = $('[role=status]').getBoundingClientRect(); \
             return [box.width > 100 && box.top >= 0 && box.bottom <= innerHeight, !!$('.guide'), root.activeElement.tagName]";
        assert_eq!(page.ask(seen).await, json!([true, true, "H2"]), "{patient}: to be seen by all");
        page.press(Key::Escape).await;
        see_it_left(&page, patient).await;
    }
}

#[browser_test]
async fn something_done_between_two_escapes_keeps_the_guide() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "suicide").await;
    page.press(Key::Tab).await;
    for what in ["an answer", "a step", "time"] {
        page.press(Key::Escape).await;
        page.see(
            "it says so",
            &format!("{STATUS} === 'Press Escape again to leave. Your answers will be gone.'"),
        )
        .await;
        match what {
            "an answer" => page.press(' ').await,
            "a step" => {
                page.press_button("next").await;
                page.see_question("age").await;
            }
            // The announcement also expires by itself.
            _ => {}
        }
        page.see(&format!("it is forgotten after {what}"), &format!("{STATUS} === ''")).await;
    }
    page.press(Key::Escape).await;
    page.see("it says so again", &format!("{STATUS} !== '' && !!$('[data-question=age]')")).await;
}

#[browser_test]
async fn another_key_between_two_escapes_keeps_the_guide() {
    let page = Page::ready().await;
    for key in [char::from(Key::Tab), char::from(Key::Down), ' '] {
        page.open_guide_at(&Patient::clean(), "suicide").await;
        page.press(Key::Tab).await;
        page.press(' ').await;
        page.press(Key::Escape).await;
        page.press(key).await;
        page.press(Key::Escape).await;
        page.see(
            &format!("after {key:?} it only says so again"),
            &format!(
                "{STATUS} === 'Press Escape again to leave. Your answers will be gone.' && !!$('.guide')"
            ),
        )
        .await;
        page.leave_guide().await;
    }
}

#[browser_test]
async fn escape_elsewhere_on_the_page_does_nothing_to_the_guide() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "suicide").await;
    page.ask("document.querySelector('.site-footer a').focus({ preventScroll: true })").await;
    page.press(Key::Escape).await;
    page.press(Key::Escape).await;
    page.ask("$('[data-question=suicide] input').focus()").await;
    page.press(Key::Escape).await;
    page.see("this one is the first", &format!("{STATUS} !== '' && !!$('[data-question=suicide]')")).await;
}

#[browser_test(engine)]
async fn a_page_that_was_left_returns_without_the_guide() {
    let page = Page::ready().await;
    for (patient, screen) in SCREENS {
        page.open_guide_at(&Patient::who(patient), screen).await;
        page.go("/faq.en.html").await;
        page.engine.client.back().await.expect("there is a page before");
        page.see_ready().await;
        see_it_forgotten(&page, patient).await;
    }
    for event in ["pagehide", "pageshow"] {
        page.open_guide_at(&Patient::who("emergency=yes"), "result").await;
        page.ask(&format!("dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))")).await;
        see_it_forgotten(&page, event).await;
    }
}

#[browser_test(engine)]
async fn an_element_that_a_router_hides_deletes_its_answers() {
    let page = Page::ready().await;
    for (patient, screen) in SCREENS {
        page.open_guide_at(&Patient::who(patient), screen).await;
        page.ask("faq.parentElement.style.display = 'none'").await;
        page.see("the guide has ended", "return !$('.guide')").await;
        page.ask("faq.parentElement.style.display = ''").await;
        see_it_forgotten(&page, patient).await;
    }
}

#[browser_test]
async fn an_element_that_is_removed_and_inserted_again_has_deleted_its_answers() {
    let page = Page::ready().await;
    for (patient, screen) in SCREENS {
        page.open_guide_at(&Patient::who(patient), screen).await;
        page.ask("window.away = faq; window.home = faq.parentElement; faq.remove()").await;
        page.see(
            "nothing is left in it",
            "return window.away.dataset.state === 'text' && !window.away.shadowRoot.querySelector('.guide')",
        )
        .await;
        page.ask("window.home.append(window.away)").await;
        page.see_ready().await;
        see_it_forgotten(&page, patient).await;
    }
}

#[browser_test(engine)]
async fn when_the_code_fails_the_text_is_there_and_no_answer_is_left() {
    for (patient, screen, failure) in [
        ("mind=psychosis", "heart", "$('.guide input').click()"),
        ("emergency=yes", "result", "$('[data-action=back]').click()"),
    ] {
        let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
        page.listen_to_console().await;
        page.go("/").await;
        page.see_ready().await;
        page.open_guide_at(&Patient::who(patient), screen).await;
        // Yew relies on setting attributes, so the next rendering panics.
        page.ask(&format!(
            "Element.prototype.setAttribute = () => {{ throw new Error('gone'); }}; {failure}"
        ))
        .await;
        page.see(
            "it is announced",
            "return window.failures.includes('panic') && faq.dataset.state === 'text'",
        )
        .await;
        page.see(
            "the text is there",
            "const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0; \
             return [...faq.querySelectorAll('details[data-topic] > summary')].every(shown) && \
             [...faq.querySelectorAll('a[data-contact]')].some(shown) && shown($('.help-bar')) && shown($('#crisis'))",
        )
        .await;
        let left = "return [root.querySelectorAll('input, button, .guide, [data-question], [data-outcome], iframe').length, \
             /psychosis|chest pain|picked this/i.test(root.textContent), faq.querySelectorAll('input').length]";
        assert_eq!(page.ask(left).await, json!([0, false, 0]), "{patient}");
        let console = page.console().await;
        assert!(!console.contains("psychosis") && !console.contains("emergency"), "{console}");
    }
}
