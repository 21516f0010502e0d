//! A patient in front of a closed shadow root, with real keys and a real pointer. What is on the screen is read by
//! Chromium's debugger in an isolated world, which the page and its spies cannot observe; in Firefox by its driver,
//! which has access to closed roots.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::answers::Answers;
use crate::engine::{EngineKind, PATIENCE, Viewport};
use crate::page::Page;
use crate::site::Site;

/// How a patient operates the guide.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum InputDevice {
    Keys,
    Pointer,
}

pub(super) struct Patient {
    pub page: Page,
    root: Root,
}

/// The handle of a closed shadow root.
enum Root {
    Debugger(String),
    Driver(Value),
}

impl Root {
    async fn of_debugger(page: &Page) -> Self {
        let document = page.devtools("DOM.getDocument", json!({ "depth": 0 })).await;
        let of = json!({ "nodeId": document["root"]["nodeId"], "selector": "clinic-faq" });
        let element = page.devtools("DOM.querySelector", of).await;
        let of = json!({ "nodeId": element["nodeId"], "depth": 0, "pierce": true });
        let described = page.devtools("DOM.describeNode", of).await;
        let tree = page.devtools("Page.getFrameTree", json!({})).await;
        let of = json!({ "frameId": tree["frameTree"]["frame"]["id"], "worldName": "patient" });
        let world = page.devtools("Page.createIsolatedWorld", of).await;
        let of = json!({
            "backendNodeId": described["node"]["shadowRoots"][0]["backendNodeId"],
            "executionContextId": world["executionContextId"],
        });
        let root = page.devtools("DOM.resolveNode", of).await;
        Self::Debugger(root["object"]["objectId"].as_str().expect("the root is found").to_owned())
    }

    async fn of_driver(page: &Page) -> Self {
        let element = page.ask("return faq").await;
        Self::Driver(page.read_of_element(&element, "shadow").await)
    }
}

impl Patient {
    /// Opens the clinic's page and waits until the application runs.
    pub async fn visits(site: Site) -> Self {
        let page = Page::open(site, Viewport::default(), "/").await;
        Self::sits_before(page).await
    }

    pub async fn sits_before(page: Page) -> Self {
        page.see_ready().await;
        let root = match page.engine.kind {
            EngineKind::Chromium => Root::of_debugger(&page).await,
            EngineKind::Firefox | EngineKind::WebKit => Root::of_driver(&page).await,
        };
        Self { page, root }
    }

    /// Returns the result of a script in which `root` is the shadow root.
    pub async fn inside(&self, script: &str) -> Value {
        let script = format!("const $ = (part) => root.querySelector(part); {script}");
        match &self.root {
            Root::Debugger(root) => {
                let function = format!("function () {{ const root = this; {script} }}");
                let call =
                    json!({ "objectId": root, "functionDeclaration": function, "returnByValue": true });
                let answer = self.page.devtools("Runtime.callFunctionOn", call).await;
                assert!(answer["exceptionDetails"].is_null(), "{answer}\nin {script}");
                answer["result"]["value"].clone()
            }
            Root::Driver(root) => {
                let script = format!("const [root] = arguments; {script}");
                let answer = self.page.engine.client.execute(&script, vec![root.clone()]).await;
                answer.unwrap_or_else(|error| panic!("{error}\nin {script}"))
            }
        }
    }

    /// Waits until an element of the shadow root exists. `part` is its selector.
    pub async fn sees(&self, part: &str) {
        self.sees_that(&format!("return !!$({part:?})")).await;
    }

    /// Waits until a script about the shadow root returns true.
    pub async fn sees_that(&self, script: &str) {
        let start = Instant::now();
        while self.inside(script).await != json!(true) {
            assert!(start.elapsed() < PATIENCE, "not seen: {script}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Returns the middle of an element, in CSS pixels of the viewport.
    pub async fn place_of(&self, part: &str) -> (f64, f64) {
        let place = self
            .inside(&format!(
                "const part = $({part:?}); part.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                 const box = part.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
            ))
            .await;
        (place[0].as_f64().expect("a number"), place[1].as_f64().expect("a number"))
    }

    /// Moves the pointer to an element and clicks on it `times` times in a row.
    pub async fn clicks_times(&self, part: &str, times: u32) {
        self.sees(part).await;
        let (x, y) = self.place_of(part).await;
        let mut acts = MouseActions::new("mouse".into()).then(PointerAction::MoveTo { duration: None, x, y });
        for _ in 0..times {
            acts = acts
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        }
        self.page.engine.client.perform_actions(acts).await.expect("the pointer clicks");
    }

    pub async fn clicks(&self, part: &str) {
        self.clicks_times(part, 1).await;
        self.is_looked_at().await;
    }

    /// Presses Tab until an element has the focus.
    pub async fn tabs_to(&self, part: &str) {
        for _ in 0..40 {
            self.page.press(Key::Tab).await;
            if self.inside(&format!("return root.activeElement?.matches({part:?}) ?? false")).await
                == json!(true)
            {
                return;
            }
        }
        panic!("Tab does not reach {part}");
    }

    pub async fn presses(&self, by: InputDevice, part: &str) {
        if by == InputDevice::Pointer {
            return self.clicks(part).await;
        }
        self.tabs_to(part).await;
        self.page.press(Key::Enter).await;
        self.is_looked_at().await;
    }

    /// Selects an answer of the current question.
    pub async fn picks(&self, by: InputDevice, answer: &str) {
        let input = format!("input[value='{answer}']");
        let picked = format!("return $({input:?}).checked");
        self.inside(&format!("const rare = $({input:?}).closest('.rare'); if (rare) rare.open = true")).await;
        if by == InputDevice::Pointer {
            self.clicks_times(&format!("label:has({input})"), 1).await;
        } else if self.inside(&format!("return $({input:?}).type === 'radio'")).await == json!(true) {
            self.tabs_to("input").await;
            self.page.press(' ').await;
            while self.inside(&picked).await != json!(true) {
                self.page.press(Key::Down).await;
            }
        } else {
            self.tabs_to(&input).await;
            self.page.press(' ').await;
        }
        self.sees_that(&picked).await;
        self.is_looked_at().await;
    }

    /// Selects answers of a question and goes on.
    pub async fn answers(&self, by: InputDevice, question: &str, answers: &[&str]) {
        self.sees(&format!("[data-question='{question}']")).await;
        for answer in answers {
            self.picks(by, answer).await;
        }
        self.presses(by, "[data-action=next]").await;
        self.sees_that(&format!("return !$(\"[data-question='{question}']\")")).await;
        self.is_looked_at().await;
    }

    /// Gives the page access to the clipboard, as a patient would.
    pub async fn allows_the_clipboard(&self) {
        self.page.allow_the_clipboard().await;
    }

    /// Reads the clipboard, as a patient does who pastes its content.
    pub async fn pastes(&self) -> String {
        let script = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(String(error)))";
        let text = self.page.engine.client.execute_async(script, Vec::new()).await.expect("it is pasted");
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Leaves the guide in a hurry.
    pub async fn escapes(&self) {
        self.page.press(Key::Escape).await;
        self.page.press(Key::Escape).await;
        self.sees("#guide").await;
        self.is_looked_at().await;
    }

    /// Makes the spy, if there is one, read everything that a page can read.
    pub async fn is_looked_at(&self) {
        self.page.ask("window.spy?.look()").await;
    }

    /// Copies the summary.
    pub async fn copies(&self) {
        self.clicks("[data-action=copy]").await;
        self.sees_that("return $('[role=status]').textContent.startsWith('Copied')").await;
    }

    /// Opens the guide and answers that there is an emergency, which is the shortest way to an outcome.
    pub async fn is_in_crisis(&self) {
        self.presses(InputDevice::Pointer, "#guide").await;
        self.presses(InputDevice::Pointer, "[data-action=begin]").await;
        self.answers(InputDevice::Pointer, "emergency", &["yes"]).await;
        self.sees("[data-outcome=crisis]").await;
    }

    /// Opens the guide, skips all questions that can be skipped, and goes on to the result "take your time to learn".
    pub async fn is_in_a_hurry(&self) {
        self.presses(InputDevice::Pointer, "#guide").await;
        self.presses(InputDevice::Pointer, "[data-action=begin]").await;
        self.answers(InputDevice::Pointer, "emergency", &["no"]).await;
        self.answers(InputDevice::Pointer, "suicide", &["no"]).await;
        while self.inside("return !!$('[data-question]')").await == json!(true) {
            let question = self.inside("return $('[data-question]').dataset.question").await;
            self.clicks("[data-action=skip]").await;
            self.sees_that(&format!("return $('[data-question]')?.dataset.question !== {question}")).await;
        }
        self.clicks("[data-action=next]").await;
        self.sees("[data-outcome=learn]").await;
    }

    /// Opens the guide, answers the questions, views the summary, and goes on to the result.
    pub async fn is_guided(&self, answers: &Answers, outcome: &str) {
        self.presses(InputDevice::Keys, "#guide").await;
        self.presses(InputDevice::Keys, "[data-action=begin]").await;
        for (at, (question, picked)) in answers.iter().enumerate() {
            let by = if at < 7 { InputDevice::Keys } else { InputDevice::Pointer };
            self.answers(by, question, picked).await;
        }
        self.sees("[data-screen=summary]").await;
        self.presses(InputDevice::Keys, "[data-action=next]").await;
        self.sees(&format!("[data-outcome={outcome}]")).await;
        self.is_looked_at().await;
    }
}
