//! `cargo xtask test`, `cargo xtask check` and `cargo xtask guide-map`.

use std::process::Command;

use crate::say::{Outcome, doing, run};
use crate::{licences, package, stage, tools};

/// Browser engines, as `tests/browser/engine.rs` takes them from the environment variable `ENGINE`.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Browsers at a time. Each needs about half a core and 400 MB.
const BROWSERS: &str = "3";

/// Checks the content files; the words go to the program that does it.
pub fn check(words: &[String]) -> Outcome {
    authoring("check", words)
}

/// Draws the guide's flow and rules; with a word, into that folder (from the project's top folder).
pub fn guide_map(words: &[String]) -> Outcome {
    authoring("guide_map", words)
}

/// Runs a native program of `crates/site`.
fn authoring(program: &str, words: &[String]) -> Outcome {
    run(Command::new("cargo")
        .args(["run", "--quiet", "--package", "site", "--bin", program, "--"])
        .args(words))
}

/// Installs what is missing, builds `dist/`, then runs every test, those in browsers last and in every engine;
/// with words, only tests whose names contain them; with `--engine firefox` first, only those in that browser.
pub fn test(words: &[String]) -> Outcome {
    let (engine, words) = engine(words)?;
    tools::for_testing()?;
    stage::build()?;
    examples()?;
    package::application()?;
    if engine.is_none() {
        licences::licences(&[])?;
        scripts()?;
        outside_browsers(words)?;
    }
    // One after the other, and all of them: a fault in two engines is seen as one.
    let engines = engine.map_or(ENGINES.to_vec(), |engine| vec![engine]);
    let failed: Vec<&str> = engines.into_iter().filter(|engine| in_browser(engine, words).is_err()).collect();
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!(
        "tests failed in {}; their messages are above (one engine alone: `cargo xtask test --engine {}`)",
        failed.join(" and "),
        failed[0]
    ))
}

/// The one engine that is asked for, if any is, and the words that are left.
fn engine(words: &[String]) -> Outcome<(Option<&str>, &[String])> {
    match words {
        [option, engine, rest @ ..] if option == "--engine" && ENGINES.contains(&engine.as_str()) => {
            Ok((Some(engine), rest))
        }
        [option, rest @ ..] if option == "--engine" => Err(format!(
            "--engine {}: write one of {}, such as `cargo xtask test --engine firefox`",
            rest.first().map_or("", String::as_str),
            ENGINES.join(", ")
        )),
        _ => Ok((None, words)),
    }
}

/// Everything but the tests in browsers.
fn outside_browsers(words: &[String]) -> Outcome {
    doing("checking that the pure crates build alone");
    run(Command::new("cargo").args(["check", "--quiet", "--lib"]).args([
        "--package",
        "content",
        "--package",
        "guide",
        "--package",
        "search",
    ]))?;
    doing("running the tests that need no browser");
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--workspace", "--lib", "--bins"]);
    for name in tests_outside_browsers()? {
        cargo.args(["--test", &name]);
    }
    run(cargo.arg("--").args(words))?;
    run(Command::new("cargo").args(["test", "--quiet", "--workspace", "--doc", "--"]).args(words))
}

/// Names of the folders and files of tests, but for `browser`. Cargo can be told only what to run, not what to leave.
fn tests_outside_browsers() -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for folder in [
        "tests",
        "xtask/tests",
        "crates/content/tests",
        "crates/guide/tests",
        "crates/search/tests",
        "crates/site/tests",
    ] {
        let entries =
            std::fs::read_dir(folder).map_err(|error| format!("{folder} cannot be read: {error}"))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let is_file = path.extension().is_some_and(|ending| ending == "rs");
            if is_file || path.join("main.rs").exists() {
                names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
            }
        }
    }
    names.retain(|name| name != "browser");
    names.sort();
    Ok(names)
}

fn in_browser(engine: &str, words: &[String]) -> Outcome {
    doing(&format!("running the tests in a browser: {engine}"));
    let cargo = ["test", "--test", "browser", "--", "--test-threads", BROWSERS];
    run(Command::new("cargo").args(cargo).args(words).env("ENGINE", engine))
}

/// Applications that browser tests open: `<Faq/>` in Yew, a Yew host of the element, and a module that panics.
const EXAMPLES: [&str; 3] = ["faq_in_yew", "yew_host", "panicking"];
const EXAMPLES_FOLDER: &str = "target/browser-examples";

fn examples() -> Outcome {
    doing("building the examples that browser tests open");
    let target = ["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "csr,bundled"];
    run(Command::new("cargo").args(["build", "--quiet", "--examples"]).args(target))?;
    EXAMPLES.iter().try_for_each(|example| {
        run(Command::new("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir", EXAMPLES_FOLDER])
            .arg(format!("target/wasm32-unknown-unknown/debug/examples/{example}.wasm")))
    })
}

/// The parts of the widget that are written in JavaScript and touch no page.
fn scripts() -> Outcome {
    doing("testing the settings module");
    run(Command::new("node").args(["--test", "--test-reporter", "dot", "tests/embed/"]))
}
