//! Answers in the guide stay with the patient: checks what spies on the page have recorded. `docs/privacy.md` has a row
//! for each thing that can be learned, and each row has its test here.

mod answers;
mod attacks;
mod patient;
mod rows;
mod searching;
mod traces;
mod words;

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::{INSPECT, Site};
use answers::{Answers, CLEAN, FLAGGED};
use patient::{InputDevice, Patient};
use traces::Traces;
use words::words;

const SETTINGS: &str = "contact=\"#visit\" clinic=\"Harbor Lane Clinic\" phone=\"(555) 010-0142\"";

/// How often a test tries to get a page restored from the back/forward cache.
const VISITS: usize = 3;

/// The clinic's page, with a closed shadow root.
fn site() -> Site {
    Site { policy: None, ..Site::with(SETTINGS) }
}

/// The same page with a session recorder and a spy that run before anything else.
fn spying() -> Site {
    let head = "<script src=rrweb.umd.min.cjs></script><script src=spy.js></script><script src=spy-traces.js></script>";
    Site { head, ..site() }
}

/// Goes through everything that the guide offers, with spies on the page. Returns what they have recorded.
async fn traces_of(answers: &Answers, outcome: &str, title: &str) -> Traces {
    let patient = Patient::visits(spying()).await;
    patient.allows_the_clipboard().await;
    let telling = Traces::begin(&patient).await;
    patient.is_guided(answers, outcome).await;
    for by in [InputDevice::Pointer, InputDevice::Keys] {
        patient.clicks("[data-action=back]").await;
        patient.presses(by, "[data-action=change][value=ride]").await;
        patient.answers(by, "ride", answers[answers.len() - 1].1).await;
        patient.sees("[data-screen=summary]").await;
        patient.presses(by, "[data-action=next]").await;
        patient.sees(&format!("[data-outcome={outcome}]")).await;
    }
    patient.copies().await;
    patient.clicks("[data-action=print]").await;
    patient.clicks("summary:has(+ div [data-action=read])").await;
    patient.clicks("[data-action=read][value=addiction-help]").await;
    patient.sees("[data-answer=addiction-help]").await;
    patient.clicks("[data-action=restart]").await;
    patient.picks(InputDevice::Pointer, answers[0].1[0]).await;
    patient.escapes().await;
    let traces = Traces::of(&patient, &telling).await;
    assert!(patient.pastes().await.contains(title), "the patient had a result to take along");
    println!("{title}: spy and recorder have {:?} entries", traces.entries);
    traces.tell_nothing();
    traces
}

#[browser_test(engine, needs(ClosedRoot))]
async fn two_patients_with_opposite_answers_leave_the_same_traces() {
    let one = traces_of(CLEAN, "tell-clinic", "Possible, but tell the clinic first").await;
    let other = traces_of(FLAGGED, "get-help", "First, get support today").await;
    assert_eq!(one.beyond(&other), Vec::<&String>::new());
    assert_eq!(other.beyond(&one), Vec::<&String>::new());
}

/// Answers the first two questions with `emergency` and `suicide` in turn, going back from each. Returns what the spies
/// have recorded.
async fn traces_of_two_questions(emergency: &str, suicide: &str) -> Traces {
    let patient = Patient::visits(spying()).await;
    let telling = Traces::begin(&patient).await;
    patient.presses(InputDevice::Keys, "#guide").await;
    patient.presses(InputDevice::Keys, "[data-action=begin]").await;
    patient.answers(InputDevice::Keys, "emergency", &[emergency]).await;
    patient.clicks("[data-action=back]").await;
    patient.answers(InputDevice::Keys, "emergency", &["no"]).await;
    patient.answers(InputDevice::Pointer, "suicide", &[suicide]).await;
    patient.sees(if suicide == "intent" { "[data-outcome=crisis]" } else { "[data-question=age]" }).await;
    patient.escapes().await;
    let traces = Traces::of(&patient, &telling).await;
    traces.tell_nothing();
    traces
}

#[browser_test(engine, needs(ClosedRoot))]
async fn a_patient_in_crisis_leaves_the_same_traces_as_one_who_is_safe() {
    let safe = traces_of_two_questions("no", "no").await;
    let crisis = traces_of_two_questions("yes", "intent").await;
    // The driver decides whether the browser's window has the focus.
    let beyond: Vec<_> =
        crisis.beyond(&safe).into_iter().filter(|entry| !entry.ends_with(": window")).collect();
    assert_eq!(beyond, Vec::<&String>::new());
}

#[browser_test(engine, needs(ClosedRoot))]
async fn the_same_spies_see_everything_in_an_open_root_and_in_a_field_of_the_page() {
    let patient =
        Patient::visits(Site { attributes: Some(format!("{INSPECT} {SETTINGS}")), ..spying() }).await;
    let mut telling = Traces::begin(&patient).await;
    telling.extend(["value: dementia", "checked: true", "isChecked: true"].map(str::to_owned));
    patient.is_guided(FLAGGED, "get-help").await;
    let traces = Traces::of(&patient, &telling).await;
    println!("open root: spy and recorder saw {} and {} texts", traces.spy.len(), traces.recorder.len());
    for seen in [&traces.spy, &traces.recorder] {
        assert!(seen.len() > 100, "only {seen:?} were seen");
        for text in ["First, get support today", "dementia"] {
            assert!(seen.iter().any(|seen| seen == text), "not seen: {text}");
        }
    }
    assert!(traces.spy.iter().any(|seen| seen == "value: dementia"));
    assert!(traces.recorder.iter().any(|seen| seen == "isChecked: true"));

    let field = "const field = document.createElement('input'); document.querySelector('main').prepend(field); field.focus()";
    patient.page.ask(field).await;
    for letter in "my secret".chars() {
        patient.page.press(letter).await;
    }
    let typed = ["my secret".to_owned()];
    patient.is_looked_at().await;
    let traces = Traces::of(&patient, &typed).await;
    assert_eq!((&traces.spy[..], &traces.recorder[..]), (&typed[..], &typed[..]));
}

/// Everything that a page can store about a visit, and the requests that were made.
const KEPT: &str = "const done = arguments[0]; (async () => [{ ...localStorage }, { ...sessionStorage }, document.cookie, \
     (await indexedDB.databases()).map(({ name }) => name), await caches.keys(), location.href, history.length, \
     history.state, document.title, window.name, document.documentElement.outerHTML, \
     (await navigator.serviceWorker.getRegistrations()).length, \
     performance.getEntriesByType('resource').map(({ name }) => name)])().then(done)";

#[browser_test(engine, needs(ClosedRoot))]
async fn after_the_guide_nothing_is_stored_and_nothing_was_requested() {
    let patient = Patient::visits(site()).await;
    let kept = || async {
        patient.page.engine.client.execute_async(KEPT, Vec::new()).await.expect("it can be read")
    };
    // The search vocabulary loads when the page is idle, unless the patient is in the guide by then.
    patient.page.see_asked("/search.").await;
    let before = kept().await;
    let own = ["/clinic-", "/application-", "/search.", "/words.", "/widget-", "/favicon.ico"];
    for name in before[12].as_array().expect("a list") {
        let name = name.as_str().unwrap_or_default().trim_start_matches(&patient.page.address);
        assert!(own.iter().any(|own| name.starts_with(own)), "{name} was asked for");
    }
    patient.is_guided(FLAGGED, "get-help").await;
    assert_eq!(kept().await, before, "with the result on the screen");
    patient.escapes().await;
    assert_eq!(kept().await, before, "after leaving");
    let left = patient.inside("return root.querySelectorAll('.guide, iframe').length").await;
    assert_eq!(left, json!(0));
    patient.presses(InputDevice::Pointer, "#guide").await;
    patient.presses(InputDevice::Pointer, "[data-action=begin]").await;
    patient.sees("[data-question=emergency]").await;
    assert_eq!(patient.inside("return root.querySelectorAll(':checked').length").await, json!(0));
}

#[browser_test]
async fn the_modules_exports_name_nothing_of_the_guide() {
    let page = Page::open(site(), Viewport::default(), "/").await;
    page.see_ready().await;
    let script = "const done = arguments[0]; const { name } = performance.getEntriesByType('resource').find(({ name }) => \
         name.endsWith('.wasm')); fetch(name).then((answer) => answer.arrayBuffer()).then((bytes) => \
         done(WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name)))";
    let names = page.engine.client.execute_async(script, Vec::new()).await.expect("it can be read");
    let names = names.as_array().expect("a list");
    assert!(names.contains(&json!("connect")), "{names:?}");
    let words = words();
    for name in names.iter().filter_map(serde_json::Value::as_str) {
        let told = name.split('_').find(|part| words.contains(*part));
        assert_eq!(told, None, "{name}");
    }
}

#[browser_test(engine, needs(ClosedRoot))]
async fn on_a_page_restored_from_the_back_forward_cache_the_guide_is_closed() {
    for _ in 0..VISITS {
        let page = Page::open(Site { kept: true, ..site() }, Viewport::default(), "/").await;
        page.see_all_asked_for().await;
        let patient = Patient::sits_before(page).await;
        patient.presses(InputDevice::Keys, "#guide").await;
        patient.presses(InputDevice::Keys, "[data-action=begin]").await;
        patient.answers(InputDevice::Keys, "emergency", &["no"]).await;
        patient.picks(InputDevice::Keys, "thoughts").await;
        if !patient.page.is_kept_for_the_way_back().await {
            continue;
        }
        let patient = Patient::sits_before(patient.page).await;
        patient.sees("#guide").await;
        let left =
            patient.inside("return root.querySelectorAll('.guide, .guide form, .guide input').length").await;
        assert_eq!(left, json!(0));
        return;
    }
    panic!("the engine has kept none of {VISITS} pages");
}
