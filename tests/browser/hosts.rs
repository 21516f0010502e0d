//! Hostile pages: whatever the page around does, the chrome looks the same, the text can be read, everything
//! works, and the page stays as it was. `tests/fixtures/hosts/lab` does the comparing, `docs/hosts.md` says what is
//! guaranteed.

mod cases;
mod server;

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Screen;
use crate::page::Page;
use crate::site::Site;
use cases::{CASES, CLEAN, Case};

/// A browser with the lab in it: hosts are shown in a frame of their size, compared by code that no host can patch.
async fn lab() -> Page {
    let screen = Screen { width: 1280, height: 900, ..Screen::default() };
    let mut page = Page::open(Site::default(), screen, "/clinic-faq.css").await;
    page.address = server::serve().await;
    page.go("/lab.html").await;
    page.see("the lab is there", "return !!window.lab").await;
    page
}

/// What differs on the page of a case.
async fn faults(page: &Page, case: &Case, spoil: &str) -> Vec<String> {
    let Case { name, size: (width, height), may, .. } = case;
    let order = json!({ "name": name, "width": width, "height": height, "may": may.word(), "spoil": spoil });
    page.ask(&format!("lab.compare({order})")).await;
    page.see("it is compared", "return lab.done").await;
    let faults = page.ask("return lab.faults").await;
    let faults = faults.as_array().expect("there is a list").iter();
    faults.map(|fault| format!("{name}: {}", fault.as_str().unwrap_or_default())).collect()
}

#[browser_test]
async fn no_page_breaks_the_widget_and_the_widget_breaks_no_page() {
    let page = lab().await;
    let wanted = std::env::var("HOST").unwrap_or_default();
    let mut all = Vec::new();
    for case in CLEAN.iter().chain(CASES.iter().filter(|case| case.name.contains(&wanted))) {
        let may_be_known = case.engines.contains(&page.engine.kind);
        let (known, new): (Vec<_>, Vec<_>) = faults(&page, case, "")
            .await
            .into_iter()
            .partition(|fault| may_be_known && case.known.iter().any(|known| fault.contains(known)));
        all.extend(new);
        if known.is_empty() && may_be_known {
            all.push(format!("{}: nothing of {:?} is seen: take it out of the table", case.name, case.known));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// Each row spoils the page in one way, and names what must be said about it.
#[browser_test]
async fn the_comparison_names_what_differs() {
    let page = lab().await;
    let clean = &CLEAN[0];
    assert_eq!(faults(&page, clean, "").await, Vec::<String>::new());
    // The page's own rules cannot do it: these reach in by the properties that guard.css reads.
    for (spoil, said) in [
        ("root: #chip-all { letter-spacing: 1px }", "button#chip-all.chip: letter-spacing: normal → 1px"),
        ("page: .cf-short { --cf-text: #ccc !important }", "contrast"),
        ("page: .cf-short { --cf-fill: linear-gradient(red, red) !important }", "picture"),
        ("page: .place { opacity: 0.5 }", "opacity"),
        ("root: .frame { font-size: 12px }", "letters of 12 px"),
        ("page: .cf-answer > p { margin: -30px 0 !important }", "overlaps"),
        ("page: .cf-answer { max-height: 40px !important; overflow: hidden !important }", "cut off"),
        ("page: .cf-answer p { inline-size: 1000px !important }", "sticks out"),
        ("page: .site-footer { position: fixed; inset: 0; z-index: 9 }", "is covered"),
        ("page: summary { pointer-events: none !important }", "a summary is covered"),
        ("page: h1 { color: red }", "h1: color"),
    ] {
        let faults = faults(&page, clean, spoil).await;
        assert!(faults.iter().any(|fault| fault.contains(said)), "{spoil}: {said} is not in {faults:#?}");
    }
}

/// The table in `docs/hosts.md`; `RENEW=1` writes it.
#[browser_test]
fn the_documentation_lists_every_page() {
    const MARK: &str = "`RENEW=1 cargo test --test browser hosts` writes them -->\n";
    let mut table = String::from("\n| page | what it is | in the chrome may differ |\n| --- | --- | --- |\n");
    for Case { name, about, size: (width, height), may, .. } in CASES {
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
    let mut names: Vec<&str> = CASES.iter().map(|case| case.name).chain(["clean"]).collect();
    files.sort_unstable();
    names.sort_unstable();
    assert_eq!(files, names);
}
