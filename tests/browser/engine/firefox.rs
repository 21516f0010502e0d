//! Firefox through geckodriver, headless.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{ChildGuard, Folder, Viewport, environment};

/// Without this style, Firefox's window is never narrower than 450 px, and its bars take up space.
const WINDOW: &str = ":root, body, #browser { min-width: 0 !important; min-height: 0 !important } \
     #navigator-toolbox { display: none !important }";

/// The file that printing writes to, in the browser's folder.
pub(super) const PRINTED: &str = "printed.pdf";

pub(super) fn start(port: u16, screen: Viewport, folder: &Folder) -> (Vec<ChildGuard>, Value) {
    folder.write("profile/chrome/userChrome.css", WINDOW);
    let mut driver = Command::new("geckodriver");
    driver.args(["--port", &port.to_string(), "--websocket-port", "0"]);
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", folder.path().join("profile")],
            "prefs": {
                // One process for all pages, since starting others in advance would slow down the tests.
                "fission.autostart": false,
                "dom.ipc.processCount": 1,
                "dom.ipc.processPrelaunch.enabled": false,
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                // The sandbox for pages would otherwise block access to the fonts in this folder.
                "security.sandbox.content.read_path_whitelist": format!("{}/", environment::FONTS_FOLDER.display()),
                "network.proxy.type": 0,
                "intl.accept_languages": "en-US, en",
                "intl.locale.requested": "en-US",
                "layout.css.devPixelsPerPx": "1.0",
                "ui.prefersReducedMotion": 0,
                "ui.systemUsesDarkTheme": i32::from(screen.dark),
                "layout.css.prefers-color-scheme.content-override": i32::from(!screen.dark),
                "ui.useOverlayScrollbars": 1,
                "dom.w3c_touch_events.enabled": 1,
                // As if a patient had allowed the page to read the clipboard.
                "dom.events.testing.asyncClipboard": true,
                "javascript.enabled": screen.scripts,
                // Prints into a file of the folder, without a dialog that would cover the page.
                "print.always_print_silent": true,
                "print_printer": "Mozilla Save to PDF",
                "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
                "print.printer_Mozilla_Save_to_PDF.print_to_filename": folder.path().join(PRINTED),
            },
        },
    });
    (vec![ChildGuard::start(&driver, folder, Stdio::null())], capabilities)
}
