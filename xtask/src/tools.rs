//! The tools that building and testing need: whether they are there, and how they get there.

use std::path::Path;
use std::process::Command;

use crate::files::{npm_bin, read_text, root};
use crate::say::{Outcome, doing, printed, run};

/// Trunk's version. 0.22 wants a newer rustc than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";
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

const BUILDING: [Tool; 5] = [
    Tool {
        name: "Rust target wasm32-unknown-unknown",
        state: target,
        install: || run(Command::new("rustup").args(["target", "add", TARGET])),
        cure: "install Rust with rustup (https://rustup.rs), then run `rustup target add wasm32-unknown-unknown`",
    },
    Tool {
        name: "Trunk",
        state: trunk,
        install: || {
            doing("this compiles Trunk and takes about 7 minutes on two cores, once");
            cargo_install(&["trunk", "--version", TRUNK, "--locked"])
        },
        cure: "run `cargo install trunk --version 0.21.14 --locked` and read its messages",
    },
    Tool {
        name: "wasm-bindgen",
        state: wasm_bindgen,
        install: || {
            doing("this compiles wasm-bindgen and takes about 3 minutes on two cores, once");
            // Without --locked: the lock file of the release names a crate version that is gone.
            cargo_install(&["wasm-bindgen-cli", "--version", &locked_wasm_bindgen()?])
        },
        cure: "run `cargo install wasm-bindgen-cli --version X` with the version of wasm-bindgen in Cargo.lock",
    },
    Tool {
        name: "Node and npm",
        state: node,
        install: || Err("it comes from elsewhere".into()),
        cure: "install Node 20 or newer with npm (https://nodejs.org)",
    },
    Tool {
        name: "npm packages (esbuild, wasm-opt, axe-core, rrweb)",
        state: npm_packages,
        install: || run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"])),
        cure: "run `npm ci` in the project's folder and read its messages",
    },
];

const TESTING: [Tool; 3] = [
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
        name: "pdftotext",
        state: pdftotext,
        install: || apt("poppler-utils"),
        cure: "install Poppler's tools so that `pdftotext` is on the PATH",
    },
];

/// All tools, those for building first.
pub fn all() -> impl Iterator<Item = Tool> {
    BUILDING.into_iter().chain(TESTING)
}

/// Installs what is missing for a build.
pub fn for_building() -> Outcome {
    BUILDING.iter().try_for_each(ensure)
}

/// Installs what is missing for tests.
pub fn for_testing() -> Outcome {
    all().try_for_each(|tool| ensure(&tool))
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

fn target() -> Result<String, String> {
    let libraries =
        printed("rustc", &["--print", "target-libdir", "--target", TARGET]).ok_or("rustc does not run")?;
    if Path::new(&libraries).exists() { Ok("installed".into()) } else { Err("not installed".into()) }
}

fn trunk() -> Result<String, String> {
    wanted("trunk", TRUNK)
}

fn wasm_bindgen() -> Result<String, String> {
    wanted("wasm-bindgen", &locked_wasm_bindgen()?)
}

/// The program's version if it is the wanted one.
fn wanted(program: &str, version: &str) -> Result<String, String> {
    let found =
        printed(program, &["--version"]).ok_or_else(|| format!("not found (version {version} is wanted)"))?;
    if found.split_whitespace().any(|word| word == version) {
        Ok(version.into())
    } else {
        Err(format!("{found} found, {version} wanted"))
    }
}

fn locked_wasm_bindgen() -> Result<String, String> {
    let lock = read_text(Path::new("Cargo.lock"))?;
    let after =
        lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).and_then(|rest| rest.split('"').next());
    after
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`".into())
}

fn node() -> Result<String, String> {
    let node = printed("node", &["--version"]).ok_or("node not found")?;
    let npm = printed("npm", &["--version"]).ok_or("npm not found")?;
    let major = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE) {
        return Err(format!("node {node} is too old"));
    }
    Ok(format!("node {node}, npm {npm}"))
}

fn npm_packages() -> Result<String, String> {
    let modified = |path: &str| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let (Some(wanted), Some(there)) =
        (modified("package-lock.json"), modified("node_modules/.package-lock.json"))
    else {
        return Err("not installed".into());
    };
    if there < wanted {
        return Err("older than package-lock.json".into());
    }
    let wasm_opt =
        printed(&npm_bin("wasm-opt").to_string_lossy(), &["--version"]).ok_or("wasm-opt does not run")?;
    Ok(wasm_opt)
}

fn version_of(program: &str) -> Result<String, String> {
    printed(program, &["--version"]).ok_or_else(|| "not found".into())
}

fn pdftotext() -> Result<String, String> {
    // It prints its version on standard error, and ends with success.
    let output = Command::new("pdftotext").arg("-v").output().map_err(|_| "not found")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(text.lines().next().unwrap_or("found").to_owned())
}

fn cargo_install(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").arg("install").args(arguments))
}

/// Installs a Debian package, as root or with sudo.
fn apt(package: &str) -> Outcome {
    if printed("apt-get", &["--version"]).is_none() {
        return Err("this is not a Debian system, so apt-get cannot install it".into());
    }
    let root = printed("id", &["-u"]).is_some_and(|id| id == "0");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["--non-interactive", "apt-get"]);
        }
        run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "--quiet"])?;
    apt(&["install", "--yes", "--quiet", "--no-install-recommends", package])
}
