//! The tools that building and testing need: whether they are there, and how they get there.

mod install;
mod state;

use std::process::Command;

use crate::files::{npm_bin, root};
use crate::say::{Outcome, doing, run};
use install::{apt, cargo_install};
use state::{found, version_of};

/// Trunk's version. 0.22 wants a newer rustc than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
/// Oldest major version of Node that the npm packages run on.
const NODE: u32 = 20;
const TARGET: &str = "wasm32-unknown-unknown";

/// A tool by name, its state, and how it is installed.
pub struct Tool {
    pub name: &'static str,
    /// What of it is there; or what is missing.
    pub state: fn() -> Result<String, String>,
    install: fn() -> Outcome,
    /// What to do where it cannot be installed from here.
    cure: &'static str,
}

const BUILDING: &[Tool] = &[
    Tool {
        name: "Rust target wasm32-unknown-unknown",
        state: state::target,
        install: || run(Command::new("rustup").args(["target", "add", TARGET])),
        cure: "install Rust with rustup (https://rustup.rs), then run `rustup target add wasm32-unknown-unknown`",
    },
    Tool {
        name: "Trunk",
        state: || state::wanted("trunk", TRUNK),
        install: || {
            doing("this compiles Trunk and takes about 7 minutes on two cores, once");
            cargo_install(&["trunk", "--version", TRUNK, "--locked"])
        },
        cure: "run `cargo install trunk --version 0.21.14 --locked` and read its messages",
    },
    Tool {
        name: "wasm-bindgen",
        state: || state::wanted("wasm-bindgen", &state::locked_wasm_bindgen()?),
        install: || {
            doing("this compiles wasm-bindgen and takes about 3 minutes on two cores, once");
            // Without --locked: the lock file of the release names a crate version that is gone.
            cargo_install(&["wasm-bindgen-cli", "--version", &state::locked_wasm_bindgen()?])
        },
        cure: "run `cargo install wasm-bindgen-cli --version X` with the version of wasm-bindgen in Cargo.lock",
    },
    Tool {
        name: "Node and npm",
        state: || state::node(NODE),
        install: || Err("it comes from elsewhere".into()),
        cure: "install Node 20 or newer with npm (https://nodejs.org)",
    },
    Tool {
        name: "npm packages (esbuild, wasm-opt, axe-core and others)",
        state: state::npm_packages,
        install: || run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"])),
        cure: "run `npm ci` in the project's folder and read its messages",
    },
];

const TESTING: &[Tool] = &[
    Tool {
        name: "Chromium",
        state: || version_of("chromium"),
        install: || apt("chromium"),
        cure: "install Chromium so that `chromium` is on the PATH",
    },
    Tool {
        name: "ChromeDriver",
        state: || version_of("chromedriver"),
        install: || apt("chromium-driver"),
        cure: "install ChromeDriver of Chromium's version so that `chromedriver` is on the PATH",
    },
    Tool {
        name: "Firefox",
        state: || version_of("firefox-esr").or_else(|_| version_of("firefox")),
        install: || apt("firefox-esr"),
        cure: "install Firefox so that `firefox` is on the PATH",
    },
    Tool {
        name: "geckodriver",
        state: || version_of("geckodriver"),
        install: || {
            doing("this compiles geckodriver and takes about 2 minutes on two cores, once");
            cargo_install(&["geckodriver", "--locked"])
        },
        cure: "run `cargo install geckodriver --locked` and read its messages",
    },
    Tool {
        name: "WebKitWebDriver",
        state: || found("WebKitWebDriver", "--help"),
        install: || apt("webkit2gtk-driver"),
        cure: "install WebKitGTK's driver so that `WebKitWebDriver` is on the PATH",
    },
    Tool {
        name: "WebKitGTK's MiniBrowser",
        state: state::mini_browser,
        install: || apt("libwebkit2gtk-4.1-0"),
        cure: "install WebKitGTK with its MiniBrowser, which lies in /usr/lib/*/webkit2gtk-4.1/",
    },
    Tool {
        name: "Xvfb",
        state: || found("Xvfb", "-help"),
        install: || apt("xvfb"),
        cure: "install Xvfb, a display that nobody sees, so that `Xvfb` is on the PATH",
    },
    Tool {
        name: "cargo-deny",
        state: || state::wanted("cargo-deny", CARGO_DENY),
        install: || {
            doing("this compiles cargo-deny and takes about 3 minutes on two cores, once");
            cargo_install(&["cargo-deny", "--version", CARGO_DENY, "--locked"])
        },
        cure: "run `cargo install cargo-deny --version 0.20.2 --locked` and read its messages",
    },
    Tool {
        name: "pdftotext",
        // It prints its version on standard error.
        state: || found("pdftotext", "-v"),
        install: || apt("poppler-utils"),
        cure: "install Poppler's tools so that `pdftotext` is on the PATH",
    },
];

/// All tools, those for building first.
pub fn all() -> impl Iterator<Item = &'static Tool> {
    BUILDING.iter().chain(TESTING)
}

/// Installs what is missing for a build.
pub fn for_building() -> Outcome {
    BUILDING.iter().try_for_each(ensure)
}

/// Installs what is missing for tests.
pub fn for_testing() -> Outcome {
    all().try_for_each(ensure)
}

fn ensure(tool: &Tool) -> Outcome {
    let Err(missing) = (tool.state)() else { return Ok(()) };
    doing(&format!("{}: {missing}; installing", tool.name));
    let cure =
        |why: String| format!("{} cannot be installed from here: {why}\n  cure: {}", tool.name, tool.cure);
    (tool.install)().map_err(cure)?;
    (tool.state)().map(drop).map_err(cure)
}

/// A command that finds the programs npm installed, `wasm-opt` among them.
pub fn with_path(program: &str) -> Command {
    let mut command = Command::new(program);
    let mut paths = vec![root().join("node_modules/.bin")];
    paths.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    if let Ok(joined) = std::env::join_paths(paths) {
        command.env("PATH", joined);
    }
    // Trunk takes "1" for a wrong value of its own option.
    command.env_remove("NO_COLOR");
    command
}

/// What the stage needs of npm, for a plain `trunk serve` on a fresh clone.
pub fn need_esbuild() -> Outcome {
    if npm_bin("esbuild").exists() {
        Ok(())
    } else {
        Err("esbuild is missing: run `npm ci`, or `cargo xtask serve`, which does it".into())
    }
}
