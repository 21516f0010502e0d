//! Real routers in real applications (`tests/fixtures/routers`), with their routes in the path or in the fragment of
//! the address.

use std::process::Command;

use browser_test::browser_test;
use serde_json::json;

use crate::engine::Viewport;
use crate::page::Page;
use crate::site::Site;

const FIXTURES: &str = "tests/fixtures/routers";

/// An application, and its routes in the fragment: the one of the questions, and the one of an answer if the router
/// allows a fragment after a route.
struct Router {
    name: &'static str,
    questions: &'static str,
    cost: Option<&'static str>,
}

const ROUTERS: [Router; 3] = [
    Router { name: "react", questions: "#/questions", cost: Some("#/questions#cost") },
    Router { name: "vue", questions: "#/questions", cost: Some("#/questions#cost") },
    Router { name: "page", questions: "#!/questions", cost: None },
];

/// Bundles an application with its libraries.
fn bundle(name: &str) -> String {
    let output = Command::new("node_modules/.bin/esbuild")
        .args([&format!("{FIXTURES}/{name}.js"), "--bundle", "--format=esm", "--log-level=error"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .output()
        .expect("esbuild runs: `npm ci` installs it");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a script is text")
}

/// Opens an application; `mode` is `history` or `hash`.
async fn open(router: &Router, mode: &str, path: &str) -> Page {
    let host = std::fs::read_to_string(format!("{FIXTURES}/host.html")).expect("the page is there");
    let host = host.replace("{mode}", mode);
    let files = vec![
        ("host.html".to_owned(), host.clone()),
        ("questions.html".to_owned(), host),
        ("router.js".to_owned(), bundle(router.name)),
    ];
    let page = Page::open(Site { made: files, ..Site::default() }, Viewport::default(), "/faq.en.html").await;
    page.listen_to_console().await;
    page.go(path).await;
    page
}

async fn see_title(page: &Page, title: &str) {
    page.see(title, &format!("return document.querySelector('h1')?.textContent === '{title}'")).await;
}

async fn see_questions(page: &Page) {
    see_title(page, "Questions").await;
    page.see("the application runs", "return faq?.dataset.state === 'ready' && faq.checkVisibility()").await;
}

/// Waits until an answer is open and its question is in the upper half of the screen.
async fn see_answer(page: &Page, what: &str, id: &str) {
    let seen = format!(
        "const answer = faq?.querySelector('[data-id=\"{id}\"]'); if (!answer?.open) return false; \
         const {{ top }} = answer.firstElementChild.getBoundingClientRect(); \
         return answer.closest('[data-topic]').open && top > -2 && top < innerHeight / 2"
    );
    page.see(what, &seen).await;
}

/// Clicks a link inside an open answer. Returns its position on the screen.
async fn follow_link(page: &Page, answer: &str, to: &str) -> i64 {
    let link = format!("faq.querySelector('#{answer} a[href=\"#{to}\"]')");
    page.ask(&format!("{link}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await;
    page.wait(200).await;
    let top = page.ask(&format!("return Math.round({link}.getBoundingClientRect().top)")).await;
    page.click(&format!("return {link}")).await;
    top.as_i64().expect("it is a number")
}

/// Calls the router from the listener of a click, at the top of the page.
async fn go(page: &Page, arguments: &str) {
    page.ask(&format!(
        "scrollTo(0, 0); const button = document.createElement('button'); \
         button.addEventListener('click', () => window.go({arguments})); \
         document.body.append(button); button.click(); button.remove()"
    ))
    .await;
}

async fn back(page: &Page) {
    page.engine.client.back().await.expect("there is an entry before");
}

// WebKit does not keep the place of an answer when the shell is inserted above it (docs/engines.md).
#[browser_test]
async fn an_answer_opens_whenever_a_router_sets_its_address() {
    for router in &ROUTERS {
        let page = open(router, "history", "/host.html").await;
        let name = router.name;
        see_title(&page, "Home").await;
        page.click("return document.getElementById('to-cost')").await;
        see_questions(&page).await;
        see_answer(&page, &format!("{name}: link from another page"), "cost").await;
        go(&page, "'/questions.html#ptsd-help'").await;
        see_answer(&page, &format!("{name}: pushState"), "ptsd-help").await;
        go(&page, "'/questions.html#how-well', { replace: true }").await;
        see_answer(&page, &format!("{name}: replaceState"), "how-well").await;
        back(&page).await;
        page.see("the entry before", "return location.hash === '#cost'").await;
        see_title(&page, "Questions").await;
        back(&page).await;
        see_title(&page, "Home").await;
        page.engine.client.forward().await.expect("there is an entry after");
        see_questions(&page).await;
        assert_eq!(page.ask("return window.failures").await, json!([]), "{name}");
    }
}

// As above.
#[browser_test]
async fn back_returns_to_the_link_that_was_followed_in_an_application() {
    for router in &ROUTERS {
        let page = open(router, "history", "/questions.html#ptsd-help").await;
        let name = router.name;
        see_questions(&page).await;
        see_answer(&page, &format!("{name}: the address"), "ptsd-help").await;
        let before = follow_link(&page, "ptsd-help", "ptsd-first-steps").await;
        see_answer(&page, &format!("{name}: the link"), "ptsd-first-steps").await;
        assert_eq!(page.ask("return location.hash").await, json!("#ptsd-first-steps"), "{name}");
        back(&page).await;
        let returned = format!(
            "const link = faq.querySelector('#ptsd-help a[href=\"#ptsd-first-steps\"]'); \
             return location.hash === '#ptsd-help' && Math.abs(link.getBoundingClientRect().top - {before}) < 3"
        );
        page.see(&format!("{name}: the link is where it was"), &returned).await;
    }
}

#[browser_test(engine)]
async fn an_application_with_routes_in_the_fragment_keeps_its_address() {
    for router in &ROUTERS {
        let Router { name, questions, cost } = router;
        let page = open(router, "hash", &format!("/host.html{questions}")).await;
        see_questions(&page).await;
        page.ask("faq.openAnswer('ptsd-help')").await;
        see_answer(&page, &format!("{name}: the method"), "ptsd-help").await;
        follow_link(&page, "ptsd-help", "ptsd-first-steps").await;
        see_answer(&page, &format!("{name}: the link"), "ptsd-first-steps").await;
        let address = "return location.hash";
        assert_eq!(page.ask(address).await, json!(questions), "{name}");
        if let Some(cost) = cost {
            page.ask("document.getElementById('to-cost').click()").await;
            see_answer(&page, &format!("{name}: a route with a fragment"), "cost").await;
            follow_link(&page, "cost", "insurance").await;
            see_answer(&page, &format!("{name}: a link after that"), "insurance").await;
            assert_eq!(page.ask(address).await, json!(cost), "{name}");
        }
        page.ask(
            "navigator.canShare = () => true; \
             navigator.share = (data) => { window.shared = data.url; return Promise.resolve(); }; \
             faq.querySelector('#ptsd-help [data-action=share]').click()",
        )
        .await;
        let shared = format!("return window.shared === '{}/host.html{questions}'", page.address);
        page.see(&format!("{name}: the shared address"), &shared).await;
        page.ask("document.getElementById('to-home').click()").await;
        see_title(&page, "Home").await;
        back(&page).await;
        see_questions(&page).await;
        assert_eq!(page.ask("return window.failures").await, json!([]), "{name}");
    }
}

/// An application whose first route is an empty fragment, and which shows an error for every unknown one.
const EMPTY_ROUTE: &str = "<!doctype html><html lang=\"en\"><head><title>An application</title>\
     <link rel=\"stylesheet\" href=\"/clinic-faq.css\"><script type=\"module\" src=\"/clinic-faq.js\"></script></head>\
     <body>{links}<main></main><script>const show = () => { const main = document.querySelector('main'); \
     const title = location.hash ? 'Unknown' : 'Questions'; if (main.dataset.title === title) return; \
     main.dataset.title = title; main.innerHTML = `<h1>${title}</h1>`; if (location.hash) return; \
     const element = document.createElement('clinic-faq'); element.setAttribute('inspect', '2026-12-01'); \
     element.setAttribute('contact', '/contact'); element.append('Call 988.'); main.append(element); }; \
     addEventListener('hashchange', show); show();</script></body></html>";

// Not in WebKit (docs/engines.md).
#[browser_test]
async fn an_application_with_an_empty_route_keeps_the_questions() {
    for links in ["<a href=\"#about\">About us</a>", ""] {
        let site = Site {
            made: vec![("host.html".to_owned(), EMPTY_ROUTE.replace("{links}", links))],
            ..Site::default()
        };
        let page = Page::open(site, Viewport::default(), "/host.html").await;
        see_questions(&page).await;
        page.ask("faq.openAnswer('ptsd-help')").await;
        see_answer(&page, "the method", "ptsd-help").await;
        follow_link(&page, "ptsd-help", "ptsd-first-steps").await;
        see_answer(&page, &format!("the link, with {links:?}"), "ptsd-first-steps").await;
        see_questions(&page).await;
        page.ask(
            "navigator.canShare = () => true; \
             navigator.share = (data) => { window.shared = data.url; return Promise.resolve(); }; \
             faq.querySelector('#ptsd-first-steps [data-action=share]').click()",
        )
        .await;
        let shared = format!(
            "return location.hash === '' && window.shared?.replace('#', '') === '{}/host.html'",
            page.address
        );
        page.see("the shared address", &shared).await;
    }
}

#[browser_test]
async fn the_guide_ends_when_the_route_hides_or_removes_the_element() {
    for router in &ROUTERS {
        for (mode, path) in
            [("history", "/questions.html".to_owned()), ("hash", format!("/host.html{}", router.questions))]
        {
            let what = |part: &str| format!("{}, {mode}: {part}", router.name);
            let page = open(router, mode, &path).await;
            see_questions(&page).await;
            page.ask("window.before = faq; faq.startGuide()").await;
            page.see(&what("the guide"), "return !!$('[data-screen=start]')").await;
            page.ask("$('[data-action=begin]').click()").await;
            page.see(&what("its first question"), "return !!$('[data-question]')").await;
            page.ask("document.getElementById('to-home').click()").await;
            see_title(&page, "Home").await;
            let ended = "return !window.before.shadowRoot.querySelector('.guide')";
            page.see(&what("the guide has ended"), ended).await;
            back(&page).await;
            see_questions(&page).await;
            assert_eq!(
                page.ask("return !!$('.guide')").await,
                json!(false),
                "{}",
                what("after the way back")
            );
            let seen = "return faq.querySelector('[data-topic] > summary').checkVisibility()";
            page.see(&what("the text"), seen).await;
        }
    }
}
