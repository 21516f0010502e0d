//! The browser engines and how each is started.

use std::process::Stdio;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

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

/// A running browser and its driver; both end with this value.
pub(crate) struct Engine {
    pub client: Client,
    _driver: Child,
}

impl Drop for Engine {
    /// Closes the browser, after a failed test too: without it the driver alone would end.
    fn drop(&mut self) {
        let client = self.client.clone();
        tokio::task::block_in_place(|| {
            let closed = tokio::runtime::Handle::current().block_on(client.close());
            if let Err(error) = closed {
                eprintln!("the browser could not be closed: {error}");
            }
        });
    }
}

impl Engine {
    /// Starts Chromium with an empty profile.
    pub(crate) async fn chromium(screen: Screen) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("chromedriver cannot be started ({error}): run `cargo xtask test`, which installs it")
            });
        let mut lines = BufReader::new(driver.stdout.take().expect("its output is piped")).lines();
        let port = loop {
            let line = lines
                .next_line()
                .await
                .expect("its output can be read")
                .expect("it says its port before it ends");
            if let Some((_, rest)) = line.split_once("started successfully on port ") {
                break rest.trim_end_matches('.').to_owned();
            }
        };
        let capabilities = chromium_capabilities(screen);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().expect("it is an object").clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| panic!("Chromium cannot be started ({error}): run `cargo xtask doctor`"));
        Self { client, _driver: driver }
    }
}

fn chromium_capabilities(screen: Screen) -> Value {
    let mut arguments = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ];
    if screen.dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    let scripts = if screen.scripts { 1 } else { 2 };
    json!({
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
            "mobileEmulation": {
                "deviceMetrics": { "width": screen.width, "height": screen.height, "pixelRatio": 1.0, "mobile": false, "touch": false },
            },
        },
    })
}
