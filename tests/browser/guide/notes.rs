//! Notes, which are shown with a result without changing it.

use browser_test::browser_test;

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

const HOME: &str = "The FDA warns that taking ketamine at home adds risk";
const RIDE: &str = "An adult must take you home";
const OLDER: &str = "At 65 or older, ask how the clinic";
const YOUNG: &str = "Up to age 24, antidepressants and Spravato carry a warning";
const ADULTS: &str = "Not for people under 18: if that is you";
const MEDICINES: &str =
    "Do not start, stop or change any medicine on your own. Ask the person who prescribed it.";
const ADDICTION: &str = "call the National Helpline";

#[browser_test]
async fn each_note_appears_exactly_with_the_answers_that_require_it() {
    let page = Page::ready().await;
    for (answers, outcome, notes) in [
        ("", "talk", vec![HOME]),
        ("ride=no", "talk", vec![RIDE, HOME]),
        ("ride=", "talk", vec![HOME]),
        ("age=18-24", "talk", vec![YOUNG, HOME]),
        ("age=65-plus", "talk", vec![OLDER, HOME]),
        ("age=65-plus ride=no", "talk", vec![OLDER, RIDE, HOME]),
        ("age=", "tell-clinic", vec![ADULTS, HOME]),
        ("age=under-18", "not-now", vec![HOME]),
        ("tried=none", "others-first", vec![HOME]),
        ("reason=other", "learn", vec![HOME]),
        ("medicines=lamotrigine", "tell-clinic", vec![MEDICINES, HOME]),
        ("medicines=not-sure", "tell-clinic", vec![MEDICINES, HOME]),
        ("medicines=theophylline reason=just-learning", "not-now", vec![MEDICINES, HOME]),
        ("medicines=opioid tried=one", "others-first", vec![MEDICINES, HOME]),
        ("medicines=maoi reason=", "learn", vec![MEDICINES, HOME]),
        ("substances=active", "not-now", vec![ADDICTION, HOME]),
        ("substances=ketamine-problem age=65-plus", "not-now", vec![ADDICTION, OLDER, HOME]),
        ("substances=recovery", "tell-clinic", vec![HOME]),
        ("reason=addiction", "tell-clinic", vec![ADDICTION, HOME]),
        ("reason=addiction substances=active", "not-now", vec![ADDICTION, HOME]),
        ("suicide=thoughts ride=no", "get-help", vec![RIDE, HOME]),
    ] {
        page.open_guide_at(&Patient::who(answers), "result").await;
        page.see_outcome(outcome).await;
        let text = page.ask_text("return $('[data-outcome]').textContent").await;
        let found: Vec<&str> = [MEDICINES, ADDICTION, ADULTS, YOUNG, OLDER, RIDE, HOME]
            .into_iter()
            .filter(|note| text.contains(note))
            .collect();
        assert_eq!(found, notes, "{answers}");
        let line = page
            .ask_text("const line = $('[data-outcome] .note .calls a[href=\"tel:18006624357\"]'); return line?.checkVisibility() ? line.textContent : ''")
            .await;
        let expected = if notes.contains(&ADDICTION) { "National Helpline at 1-800-662-4357" } else { "" };
        assert_eq!(line, expected, "{answers}: the line is there to be called");
        page.leave_guide().await;
    }
}

#[browser_test]
async fn words_and_what_is_copied_have_the_numbers_of_the_region() {
    let us = "For help with alcohol or drugs, call the National Helpline at 1-800-662-4357. In a crisis, call or text 988.";
    let gb = "For help with alcohol or drugs, ask your doctor. In a crisis, call Samaritans at 116 123 or text SHOUT to 85258.";
    for (region, words, line) in [("US", us, "tel:18006624357"), ("GB", gb, "")] {
        let site = Site::inspected_with(&format!("contact=\"/c\" region=\"{region}\""));
        let page = Page::open(site, Viewport::default(), "/").await;
        page.see_ready().await;
        page.allow_the_clipboard().await;
        page.open_guide_at(&Patient::who("reason=addiction"), "result").await;
        let text = page.ask_text("return $('[data-outcome]').textContent").await;
        assert!(text.contains(words) && !text.contains('{'), "{region}: {text}");
        let link = "return $('[data-outcome] .note .calls a')?.getAttribute('href') ?? ''";
        assert_eq!(page.ask_text(link).await, line, "{region}");
        page.ask("$('[data-action=copy]').scrollIntoView({ block: 'center', behavior: 'instant' })").await;
        page.click("return $('[data-action=copy]')").await;
        page.see("it is announced", "return $('[role=status]').textContent.startsWith('Copied')").await;
        let copied = page.paste().await;
        assert!(copied.contains(words) && !copied.contains('{'), "{region}: {copied}");
    }
}

#[browser_test]
async fn a_page_without_crisis_lines_still_has_a_number_in_the_guide() {
    let page = Page::ready().await;
    page.ask("faq.querySelectorAll('[data-country]').forEach((country) => country.remove())").await;
    page.open_guide_at(&Patient::who("reason=addiction"), "result").await;
    let text = page.ask_text("return $('[data-outcome]').textContent").await;
    assert!(text.contains("In a crisis, 988.") && !text.contains('{'), "{text}");
}
