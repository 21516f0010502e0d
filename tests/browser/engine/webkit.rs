//! The `MiniBrowser` of `WebKitGTK` by `WebKitWebDriver`, on a display of its own that nobody sees.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::{Folder, Kept, Screen};

/// The window's bars would keep it wider than 447 px.
const WINDOW: &str =
    "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px }";

pub(super) fn start(port: u16, screen: Screen, folder: &Folder) -> (Vec<Kept>, Value) {
    folder.write("gtk-3.0/gtk.css", WINDOW);
    // Each has a display of its own: without a window manager, the window under the pointer has the focus. The pointer
    // is in the middle of the display, so that is 20 px high, as the window's bar is: the page has no pointer over it.
    let mut display = Command::new("Xvfb");
    display.args(["-displayfd", "1", "-screen", "0", "600x20x24", "-nolisten", "tcp"]);
    let mut display = Kept::start(&display, folder, Stdio::piped());
    let mut number = String::new();
    let output = display.keeper.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("its output can be read");
    assert!(!number.is_empty(), "Xvfb does not start: run `cargo xtask test`, which installs it");

    let mut driver = Command::new("WebKitWebDriver");
    driver.arg(format!("--port={port}"));
    driver.env("DISPLAY", format!(":{}", number.trim())).env("XDG_CONFIG_HOME", folder.path());
    driver.env("GTK_THEME", if screen.dark { "Adwaita:dark" } else { "Adwaita" });
    // Root may not make the sandbox, and these pages are our own.
    driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": mini_browser(),
            "args": ["--automation", format!("--enable-javascript={}", screen.scripts)],
        },
    });
    (vec![Kept::start(&driver, folder, Stdio::null()), display], capabilities)
}

/// The place of a browser that is not meant to be on the `PATH`.
fn mini_browser() -> String {
    let libraries = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let browser = |folder: &Path| folder.join("webkit2gtk-4.1/MiniBrowser");
    let found = libraries.map(|folder| browser(&folder)).find(|path| path.exists());
    let found = found.unwrap_or_else(|| {
        panic!("MiniBrowser of webkit2gtk-4.1 is not in /usr/lib: run `cargo xtask test`, which installs it")
    });
    found.display().to_string()
}
