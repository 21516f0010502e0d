//! The focus, and that nothing moves while a reader uses it.

use browser_test::browser_test;
use fantoccini::key::Key;
use serde_json::json;

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;

/// Opens the page on a small phone, with smooth scrolling unless a call says otherwise.
async fn open() -> Page {
    let page = Page::ready_on(Viewport { width: 320, height: 640, ..Viewport::default() }).await;
    page.ask(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync('html { scroll-behavior: smooth }'); \
         document.adoptedStyleSheets = [sheet]; \
         window.places = []; \
         const look = () => { window.places.push(scrollY); requestAnimationFrame(look); }; look()",
    )
    .await;
    page
}

#[browser_test(engine)]
async fn each_step_moves_the_focus_to_its_heading_and_the_page_at_most_once() {
    let page = open().await;
    page.open_guide().await;
    let patient = Patient::who("mind=psychosis heart=not-sure suicide=thoughts");
    for screen in
        ["suicide", "age", "reason", "tried", "pregnancy", "mind", "heart", "body", "summary", "result"]
    {
        page.walk(&patient, screen).await;
        let heading = if screen == "summary" || screen == "result" { "h2" } else { "legend > h2" };
        assert_eq!(
            page.ask(&format!("return root.activeElement.matches('{heading}')")).await,
            json!(true),
            "{screen}"
        );
        if screen == "result" {
            break;
        }
        for answer in patient.answers(screen) {
            page.pick(answer).await;
        }
        page.ask(
            "$('[data-action=next]').scrollIntoView({ block: 'center', behavior: 'instant' }); \
             window.places.length = 0",
        )
        .await;
        // The smooth scrolling of a click before may go on for some frames.
        let rests = "const last = window.places.slice(-10); \
                     return last.length === 10 && last.every((place) => place === last[0])";
        page.see("the page rests", rests).await;
        page.click("window.places.length = 0; return $('[data-action=next]')").await;
        page.see(
            "the next screen",
            &format!("return root.activeElement?.tagName === 'H2' && !$('[data-question={screen}]')"),
        )
        .await;
        page.see("some frames pass", "return window.places.length > 20").await;
        let moved =
            "return window.places.filter((place, at) => at > 0 && place !== window.places[at - 1]).length";
        let moved = page.ask(moved).await.as_u64().expect("it is a count");
        let places = page.ask("return [...new Set(window.places)]").await;
        assert!(moved <= 1, "after {screen}: the page moves {moved} times: {places}");
        let seen = "const box = root.activeElement.getBoundingClientRect(); \
             return [box.top >= 0, box.bottom <= Math.min(innerHeight, $('.help-bar').getBoundingClientRect().top)]";
        assert_eq!(page.ask(seen).await, json!([true, true]), "after {screen}: the heading is seen whole");
    }
}

#[browser_test(engine)]
async fn picking_answers_does_not_scroll_the_page() {
    let page = open().await;
    page.open_guide().await;
    for (question, picks) in [
        ("emergency", vec!["yes", "no"]),
        ("suicide", vec!["intent", "thoughts", "no"]),
        ("reason", vec!["suicidal-thoughts", "just-learning", "depression"]),
        ("body", vec!["not-sure", "none", "porphyria", "severe-liver", "none"]),
        ("medicines", vec!["not-sure", "theophylline", "none"]),
    ] {
        page.walk(&Patient::clean(), question).await;
        for pick in picks {
            page.ask(&format!(
                "window.input = $('input[value=\"{pick}\"]'); \
                 const rare = window.input.closest('.rare'); if (rare) rare.open = true; \
                 window.input.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                 window.before = [scrollY, window.input.getBoundingClientRect().top]"
            ))
            .await;
            page.click("return window.input.closest('label')").await;
            page.see("it is picked", "return window.input.checked && window.input.isConnected").await;
            page.ask("window.places.length = 0").await;
            page.see("some frames pass", "return window.places.length > 4").await;
            let after = page
                .ask("return [scrollY - window.before[0], window.input.getBoundingClientRect().top - window.before[1]]")
                .await;
            assert_eq!(after, json!([0, 0]), "{question}: {pick}");
        }
        page.press_button("next").await;
    }
}

#[browser_test(engine)]
async fn the_focused_element_is_never_below_the_help_bar() {
    let page = open().await;
    for (patient, screen, end) in [
        ("suicide=thoughts", "body", "Skip this question"),
        ("suicide=thoughts", "summary", "Start again"),
        ("age=under-18", "result", "Start again"),
    ] {
        page.open_guide_at(&Patient::who(patient), screen).await;
        let mut last = String::new();
        for _ in 0..40 {
            page.press(Key::Tab).await;
            let under = page
                .ask(
                    "const focused = root.activeElement; if (!focused?.closest('.guide')) return null; \
                     const box = (focused.closest('.choice') ?? focused).getBoundingClientRect(); \
                     const covered = box.bottom - $('.help-bar').getBoundingClientRect().top; \
                     return [focused.value || focused.textContent, covered > 0 ? Math.round(covered) : 0]",
                )
                .await;
            if under.is_null() {
                break;
            }
            assert_eq!(under[1], json!(0), "{screen}: {} is under the bar by so many pixels", under[0]);
            under[0].as_str().unwrap_or_default().clone_into(&mut last);
        }
        assert_eq!(last, end, "{screen}: Tab went through all of it");
        page.leave_guide().await;
    }
}

#[browser_test(engine)]
async fn arrow_keys_do_not_move_the_focus_below_the_help_bar() {
    let page = open().await;
    page.open_guide_at(&Patient::clean(), "reason").await;
    page.press(Key::Tab).await;
    for _ in 0..9 {
        page.press(Key::Down).await;
        let covered = page
            .ask(
                "return [root.activeElement.value, root.activeElement.closest('.choice').getBoundingClientRect().bottom \
                 > $('.help-bar').getBoundingClientRect().top]",
            )
            .await;
        assert_eq!(covered[1], json!(false), "{} is under the bar", covered[0]);
    }
}
