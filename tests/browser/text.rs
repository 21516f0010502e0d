//! The text by itself: no script, deep links, print, structured data.

use std::process::Command;

use browser_test::browser_test;
use fantoccini::wd::PrintConfiguration;
use serde_json::Value;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

#[browser_test(engine)]
async fn without_scripts_everything_is_there_and_nothing_that_needs_a_script() {
    let page = Page::open(Site::inspected(), Screen { scripts: false, ..Screen::default() }, "/").await;
    let counts = page
        .ask(
            "return [faq.querySelectorAll(':scope > details[data-id]').length, \
         faq.querySelectorAll('details[data-country]').length, root === null, \
         matchMedia('(scripting: none)').matches, \
         getComputedStyle(faq, '::before').content, \
         getComputedStyle(faq.querySelector('[data-copy]')).visibility]",
        )
        .await;
    assert_eq!(counts, serde_json::json!([toy::answers(), toy::countries(), true, true, "none", "hidden"]));
    assert_eq!(
        page.ask_text("return faq.querySelector('a[data-contact]').getAttribute('href')").await,
        "#visit"
    );
    assert_eq!(page.ask_text("return faq.querySelector('a[data-crisis-call]').href").await, "tel:988");
    page.click("return faq.querySelector('details[data-id=\"what-is-ketamine\"] > summary')").await;
    page.see("the answer opens", "return document.getElementById('what-is-ketamine').checkVisibility()")
        .await;
}

#[browser_test(engine)]
async fn a_deep_link_opens_its_answer_by_navigation() {
    for scripts in [true, false] {
        let page =
            Page::open(Site::inspected(), Screen { scripts, ..Screen::default() }, "/#ptsd-help").await;
        page.see("the answer is open", "return document.getElementById('ptsd-help').closest('details').open")
            .await;
        if scripts {
            page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
        }
        page.see(
            "it is on the screen",
            "const top = document.getElementById('ptsd-help').getBoundingClientRect().top; \
             return top >= 0 && top < innerHeight",
        )
        .await;
    }
}

#[browser_test(engine)]
async fn a_deep_link_opens_its_answer_by_a_click_in_another_topic_too() {
    let page = Page::ready().await;
    page.ask("$('#chip-conditions').click()").await;
    page.see("one topic is shown", "return !faq.querySelector('[data-id=\"cost\"]').assignedSlot").await;
    page.ask(
        "faq.querySelector('[data-id=\"ptsd-help\"]').open = true; \
              faq.querySelector('#ptsd-help a[href=\"#ptsd-first-steps\"]').click()",
    )
    .await;
    page.see(
        "the other answer is open and shown",
        "const answer = document.getElementById('ptsd-first-steps').closest('details'); \
         return answer.open && !!answer.assignedSlot && answer.getBoundingClientRect().top < innerHeight",
    )
    .await;
    page.see("the chips say so", "return $('#chip-all').getAttribute('aria-pressed') === 'true'").await;
}

#[browser_test(engine, needs(Print))]
async fn print_shows_every_answer_whatever_the_chrome_shows() {
    let page = Page::ready().await;
    page.ask("$('#chip-safety').click()").await;
    page.see("one topic is shown", "return !faq.querySelector('[data-id=\"cost\"]').assignedSlot").await;
    let pdf = page.engine.client.print(PrintConfiguration::default()).await.expect("the page is printed");
    page.see(
        "the topic is shown alone again",
        "return !faq.querySelector('[data-id=\"cost\"]').assignedSlot && \
         !!faq.querySelector('[data-id=\"addictive\"]').assignedSlot",
    )
    .await;
    std::fs::create_dir_all("target/screenshots").expect("the folder can be made");
    std::fs::write("target/screenshots/print.pdf", pdf).expect("the file can be written");
    let output = Command::new("pdftotext")
        .args(["target/screenshots/print.pdf", "-"])
        .output()
        .expect("pdftotext runs");
    let printed = letters(&String::from_utf8_lossy(&output.stdout));
    let answers = page.ask("return [...faq.querySelectorAll(':scope > details[data-id]')].map((answer) => \
         [answer.dataset.id, answer.querySelector('.cf-short').textContent, \
          [...answer.querySelectorAll('.cf-answer > p:not(.cf-meta), .cf-answer > ul > li')].at(-1).textContent])").await;
    let answers = answers.as_array().expect("there are answers");
    assert_eq!(answers.len(), toy::answers());
    for answer in answers {
        for part in [1, 2] {
            let text = answer[part].as_str().unwrap_or_default();
            assert!(printed.contains(&letters(text)), "{} is not printed: {text}", answer[0]);
        }
    }
    for part in ["988 Suicide and Crisis Lifeline", "How treatment goes, step by step", "Samaritans"] {
        assert!(printed.contains(&letters(part)), "{part} is not printed");
    }
    assert!(!printed.contains(&letters("Copy link")), "controls are not printed");
}

/// Letters and digits alone: line breaks, hyphens and page numbers of the paper do not count. Firefox's paper has
/// some pairs of letters as one sign.
fn letters(text: &str) -> String {
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text = ligatures.iter().fold(text.to_owned(), |text, (sign, pair)| text.replace(sign, pair));
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

#[browser_test]
async fn structured_data_says_what_the_page_shows() {
    let page = Page::ready().await;
    let data = page
        .ask("return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
        .await;
    let graph = data["@graph"].as_array().expect("there is a graph");
    assert!(graph[0]["lastReviewed"].as_str().is_some_and(|day| day.len() == 10));
    let questions = graph[1]["mainEntity"].as_array().expect("there are questions");
    let shown = page
        .ask(
            "return [...faq.querySelectorAll(':scope > details[data-id]')].map((details) => { \
         const answer = details.querySelector('.cf-answer').cloneNode(true); \
         answer.querySelectorAll('.cf-sources, .cf-meta, .cf-figure, .cf-more, .cf-related').forEach((part) => part.remove()); \
         return [details.querySelector('summary').textContent, answer.textContent]; })",
        )
        .await;
    let shown = shown.as_array().expect("there are answers");
    assert_eq!((questions.len(), shown.len()), (toy::answers(), toy::answers()));
    for (question, shown) in questions.iter().zip(shown) {
        assert_eq!(question["name"], shown[0]);
        let said = letters(question["acceptedAnswer"]["text"].as_str().unwrap_or_default());
        assert_eq!(said, letters(shown[1].as_str().unwrap_or_default()), "{}", shown[0]);
    }
    let links =
        page.ask("return [...faq.querySelectorAll('.cf-source-list a')].map((link) => link.href)").await;
    let cited: Vec<&Value> = graph[0]["citation"]
        .as_array()
        .expect("there are sources")
        .iter()
        .map(|source| &source["url"])
        .collect();
    assert_eq!(cited.len(), links.as_array().map_or(0, Vec::len));
}

#[browser_test]
async fn links_inside_the_text_lead_somewhere() {
    let page = Page::open(Site::inspected(), Screen::default(), "/").await;
    let dead = page.ask("return [...faq.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1)) \
         .filter((id) => !document.getElementById(id))").await;
    assert_eq!(dead, serde_json::json!([]));
    let twice = page
        .ask(
            "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id); \
         return ids.filter((id, at) => ids.indexOf(id) !== at)",
        )
        .await;
    assert_eq!(twice, serde_json::json!([]));
}

#[browser_test(engine)]
async fn engines_without_details_content_print_open_answers_and_close_them_again() {
    let page = Page::ready().await;
    page.ask("CSS.supports = () => false; $('#chip-safety').click(); faq.querySelector('[data-id=addictive]').open = true").await;
    page.see("one topic is shown", "return !faq.querySelector('[data-id=\"cost\"]').assignedSlot").await;
    // Some engines fire the event twice for one print.
    page.ask("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('beforeprint'))").await;
    page.see(
        "all is open and shown",
        "return [...faq.querySelectorAll('details')].every((details) => details.open) && \
         [...faq.children].every((child) => child.assignedSlot)",
    )
    .await;
    page.ask("dispatchEvent(new Event('afterprint'))").await;
    page.see("as before", "const open = [...faq.querySelectorAll('details[data-id][open]')].map((details) => details.dataset.id); \
         return open.join() === 'addictive' && !faq.querySelector('[data-id=\"cost\"]').assignedSlot").await;
}

#[browser_test]
async fn the_forms_are_rows_that_open_on_a_phone_and_a_table_where_there_is_room() {
    let (columns, forms) = toy::forms();
    let open = "faq.querySelector('[data-section=forms]').open = true; \
                faq.querySelectorAll('.cf-form').forEach((row) => { row.open = true }); ";
    let shown = |selector: &str| {
        format!(
            "{open} return [...faq.querySelectorAll('{selector}')].filter((part) => part.checkVisibility())"
        )
    };
    let phone = Screen { width: 320, height: 640, ..Screen::default() };
    let page = Page::open(Site::inspected(), phone, "/").await;
    let count = |found: &Value| found.as_array().map_or(0, Vec::len);
    assert_eq!(count(&page.ask(&shown(".cf-form > summary")).await), forms);
    assert_eq!(count(&page.ask(&shown(".cf-form dt")).await), forms * columns);
    assert_eq!(count(&page.ask(&shown(".cf-forms")).await), 0);

    let wide =
        Page::open(Site::inspected(), Screen { width: 1280, height: 800, ..Screen::default() }, "/").await;
    assert_eq!(count(&wide.ask(&shown(".cf-form-rows")).await), 0);
    let cells = wide.ask(&shown(".cf-forms th")).await;
    let mut roles = Vec::new();
    for cell in cells.as_array().expect("there are cells") {
        roles.push(wide.read_of_element(cell, "computedrole").await);
    }
    let of_role = |role: &str| roles.iter().filter(|found| *found == role).count();
    assert_eq!((of_role("columnheader"), of_role("rowheader")), (columns, forms));
}

#[browser_test]
async fn an_address_of_a_step_opens_its_section_and_its_phase() {
    let page = Page::open(Site::inspected(), Screen::default(), "/#step-boil").await;
    page.see("the step", "return document.getElementById('step-boil').checkVisibility()").await;
    let closed = "return [...faq.querySelectorAll('[data-phase]:not([open])')].length";
    assert!(page.ask(closed).await.as_u64() > Some(0), "other phases stay closed");
}
