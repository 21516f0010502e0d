//! A page in a browser, and what a test does with it.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::Url;

use crate::engine::{Engine, Screen};
use crate::site::Site;

const PATIENCE: Duration = Duration::from_secs(15);

pub(crate) struct Page {
    pub engine: Engine,
    pub address: String,
}

impl Page {
    /// Opens a path of the site, such as `/` or `/#ptsd-help`.
    pub(crate) async fn open(site: Site, screen: Screen, path: &str) -> Self {
        let address = site.serve().await;
        let page = Self { engine: Engine::chromium(screen).await, address };
        page.go(path).await;
        page
    }

    /// Opens the built page on a phone and waits until the chrome runs.
    pub(crate) async fn ready() -> Self {
        let page = Self::open(Site::inspected(), Screen::default(), "/").await;
        page.see("the chrome runs", "return faq.dataset.state === 'ready'").await;
        page
    }

    pub(crate) async fn go(&self, path: &str) {
        self.engine.client.goto(&format!("{}{path}", self.address)).await.expect("the page opens");
    }

    /// Runs a script with `faq` (the element) and `root` (its shadow root) at hand.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        let script = format!(
            "const faq = document.querySelector('clinic-faq'), root = faq?.shadowRoot; \
             const $ = (selector) => root.querySelector(selector); {script}"
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
            assert!(start.elapsed() < PATIENCE, "not seen: {what} ({script})");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Presses and lets go a key: a [`Key`], or the character it writes.
    pub(crate) async fn press(&self, key: impl Into<char>) {
        let value = key.into();
        let keys =
            KeyActions::new("keys".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.engine.client.perform_actions(keys).await.expect("the key is pressed");
    }

    /// Presses Tab together with Shift.
    pub(crate) async fn press_back_tab(&self) {
        let (shift, tab) = (Key::Shift.into(), Key::Tab.into());
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: tab })
            .then(KeyAction::Up { value: tab })
            .then(KeyAction::Up { value: shift });
        self.engine.client.perform_actions(keys).await.expect("the keys are pressed");
    }

    /// Presses Tab until a script that sees `focused` (the focused element, in the shadow root too) is true.
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

    /// Clicks like a person: with the pointer on the middle of an element that a script returns.
    pub(crate) async fn click(&self, script: &str) {
        let element = self.ask(script).await;
        let element = fantoccini::elements::Element::from_element_id(
            self.engine.client.clone(),
            fantoccini::elements::ElementRef::from(element_id(&element)),
        );
        element.click().await.unwrap_or_else(|error| panic!("{error}\nclicking {script}"));
    }

    /// Sends a command of the Chrome `DevTools` Protocol.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        self.engine
            .client
            .issue_cmd(DevTools { command, parameters })
            .await
            .expect("the command is carried out")
    }

    /// What the console said since the page was opened, by `console.warn` and `console.error`.
    pub(crate) async fn listen_to_console(&self) {
        let source = "window.said = []; for (const kind of ['warn', 'error']) { const say = console[kind]; \
                      console[kind] = (...words) => { window.said.push(words.join(' ')); say(...words); }; } \
                      window.failures = []; window.readies = 0; \
                      addEventListener('clinic-faq:failed', (e) => window.failures.push(e.detail.reason)); \
                      addEventListener('clinic-faq:ready', () => window.readies++); \
                      window.violations = []; addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective)); \
                      window.shifts = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) \
                      if (!e.hadRecentInput) window.shifts += e.value; }).observe({ type: 'layout-shift', buffered: true });";
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    }

    pub(crate) async fn console(&self) -> String {
        self.ask_text("return window.said.join('\\n')").await
    }
}

fn element_id(value: &Value) -> String {
    let id = value.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
    id.unwrap_or_else(|| panic!("{value} is no element")).to_owned()
}

#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
