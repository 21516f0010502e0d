//! Chromium through `ChromeDriver`, headless.

use std::process::{Command, Stdio};

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::Url;

use super::{ChildGuard, Folder, Viewport};

pub(super) fn start(port: u16, screen: Viewport, folder: &Folder) -> (Vec<ChildGuard>, Value) {
    let mut driver = Command::new("chromedriver");
    driver.arg(format!("--port={port}"));
    let mut arguments = vec![
        format!("--user-data-dir={}", folder.path().display()),
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--hide-scrollbars".to_owned(),
        "--no-proxy-server".to_owned(),
        "--lang=en-US".to_owned(),
        "--force-device-scale-factor=1".to_owned(),
        "--force-color-profile=srgb".to_owned(),
        "--password-store=basic".to_owned(),
    ];
    if screen.dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let scripts = if screen.scripts { 1 } else { 2 };
    let capabilities = json!({
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": {
                "intl.accept_languages": "en-US,en",
                "profile.managed_default_content_settings.javascript": scripts,
            },
        },
    });
    (vec![ChildGuard::start(&driver, folder, Stdio::null())], capabilities)
}

/// Sets the size of the page alone, since Chromium's window is never narrower than 500 px.
pub(super) async fn resize(client: &Client, screen: Viewport) {
    let size =
        json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": false });
    let command = DevTools { command: "Emulation.setDeviceMetricsOverride", parameters: size };
    client.issue_cmd(command).await.expect("the page has a size");
}

/// A command of the Chrome `DevTools` Protocol.
#[derive(Debug)]
pub(crate) struct DevTools {
    pub command: &'static str,
    pub parameters: Value,
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
