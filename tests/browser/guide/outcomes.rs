//! Every outcome, reached by the keyboard alone from the top of the page.

use browser_test::browser_test;
use serde_json::{Value, json};

use super::Patient;
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

const CONTACT: &str = "https://clinic.example/book?from=web";

async fn open() -> Page {
    let site = Site::inspected_with(&format!("contact=\"{CONTACT}\" clinic=\"Harbor Lane Clinic\""));
    let page = Page::open(site, Viewport::default(), "/").await;
    page.see_ready().await;
    page
}

/// Returns every contact link on the screen: whether it is inside the outcome, and its address.
const LINKS: &str = "return [...root.querySelectorAll('a[data-contact]')] \
     .filter((link) => link.checkVisibility() && link.getClientRects().length) \
     .map((link) => [!!link.closest('[data-outcome]'), link.getAttribute('href')])";

/// Selects every visible contact link, in the widget and in the text.
const ANY_CONTACT: &str = "const seen = [root, faq].flatMap((tree) => [...tree.querySelectorAll('a[data-contact]')]) \
     .filter((link) => link.checkVisibility() && link.getClientRects().length);";

/// Walks to an outcome. Returns its text, and every contact link on the screen: whether it is inside the outcome, and
/// its address.
async fn reach(page: &Page, answers: &'static str, outcome: &str) -> (String, Value) {
    page.walk_by_keyboard(&Patient::who(answers)).await;
    page.see_outcome(outcome).await;
    (page.ask_text("return $('[data-outcome]').innerText.trim()").await, page.ask(LINKS).await)
}

/// Walks to an outcome with a contact link, and checks what it says.
async fn reach_with_contact(answers: &'static str, outcome: &str, title: &str, reasons: &[&str]) {
    let page = reach_and_read(answers, outcome, title, reasons).await;
    let expected = json!([[true, CONTACT], [false, CONTACT]]);
    assert_eq!(page.ask(LINKS).await, expected, "one in the outcome, one in the help bar");
    page.tab_to("the contact link", "return focused.matches('[data-outcome] a[data-contact].primary')").await;
    assert_eq!(page.ask_text("return location.href").await, format!("{}/", page.address));
}

/// Walks to an outcome, and checks what it says. Without reasons, it must have no list of them.
async fn reach_and_read(answers: &'static str, outcome: &str, title: &str, reasons: &[&str]) -> Page {
    let page = open().await;
    let before = page.ask("return history.length").await;
    let (text, _) = reach(&page, answers, outcome).await;
    assert!(text.contains("This is not a medical decision"), "{text}");
    assert!(text.contains(title), "{text}");
    let because = "return [...$('[data-outcome]').querySelectorAll('summary')].find((row) => row.textContent === 'Because you said') \
         ?.nextElementSibling.textContent ?? ''";
    let because = page.ask_text(because).await;
    assert_eq!(because.is_empty(), reasons.is_empty(), "{because}");
    for reason in reasons {
        assert!(because.contains(reason), "{reason} is no reason: {because}");
    }
    let all = page.ask_text("return $('[data-outcome]').textContent").await;
    assert!(all.contains("The FDA warns that taking ketamine at home adds risk"), "{all}");
    assert!(text.contains(" questions") || text.contains("Ask your doctor"), "{text}");
    assert_eq!(page.ask("return history.length").await, before);
    page
}

/// Checks that no contact link is visible, neither in the widget nor in the text around it, and that the help bar has
/// only the crisis line, urgent or not.
async fn see_no_contact(page: &Page, urgent: bool, line: &str) {
    page.see("no contact can be seen", &format!("{ANY_CONTACT} return seen.length === 0")).await;
    let bar = "const bar = $('[data-crisis=bar]'); return [bar.hasAttribute('data-urgent'), \
         ...[...bar.querySelectorAll('a')].filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'))]";
    assert_eq!(page.ask(bar).await, json!([urgent, line]));
    assert!(!page.ask_text("return $('.help-bar').innerText").await.contains("Clinic"));
    let words = if line == "tel:911" { "Emergency: call 911" } else { "Crisis? Call or text 988" };
    assert_eq!(page.ask_text("return $('#crisis').innerText.trim()").await, words);
    let filled = "const solid = (link) => getComputedStyle(link).backgroundColor; \
         return solid($('#crisis')) === solid($('[data-outcome] .first > .call') ?? faq)";
    assert_eq!(page.ask(filled).await, json!(false), "that of the bar is not filled");
}

#[browser_test(engine)]
async fn get_help_is_reached_by_the_keyboard_alone_and_shows_no_contact() {
    for (answers, reasons) in [
        (
            "suicide=thoughts medicines=glp1",
            &["Thoughts of suicide or of hurting myself, without a plan, and I am safe today"][..],
        ),
        ("suicide=prefer-not", &[]),
        ("suicide= pregnancy=pregnant", &[]),
        ("reason=suicidal-thoughts", &["Main reason: Thoughts of suicide"]),
    ] {
        let page = reach_and_read(answers, "get-help", "First, get support today", reasons).await;
        see_no_contact(&page, true, "tel:988").await;
        let text = page.ask_text("return $('[data-outcome]').innerText").await;
        assert!(text.contains("Do not wait for a ketamine appointment"), "{text}");
        for word in ["cost", "Tell the clinic", "match no warning", "I'd rather not say"] {
            assert!(!text.contains(word), "{answers}: {word}: {text}");
        }
        assert_eq!(text.contains("You do not have to say."), reasons.is_empty(), "{answers}");
        page.tab_to("a line to call", "return focused.matches('[data-outcome] a[href^=\"tel:\"]')").await;
    }
}

#[browser_test]
async fn not_now_is_reached_by_the_keyboard_alone_and_shows_no_contact() {
    let page = reach_and_read(
        "age=under-18 mind=psychosis,bipolar-stable substances=active",
        "not-now",
        "Not now: talk to your own doctor first",
        &["Under 18", "Psychosis, ever", "Heavy drinking now"],
    )
    .await;
    see_no_contact(&page, false, "tel:988").await;
    let text = page.ask_text("return $('[data-outcome]').innerText").await;
    for words in ["Tell your doctor", "Ask your own doctor. If you have none,"] {
        assert!(text.contains(words), "{text}");
    }
    page.press_button("back").await;
    page.see_summary().await;
    page.see("the bar leads to the clinic again", &format!("{ANY_CONTACT} return seen.length === 1")).await;
    page.leave_guide().await;
    page.see("and so does the text", &format!("{ANY_CONTACT} return seen.length === 2")).await;
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
        &["Main reason: Depression"],
    )
    .await;
}

#[browser_test]
async fn tell_clinic_is_reached_by_the_keyboard_alone() {
    reach_with_contact(
        "reason=ptsd body=glaucoma,porphyria substances=cannabis,recovery allergy=",
        "tell-clinic",
        "Possible, but tell the clinic first",
        &["Glaucoma", "Porphyria", "Cannabis (marijuana)", "Allergy: Skipped"],
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
async fn crisis_is_reached_by_the_keyboard_alone_and_shows_no_contact() {
    let page = open().await;
    for (answers, words) in [
        ("emergency=yes", "You need help right now."),
        ("suicide=intent", "Thank you for saying so. Please call now"),
        ("suicide=recent-attempt", "If you are hurt or took something, call the emergency number first."),
    ] {
        page.go("/").await;
        page.see_ready().await;
        let beside = "return [...faq.querySelectorAll('a')].some((link) => link.checkVisibility())";
        assert_eq!(page.ask(beside).await, json!(true), "links of the text are shown at first");
        let (text, links) = reach(&page, answers, "crisis").await;
        assert!(text.contains(words), "{text}");
        assert!(text.contains("Get help now"), "{text}");
        assert_eq!(links, json!([]), "{answers}");
        assert_eq!(page.ask(beside).await, json!(false), "{answers}: no link of the text is shown");
        see_no_contact(&page, true, if answers == "emergency=yes" { "tel:911" } else { "tel:988" }).await;
        page.tab_to("a line to call", "return focused.matches('[data-outcome] a[href^=\"tel:\"]')").await;
    }
}
