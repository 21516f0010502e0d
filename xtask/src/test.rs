//! `cargo xtask test`, `cargo xtask check` and `cargo xtask guide-map`.

use std::process::Command;

use crate::say::{Outcome, doing, run};
use crate::{stage, tools};

/// Checks the content files.
pub fn check() -> Outcome {
    authoring("check", &[])
}

/// Draws the guide's flow and rules; with a word, into that folder (from the project's top folder).
pub fn guide_map(words: &[String]) -> Outcome {
    authoring("guide_map", words)
}

/// Runs a program that needs no rendering, so that it is built quickly.
fn authoring(program: &str, words: &[String]) -> Outcome {
    let cargo =
        ["run", "--quiet", "--no-default-features", "--features", "authoring", "--bin", program, "--"];
    run(Command::new("cargo").args(cargo).args(words))
}

/// Installs what is missing, builds `dist/`, then runs every test; with words, only tests whose names
/// contain them.
pub fn test(words: &[String]) -> Outcome {
    tools::for_testing()?;
    stage::build()?;
    yew_application()?;
    doing("testing that the pure rooms build alone");
    run(Command::new("cargo").args(["check", "--quiet", "--no-default-features", "--lib"]))?;
    doing("running the tests");
    // Browsers are started by the tests themselves, so these run one after the other.
    run(Command::new("cargo").args(["test", "--workspace", "--"]).args(words))
}

/// The example of `<Faq/>` in an application, which a browser test opens.
fn yew_application() -> Outcome {
    doing("building the example of <Faq/> in a Yew application");
    run(Command::new("cargo").args([
        "build",
        "--quiet",
        "--example",
        "faq_in_yew",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "csr,bundled",
    ]))?;
    run(Command::new("wasm-bindgen").args([
        "--target",
        "web",
        "--no-typescript",
        "--out-dir",
        "target/faq_in_yew",
        "target/wasm32-unknown-unknown/debug/examples/faq_in_yew.wasm",
    ]))
}
