//! The browser engines: which one a run uses, and a browser of it for each test.

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
use supervisor::{ChildGuard, Folder, free_port, until_it_listens};

/// How long a test waits for what must come. It costs time only where a test fails, so it fits the slowest machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine that the environment variable `ENGINE` names; Chromium without it.
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
pub(crate) struct Screen {
    /// CSS pixels.
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    pub scripts: bool,
}

impl Default for Screen {
    fn default() -> Self {
        Self { width: 390, height: 844, dark: false, scripts: true }
    }
}

/// A running browser. It ends with this value, and with the process of the tests however that ends.
struct Browser {
    dark: bool,
    scripts: bool,
    client: Client,
    folder: Folder,
    _children: Vec<ChildGuard>,
}

/// Connections to browsers outlive the tests, and so their runtimes.
static CONNECTIONS: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime can be started"));

/// Browsers that no test uses now: starting Firefox takes three seconds.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser in the hands of one test, with one empty tab.
pub(crate) struct Engine {
    pub client: Client,
    pub kind: Kind,
    browser: Option<Browser>,
}

impl Engine {
    /// A browser of the engine of this run.
    pub(crate) async fn start(screen: Screen) -> Self {
        let kind = Kind::of_this_run();
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

    /// The file into which Firefox prints what a script asks to be printed. It is not there yet.
    pub(crate) fn paper(&self) -> PathBuf {
        assert_eq!(self.kind, Kind::Firefox, "no other engine prints into a file");
        let folder = self.browser.as_ref().expect("it is in the hands of a test").folder.path();
        let paper = folder.join(firefox::PRINTED);
        let _ = std::fs::remove_file(&paper);
        paper
    }

    /// Gives the page as much room as the screen has.
    async fn resize(&self, screen: Screen) {
        if self.kind == Kind::Chromium {
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
            // The rest of the window has its size, too.
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

impl Drop for Engine {
    /// Gives the browser back for another test; after a failed one it ends. `WebKit` always ends: it starts in a
    /// moment, and a second tab would bring a bar that changes the page's size.
    fn drop(&mut self) {
        let Some(browser) = self.browser.take() else { return };
        if std::thread::panicking() || self.kind == Kind::WebKit {
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
    async fn start(kind: Kind, screen: Screen) -> Self {
        let folder = Folder::new();
        let port = free_port();
        let (children, capabilities) = match kind {
            Kind::Chromium => chromium::start(port, screen, &folder),
            Kind::Firefox => firefox::start(port, screen, &folder),
            Kind::WebKit => webkit::start(port, screen, &folder),
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

    /// Leaves one new tab, which has no history and nothing of the pages before.
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
