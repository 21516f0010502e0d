//! The text without the application: without a script, links to answers, print, structured data.

use std::process::Command;

use browser_test::browser_test;
use fantoccini::wd::PrintConfiguration;
use serde_json::Value;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;
use crate::toy;

#[browser_test(engine)]
async fn without_scripts_everything_is_present_except_what_needs_a_script() {
    let page = Page::open(Site::inspected(), Viewport { scripts: false, ..Viewport::default() }, "/").await;
    let counts = page
        .ask(
            "return [faq.querySelectorAll('details[data-topic] details[data-id]').length, \
         faq.querySelectorAll('[data-country]').length, root === null, \
         matchMedia('(scripting: none)').matches, \
         getComputedStyle(faq, '::before').content, \
         faq.querySelector('[data-action=share], [data-action=print]'), \
         getComputedStyle(faq.querySelector('[data-action=print-all]')).visibility]",
        )
        .await;
    assert_eq!(
        counts,
        serde_json::json!([toy::answers(), toy::countries(), true, true, "none", null, "hidden"])
    );
    assert_eq!(
        page.ask_text("return faq.querySelector('a[data-contact]').getAttribute('href')").await,
        "#visit"
    );
    assert_eq!(page.ask_text("return faq.querySelector('a[data-crisis-call]').href").await, "tel:988");
    page.click(
        "return document.getElementById('what-is-ketamine').closest('[data-topic]').querySelector('summary')",
    )
    .await;
    page.click("return faq.querySelector('details[data-id=\"what-is-ketamine\"] > summary')").await;
    page.see("the answer opens", "return document.getElementById('what-is-ketamine').checkVisibility()")
        .await;
}

#[browser_test(engine)]
async fn a_deep_link_opens_its_answer_by_navigation() {
    for scripts in [true, false] {
        let page =
            Page::open(Site::inspected(), Viewport { scripts, ..Viewport::default() }, "/#ptsd-help").await;
        page.see(
            "answer and topic are open",
            "const answer = document.getElementById('ptsd-help').closest('details'); \
             return answer.open && answer.parentElement.closest('details').open",
        )
        .await;
        if scripts {
            page.see_ready().await;
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
async fn other_addresses_lead_to_topics_sections_notices_and_sources() {
    for scripts in [true, false] {
        let page = Page::open(Site::inspected(), Viewport { scripts, ..Viewport::default() }, "/").await;
        if scripts {
            page.see_ready().await;
        }
        let ids = page
            .ask(
                "const first = (start) => document.querySelector(`[id^=\"${start}\"]`).id; \
                 return ['topic-', 'source-', 'notice-', 'step-'].map(first)",
            )
            .await;
        let ids: Vec<String> = serde_json::from_value(ids).expect("it lists ids");
        for id in ids.iter().map(String::as_str).chain(["crisis-lines", "when-to-call", "forms", "about"]) {
            page.ask(&format!("location.hash = '{id}'")).await;
            page.see(
                &format!("{id} is on the screen"),
                &format!(
                    "const target = document.getElementById('{id}'), {{ top }} = target.getBoundingClientRect(); \
                     return target.checkVisibility() && top >= -1 && top < innerHeight"
                ),
            )
            .await;
        }
    }
}

#[browser_test(engine)]
async fn a_link_in_an_answer_opens_another_one_in_its_topic() {
    let page = Page::ready().await;
    page.ask(
        "const answer = faq.querySelector('[data-id=\"ptsd-help\"]'); \
         answer.open = answer.closest('[data-topic]').open = true; \
         answer.querySelector('a[href=\"#ptsd-first-steps\"]').click()",
    )
    .await;
    page.see(
        "the other answer is open and shown",
        "const answer = document.getElementById('ptsd-first-steps').closest('details'); \
         return answer.open && answer.closest('[data-topic]').open && answer.getBoundingClientRect().top < innerHeight",
    )
    .await;
}

#[browser_test(engine)]
async fn sources_are_read_in_their_answer_whatever_opens_them() {
    let page = Page::ready().await;
    page.see("the extras are here", "return !!faq.querySelector('.cf-tools')").await;
    for (id, opens) in [("ptsd-help", "sources.firstElementChild.click()"), ("cost", "sources.open = true")] {
        page.ask(&format!(
            "const sources = faq.querySelector('#{id} .cf-sources'); \
             for (let around = sources.parentElement.closest('details'); around; around = around.parentElement.closest('details')) around.open = true; \
             {opens}"
        ))
        .await;
        page.see(
            &format!("the entries of {id} are in it, and no link leads to the list"),
            &format!(
                "const sources = faq.querySelector('#{id} .cf-sources'); \
                 return !!sources.querySelector('li') && !sources.querySelector('[id], a[href^=\"#\"]') \
                 && sources.querySelectorAll('li small').length === sources.querySelectorAll('li').length"
            ),
        )
        .await;
    }
}

#[browser_test(engine, needs(Print))]
async fn without_a_script_every_answer_is_printed() {
    let page = Page::open(Site::inspected(), Viewport { scripts: false, ..Viewport::default() }, "/").await;
    let pdf = page.engine.client.print(PrintConfiguration::default()).await.expect("the page is printed");
    std::fs::create_dir_all("target/screenshots").expect("the folder can be made");
    std::fs::write("target/screenshots/print.pdf", pdf).expect("the file can be written");
    let output = Command::new("pdftotext")
        .args(["target/screenshots/print.pdf", "-"])
        .output()
        .expect("pdftotext runs");
    let printed = letters(&String::from_utf8_lossy(&output.stdout));
    let answers = page
        .ask(
            "return [...faq.querySelectorAll('details[data-id]')].map((answer) => \
         [answer.dataset.id, answer.querySelector('.cf-short').lastChild.textContent, \
          [...answer.querySelectorAll('.cf-answer > p, .cf-answer > ul > li')].at(-1).textContent])",
        )
        .await;
    let answers = answers.as_array().expect("there are answers");
    assert_eq!(answers.len(), toy::answers());
    for answer in answers {
        for part in [1, 2] {
            let text = answer[part].as_str().unwrap_or_default();
            assert!(printed.contains(&letters(text)), "{} is not printed: {text}", answer[0]);
        }
    }
    for part in ["Call 988", "(555) 010-0142", "Samaritans", "No clinician has reviewed"] {
        assert!(printed.contains(&letters(part)), "{part} is not printed");
    }
    for control in ["Share", "Print all answers"] {
        assert!(!printed.contains(&letters(control)), "{control}: controls are not printed");
    }
}

/// Returns only the letters and digits of a text, since line breaks, hyphens and page numbers differ in print. Firefox
/// prints some pairs of letters as one character.
pub(crate) fn letters(text: &str) -> String {
    let ligatures = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text =
        ligatures.iter().fold(text.to_owned(), |text, (character, pair)| text.replace(character, pair));
    text.chars().filter(|character| character.is_alphanumeric()).collect()
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
            "return [...faq.querySelectorAll('details[data-id]')].map((details) => \
         [details.querySelector('summary').textContent, details.querySelector('.cf-short').lastChild.textContent.trim()])",
        )
        .await;
    let shown = shown.as_array().expect("there are answers");
    assert_eq!((questions.len(), shown.len()), (toy::answers(), toy::answers()));
    for (question, shown) in questions.iter().zip(shown) {
        assert_eq!(question["name"], shown[0]);
        assert_eq!(question["acceptedAnswer"]["text"], shown[1], "the short answer alone");
    }
    let links =
        page.ask("return [...faq.querySelectorAll('[id^=\"source-\"]')].map((link) => link.href)").await;
    let cited: Vec<&Value> = graph[0]["citation"]
        .as_array()
        .expect("there are sources")
        .iter()
        .map(|source| &source["url"])
        .collect();
    assert_eq!(cited.len(), links.as_array().map_or(0, Vec::len));
}

#[browser_test]
async fn links_inside_the_text_have_targets() {
    let page = Page::open(Site::inspected(), Viewport::default(), "/").await;
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
    let phone = Viewport { width: 320, height: 640, ..Viewport::default() };
    let page = Page::open(Site::inspected(), phone, "/").await;
    let count = |found: &Value| found.as_array().map_or(0, Vec::len);
    assert_eq!(count(&page.ask(&shown(".cf-form > summary")).await), forms);
    assert_eq!(count(&page.ask(&shown(".cf-form dt")).await), forms * columns);
    assert_eq!(count(&page.ask(&shown(".cf-forms")).await), 0);

    let wide =
        Page::open(Site::inspected(), Viewport { width: 1280, height: 800, ..Viewport::default() }, "/")
            .await;
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
    let page = Page::open(Site::inspected(), Viewport::default(), "/#step-boil").await;
    page.see("the step", "return document.getElementById('step-boil').checkVisibility()").await;
    let closed = "return [...faq.querySelectorAll('[data-phase]:not([open])')].length";
    assert!(page.ask(closed).await.as_u64() > Some(0), "other phases stay closed");
}

#[browser_test]
async fn closed_the_page_is_a_front_page_of_a_few_screens() {
    let screen = Viewport { width: 390, height: 844, scripts: false, ..Viewport::default() };
    let page = Page::open(Site::real(), screen, "/faq.en.html").await;
    let screens = page.ask("return faq.getBoundingClientRect().height / innerHeight").await;
    assert!(screens.as_f64() < Some(5.0), "{screens} screens");
    let open = page.ask("return faq.querySelectorAll('details[open]').length").await;
    assert_eq!(open, serde_json::json!(0));
}

/// The search, the questions that are often asked, the guide and "Know first" come before the topics.
#[browser_test]
async fn the_topics_begin_within_the_second_screen_of_a_phone() {
    let screen = Viewport { width: 390, height: 844, ..Viewport::default() };
    for (lang, path) in [("en", "/"), ("en", "/script.html"), ("es", "/script.html")] {
        let page = Page::open(Site::real_in(lang), screen, path).await;
        page.see_ready().await;
        let first = "return (faq.querySelector('details[data-topic]').getBoundingClientRect().top + scrollY) / innerHeight";
        let screens = page.ask(first).await;
        assert!(screens.as_f64() <= Some(1.3), "{lang} {path}: {screens} screens");
    }
}

/// Whether the shadow root has a second column or not, no two parts of the text touch each other.
#[browser_test]
async fn parts_of_the_text_do_not_touch_each_other_on_a_wide_screen() {
    for scripts in [false, true] {
        let screen = Viewport { width: 1280, height: 800, scripts, ..Viewport::default() };
        let page = Page::open(Site::real(), screen, "/").await;
        if scripts {
            page.see_ready().await;
        }
        let close = "const boxes = [...faq.children].filter((part) => part.checkVisibility()).map((part) => [part.className || part.dataset.section, part.getBoundingClientRect()]); \
            const found = []; \
            for (const [one, a] of boxes) for (const [other, b] of boxes) \
                if (one !== other && a.left < b.right && b.left < a.right && b.top > a.top && b.top - a.bottom < 8) found.push([one, other, b.top - a.bottom]); \
            return found";
        assert_eq!(page.ask(close).await, serde_json::json!([]), "with scripts: {scripts}");
    }
}

/// The row that was pressed stays where it is, and the crisis lines move below the table.
#[browser_test]
async fn on_a_wide_screen_the_table_of_the_forms_is_as_wide_as_the_page() {
    let screen = Viewport { width: 1280, height: 800, ..Viewport::default() };
    let page = Page::open(Site::real(), screen, "/").await;
    page.see_ready().await;
    let place =
        "return faq.querySelector('[data-section=forms] > summary').getBoundingClientRect().top + scrollY";
    let before = page.ask(place).await;
    page.ask("faq.querySelector('[data-section=forms] > summary').click()").await;
    page.see(
        "the table has the whole width",
        "return faq.querySelector('.cf-forms').offsetWidth === $('slot').offsetWidth",
    )
    .await;
    // The crisis lines move below it, so the row may rise by as much as the right column was longer than the left one.
    let (before, after) =
        (before.as_f64().expect("a number"), page.ask(place).await.as_f64().expect("a number"));
    assert!((0.0..48.0).contains(&(before - after)), "{before} {after}");
    let below = "return faq.querySelector('.cf-help').getBoundingClientRect().top >= faq.querySelector('.cf-forms').getBoundingClientRect().bottom";
    assert_eq!(page.ask(below).await, serde_json::json!(true));
}

#[browser_test]
async fn nothing_escapes_a_scroll_container() {
    let text = crate::embedding::pages::text();
    let page = format!(
        "<!doctype html><link rel=\"stylesheet\" href=\"clinic-faq.css\"><body style=\"margin: 0\">\
         <div style=\"height: 500px; overflow: auto\"><clinic-faq contact=\"/c\">{text}</clinic-faq></div>"
    );
    let site = Site { policy: None, ..crate::embedding::pages::with_page(page) };
    let screen = Viewport { width: 390, height: 844, scripts: false, ..Viewport::default() };
    let page = Page::open(site, screen, "/host.html").await;
    let height = "faq.querySelectorAll('details').forEach((details) => { details.open = true }); \
                  return document.documentElement.scrollHeight <= innerHeight";
    assert_eq!(page.ask(height).await, serde_json::json!(true));
}

/// A copy of an answer in a `div.clinic-faq` with `data-answer` looks like the answer on the page.
#[browser_test]
async fn a_copy_in_the_shadow_root_looks_like_the_answer() {
    let page = Page::ready().await;
    page.ask("faq.style.setProperty('--clinic-faq-accent', '#6b3fa0')").await;
    page.see("the accent holds", "return getComputedStyle(faq).getPropertyValue('--cf-accent') !== ''").await;
    let differences = page
        .ask(
            "const sheet = new CSSStyleSheet(); \
             sheet.replaceSync([...document.styleSheets].flatMap((found) => [...found.cssRules]).map((rule) => rule.cssText).join('\\n')); \
             root.adoptedStyleSheets.push(sheet); \
             const box = document.createElement('div'); box.className = 'clinic-faq'; \
             root.querySelector('slot').parentElement.append(box); \
             faq.querySelectorAll('details').forEach((details) => { details.open = true }); \
             const names = ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'lineHeight', 'display', 'padding', 'margin', \
                            'borderTopWidth', 'borderRadius', 'visibility', 'textDecorationLine']; \
             const differences = []; \
             for (const details of [...faq.querySelectorAll('details[data-id]')].slice(0, 10)) { \
               const answer = details.querySelector('.cf-answer'), copy = answer.cloneNode(true); \
               copy.removeAttribute('id'); box.dataset.answer = details.dataset.id; box.replaceChildren(copy); \
               const own = [answer, ...answer.querySelectorAll('*')], copied = [copy, ...copy.querySelectorAll('*')]; \
               own.forEach((node, at) => { for (const name of names) { \
                 const [one, other] = [node, copied[at]].map((each) => getComputedStyle(each)[name]); \
                 if (one !== other) differences.push(`${node.className || node.tagName} ${name}: ${one}, ${other}`); } }); \
             } \
             const frame = getComputedStyle(box); \
             return [...new Set(differences), frame.padding, frame.backgroundColor, frame.containerType]",
        )
        .await;
    assert_eq!(differences, serde_json::json!(["0px", "rgba(0, 0, 0, 0)", "normal"]));
}
