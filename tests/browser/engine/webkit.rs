//! The `MiniBrowser` of `WebKitGTK` through `WebKitWebDriver`, on a virtual display of its own.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{ChildGuard, Folder, Viewport};

/// Without this style, the window's bars would keep it wider than 447 px.
const WINDOW: &str =
    "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }";

/// Settings that a machine may have made for all programs with windows.
const SETTINGS: &str = "[Settings]
gtk-font-name = Sans 10
gtk-enable-animations = 1
gtk-xft-dpi = 98304
gtk-xft-antialias = 1
gtk-xft-hinting = 1
gtk-xft-hintstyle = hintslight
gtk-xft-rgba = none
";

pub(super) fn start(port: u16, screen: Viewport, folder: &Folder) -> (Vec<ChildGuard>, Value) {
    folder.write("config/gtk-3.0/gtk.css", WINDOW);
    folder.write("config/gtk-3.0/settings.ini", SETTINGS);
    // Each browser has a display of its own: without a window manager, the window under the pointer has the focus. The
    // pointer is in the middle of the display. The display is only 20 px high, as the window's bar is, so that the
    // pointer is not over the page.
    let mut display = Command::new("Xvfb");
    display.args(["-displayfd", "1", "-screen", "0", "600x20x24", "-dpi", "96", "-nolisten", "tcp"]);
    let mut display = ChildGuard::start(&display, folder, Stdio::piped());
    let mut number = String::new();
    let output = display.supervisor.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("its output can be read");
    assert!(!number.is_empty(), "Xvfb does not start: run `cargo xtask test`, which installs it");

    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={port}"));
    driver.env("DISPLAY", format!(":{}", number.trim()));
    driver.env("GTK_THEME", if screen.dark { "Adwaita:dark" } else { "Adwaita" });
    // Root cannot create the sandbox, and these pages are our own.
    driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    // With the concurrent JIT, `JavaScriptCore` sends itself signals that break compiled wasm if they interrupt it
    // (docs/engines.md, "A bug in WebKitGTK").
    driver.env("JSC_useConcurrentJIT", "0");
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": mini_browser(),
            "args": ["--automation", format!("--enable-javascript={}", screen.scripts)],
        },
    });
    (vec![ChildGuard::start(&driver, folder, Stdio::null()), display], capabilities)
}

/// Returns the path of the browser, which is not on the `PATH`.
fn mini_browser() -> String {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let browser = |folder: &Path| folder.join("webkit2gtk-4.1/MiniBrowser");
    let found = libraries.map(|folder| browser(&folder)).find(|path| path.exists());
    let found = found.unwrap_or_else(|| {
        panic!("MiniBrowser of webkit2gtk-4.1 is not in /usr/lib: run `cargo xtask test`, which installs it")
    });
    found.display().to_string()
}
