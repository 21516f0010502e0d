//! Every outcome, reached by the keyboard alone from the top of the page.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::Patient;
use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;

const CONTACT: &str = "https://clinic.example/book?from=web";

async fn open() -> Page {
    let site = Site::inspected_with(&format!("contact=\"{CONTACT}\" clinic=\"Harbor Lane Clinic\""));
    let page = Page::open(site, Screen::default(), "/").await;
    page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
    page
}

/// Walks to an outcome; its text, and every contact link on the screen, inside the outcome or not.
async fn reach(page: &Page, answers: &'static str, outcome: &str) -> (String, Value) {
    page.walk_by_keyboard(&Patient::who(answers)).await;
    page.see_outcome(outcome).await;
    let links = "return [root, faq].flatMap((tree) => [...tree.querySelectorAll('a[data-contact]')]) \
         .filter((link) => link.checkVisibility() && link.getClientRects().length && link.getRootNode() === root) \
         .map((link) => [!!link.closest('[data-outcome]'), link.getAttribute('href')])";
    (page.ask_text("return $('[data-outcome]').innerText.trim()").await, page.ask(links).await)
}

/// An outcome with a way to the clinic, and what it says.
async fn reach_with_contact(answers: &'static str, outcome: &str, title: &str, reasons: &[&str]) {
    let page = open().await;
    let before = page.ask("return history.length").await;
    let (text, links) = reach(&page, answers, outcome).await;
    assert!(text.starts_with("This is not a medical decision"), "{text}");
    assert!(text.contains(title), "{text}");
    let because = "return [...$('[data-outcome]').querySelectorAll('h3')].find((h3) => h3.textContent === 'Because you said') \
         .nextElementSibling.innerText";
    let because = page.ask_text(because).await;
    for reason in reasons {
        assert!(because.contains(reason), "{reason} is no reason: {because}");
    }
    assert!(text.contains("The FDA warns that taking ketamine at home adds risk"), "{text}");
    assert!(text.contains("Questions to ask"), "{text}");
    assert_eq!(links, json!([[true, CONTACT], [false, CONTACT]]), "one in the outcome, one in the help bar");
    page.tab_to("the contact link", "return focused.matches('[data-outcome] a[data-contact].primary')").await;
    assert_eq!(page.ask_text("return location.href").await, format!("{}/", page.address));
    assert_eq!(page.ask("return history.length").await, before);
}

#[browser_test]
async fn not_now_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "age=under-18 mind=psychosis,bipolar-stable substances=active",
        "not-now",
        "Not now: talk to your own doctor first",
        &["Age: Under 18", "Psychosis, ever", "Alcohol and drugs: Heavy drinking or drug use now"],
    )
    .await;
}

#[browser_test]
async fn learn_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "reason=just-learning heart=not-sure",
        "learn",
        "Take your time to learn",
        &["Main reason: I just want to learn"],
    )
    .await;
}

#[browser_test]
async fn others_first_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "tried=one medicines=lamotrigine,maoi",
        "others-first",
        "Other treatments usually come first",
        &["Main reason: Depression", "Treatments so far: One"],
    )
    .await;
}

#[browser_test]
async fn tell_clinic_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "reason=ptsd tried=one pregnancy=trying body=glaucoma,porphyria allergy=",
        "tell-clinic",
        "Possible, but tell the clinic first",
        &["Pregnancy: I am trying to get pregnant", "Glaucoma", "Porphyria", "Allergy: Skipped"],
    )
    .await;
}

#[browser_test]
async fn talk_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "",
        "talk",
        "Worth a conversation",
        &["Main reason: Depression", "Treatments so far: Two or more"],
    )
    .await;
}

#[browser_test(engine)]
async fn crisis_is_reached_by_the_keyboard_alone_and_has_no_way_to_the_clinic() {
    let page = open().await;
    for (answers, said) in [
        ("emergency=yes", "You need help right now."),
        ("suicide=intent", "Thank you for saying so. Please call now"),
    ] {
        page.go("/").await;
        page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
        let beside = "return [...faq.querySelectorAll('a')].some((link) => link.checkVisibility())";
        assert_eq!(page.ask(beside).await, json!(true), "links of the text are shown at first");
        let (text, links) = reach(&page, answers, "crisis").await;
        assert!(text.contains(said), "{text}");
        assert!(text.contains("Get help now"), "{text}");
        assert_eq!(links, json!([]), "{answers}");
        assert_eq!(page.ask(beside).await, json!(false), "{answers}: no link of the text is shown");
        assert!(!page.ask_text("return $('.help-bar').innerText").await.contains("Clinic"), "{answers}");
        page.tab_to("a line to call", "return focused.matches('[data-outcome] a[href^=\"tel:\"]')").await;
    }
}
