//! The crisis result: help and nothing else.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::Patient;
use super::pinned::HELP;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

/// Returns everything that is shown beside crisis help and must not be.
const BESIDE: &str = "const shown = (element) => element.getClientRects().length > 0 && element.checkVisibility(); \
     return [...[...faq.children].map((child) => [child, child.tagName]), \
             ...['slot', '.top', '[data-action=guide]', '.guide-foot', '.actions', 'a[data-contact]', 'input'] \
                .flatMap((part) => [...root.querySelectorAll(part)].map((element) => [element, part]))] \
            .filter(([element]) => shown(element)).map(([, name]) => name)";

/// Returns the addresses of the links in the crisis result, in the order in which they are shown.
async fn lines(page: &Page) -> Vec<String> {
    let links = page
        .ask(
            "return [...root.querySelectorAll('[data-outcome=crisis] a')].filter((link) => link.checkVisibility()) \
             .sort((a, b) => { const [one, two] = [a, b].map((link) => link.getBoundingClientRect()); \
                               return one.top - two.top || one.left - two.left; }) \
             .map((link) => link.getAttribute('href'))",
        )
        .await;
    serde_json::from_value(links).expect("it lists links")
}

fn place(lines: &[String], href: &str) -> usize {
    lines.iter().position(|line| line == href).unwrap_or_else(|| panic!("{href} is not among {lines:?}"))
}

/// Waits for the crisis result, and checks that nothing else is shown.
async fn see_help_alone(page: &Page) {
    page.see_outcome("crisis").await;
    assert_eq!(page.ask(BESIDE).await, json!([]));
    let buttons = "return [...root.querySelectorAll('button')].filter((button) => button.checkVisibility()) \
         .map((button) => [button.dataset.action, !!button.closest('[data-outcome=crisis]')])";
    assert_eq!(page.ask(buttons).await, json!([["back", true], ["leave", true]]));
    let bar = "return [...root.querySelectorAll('[data-crisis=bar] a')].filter((link) => link.checkVisibility()) \
         .map((link) => link.getAttribute('href').split(':')[0])";
    assert_eq!(page.ask(bar).await, json!(["tel"]), "the help bar has the crisis line alone");
}

/// Waits until all of the text and the contact are shown again.
async fn see_everything(page: &Page) {
    page.see(
        "the text and the contact are back",
        &format!(
            "return [...faq.querySelectorAll('details[data-topic]')].every((topic) => topic.getClientRects().length > 0) && \
             faq.querySelectorAll('details[data-id]').length === {} && $('#contact').checkVisibility() && \
             $('[data-action=guide]').checkVisibility()",
            toy::answers()
        ),
    )
    .await;
}

#[browser_test]
async fn if_the_first_row_has_lost_its_links_help_and_help_bar_dial_its_number() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/faq.en.html").await;
    page.run_first(
        "new MutationObserver(() => { for (const link of document.querySelectorAll('li[data-primary] a')) link.remove(); }) \
         .observe(document, { childList: true, subtree: true });",
    );
    page.go("/").await;
    page.see_ready().await;
    assert_eq!(page.ask("return faq.querySelectorAll('li[data-primary] a').length").await, json!(0));
    page.see("the help bar", "return $('.help-bar .crisis').checkVisibility() && $('.help-bar .crisis').getAttribute('href') === 'tel:988'").await;
    page.ask("faq.search('i want to die')").await;
    page.see("help", "return !!$('[data-crisis=search] a[href=\"tel:988\"]')").await;
    page.ask("faq.search('')").await;
    page.open_guide_at(&Patient::clean(), "suicide").await;
    page.pick("intent").await;
    page.press_button("next").await;
    page.see_outcome("crisis").await;
    assert_eq!(lines(&page).await[0], "tel:988");
}

#[browser_test]
async fn continuing_after_a_crisis_answer_shows_only_help() {
    let page = Page::ready_on(Viewport { width: 320, height: 640, ..Viewport::default() }).await;
    for (question, answer) in [("emergency", "yes"), ("suicide", "intent")] {
        page.open_guide_at(&Patient::clean(), question).await;
        page.pick(answer).await;
        let beside = page.ask(BESIDE).await;
        for part in [".actions", "input"] {
            assert!(
                beside.as_array().is_some_and(|all| all.contains(&json!(part))),
                "until then {part} is there: {beside}"
            );
        }
        page.press_button("next").await;
        see_help_alone(&page).await;
        let lines = lines(&page).await;
        let (emergency, line) = (place(&lines, "tel:911"), place(&lines, "tel:988"));
        assert_eq!(emergency < line, question == "emergency", "{question}: {lines:?}");
        assert_eq!(lines[0], if question == "emergency" { "tel:911" } else { "tel:988" });
        if question == "suicide" {
            place(&lines, "sms:988");
        }
        let seen = page
            .ask(&format!(
                "const box = $('[data-outcome=crisis] a[href=\"{}\"]').getBoundingClientRect(); \
                 return [box.top >= 0 && box.bottom <= $('.help-bar').getBoundingClientRect().top, \
                         box.width > 0 && box.height >= 44, faq.getBoundingClientRect().height >= innerHeight]",
                lines[0]
            ))
            .await;
        assert_eq!(
            seen,
            json!([true, true, true]),
            "{question}: the first line is on the screen, and nothing else"
        );
        page.leave_guide().await;
        see_everything(&page).await;
    }
}

#[browser_test]
async fn a_crisis_answer_picked_by_mistake_can_be_taken_back() {
    let page = Page::ready().await;
    for (question, answer, then) in [("emergency", "yes", "suicide"), ("suicide", "intent", "age")] {
        page.open_guide_at(&Patient::clean(), question).await;
        page.pick(answer).await;
        page.press_button("next").await;
        page.see_outcome("crisis").await;
        page.tab_to("the way back", "return focused.matches('[data-outcome=crisis] [data-action=back]')")
            .await;
        assert_eq!(page.ask_text("return root.activeElement.textContent").await, "I picked this by mistake");
        page.press(Key::Enter).await;
        page.see_question(question).await;
        assert_eq!(page.picked().await, answer, "{question}");
        page.see("help stays with the answer", &format!("return {HELP}")).await;
        page.pick("no").await;
        page.see("help goes", "return !$('[data-crisis=guide]')").await;
        page.press_button("next").await;
        page.see_question(then).await;
        page.leave_guide().await;
    }
}

#[browser_test]
async fn a_crisis_answer_picked_in_a_change_also_shows_only_help() {
    let page = Page::ready().await;
    page.open_guide_at(&Patient::clean(), "summary").await;
    for (question, answer) in [("emergency", "yes"), ("suicide", "intent")] {
        page.ask(&format!("$('[data-action=change][value={question}]').click()")).await;
        page.see_question(question).await;
        page.pick(answer).await;
        page.see("help is there", &format!("return {HELP}")).await;
        page.press_button("next").await;
        see_help_alone(&page).await;
        page.press_button("back").await;
        page.see_question(question).await;
        assert_eq!(page.picked().await, answer);
        page.pick("no").await;
        page.press_button("next").await;
        page.see_summary().await;
    }
    page.press_button("next").await;
    page.see_outcome("talk").await;
}

#[browser_test]
async fn in_another_country_the_lines_are_its_own() {
    let site = Site::inspected_with("contact=\"#visit\" region=\"GB\"");
    let page = Page::open(site, Viewport::default(), "/").await;
    page.see_ready().await;
    for (question, answer, first) in [("emergency", "yes", "tel:999"), ("suicide", "intent", "tel:116123")] {
        page.open_guide_at(&Patient::clean(), question).await;
        page.pick(answer).await;
        page.see("help is there", &format!("return {HELP}")).await;
        let pinned = page.ask("return [...$('[data-crisis=guide]').querySelectorAll('a')].map((link) => link.getAttribute('href'))").await;
        let second = if first == "tel:999" { "tel:116123" } else { "tel:999" };
        assert_eq!(pinned, json!([first, second]), "{question}");
        page.press_button("next").await;
        page.see_outcome("crisis").await;
        page.ask("$('[data-outcome=crisis] details').open = true").await;
        let lines = lines(&page).await;
        assert_eq!(lines[0], first, "{lines:?}");
        for href in ["tel:999", "tel:116123", "tel:111"] {
            place(&lines, href);
        }
        assert!(lines.iter().any(|line| line.starts_with("sms:85258")), "{lines:?}");
        assert!(!lines.iter().any(|line| line.contains("988") || line.contains("911")), "{lines:?}");
        page.leave_guide().await;
    }
}

#[browser_test]
async fn a_country_set_while_help_is_shown_changes_its_lines_at_once() {
    let page = Page::ready().await;
    page.open_guide().await;
    page.pick("yes").await;
    page.press_button("next").await;
    page.see_outcome("crisis").await;
    page.ask("faq.setAttribute('region', 'GB')").await;
    page.see(
        "the lines follow",
        "return $('[data-outcome=crisis] a').getAttribute('href') === 'tel:999' && !$('[data-outcome=crisis] a[href*=\"988\"]')",
    )
    .await;
    assert_eq!(page.ask(BESIDE).await, Value::Array(Vec::new()));
}
