//! Scans with axe-core at two widths, light and dark, closed and with everything open. Each scan writes a screenshot to
//! `target/screenshots/` for visual review.

use browser_test::browser_test;
use serde_json::Value;

use crate::engine::Viewport;
use crate::guide::SCREENS;
use crate::page::Page;
use crate::site::Site;

/// The rule sets of axe-core. `region` and similar rules are part of best-practice.
const RUN: &str = "const done = arguments[0]; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
     'wcag22aa', 'best-practice'] }).then((result) => done([result.violations.map((violation) => violation.id + ': ' + violation.help + '\\n' + \
     violation.nodes.slice(0, 3).map((node) => '  ' + node.html + '\\n  ' + node.failureSummary).join('\\n')), result.passes.length]), \
     (error) => done([[String(error)], 0]));";

/// Returns the violations that axe finds on the screen.
async fn find_violations(page: &Page, what: &str) -> Vec<String> {
    let result = page.engine.client.execute_async(RUN, Vec::new()).await.expect("axe runs");
    assert!(result[1].as_u64().unwrap_or_default() > 20, "{what}: axe looked at nothing");
    let violations = result[0].as_array().expect("there is a list");
    violations.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

pub(crate) async fn scan(page: &Page, what: &str) {
    let violations = find_violations(page, what).await;
    assert!(violations.is_empty(), "{what}:\n{}", violations.join("\n"));
}

async fn shoot(page: &Page, name: &str) {
    std::fs::create_dir_all("target/screenshots").expect("the folder can be made");
    let shot = page.engine.client.screenshot().await.expect("a screenshot is taken");
    std::fs::write(format!("target/screenshots/{name}.png"), shot).expect("the file can be written");
}

#[browser_test]
async fn axe_finds_nothing_at_any_width_in_light() {
    scan_page(false).await;
}

#[browser_test]
async fn axe_finds_nothing_at_any_width_in_dark() {
    scan_page(true).await;
}

async fn scan_page(dark: bool) {
    for (width, height) in [(320, 640), (390, 844), (1280, 900)] {
        let name = format!("{width}-{}", if dark { "dark" } else { "light" });
        let page =
            with_axe(Site::inspected(), Viewport { width, height, dark, ..Viewport::default() }, "/").await;
        page.see(
            "the scheme is right",
            &format!("return matchMedia('(prefers-color-scheme: dark)').matches === {dark}"),
        )
        .await;
        shoot(&page, &name).await;
        // Controls that the help bar half covers would count as too small to touch. At the end of the page there are
        // none.
        page.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
        scan(&page, &name).await;
        page.ask(
            "faq.querySelectorAll('details').forEach((details) => (details.open = true)); \
                      scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })",
        )
        .await;
        scan(&page, &format!("{name}, all open")).await;
        page.ask("faq.querySelectorAll('details').forEach((details) => (details.open = !!details.querySelector('#ptsd-help'))); \
                      faq.querySelector('[data-id=\"ptsd-help\"]').scrollIntoView({ behavior: 'instant' })").await;
        shoot(&page, &format!("{name}-answer")).await;
        for part in ["steps", "when-to-call", "forms", "crisis-lines", "sources"] {
            page.ask(&format!("document.getElementById('{part}').scrollIntoView({{ behavior: 'instant' }})"))
                .await;
            shoot(&page, &format!("{name}-{part}")).await;
        }
    }
}

#[browser_test]
async fn controls_are_large_enough_to_touch() {
    let page = Page::ready().await;
    let small = page.ask("faq.querySelectorAll('details').forEach((details) => (details.open = true)); \
         const all = [...root.querySelectorAll('a, button'), ...faq.querySelectorAll('summary, button, .cf-button')]; \
         return all.filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44) \
         .map((control) => control.outerHTML.slice(0, 120))").await;
    assert_eq!(small, serde_json::json!([]));
}

/// Opens a page of the site, waits until the application runs, and adds axe.
pub(crate) async fn with_axe(site: Site, screen: Viewport, path: &str) -> Page {
    // The driver adds axe as a script, which the page's policy would block.
    let page = Page::open(Site { policy: None, ..site }, screen, path).await;
    page.see_ready().await;
    add_axe(&page).await;
    page
}

/// Adds axe to a page.
pub(crate) async fn add_axe(page: &Page) {
    let axe = std::fs::read_to_string("node_modules/axe-core/axe.min.js")
        .expect("axe-core is there: run `cargo xtask test`");
    page.engine.client.execute(&axe, Vec::new()).await.expect("axe is put in");
}

/// Scans every kind of screen of the guide at two widths and takes screenshots.
async fn scan_guide(dark: bool) {
    let mut violations = String::new();
    for (width, height) in [(320, 640), (1280, 900)] {
        let page =
            with_axe(Site::inspected(), Viewport { width, height, dark, ..Viewport::default() }, "/").await;
        for screen in SCREENS {
            page.show_screen(screen).await;
            let name = format!("guide-{screen}-{width}-{}", if dark { "dark" } else { "light" });
            shoot(&page, &name).await;
            // The text has its own scan; without the text, a scan takes a tenth of the time. At the end of the page the
            // help bar covers no control.
            page.ask(
                "window.text = [...faq.childNodes]; faq.replaceChildren(); \
                 scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })",
            )
            .await;
            for violation in find_violations(&page, &name).await {
                violations.push_str(&format!("{name}: {violation}\n"));
            }
            page.ask("faq.append(...window.text)").await;
        }
    }
    assert!(violations.is_empty(), "{violations}");
}

#[browser_test]
async fn axe_finds_nothing_on_any_screen_of_the_guide_in_light() {
    scan_guide(false).await;
}

#[browser_test]
async fn axe_finds_nothing_on_any_screen_of_the_guide_in_dark() {
    scan_guide(true).await;
}

#[browser_test]
async fn axe_finds_nothing_while_somebody_searches_in_light() {
    scan_search(false).await;
}

#[browser_test]
async fn axe_finds_nothing_while_somebody_searches_in_dark() {
    scan_search(true).await;
}

async fn scan_search(dark: bool) {
    let states = [
        ("suggestions", "", "return $('.suggestions')?.checkVisibility()"),
        ("found", "cost insurance", "return root.querySelectorAll('.results li').length > 1"),
        ("nothing", "qqqqzzzz", "return !!$('.results') && !$('[data-result]')"),
        ("hint", "feel empty", "return !!$('[data-crisis=hint]')"),
        ("crisis", "i feel suicidal", "return !!$('[data-crisis=search]')"),
    ];
    for width in [320, 1280] {
        let page =
            with_axe(Site::inspected(), Viewport { width, height: 800, dark, ..Viewport::default() }, "/")
                .await;
        page.go_to_field().await;
        for (state, text, shown) in states {
            page.ask(&format!("faq.search('{text}'); $('#search').focus()")).await;
            page.see(state, shown).await;
            page.ask("faq.scrollIntoView({ behavior: 'instant' })").await;
            let name = format!("search-{state}-{width}-{}", if dark { "dark" } else { "light" });
            shoot(&page, &name).await;
            // At the end of the page the help bar covers no control.
            page.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })").await;
            scan(&page, &name).await;
        }
    }
}
