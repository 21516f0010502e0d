//! Firefox by geckodriver, without a window.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Folder, Kept, Screen};

/// Firefox's window would never be narrower than 450 px, and its bars take room.
const WINDOW: &str = ":root, body, #browser { min-width: 0 !important; min-height: 0 !important } \
     #navigator-toolbox { display: none !important }";

pub(super) fn start(port: u16, screen: Screen, folder: Folder) -> (Vec<Kept>, Value) {
    folder.write("profile/chrome/userChrome.css", WINDOW);
    let mut driver = Command::new("geckodriver");
    driver.args(["--port", &port.to_string(), "--websocket-port", "0"]);
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", folder.path().join("profile")],
            "prefs": {
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "ui.systemUsesDarkTheme": i32::from(screen.dark),
                "layout.css.prefers-color-scheme.content-override": if screen.dark { 0 } else { 1 },
                "ui.useOverlayScrollbars": 1,
                "javascript.enabled": screen.scripts,
            },
        },
    });
    (vec![Kept::start(&driver, &folder, Stdio::null())], capabilities)
}
