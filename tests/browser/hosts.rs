//! Hostile pages: whatever the page around the widget does, the shell looks the same, the text is readable, everything
//! works, and the page stays unchanged. `tests/fixtures/hosts/sandbox` makes the comparison; `docs/hosts.md` says what
//! is guaranteed.

mod cases;
mod server;

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::runner::note;
use crate::site::Site;
use cases::{CLEAN, Case};

/// Opens the page that makes the comparison. It shows host pages in a frame of their size, with code that no host page
/// can patch.
async fn sandbox() -> Page {
    let screen = Viewport { width: 1280, height: 900, ..Viewport::default() };
    let mut page = Page::open(Site::default(), screen, "/clinic-faq.css").await;
    page.address = server::serve().await;
    page.go("/sandbox.html").await;
    page.see("the sandbox is there", "return !!window.sandbox").await;
    page
}

/// Returns the differences on the page of a case, with a rule injected into it.
async fn defects(page: &Page, case: &Case, inject: &str) -> Vec<String> {
    let Case { name, size: (width, height), may, .. } = case;
    let order =
        json!({ "name": name, "width": width, "height": height, "may": may.word(), "inject": inject });
    page.ask(&format!("sandbox.compare({order})")).await;
    page.see("it is compared", "return sandbox.done").await;
    let defects = page.ask("return sandbox.defects").await;
    let defects = defects.as_array().expect("there is a list").iter();
    defects.map(|defect| format!("{name}: {}", defect.as_str().unwrap_or_default())).collect()
}

/// Compares each page with the clean one of its size. The environment variable `HOST`, a part of a name, selects pages.
async fn assert_nothing_breaks(cases: &[Case]) {
    let wanted = std::env::var("HOST").unwrap_or_default();
    let is_wanted = |case: &&Case| case.name.contains(&wanted);
    assert!(cases::all().any(|case| is_wanted(&case)), "HOST={wanted}: no page has this in its name");
    let cases: Vec<&Case> = cases.iter().filter(is_wanted).collect();
    let clean = CLEAN.iter().filter(|clean| cases.iter().any(|case| case.size == clean.size));
    if cases.is_empty() {
        return;
    }
    let page = sandbox().await;
    let mut all = Vec::new();
    for case in clean.chain(cases.iter().copied()) {
        let may_be_known = case.engines.contains(&page.engine.kind);
        let (known, new): (Vec<_>, Vec<_>) = defects(&page, case, "")
            .await
            .into_iter()
            .partition(|defect| may_be_known && case.known.iter().any(|known| defect.contains(known)));
        all.extend(new);
        // A fixed browser bug is not a failure of the widget.
        if known.is_empty() && may_be_known {
            note(&format!(
                "{}: nothing of {:?} is seen in {:?}: perhaps it can go from the table",
                case.name, case.known, page.engine.kind
            ));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[browser_test]
async fn no_style_sheet_that_sites_begin_with_breaks_the_widget() {
    assert_nothing_breaks(cases::STYLE_SHEETS).await;
}

#[browser_test]
async fn no_theme_or_page_builder_breaks_the_widget() {
    assert_nothing_breaks(cases::THEMES).await;
}

#[browser_test]
async fn no_rule_for_single_elements_breaks_the_widget() {
    assert_nothing_breaks(cases::PARTS).await;
}

#[browser_test]
async fn no_rule_for_everything_breaks_the_widget() {
    assert_nothing_breaks(cases::EVERYTHING).await;
}

#[browser_test]
async fn no_size_of_letters_or_windows_breaks_the_widget() {
    assert_nothing_breaks(cases::SIZES).await;
}

#[browser_test]
async fn nothing_that_text_inherits_breaks_the_widget() {
    assert_nothing_breaks(cases::INHERITED).await;
}

#[browser_test]
async fn nothing_around_the_element_breaks_the_widget() {
    assert_nothing_breaks(cases::AROUND).await;
}

#[browser_test]
async fn no_motion_script_or_print_sheet_breaks_the_widget() {
    assert_nothing_breaks(cases::MOTION_SCRIPTS_PRINT).await;
}

/// Each row injects a rule that breaks the page in one way, and names a part of the expected message.
#[browser_test]
async fn the_comparison_names_what_differs() {
    let page = sandbox().await;
    let clean = &CLEAN[0];
    assert_eq!(defects(&page, clean, "").await, Vec::<String>::new());
    // The page's own rules cannot cause this. These rules reach inside through the properties that guard.css reads.
    for (inject, expected) in [
        ("root: .suggestions strong { letter-spacing: 1px }", "strong#often: letter-spacing: normal → 1px"),
        ("page: .cf-short { --cf-text: #ccc !important }", "contrast"),
        ("page: .cf-short { --cf-fill: linear-gradient(red, red) !important }", "picture"),
        ("page: .place { opacity: 0.5 }", "opacity"),
        ("root: .suggestions strong { font-size: 12px }", "letters of 12 px"),
        ("page: .cf-answer > p { margin: -30px 0 !important }", "overlaps"),
        ("page: .cf-answer { max-height: 40px !important; overflow: hidden !important }", "cut off"),
        ("page: .cf-answer p { inline-size: 1000px !important }", "sticks out"),
        ("page: .site-footer { position: fixed; inset: 0; z-index: 9 }", "is covered"),
        ("page: summary { pointer-events: none !important }", "a summary is covered"),
        ("page: h1 { color: red }", "h1: color"),
    ] {
        let defects = defects(&page, clean, inject).await;
        assert!(
            defects.iter().any(|defect| defect.contains(expected)),
            "{inject}: {expected} is not in {defects:#?}"
        );
    }
}

/// Compares the table in `docs/hosts.md`; `RENEW=1` writes it.
#[browser_test]
fn the_documentation_lists_every_page() {
    const MARK: &str = "`RENEW=1 cargo test --test browser hosts` writes them -->\n";
    let mut table = String::from("\n| page | what it is | in the shell may differ |\n| --- | --- | --- |\n");
    for Case { name, about, size: (width, height), may, .. } in cases::all() {
        table += &format!("| `{name}` | {about}; {width} × {height} px | {} |\n", may.word());
    }
    let path = "docs/hosts.md";
    let text = std::fs::read_to_string(path).expect("it is there");
    let (before, _) = text.split_once(MARK).expect("it says where the table begins");
    let wanted = format!("{before}{MARK}{table}");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(path, &wanted).expect("it can be written");
    }
    assert!(
        text == wanted || std::env::var_os("RENEW").is_some(),
        "{path}: run `RENEW=1 cargo test --test browser hosts`"
    );
}

#[browser_test]
fn each_page_is_a_file_and_each_file_a_page() {
    let folder = std::fs::read_dir("tests/fixtures/hosts/cases").expect("the folder is there");
    let mut files: Vec<String> = folder
        .map(|file| file.expect("it can be read").file_name().to_string_lossy().replace(".html", ""))
        .collect();
    let mut names: Vec<&str> = cases::all().map(|case| case.name).chain(["clean"]).collect();
    files.sort_unstable();
    names.sort_unstable();
    assert_eq!(files, names);
}
