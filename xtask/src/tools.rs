//! The tools that building and testing need: whether each is installed, and how to install it.

mod install;
mod state;

use anyhow::{Context, Result, anyhow, bail};
use xshell::{Cmd, Shell, cmd};

use crate::engines::Engine;
use crate::files::root;
use crate::progress::{Progress, print_step};
use install::{apt, cargo_install, run_logged};
use state::{installed, version_from, version_of, with_version};

/// Trunk's version. Version 0.22 needs a newer rustc than `rust-toolchain.toml` names.
const TRUNK_VERSION: &str = "0.21.14";
const CARGO_DENY_VERSION: &str = "0.20.2";
const GECKODRIVER_VERSION: &str = "0.37.1";
/// The oldest major version of Node that the npm packages support.
const NODE_VERSION: u32 = 20;
/// The oldest browser versions that the tests have been run in. The browsers come from Debian, which offers one version
/// at a time and removes older ones, so they cannot be pinned; their versions are printed before the tests.
const CHROMIUM_VERSION: u32 = 150;
const FIREFOX_VERSION: u32 = 140;
const TARGET: &str = "wasm32-unknown-unknown";

/// A tool: its name, its state, and how to install it.
pub struct Tool {
    pub name: &'static str,
    /// Returns what is installed, or as the error what is missing.
    pub state: fn(&Shell) -> Result<String, String>,
    install: fn(&Shell) -> Result<()>,
    /// How long the installation takes on a slow machine with two cores, in seconds.
    seconds: u64,
    /// What to do if it cannot be installed by this program.
    help: &'static str,
}

static RUST_TARGET: Tool = Tool {
    name: "Rust target wasm32-unknown-unknown",
    state: state::target,
    install: |sh| run_logged(cmd!(sh, "rustup target add {TARGET}")),
    seconds: 20,
    help: "install Rust with rustup (https://rustup.rs), then run `rustup target add wasm32-unknown-unknown`",
};

static RUST_SOURCE: Tool = Tool {
    name: "source of Rust's standard library (rust-src)",
    state: state::source,
    install: |sh| run_logged(cmd!(sh, "rustup component add rust-src")),
    seconds: 20,
    help: "a release builds the standard library for size and needs its source: install Rust with rustup \
           (https://rustup.rs), then run `rustup component add rust-src`. Plain `trunk build` and `cargo xtask serve` need \
           none, and give a larger module",
};

static TRUNK: Tool = Tool {
    name: "Trunk",
    state: |sh| with_version(sh, "trunk", TRUNK_VERSION),
    install: |sh| cargo_install(sh, "trunk", TRUNK_VERSION),
    seconds: 420,
    help: "run `cargo install trunk --version 0.21.14 --locked` and read its messages",
};

static WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    state: |sh| with_version(sh, "wasm-bindgen", &state::locked_wasm_bindgen(sh)?),
    // The Cargo.toml in `xtask/wasm-bindgen` says why it is built here.
    install: |sh| {
        let install = cmd!(sh, "cargo install --path xtask/wasm-bindgen --locked");
        run_logged(install.args(["--target-dir", "target/wasm-bindgen"]))
    },
    seconds: 180,
    help: "run `cargo install --path xtask/wasm-bindgen --locked` in the project's folder and read its messages",
};

static NODE_AND_NPM: Tool = Tool {
    name: "Node and npm",
    state: |sh| state::node(sh, NODE_VERSION),
    install: |_| bail!("it comes from elsewhere"),
    seconds: 0,
    help: "install Node 20 or newer with npm (https://nodejs.org)",
};

static NPM_PACKAGES: Tool = Tool {
    name: "npm packages (esbuild, wasm-opt, axe-core and others)",
    state: state::npm_packages,
    install: |sh| run_logged(cmd!(sh, "npm ci --no-audit --no-fund")),
    seconds: 30,
    help: "run `npm ci` in the project's folder and read its messages",
};

static CHROMIUM: Tool = Tool {
    name: "Chromium",
    state: |sh| version_from(sh, &["chromium"], CHROMIUM_VERSION),
    install: |sh| apt(sh, "chromium"),
    seconds: 60,
    help: "install Chromium 150 or newer so that `chromium` is on the PATH",
};

static CHROMEDRIVER: Tool = Tool {
    name: "ChromeDriver",
    state: |sh| version_from(sh, &["chromedriver"], CHROMIUM_VERSION),
    install: |sh| apt(sh, "chromium-driver"),
    seconds: 20,
    help: "install ChromeDriver of Chromium's version so that `chromedriver` is on the PATH",
};

static FIREFOX: Tool = Tool {
    name: "Firefox",
    state: |sh| version_from(sh, &["firefox-esr", "firefox"], FIREFOX_VERSION),
    install: |sh| apt(sh, "firefox-esr"),
    seconds: 60,
    help: "install Firefox 140 or newer so that `firefox` is on the PATH",
};

static GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    state: |sh| with_version(sh, "geckodriver", GECKODRIVER_VERSION),
    install: |sh| cargo_install(sh, "geckodriver", GECKODRIVER_VERSION),
    seconds: 120,
    help: "run `cargo install geckodriver --version 0.37.1 --locked` and read its messages",
};

static WEBKIT_DRIVER: Tool = Tool {
    name: "WebKitWebDriver",
    state: |sh| installed(sh, "WebKitWebDriver", "--help"),
    install: |sh| apt(sh, "webkit2gtk-driver"),
    seconds: 60,
    help: "install WebKitGTK's driver so that `WebKitWebDriver` is on the PATH",
};

static MINI_BROWSER: Tool = Tool {
    name: "WebKitGTK's MiniBrowser",
    state: state::mini_browser,
    install: |sh| apt(sh, "libwebkit2gtk-4.1-0"),
    seconds: 60,
    help: "install WebKitGTK with its MiniBrowser, which is in /usr/lib/*/webkit2gtk-4.1/",
};

static XVFB: Tool = Tool {
    name: "Xvfb",
    state: |sh| installed(sh, "Xvfb", "-help"),
    install: |sh| apt(sh, "xvfb"),
    seconds: 20,
    help: "install Xvfb, a display without a screen, so that `Xvfb` is on the PATH",
};

static CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    state: |sh| with_version(sh, "cargo-deny", CARGO_DENY_VERSION),
    install: |sh| cargo_install(sh, "cargo-deny", CARGO_DENY_VERSION),
    seconds: 240,
    help: "run `cargo install cargo-deny --version 0.20.2 --locked` and read its messages",
};

static PDFTOTEXT: Tool = Tool {
    name: "pdftotext",
    // `pdftotext` prints its version on standard error.
    state: |sh| installed(sh, "pdftotext", "-v"),
    install: |sh| apt(sh, "poppler-utils"),
    seconds: 20,
    help: "install Poppler's tools so that `pdftotext` is on the PATH",
};

static PHP: Tool = Tool {
    name: "PHP with what WordPress needs",
    state: state::php,
    install: |sh| {
        ["php-cli", "php-mysql", "php-xml", "php-mbstring", "php-zip"]
            .iter()
            .try_for_each(|name| apt(sh, name))
    },
    seconds: 30,
    help: "install PHP 7.4 or newer with mysqli, dom, mbstring and zip, so that `php` is on the PATH",
};

static MARIADB: Tool = Tool {
    name: "MariaDB",
    state: |_| state::installed_at("/usr/sbin/mariadbd"),
    install: |sh| apt(sh, "mariadb-server"),
    seconds: 60,
    help: "install Debian's package mariadb-server, so that there is a /usr/sbin/mariadbd. The tests start it by hand",
};

static WORDPRESS: Tool = Tool {
    name: "WordPress with two themes",
    state: state::wordpress,
    install: |sh| {
        ["wordpress", "wordpress-theme-twentytwentythree", "wordpress-theme-twentytwentyone"]
            .iter()
            .try_for_each(|name| apt(sh, name))
    },
    seconds: 60,
    help: "install Debian's packages wordpress, wordpress-theme-twentytwentythree and wordpress-theme-twentytwentyone",
};

/// The tools that a command needs, in the order in which they are installed.
pub type Tools = Vec<&'static Tool>;

/// Returns the tools that bundle, check and run the TypeScript.
pub fn for_scripts() -> Tools {
    vec![&NODE_AND_NPM, &NPM_PACKAGES]
}

/// Returns the tools that `trunk serve` needs.
pub fn for_serving() -> Tools {
    [vec![&RUST_TARGET, &TRUNK, &WASM_BINDGEN], for_scripts()].concat()
}

/// Returns the tools that a release build needs: those of `trunk serve` and the source of the standard library.
pub fn for_building() -> Tools {
    [for_serving(), vec![&RUST_SOURCE]].concat()
}

/// Returns the tools that the licence check needs.
pub fn for_licences() -> Tools {
    vec![&CARGO_DENY]
}

/// Returns the tools that the browser tests need in addition to a release build: the browsers of these engines, their
/// drivers, and a display.
pub fn for_browsers(engines: &[Engine]) -> Tools {
    let of_engine = |engine: &Engine| -> Tools {
        match engine {
            Engine::Chromium => vec![&CHROMIUM, &CHROMEDRIVER],
            Engine::Firefox => vec![&FIREFOX, &GECKODRIVER],
            Engine::WebKit => vec![&WEBKIT_DRIVER, &MINI_BROWSER, &XVFB],
        }
    };
    if engines.is_empty() {
        return Vec::new();
    }
    [engines.iter().flat_map(of_engine).collect(), vec![&PDFTOTEXT]].concat()
}

/// Returns the tools that the browser tests of the WordPress plugin need besides.
pub fn for_wordpress() -> Tools {
    vec![&PHP, &MARIADB, &WORDPRESS]
}

/// Returns all tools.
pub fn all() -> Tools {
    [for_building(), for_browsers(&crate::engines::ALL), for_wordpress(), for_licences()].concat()
}

/// Installs the missing ones of these tools. Prints beforehand how long that takes.
///
/// # Errors
/// A tool that cannot be installed by this program; the message says what to do.
pub fn ensure(sh: &Shell, tools: &[&'static Tool]) -> Result<()> {
    let missing: Vec<(&Tool, String)> =
        tools.iter().filter_map(|tool| Some((*tool, (tool.state)(sh).err()?))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let seconds: Vec<u64> = missing.iter().map(|(tool, _)| estimate(sh, tool)).collect();
    let names: Vec<&str> = missing.iter().map(|(tool, _)| tool.name).collect();
    print_step(&plan(&names, seconds.iter().sum()));
    for (at, ((tool, state), expected)) in missing.iter().zip(seconds).enumerate() {
        let title = format!("{} of {}: {}", at + 1, missing.len(), tool.name);
        let progress = Progress::begin(title, expected);
        let result =
            (tool.install)(sh).and_then(|()| (tool.state)(sh).map(drop).map_err(|state| anyhow!(state)));
        progress.end(result.is_ok());
        result.with_context(|| {
            format!("{} ({state}) cannot be installed from here; {}", tool.name, tool.help)
        })?;
    }
    Ok(())
}

/// Returns how long it takes to install a tool, in seconds. Downloading a prebuilt program takes less time than
/// compiling it.
fn estimate(sh: &Shell, tool: &Tool) -> u64 {
    let is_crate = [&TRUNK, &GECKODRIVER, &CARGO_DENY].iter().any(|of_crate| of_crate.name == tool.name);
    if is_crate && install::has_binstall(sh) { 20 } else { tool.seconds }
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
pub fn version_of_browser(sh: &Shell, engine: Engine) -> String {
    let version = match engine {
        Engine::Chromium => version_of(sh, "chromium"),
        Engine::Firefox => version_of(sh, "firefox-esr").or_else(|_| version_of(sh, "firefox")),
        Engine::WebKit => state::webkit(sh),
    };
    version.unwrap_or_else(|error| error)
}

/// Returns the command `trunk`, which finds the programs that npm installed, such as `wasm-opt`.
pub fn trunk(sh: &Shell) -> Cmd<'_> {
    let mut paths = vec![root().join("node_modules/.bin")];
    paths.extend(sh.var_os("PATH").iter().flat_map(std::env::split_paths));
    let path = std::env::join_paths(paths).unwrap_or_default();
    cmd!(sh, "trunk")
        .quiet()
        .env("PATH", path)
        // Trunk rejects "1" as the value of its own option of this name.
        .env_remove("NO_COLOR")
        // Without this, Trunk asks crates.io for a newer version of itself on every run.
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
}

/// Fails if the npm packages are missing or outdated, as after a plain `trunk serve` on a fresh clone.
pub fn require_npm_packages(sh: &Shell) -> Result<()> {
    state::npm_packages(sh).map(drop).map_err(|missing| {
        anyhow!(
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
