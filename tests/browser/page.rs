//! A page in a browser, with the actions and checks of tests.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::Url;

use crate::engine::{BrowserSession, DevTools, EngineKind, PATIENCE, Viewport};
use crate::site::{ServerControl, Site};

/// The description of a page for the message of a failed `see`: state, focus, the text in the search field, and the
/// shell.
const SITUATION: &str = "return { state: faq?.dataset.state, focused: document.hasFocus(), \
     active: document.activeElement?.outerHTML.slice(0, 80), inside: root?.activeElement?.outerHTML.slice(0, 80), \
     typed: $('#search')?.value, shell: root?.querySelector('.mount')?.innerText.slice(0, 400) }";

pub(crate) struct Page {
    pub engine: BrowserSession,
    pub address: String,
    control: Arc<ServerControl>,
}

impl Page {
    /// Opens a path of the site, such as `/` or `/#ptsd-help`.
    pub(crate) async fn open(site: Site, screen: Viewport, path: &str) -> Self {
        let control = Arc::clone(&site.control);
        let address = site.serve().await;
        let page = Self { engine: BrowserSession::start(screen).await, address, control };
        page.go(path).await;
        page
    }

    /// Returns a page of a server that is none of the built folder. It is empty at first.
    pub(crate) fn at(address: &str, engine: BrowserSession) -> Self {
        Self { engine, address: address.to_owned(), control: Arc::default() }
    }

    /// Opens the built page on a phone and waits until the application runs.
    pub(crate) async fn ready() -> Self {
        Self::ready_on(Viewport::default()).await
    }

    /// Does the same on this screen.
    pub(crate) async fn ready_on(screen: Viewport) -> Self {
        let page = Self::open(Site::inspected(), screen, "/").await;
        page.see_ready().await;
        page
    }

    /// Opens a page that fetches the real text in this language, and waits until the application runs.
    pub(crate) async fn ready_in(lang: &str, screen: Viewport) -> Self {
        let page = Self::open(Site::real_in(lang), screen, "/script.html").await;
        page.see_ready().await;
        page
    }

    /// Waits until the application runs.
    pub(crate) async fn see_ready(&self) {
        self.see("the application runs", "return faq?.dataset.state === 'ready'").await;
    }

    pub(crate) async fn go(&self, path: &str) {
        self.engine.client.goto(&format!("{}{path}", self.address)).await.expect("the page opens");
    }

    /// Runs a script in which `faq` is the element and `root` its shadow root. In a page with the Yew component instead
    /// of the element, `root` is the page. Returns the script's result.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        let script = format!(
            "const faq = document.querySelector('clinic-faq'), \
             root = document.querySelector('.clinic-faq-app') ? document : faq?.shadowRoot; \
             const $ = (selector) => root?.querySelector(selector) ?? null; {script}"
        );
        self.engine
            .client
            .execute(&script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{error}\nin {script}"))
    }

    pub(crate) async fn ask_text(&self, script: &str) -> String {
        self.ask(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script returns true.
    pub(crate) async fn see(&self, what: &str, script: &str) {
        let start = Instant::now();
        while self.ask(script).await != Value::Bool(true) {
            let late = start.elapsed() >= PATIENCE;
            assert!(!late, "not seen: {what} ({script})\n{}", self.ask(SITUATION).await);
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits for `time` milliseconds, to check that something does not happen.
    pub(crate) async fn wait(&self, time: u64) {
        tokio::time::sleep(Duration::from_millis(time)).await;
    }

    /// Presses and releases a key: a [`Key`], or the character that it types.
    pub(crate) async fn press(&self, key: impl Into<char>) {
        let value = key.into();
        let keys =
            KeyActions::new("keys".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.engine.client.perform_actions(keys).await.expect("the key is pressed");
    }

    /// Presses and releases a key while Control is held down.
    pub(crate) async fn press_with_control(&self, value: char) {
        let control = Key::Control.into();
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: control });
        self.engine.client.perform_actions(keys).await.expect("the keys are pressed");
    }

    /// Presses Tab until a script is true, in which `focused` is the focused element, also inside the shadow root.
    pub(crate) async fn tab_to(&self, what: &str, script: &str) {
        for _ in 0..60 {
            self.press(Key::Tab).await;
            let focused = "const focused = root?.activeElement ?? document.activeElement;";
            if self.ask(&format!("{focused} {script}")).await == Value::Bool(true) {
                return;
            }
        }
        panic!("Tab does not reach {what}");
    }

    /// Clicks with the pointer, on the middle of the element that a script returns.
    pub(crate) async fn click(&self, script: &str) {
        let start = Instant::now();
        loop {
            let element = self.ask(script).await;
            let element = fantoccini::elements::Element::from_element_id(
                self.engine.client.clone(),
                fantoccini::elements::ElementRef::from(element_id(&element)),
            );
            // A driver refuses to click an element that is moving.
            match element.click().await {
                Ok(()) => return,
                Err(error) => assert!(start.elapsed() < PATIENCE, "{error:?}\nclicking {script}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Lets the page write to the clipboard without a permission prompt. The other engines allow it after a click or a
    /// key.
    pub(crate) async fn allow_the_clipboard(&self) {
        if self.engine.kind == EngineKind::Chromium {
            let names = ["clipboardReadWrite", "clipboardSanitizedWrite"];
            let permissions = json!({ "permissions": names, "origin": self.address });
            self.devtools("Browser.grantPermissions", permissions).await;
        }
    }

    /// Returns the text in the clipboard, by pasting it into a field that is added to the page.
    pub(crate) async fn paste(&self) -> String {
        self.ask(
            "window.field = document.createElement('textarea'); document.body.append(window.field); \
             window.field.focus()",
        )
        .await;
        self.press_with_control('v').await;
        self.see("something is pasted", "return window.field.value !== ''").await;
        self.ask_text("const text = window.field.value; window.field.remove(); return text").await
    }

    /// Returns a property that the driver knows of an element which a script returned: its `shadow` root or its
    /// `computedrole`.
    pub(crate) async fn read_of_element(&self, element: &Value, what: &'static str) -> Value {
        let command = OfElement { id: element_id(element), what };
        let output = self.engine.client.issue_cmd(command).await;
        output.unwrap_or_else(|error| panic!("{error}\nreading {what}"))
    }

    /// Sends a command of the Chrome `DevTools` Protocol.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        assert_eq!(self.engine.kind, EngineKind::Chromium, "{command}: no other engine has these commands");
        self.engine
            .client
            .issue_cmd(DevTools { command, parameters })
            .await
            .expect("the command is carried out")
    }

    /// Runs a script before anything else on each page that is opened from now on.
    pub(crate) fn run_first(&self, script: &str) {
        self.control.first.lock().expect("no test panicked with it").push_str(script);
    }

    /// Records on each page that is opened from now on: `window.messages` (warnings and errors of the console), `failures`,
    /// `readies`, `violations`, and `shifts` with what moved, if the engine measures them.
    #[expect(clippy::unused_async, reason = "tests wait for whatever they do to a page")]
    pub(crate) async fn listen_to_console(&self) {
        self.run_first(include_str!("../fixtures/pages/listen.js"));
    }

    /// Requires that nothing on the page has moved by itself since it was opened.
    pub(crate) async fn check_that_nothing_moved(&self) {
        let shifts = self.ask("return window.shifts").await;
        assert_eq!(
            shifts,
            json!([]),
            "layout shifts at {:?}",
            self.ask("return [innerWidth, innerHeight]").await
        );
    }

    /// Makes the server answer nothing any more, as without a network.
    pub(crate) fn go_offline(&self) {
        self.control.offline.store(true, Ordering::SeqCst);
    }

    /// Makes the server answer the requests for files that it holds back.
    pub(crate) fn release(&self) {
        self.control.released.store(true, Ordering::SeqCst);
    }

    /// Returns the paths that were requested so far, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.control.asked.lock().expect("no test panicked with it").clone()
    }

    /// Waits until a file with this part in its name was requested.
    pub(crate) async fn see_asked(&self, part: &str) {
        let start = Instant::now();
        while !self.asked().iter().any(|path| path.contains(part)) {
            assert!(start.elapsed() < PATIENCE, "{part} is not asked for, but {:?}", self.asked());
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until the search vocabulary has loaded. An idle page requests nothing after it.
    pub(crate) async fn see_all_asked_for(&self) {
        let has_come = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => \
                        name.includes('/search.') && responseEnd > 0)";
        self.see("the words for searching have come", has_come).await;
    }

    /// Leaves the page for another one and goes back. Returns whether the engine has restored the page from its
    /// back/forward cache. The engine decides this itself, for example by free memory, so a test about restored pages
    /// tries more than once.
    pub(crate) async fn is_kept_for_the_way_back(&self) -> bool {
        self.ask("window.left = true").await;
        self.go("/faq.en.html").await;
        self.engine.client.back().await.expect("the page comes back");
        let is_back = "return location.pathname === '/' && document.readyState === 'complete'";
        self.see("the page is back", is_back).await;
        self.ask("return window.left === true").await == Value::Bool(true)
    }

    pub(crate) async fn console(&self) -> String {
        self.ask_text("return window.messages.join('\\n')").await
    }
}

fn element_id(value: &Value) -> String {
    let id = value.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
    id.unwrap_or_else(|| panic!("{value} is no element")).to_owned()
}

/// A `WebDriver` command that reads a property of an element.
#[derive(Debug)]
struct OfElement {
    id: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for OfElement {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.id, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
