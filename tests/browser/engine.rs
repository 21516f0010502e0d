//! The browser engines: the one that a run uses, and a browser of it for each test.

mod chromium;
mod environment;
mod firefox;
mod limitations;
mod supervisor;
mod webkit;

use std::path::PathBuf;
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

pub(crate) use chromium::DevTools;
pub(crate) use limitations::Limitation;
use supervisor::until_it_listens;
pub(crate) use supervisor::{ChildGuard, Folder, free_port};

/// How long a test waits for something that must happen. Only failing tests take this long, so it suits the slowest
/// machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EngineKind {
    Chromium,
    Firefox,
    WebKit,
}

impl EngineKind {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns the engine that the environment variable `ENGINE` names; Chromium if it is not set.
    pub(crate) fn of_this_run() -> Self {
        let name = std::env::var("ENGINE").unwrap_or_else(|_| "chromium".to_owned());
        Self::ALL
            .into_iter()
            .find(|kind| format!("{kind:?}").to_lowercase() == name)
            .unwrap_or_else(|| panic!("ENGINE={name} is not known: use chromium, firefox or webkit"))
    }
}

/// How a browser shows a page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Viewport {
    /// In CSS pixels.
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub scripts: bool,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { width: 390, height: 844, dark: false, scripts: true }
    }
}

/// A running browser. It ends when this value is dropped, and also when the test process ends in any way.
struct Browser {
    dark: bool,
    scripts: bool,
    client: Client,
    folder: Folder,
    _children: Vec<ChildGuard>,
}

/// Connections to browsers outlive the tests and therefore their runtimes.
static CONNECTIONS: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime can be started"));

/// Browsers that no test uses at the moment. They are reused, since starting Firefox takes three seconds.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser that is used by one test, with one empty tab.
pub(crate) struct BrowserSession {
    pub client: Client,
    pub kind: EngineKind,
    browser: Option<Browser>,
}

impl BrowserSession {
    /// Returns a browser of this run's engine: an idle one, or a new one.
    pub(crate) async fn start(screen: Viewport) -> Self {
        let kind = EngineKind::of_this_run();
        let idle = {
            let mut idle = IDLE.lock().expect("no test panicked with it");
            let fitting =
                |browser: &Browser| browser.dark == screen.dark && browser.scripts == screen.scripts;
            idle.iter().position(fitting).map(|at| idle.swap_remove(at))
        };
        let browser = match idle {
            Some(browser) => browser,
            None => CONNECTIONS.spawn(Browser::start(kind, screen)).await.unwrap_or_else(|error| {
                std::panic::resume_unwind(error.into_panic());
            }),
        };
        let engine = Self { client: browser.client.clone(), kind, browser: Some(browser) };
        engine.resize(screen).await;
        engine
    }

    /// Returns the file into which Firefox prints when a script calls `print`, after removing an earlier one.
    pub(crate) fn printed_file(&self) -> PathBuf {
        assert_eq!(self.kind, EngineKind::Firefox, "no other engine prints into a file");
        let folder = self.browser.as_ref().expect("it is in the hands of a test").folder.path();
        let file = folder.join(firefox::PRINTED);
        let _ = std::fs::remove_file(&file);
        file
    }

    /// Sets the size of the page to that of the screen.
    async fn resize(&self, screen: Viewport) {
        if self.kind == EngineKind::Chromium {
            return chromium::resize(&self.client, screen).await;
        }
        let start = Instant::now();
        let (mut width, mut height) = (screen.width, screen.height);
        loop {
            self.client.set_window_size(width, height).await.expect("the window has a size");
            let inner = self.client.execute("return [innerWidth, innerHeight]", Vec::new()).await;
            let inner = inner.expect("the window says its size");
            if inner == json!([screen.width, screen.height]) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{:?} stays at {inner}, not {screen:?}", self.kind);
            // The window is larger than the page.
            let missing = |at: usize, wanted: u32| {
                i64::from(wanted) - inner[at].as_i64().expect("it is a number of pixels")
            };
            width =
                width.saturating_add_signed(i32::try_from(missing(0, screen.width)).expect("it is small"));
            height =
                height.saturating_add_signed(i32::try_from(missing(1, screen.height)).expect("it is small"));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for BrowserSession {
    /// Returns the browser for use by another test. After a failed test, the browser ends instead. `WebKit` always
    /// ends: it starts quickly, and a second tab would show a bar that changes the page's size.
    fn drop(&mut self) {
        let Some(browser) = self.browser.take() else { return };
        if std::thread::panicking() || self.kind == EngineKind::WebKit {
            return;
        }
        let cleared = tokio::task::block_in_place(|| {
            tokio::runtime::Handle::current().block_on(browser.clear()).is_ok()
        });
        if cleared {
            IDLE.lock().expect("no test panicked with it").push(browser);
        }
    }
}

impl Browser {
    async fn start(kind: EngineKind, screen: Viewport) -> Self {
        let folder = Folder::new();
        let port = free_port();
        let (children, capabilities) = match kind {
            EngineKind::Chromium => chromium::start(port, screen, &folder),
            EngineKind::Firefox => firefox::start(port, screen, &folder),
            EngineKind::WebKit => webkit::start(port, screen, &folder),
        };
        until_it_listens(kind, port).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(as_object(capabilities))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| {
                panic!("{kind:?} cannot be started ({error}): run `cargo xtask doctor`, which names what is missing")
            });
        Self { dark: screen.dark, scripts: screen.scripts, client, folder, _children: children }
    }

    /// Closes all tabs and opens a new one, which has no history and no data of earlier pages.
    async fn clear(&self) -> Result<(), fantoccini::error::CmdError> {
        let client = &self.client;
        let old = client.windows().await?;
        let new = client.new_window(true).await?;
        for window in old {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        client.switch_to_window(new.handle).await
    }
}

fn as_object(value: Value) -> serde_json::Map<String, Value> {
    let Value::Object(object) = value else { panic!("{value} is no object") };
    object
}
