//! Content security policies: what works under each, in each engine. This test compares the results with the table in
//! `docs/hosting.md`, and writes the table with `RENEW=1` (in Chromium; the other engines must have the same
//! results).

use browser_test::browser_test;
use serde_json::json;

use crate::engine::{EngineKind, Viewport};
use crate::page::Page;
use crate::site::{POLICY, Site};
use crate::toy;

/// A policy, its purpose, and what works under it: with the text in the page, and with the script alone.
struct Case {
    policy: &'static str,
    about: &'static str,
    paste: Works,
    script_only: Works,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Works {
    /// Everything, without a violation.
    InFull,
    /// Everything, but the text has only the browser's default style.
    Unstyled,
    /// The text, and of the shell the help bar.
    TextAndHelp,
    /// The text.
    Text,
    /// The fallback in the element: contact, crisis lines, the link to the plain page.
    Fallback,
}

impl Works {
    fn words(self) -> &'static str {
        match self {
            Self::InFull => "everything",
            Self::Unstyled => "everything, the text without its looks",
            Self::TextAndHelp => "text and help bar",
            Self::Text => "text",
            Self::Fallback => "the lines inside",
        }
    }
}

use Works::{Fallback, InFull, Text, TextAndHelp, Unstyled};

const CASES: [Case; 12] = [
    Case { policy: "", about: "no policy", paste: InFull, script_only: InFull },
    Case {
        policy: "default-src 'self' 'wasm-unsafe-eval'",
        about: "the shortest that allows everything",
        paste: InFull,
        script_only: InFull,
    },
    Case {
        policy: "default-src 'self'",
        about: "no WebAssembly: the code may not start",
        paste: TextAndHelp,
        script_only: TextAndHelp,
    },
    Case {
        policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
        about: "the usual one of a site without foreign files",
        paste: InFull,
        script_only: InFull,
    },
    Case { policy: POLICY, about: "the strict one that we recommend", paste: InFull, script_only: InFull },
    Case {
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                 require-trusted-types-for 'script'; trusted-types 'none'",
        about: "no Trusted Types policy may be made",
        paste: InFull,
        script_only: InFull,
    },
    Case {
        policy: "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self'; connect-src 'self'",
        about: "the older word for WebAssembly",
        paste: InFull,
        script_only: InFull,
    },
    Case {
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                 base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
        about: "with everything else forbidden by name",
        paste: InFull,
        script_only: InFull,
    },
    Case {
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        about: "no style file",
        paste: Unstyled,
        script_only: Unstyled,
    },
    Case {
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
        about: "nothing may be fetched",
        paste: TextAndHelp,
        script_only: Fallback,
    },
    Case {
        policy: "default-src 'none'; style-src 'self'",
        about: "no script",
        paste: Text,
        script_only: Fallback,
    },
    Case {
        policy: "default-src 'self'; script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'",
        about: "nonces, and none on our script",
        paste: Text,
        script_only: Fallback,
    },
];

/// Returns what works on the page, which has `topics` topics.
const SEEN: &str = "const visible = (part) => !!document.querySelector(part)?.checkVisibility(); \
     const text = [...document.querySelectorAll('details[data-topic] > summary')].filter((one) => one.checkVisibility()).length === topics; \
     const help = root?.querySelector('#crisis')?.getAttribute('href') === 'tel:988'; \
     const looks = getComputedStyle(faq).display === 'block'; \
     if (faq.dataset.state === 'ready' && text && help) return looks ? 'everything' : 'everything, the text without its looks'; \
     if (text) return help ? 'text and help bar' : 'text'; \
     return visible('clinic-faq a[href=\"tel:988\"]') && visible('clinic-faq a[href$=\"faq.en.html\"]') ? 'the lines inside' : 'nothing';";

async fn check(case: &Case, path: &str, works: Works) {
    let policy = (!case.policy.is_empty()).then(|| case.policy.to_owned());
    let page = Page::open(Site { policy, ..Site::inspected() }, Viewport::default(), "/clinic-faq.css").await;
    page.listen_to_console().await;
    page.go(path).await;
    let what = format!("{path} under \"{}\": {}", case.policy, works.words());
    // On a busy machine, WebKitGTK has sometimes run a script that lacks the nonce.
    let may_run = page.engine.kind == EngineKind::WebKit && case.policy.contains("'strict-dynamic'");
    let allowed = if may_run { vec![works.words(), InFull.words()] } else { vec![works.words()] };
    let seen = format!("return {}.includes(((topics) => {{ {SEEN} }})({}))", json!(allowed), toy::topics());
    page.see(&what, &seen).await;
    if works == InFull {
        page.ask("faq.search('cost'); faq.startGuide()").await;
        page.see("the guide opens", "return !!$('[data-screen=start]')").await;
        assert_eq!(page.ask("return window.violations").await, json!([]), "{what}");
    }
}

#[browser_test(engine)]
async fn what_is_documented_works_under_each_policy_with_a_full_paste() {
    for case in &CASES {
        check(case, "/", case.paste).await;
    }
}

#[browser_test(engine)]
async fn what_is_documented_works_under_each_policy_with_a_script_alone() {
    for case in &CASES {
        check(case, "/script.html", case.script_only).await;
    }
}

const BEGIN: &str = "<!-- policies:begin -->\n";
const END: &str = "<!-- policies:end -->";

#[browser_test]
fn the_table_of_policies_in_the_documentation_is_the_one_that_is_tested() {
    let path = "docs/hosting.md";
    let page = std::fs::read_to_string(path).expect("the documentation can be read");
    let (before, rest) = page.split_once(BEGIN).expect("it has a place for the table");
    let (table, after) = rest.split_once(END).expect("the place ends");
    let mut expected =
        String::from("| policy | what it is | full paste | script only |\n| --- | --- | --- | --- |\n");
    for Case { policy, about, paste, script_only } in &CASES {
        let policy = if policy.is_empty() { "none".to_owned() } else { format!("`{policy}`") };
        expected.push_str(&format!("| {policy} | {about} | {} | {} |\n", paste.words(), script_only.words()));
    }
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{expected}{END}{after}")).expect("it can be written");
        return;
    }
    assert_eq!(table, expected, "RENEW=1 cargo test --test browser policies writes it");
}
