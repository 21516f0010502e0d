//! The real site: checks that its text and the built code fit together. How the widget handles a text is tested on the
//! toy site.

use std::collections::BTreeSet;

use browser_test::browser_test;
use serde_json::json;

use crate::accessibility::{scan, with_axe};
use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

/// Returns the published ids, which the content check compares with the answers.
fn published() -> Vec<String> {
    let list = std::fs::read_to_string("assets/content/published-ids.txt").expect("the list is there");
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[browser_test]
async fn the_real_site_has_its_answers_search_guide_and_crisis_help() {
    let ids = published();
    let id = ids.last().expect("there are answers");
    let screen = Viewport { width: 320, height: 640, ..Viewport::default() };
    let page = with_axe(Site::real(), screen, &format!("/#{id}")).await;
    page.see(
        "the answer that the address names",
        &format!(
            "const {{ top }} = document.getElementById('{id}').getBoundingClientRect(); \
             return faq.querySelector('[data-id=\"{id}\"]').open && top >= 0 && top < innerHeight"
        ),
    )
    .await;
    let shown = page
        .ask("return [...faq.querySelectorAll('details[data-topic] details[data-id]')].map(({ dataset }) => dataset.id)")
        .await;
    let shown: BTreeSet<String> = serde_json::from_value(shown).expect("it lists ids");
    assert_eq!(shown, ids.iter().cloned().collect());
    let help = "return [$('#crisis').getAttribute('href'), faq.querySelector('.cf-crisis-short a').getAttribute('href')]";
    assert_eq!(page.ask(help).await, json!(["tel:988", "tel:988"]));
    assert_eq!(page.ask("return document.documentElement.scrollWidth <= innerWidth").await, json!(true));

    page.ask("faq.scrollIntoView({ behavior: 'instant' })").await;
    scan(&page, "the real site").await;

    page.ask(&format!("faq.search(faq.querySelector('[data-id=\"{id}\"] summary').textContent)")).await;
    page.see_first(id).await;
    page.ask("faq.search('')").await;
    page.open_guide().await;
    page.leave_guide().await;
}

#[browser_test]
async fn the_first_screens_of_a_phone_are_whole_and_each_suggestion_has_its_own_drawing() {
    let page = Page::open(Site::real(), Viewport::default(), "/").await;
    page.see_ready().await;
    let drawings = "return new Set([...root.querySelectorAll('[data-suggestion] path')].map((path) => path.getAttribute('d'))).size";
    assert_eq!(page.ask(drawings).await, json!(6));
    let room =
        "const top = $('.top'); return top.offsetHeight === parseFloat(getComputedStyle(top).minBlockSize)";
    assert_eq!(page.ask(room).await, json!(true), "the shell has the height that is kept free for it");
    page.open_guide().await;
    let whole = "const next = $('[data-action=next]').getBoundingClientRect(); \
                 return $('.guide').getBoundingClientRect().top >= 0 && next.bottom <= $('.help-bar').getBoundingClientRect().top";
    page.see("the first question down to its button", whole).await;
}

#[browser_test]
async fn on_a_wide_screen_neither_column_waits_for_the_other() {
    let page =
        Page::open(Site::real(), Viewport { width: 1280, height: 800, ..Viewport::default() }, "/").await;
    page.see_ready().await;
    let boxes = "const of = (part) => faq.querySelector(part).getBoundingClientRect(); \
                 const [topics, glance, help, about] = ['.cf-topics', '.cf-glance', '.cf-help', '[data-section=about]'].map(of);";
    let columns = "return glance.left === topics.left && help.left > topics.right && about.top >= Math.max(glance.bottom, help.bottom)";
    assert_eq!(page.ask(&format!("{boxes} {columns}")).await, json!(true));
    let gap = format!("{boxes} return glance.top - topics.bottom");
    assert!(
        page.ask(&gap).await.as_f64().is_some_and(|pixels| pixels < 80.0),
        "topics are followed by the rows at a glance"
    );
    page.ask("faq.querySelector('[data-topic]').open = true").await;
    assert!(page.ask(&gap).await.as_f64().is_some_and(|pixels| pixels < 80.0), "also below an open topic");
}
