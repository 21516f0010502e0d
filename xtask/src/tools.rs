//! The tools that building and testing need: whether each is installed, and how to install it.

mod install;
mod state;

use std::process::Command;

use crate::engines::Engine;
use crate::files::root;
use crate::say::{Outcome, doing};
use install::{apt, cargo_install, logged};
use state::{found, version_from, version_of};

/// Trunk's version. Version 0.22 needs a newer rustc than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
/// The oldest major version of Node that the npm packages support.
const NODE: u32 = 20;
/// The oldest browser versions that the tests have been run in. The browsers come from Debian, which offers one version
/// at a time and removes older ones, so they cannot be pinned; their versions are printed before the tests.
const CHROMIUM: u32 = 150;
const FIREFOX: u32 = 140;
const TARGET: &str = "wasm32-unknown-unknown";

/// A tool: its name, its state, and how to install it.
pub struct Tool {
    pub name: &'static str,
    /// Returns what is installed, or as the error what is missing.
    pub state: fn() -> Result<String, String>,
    install: fn() -> Outcome,
    /// How long the installation takes on a slow machine with two cores, in seconds.
    seconds: u64,
    /// What to do if it cannot be installed by this program.
    help: &'static str,
}

static RUST_TARGET: Tool = Tool {
    name: "Rust target wasm32-unknown-unknown",
    state: state::target,
    install: || logged(Command::new("rustup").args(["target", "add", TARGET])),
    seconds: 20,
    help: "install Rust with rustup (https://rustup.rs), then run `rustup target add wasm32-unknown-unknown`",
};

static RUST_SOURCE: Tool = Tool {
    name: "source of Rust's standard library (rust-src)",
    state: state::source,
    install: || logged(Command::new("rustup").args(["component", "add", "rust-src"])),
    seconds: 20,
    help: "a release builds the standard library for size and needs its source: install Rust with rustup \
           (https://rustup.rs), then run `rustup component add rust-src`. Plain `trunk build` and `cargo xtask serve` need \
           none, and give a larger module",
};

static TRUNK_: Tool = Tool {
    name: "Trunk",
    state: || state::wanted("trunk", TRUNK),
    install: || cargo_install("trunk", TRUNK),
    seconds: 420,
    help: "run `cargo install trunk --version 0.21.14 --locked` and read its messages",
};

static WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    state: || state::wanted("wasm-bindgen", &state::locked_wasm_bindgen()?),
    // The Cargo.toml in `xtask/wasm-bindgen` says why it is built here.
    install: || {
        logged(Command::new("cargo").args([
            "install",
            "--path",
            "xtask/wasm-bindgen",
            "--locked",
            "--target-dir",
            "target/wasm-bindgen",
        ]))
    },
    seconds: 180,
    help: "run `cargo install --path xtask/wasm-bindgen --locked` in the project's folder and read its messages",
};

static NODE_AND_NPM: Tool = Tool {
    name: "Node and npm",
    state: || state::node(NODE),
    install: || Err("it comes from elsewhere".into()),
    seconds: 0,
    help: "install Node 20 or newer with npm (https://nodejs.org)",
};

static NPM_PACKAGES: Tool = Tool {
    name: "npm packages (esbuild, wasm-opt, axe-core and others)",
    state: state::npm_packages,
    install: || logged(Command::new("npm").args(["ci", "--no-audit", "--no-fund"])),
    seconds: 30,
    help: "run `npm ci` in the project's folder and read its messages",
};

static CHROMIUM_: Tool = Tool {
    name: "Chromium",
    state: || version_from(&["chromium"], CHROMIUM),
    install: || apt("chromium"),
    seconds: 60,
    help: "install Chromium 150 or newer so that `chromium` is on the PATH",
};

static CHROMEDRIVER: Tool = Tool {
    name: "ChromeDriver",
    state: || version_from(&["chromedriver"], CHROMIUM),
    install: || apt("chromium-driver"),
    seconds: 20,
    help: "install ChromeDriver of Chromium's version so that `chromedriver` is on the PATH",
};

static FIREFOX_: Tool = Tool {
    name: "Firefox",
    state: || version_from(&["firefox-esr", "firefox"], FIREFOX),
    install: || apt("firefox-esr"),
    seconds: 60,
    help: "install Firefox 140 or newer so that `firefox` is on the PATH",
};

static GECKODRIVER_: Tool = Tool {
    name: "geckodriver",
    state: || state::wanted("geckodriver", GECKODRIVER),
    install: || cargo_install("geckodriver", GECKODRIVER),
    seconds: 120,
    help: "run `cargo install geckodriver --version 0.37.1 --locked` and read its messages",
};

static WEBKIT_DRIVER: Tool = Tool {
    name: "WebKitWebDriver",
    state: || found("WebKitWebDriver", "--help"),
    install: || apt("webkit2gtk-driver"),
    seconds: 60,
    help: "install WebKitGTK's driver so that `WebKitWebDriver` is on the PATH",
};

static MINI_BROWSER: Tool = Tool {
    name: "WebKitGTK's MiniBrowser",
    state: state::mini_browser,
    install: || apt("libwebkit2gtk-4.1-0"),
    seconds: 60,
    help: "install WebKitGTK with its MiniBrowser, which is in /usr/lib/*/webkit2gtk-4.1/",
};

static XVFB: Tool = Tool {
    name: "Xvfb",
    state: || found("Xvfb", "-help"),
    install: || apt("xvfb"),
    seconds: 20,
    help: "install Xvfb, a display without a screen, so that `Xvfb` is on the PATH",
};

static CARGO_DENY_: Tool = Tool {
    name: "cargo-deny",
    state: || state::wanted("cargo-deny", CARGO_DENY),
    install: || cargo_install("cargo-deny", CARGO_DENY),
    seconds: 240,
    help: "run `cargo install cargo-deny --version 0.20.2 --locked` and read its messages",
};

static PDFTOTEXT: Tool = Tool {
    name: "pdftotext",
    // `pdftotext` prints its version on standard error.
    state: || found("pdftotext", "-v"),
    install: || apt("poppler-utils"),
    seconds: 20,
    help: "install Poppler's tools so that `pdftotext` is on the PATH",
};

/// The tools that a command needs, in the order in which they are installed.
pub type Tools = Vec<&'static Tool>;

/// Returns the tools that bundle, check and run the TypeScript.
pub fn for_scripts() -> Tools {
    vec![&NODE_AND_NPM, &NPM_PACKAGES]
}

/// Returns the tools that `trunk serve` needs.
pub fn for_serving() -> Tools {
    [vec![&RUST_TARGET, &TRUNK_, &WASM_BINDGEN], for_scripts()].concat()
}

/// Returns the tools that a release build needs: those of `trunk serve` and the source of the standard library.
pub fn for_building() -> Tools {
    [for_serving(), vec![&RUST_SOURCE]].concat()
}

/// Returns the tools that the licence check needs.
pub fn for_licences() -> Tools {
    vec![&CARGO_DENY_]
}

/// Returns the tools that the browser tests need in addition to a release build: the browsers of these engines, their
/// drivers, and a display.
pub fn for_browsers(engines: &[Engine]) -> Tools {
    let of_engine = |engine: &Engine| -> Tools {
        match engine {
            Engine::Chromium => vec![&CHROMIUM_, &CHROMEDRIVER],
            Engine::Firefox => vec![&FIREFOX_, &GECKODRIVER_],
            Engine::WebKit => vec![&WEBKIT_DRIVER, &MINI_BROWSER, &XVFB],
        }
    };
    if engines.is_empty() {
        return Vec::new();
    }
    [engines.iter().flat_map(of_engine).collect(), vec![&PDFTOTEXT]].concat()
}

/// Returns all tools.
pub fn all() -> Tools {
    [for_building(), for_browsers(&crate::engines::ALL), for_licences()].concat()
}

/// Installs the missing ones of these tools. Prints beforehand how long that takes.
///
/// # Errors
/// A tool that cannot be installed by this program; the message says what to do.
pub fn ensure(tools: &[&'static Tool]) -> Outcome {
    let missing: Vec<(&Tool, String)> =
        tools.iter().filter_map(|tool| Some((*tool, (tool.state)().err()?))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let seconds: Vec<u64> = missing.iter().map(|(tool, _)| estimate(tool)).collect();
    let names: Vec<&str> = missing.iter().map(|(tool, _)| tool.name).collect();
    doing(&plan(&names, seconds.iter().sum()));
    for (at, ((tool, state), expected)) in missing.iter().zip(seconds).enumerate() {
        let progress =
            install::Progress::begin(format!("{} of {}: {}", at + 1, missing.len(), tool.name), expected);
        let help = |why: String| {
            format!(
                "{} ({state}) cannot be installed from here: {why}\n  what to do: {}",
                tool.name, tool.help
            )
        };
        let installed = (tool.install)();
        progress.end();
        installed.map_err(help)?;
        (tool.state)().map(drop).map_err(help)?;
    }
    Ok(())
}

/// Returns how long it takes to install a tool, in seconds. Downloading a prebuilt program takes less time than
/// compiling it.
fn estimate(tool: &Tool) -> u64 {
    let is_crate = [&TRUNK_, &GECKODRIVER_, &CARGO_DENY_].iter().any(|one| one.name == tool.name);
    if is_crate && install::has_binstall() { 20 } else { tool.seconds }
}

/// Returns the message that is printed before tools are installed.
fn plan(names: &[&str], seconds: u64) -> String {
    let time = match seconds.div_ceil(60) {
        0 | 1 => "about a minute".to_owned(),
        minutes => format!("about {minutes} minutes"),
    };
    format!("missing: {}; installing takes {time} on two cores, once", names.join(", "))
}

/// Returns the version of an engine's browser.
pub fn version_of_browser(engine: Engine) -> String {
    let version = match engine {
        Engine::Chromium => version_of("chromium"),
        Engine::Firefox => version_of("firefox-esr").or_else(|_| version_of("firefox")),
        Engine::WebKit => state::webkit(),
    };
    version.unwrap_or_else(|error| error)
}

/// Returns a command whose PATH includes the programs that npm installed, such as `wasm-opt`.
pub fn with_path(program: &str) -> Command {
    let mut command = Command::new(program);
    let mut paths = vec![root().join("node_modules/.bin")];
    paths.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    if let Ok(joined) = std::env::join_paths(paths) {
        command.env("PATH", joined);
    }
    // Trunk rejects "1" as the value of its own option of this name.
    command.env_remove("NO_COLOR");
    // Without this, Trunk asks crates.io for a newer version of itself on every run.
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    command
}

/// Fails if the npm packages are missing or outdated, as after a plain `trunk serve` on a fresh clone.
pub fn need_npm_packages() -> Outcome {
    state::npm_packages().map(drop).map_err(|missing| {
        format!(
            "the npm packages are {missing}: run `npm ci` in the project's folder, or `cargo xtask serve`, which does it"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{all, plan};

    #[test]
    fn the_time_of_installing_is_told_beforehand_in_minutes() {
        assert_eq!(
            plan(&["Trunk", "Xvfb"], 441),
            "missing: Trunk, Xvfb; installing takes about 8 minutes on two cores, once"
        );
        assert_eq!(plan(&["Xvfb"], 20), "missing: Xvfb; installing takes about a minute on two cores, once");
    }

    #[test]
    fn every_tool_is_named_once_and_what_is_installed_from_here_has_a_time() {
        let tools = all();
        let mut names: Vec<&str> = tools.iter().map(|tool| tool.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), tools.len());
        for tool in tools {
            assert!(tool.seconds > 0 || tool.name.starts_with("Node"), "{}", tool.name);
        }
    }
}
