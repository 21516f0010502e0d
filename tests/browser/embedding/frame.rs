//! The widget in a frame of another origin.

use browser_test::browser_test;
use fantoccini::Locator;
use serde_json::json;

use super::pages::{around, built};
use crate::engine::{PATIENCE, Viewport};
use crate::page::Page;
use crate::site::{INSPECT, Site};

/// The frame's page, edited as by a clinic, on an origin of its own, and a page around it.
pub(super) struct Framed {
    pub(super) page: Page,
    /// The origin of the frame's files.
    pub(super) files: String,
}

/// Opens a frame in a page with the script that sets the frame's height.
pub(super) async fn open(query: &str, rest: &str) -> Framed {
    open_in("", "https://clinic.example/contact", query, &format!("{SCRIPT_AROUND}{rest}")).await
}

/// Opens a frame with these attributes and with this contact in its page. `{files}` in `rest` is replaced by the origin of
/// the frame's files.
pub(super) async fn open_in(attributes: &str, contact: &str, query: &str, rest: &str) -> Framed {
    let framed = built("frame.html").replacen("<clinic-faq ", &format!("<clinic-faq {INSPECT} "), 1);
    let attribute = regex::Regex::new("contact=\"[^\"]*\"").expect("the pattern is fixed");
    let framed = attribute.replace(&framed, format!("contact=\"{contact}\"")).into_owned();
    let made =
        vec![("framed.html".to_owned(), framed), ("arrived.html".to_owned(), "<p>Arrived</p>".to_owned())];
    let files = Site { made, shared: true, ..Site::default() }.serve().await;
    let rest = rest.replace("{files}", &files);
    let frame = format!(
        "<iframe src=\"{files}/framed.html{query}\" title=\"Questions\" width=\"100%\" height=\"600\" {attributes}></iframe>{rest}"
    );
    let host = Site { made: vec![("host.html".to_owned(), around(&frame))], ..Site::default() };
    let page = Page::open(host, Viewport::default(), "/host.html").await;
    Framed { page, files }
}

impl Framed {
    pub(super) async fn enter(&self) {
        // Drivers scroll only within the frame.
        self.page.ask("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })").await;
        self.enter_without_scrolling().await;
    }

    pub(super) async fn enter_without_scrolling(&self) {
        let client = &self.page.engine.client;
        let frame = client.find(Locator::Css("iframe")).await.expect("the frame is there");
        frame.enter_frame().await.expect("the frame can be entered");
    }

    pub(super) async fn leave(&self) {
        self.page.engine.client.enter_parent_frame().await.expect("the page is around");
    }

    /// Waits until an element of the frame has stopped moving and is visible in the page around, at least `above`
    /// pixels above the lower edge of the window.
    pub(super) async fn see_on_screen(&self, what: &str, part: &str, above: i64) {
        let client = &self.page.engine.client;
        let start = std::time::Instant::now();
        let mut last = None;
        loop {
            let inside = format!(
                "const {{ top, bottom }} = ({part}).getBoundingClientRect(); return [Math.round(top), Math.round(bottom)]"
            );
            let inside = self.page.ask(&inside).await;
            let inside: (i64, i64) = serde_json::from_value(inside).expect("there are numbers");
            self.leave().await;
            let around = "const frame = document.querySelector('iframe'); \
                          return [Math.round(frame.getBoundingClientRect().top + frame.clientTop), innerHeight]";
            let (top, screen): (i64, i64) =
                serde_json::from_value(self.page.ask(around).await).expect("there are numbers");
            let frame = client.find(Locator::Css("iframe")).await.expect("the frame is there");
            frame.enter_frame().await.expect("the frame can be entered");
            let is_seen = top + inside.0 >= 0 && top + inside.1 <= screen - above;
            // The page around may be about to scroll.
            if is_seen && last.replace((top, inside)) == Some((top, inside)) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let state = "return [document.documentElement.style.cssText, scrollY, navigator.userActivation?.hasBeenActive]";
                let state = self.page.ask(state).await;
                panic!("{what}: {inside:?} of a frame at {top}, on a screen of {screen}; {state}");
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    /// Waits until the page around has sent the visible part of the frame.
    pub(super) async fn is_told(&self) {
        let told = "return document.documentElement.style.getPropertyValue('--cf-visible-end') !== ''";
        self.page.see("the page around has said what is seen", told).await;
    }

    pub(super) async fn ready(&self) {
        self.enter().await;
        self.page.see_ready().await;
    }
}

#[browser_test(engine)]
async fn its_height_follows_the_text_without_a_scroll_bar() {
    let framed = open("", "").await;
    framed.ready().await;
    let fits = "return document.documentElement.scrollHeight <= innerHeight + 1 && innerHeight > 2000";
    framed.page.see("it fits", fits).await;
    let toggle = "for (const details of faq.querySelectorAll('details')) details.open = !details.open;";
    framed.page.ask(&format!("window.closed = innerHeight; {toggle}")).await;
    framed.page.see("it fits when all is open", &format!("{fits} && innerHeight > 2 * window.closed")).await;
    framed.page.ask(&format!("window.open = innerHeight; {toggle} faq.startGuide()")).await;
    framed.page.see("the guide", "return !!$('[data-screen=start]') && innerHeight < window.open").await;
}

/// Styles of a page for its frames; the last one is the box for videos of many content systems.
const STYLES: [&str; 4] = [
    "iframe { max-width: 100%; height: auto }",
    "iframe { height: 300px !important; max-height: 400px }",
    "iframe { box-sizing: border-box; padding: 12px; border: 3px solid }",
    ":has(> iframe) { position: relative } :has(> iframe)::before { content: ''; display: block; padding-top: 56.25% } \
     iframe { position: absolute; inset: 0; width: 100%; height: 100% }",
];

const SCRIPT_AROUND: &str = "<script type=\"module\" src=\"{files}/clinic-faq-frame.js\"></script>";

#[browser_test(engine)]
async fn its_height_follows_the_text_whatever_the_styles_of_the_page_say() {
    for style in STYLES {
        let rest = format!("<style>{style}</style>{SCRIPT_AROUND}");
        let framed = open_in("", "https://clinic.example/contact", "", &rest).await;
        framed.ready().await;
        let fits = "return document.documentElement.scrollHeight <= innerHeight + 1 && innerHeight > 1000";
        framed.page.see(style, fits).await;
        framed.leave().await;
        let is_inside = "const frame = document.querySelector('iframe'); \
                         return frame.parentElement.getBoundingClientRect().bottom >= frame.getBoundingClientRect().bottom - 1";
        assert_eq!(framed.page.ask(is_inside).await, json!(true), "{style}");
    }
}

#[browser_test(engine)]
async fn a_frame_in_a_sandbox_or_in_a_shadow_root_gets_its_height() {
    let sandbox = "sandbox=\"allow-scripts allow-popups\"";
    let framed = open_in(sandbox, "https://clinic.example/contact", "", SCRIPT_AROUND).await;
    let is_high = "return document.querySelector('iframe').height > 1000";
    framed.page.see("it has its height in a sandbox", is_high).await;
    let component = "<script>const frame = document.querySelector('iframe'); \
        window.component = document.createElement('div'); frame.replaceWith(component); \
        component.attachShadow({ mode: 'open' }).append(frame)</script>";
    let framed =
        open_in("", "https://clinic.example/contact", "", &format!("{component}{SCRIPT_AROUND}")).await;
    let is_high = "return window.component.shadowRoot.querySelector('iframe').height > 1000";
    framed.page.see("it has its height in a component", is_high).await;
}

const SCRIPT: &str = "const script = document.createElement('script'); script.type = 'module'; \
     script.src = '{files}/clinic-faq-frame.js'; document.head.append(script)";

#[browser_test(engine)]
async fn a_frame_also_gets_its_height_from_a_script_that_loads_later() {
    let framed = open_in("", "https://clinic.example/contact", "", "").await;
    framed.ready().await;
    assert_eq!(framed.page.ask("return innerHeight < 601").await, json!(true));
    framed.leave().await;
    framed.page.ask(&SCRIPT.replace("{files}", &framed.files)).await;
    framed
        .page
        .see("the frame has its height", "return document.querySelector('iframe').height > 1000")
        .await;
}

#[browser_test(engine)]
async fn the_help_bar_moves_to_the_lower_edge_of_the_screen_after_scrolling() {
    let framed = open("", "<div style=\"height:900px\"></div>").await;
    framed.ready().await;
    framed.page.see("it has its height", "return innerHeight > 1000").await;
    for part in [0.4, 0.6] {
        framed.leave().await;
        framed
            .page
            .ask(&format!(
                "const {{ top, height }} = document.querySelector('iframe').getBoundingClientRect(); \
                 scrollTo({{ top: scrollY + top + height * {part} - innerHeight / 2, behavior: 'instant' }})"
            ))
            .await;
        let frame = framed.page.engine.client.find(Locator::Css("iframe")).await.expect("the frame is there");
        frame.enter_frame().await.expect("the frame can be entered");
        framed.see_on_screen("the bar", "$('.help-bar')", -1).await;
    }
}

#[browser_test(engine)]
async fn an_answer_and_each_step_of_the_guide_are_on_the_readers_screen() {
    let framed = open("", "<div style=\"height:900px\"></div>").await;
    framed.ready().await;
    let page = &framed.page;
    page.see("it has its height", "return innerHeight > 1000").await;
    framed.is_told().await;
    // Nothing scrolls before the patient's first action.
    page.click("return $('#often')").await;
    page.ask("faq.openAnswer([...faq.querySelectorAll('[data-topic] [data-id]')].at(-1).dataset.id)").await;
    let last = "[...faq.querySelectorAll('[data-topic] [data-id]')].at(-1).firstElementChild";
    framed.see_on_screen("the answer's question", last, 100).await;
    page.ask("faq.startGuide()").await;
    page.see("the guide", "return !!$('[data-screen=start]')").await;
    framed.see_on_screen("the start", "$('[data-focus]')", 100).await;
    page.click("return $('[data-action=begin]')").await;
    for _ in 0..3 {
        page.see("a question", "return !!$('[data-question]')").await;
        framed.see_on_screen("the question", "$('[data-question] h2')", 100).await;
        // Scrolls down, like a patient who has read the answers.
        framed.leave().await;
        page.ask("scrollBy({ top: 300, behavior: 'instant' })").await;
        let frame = page.engine.client.find(Locator::Css("iframe")).await.expect("the frame is there");
        frame.enter_frame().await.expect("the frame can be entered");
        page.ask(
            "window.last = $('[data-question]').dataset.question; \
             ($('[data-question] input[value=none]') ?? [...root.querySelectorAll('[data-question] input')].at(-1)).click(); \
             $('[data-action=next]').click()",
        )
        .await;
        page.see("the next one", "return $('[data-question]')?.dataset.question !== window.last").await;
    }
}

#[browser_test(engine)]
async fn an_answer_opened_before_the_page_around_can_scroll_is_scrolled_to_later() {
    let framed =
        open_in("", "https://clinic.example/contact", "", "<div style=\"height:900px\"></div>").await;
    framed.ready().await;
    let page = &framed.page;
    page.click("return $('#often')").await;
    page.ask("faq.openAnswer([...faq.querySelectorAll('[data-topic] [data-id]')].at(-1).dataset.id)").await;
    framed.leave().await;
    page.ask(&SCRIPT.replace("{files}", &framed.files)).await;
    let frame = page.engine.client.find(Locator::Css("iframe")).await.expect("the frame is there");
    frame.enter_frame().await.expect("the frame can be entered");
    framed.is_told().await;
    let last = "[...faq.querySelectorAll('[data-topic] [data-id]')].at(-1).firstElementChild";
    framed.see_on_screen("the answer's question", last, 100).await;
}

#[browser_test]
async fn the_address_sets_language_region_and_theme_and_nothing_else() {
    let framed =
        open("?region=GB&theme=dark&lang=en&contact=https://evil.example/&phone=900&clinic=Evil", "").await;
    framed.ready().await;
    let set = "return [$('#crisis').getAttribute('href'), faq.getAttribute('theme'), $('#contact').getAttribute('href'), \
               document.body.textContent.includes('Evil'), document.body.innerHTML.includes('evil.example')]";
    assert_eq!(
        framed.page.ask(set).await,
        json!(["tel:116123", "dark", "https://clinic.example/contact", false, false])
    );
}

#[browser_test]
async fn the_page_around_takes_a_height_from_the_frame_alone_and_caps_it() {
    let framed = open("", "<iframe id=\"stranger\" srcdoc=\"\" height=\"100\"></iframe>").await;
    framed.ready().await;
    framed.leave().await;
    let page = &framed.page;
    page.see("the frame has its height", "return document.querySelector('iframe').height > 2000").await;
    let height = page.ask("return document.querySelector('iframe').height").await;
    // Sent by the page itself, and by a frame that is not ours.
    page.ask(
        "postMessage({ type: 'clinic-faq:height', height: 77 }, '*'); \
         document.getElementById('stranger').contentWindow.eval(\"parent.postMessage({ type: 'clinic-faq:height', height: 78 }, '*')\"); \
         window.heard = 0; addEventListener('message', () => window.heard++)",
    )
    .await;
    page.see("both are heard", "return window.heard >= 2").await;
    assert_eq!(page.ask("return document.querySelector('iframe').height").await, height);
    framed.enter().await;
    page.ask("parent.postMessage({ type: 'clinic-faq:height', height: 1e9 }, '*')").await;
    framed.leave().await;
    page.see("it is capped", "return document.querySelector('iframe').height >= 150000 && document.querySelector('iframe').height < 150100").await;
}

#[browser_test]
async fn the_frame_takes_no_commands() {
    let framed = open("", "").await;
    framed.ready().await;
    framed.page.ask("window.before = faq.outerHTML + root.innerHTML").await;
    framed.leave().await;
    framed
        .page
        .ask(
            "for (const data of ['startGuide', { type: 'clinic-faq:height', height: 5 }, { type: 'openAnswer', id: 'cost' }, \
             { type: 'clinic-faq:view', top: 'cost', id: 'cost' }, { type: 'clinic-faq:scroll', top: 5 }]) \
             document.querySelector('iframe').contentWindow.postMessage(data, '*')",
        )
        .await;
    framed.enter().await;
    framed.page.ask("window.heard = false; addEventListener('message', () => (window.heard = true)); postMessage(1, '*')").await;
    framed.page.see("the messages have come", "return window.heard").await;
    assert_eq!(framed.page.ask("return window.before === faq.outerHTML + root.innerHTML").await, json!(true));
}

/// The contact link of the help bar, and that of the text, which is scrolled into view.
const WAYS: [&str; 2] = [
    "return $('#contact')",
    "const link = faq.querySelector('a[data-contact]'); link.scrollIntoView({ block: 'center' }); return link",
];

#[browser_test(engine)]
async fn a_link_of_the_frame_leads_the_page_around_it() {
    for way in WAYS {
        let framed = open_in("", "/arrived.html", "", "").await;
        framed.ready().await;
        framed.page.click(way).await;
        framed.leave().await;
        let there = format!("return location.href === '{}/arrived.html'", framed.files);
        framed.page.see(way, &there).await;
    }
}

#[browser_test(engine)]
async fn in_a_sandbox_a_link_opens_a_new_window() {
    for way in WAYS {
        let sandbox = "sandbox=\"allow-scripts allow-same-origin allow-popups\"";
        let framed = open_in(sandbox, "/arrived.html", "", "").await;
        framed.ready().await;
        let client = &framed.page.engine.client;
        let before = client.windows().await.expect("they can be listed");
        framed.page.click(way).await;
        let start = std::time::Instant::now();
        let beside = loop {
            let now = client.windows().await.expect("they can be listed");
            if let Some(new) = now.into_iter().find(|window| !before.contains(window)) {
                break new;
            }
            assert!(start.elapsed() < PATIENCE, "{way}: nothing opens beside the page");
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        };
        client.switch_to_window(beside).await.expect("it is there");
        framed.page.see(way, "return location.pathname === '/arrived.html' && window.opener === null").await;
        client.close_window().await.expect("it closes");
        client.switch_to_window(before[0].clone()).await.expect("the page is there");
        assert!(framed.page.ask_text("return location.pathname").await.ends_with("host.html"), "{way}");
    }
}

#[browser_test(engine)]
async fn in_a_sandbox_without_popups_a_link_opens_in_the_frame() {
    let framed = open_in("sandbox=\"allow-scripts allow-same-origin\"", "/arrived.html", "", "").await;
    framed.ready().await;
    framed.page.click(WAYS[0]).await;
    framed.page.see("the frame has gone there", "return location.pathname === '/arrived.html'").await;
}
