//! What the commands print when they are called in a wrong way.

use std::net::TcpListener;
use std::process::{Command, Output};

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().expect("the program runs")
}

fn error_of(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_port_in_use_is_reported_at_once_with_another_to_choose() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    let port = taken.local_addr().expect("it is bound").port();
    let text = error_of(&xtask(&["serve", "--port", &port.to_string()]));
    assert!(text.contains(&format!("port {port} cannot be used")), "{text}");
    assert!(text.contains("cargo xtask serve --port "), "{text}");
}

#[test]
fn a_port_that_is_no_port_is_named_with_what_is_allowed() {
    for wrong in ["0", "70000"] {
        let text = error_of(&xtask(&["serve", "--port", wrong]));
        assert!(text.contains(&format!("invalid value '{wrong}' for '--port <PORT>'")), "{text}");
        assert!(text.contains("is not in 1..=65535"), "{text}");
    }
    assert!(error_of(&xtask(&["serve", "--port", "abc"])).contains("invalid digit"));
    assert!(error_of(&xtask(&["serve", "fast"])).contains("unexpected argument 'fast'"));
}

#[test]
fn an_engine_that_is_none_is_named_with_those_that_are() {
    for wrong in [&["--engines", "gecko"][..], &["--engine", "gecko"]] {
        let text = error_of(&xtask(&[&["test"], wrong].concat()));
        assert!(
            text.contains("\"gecko\" is no engine") && text.contains("chromium,firefox,webkit"),
            "{text}"
        );
    }
    assert!(error_of(&xtask(&["test", "--engines"])).contains("'--engines <ENGINES>'"));
}

#[test]
fn a_flag_that_is_not_known_is_answered_with_what_to_write_by_every_command() {
    for (command, expected) in [
        ("serve", "cargo xtask serve [OPTIONS]"),
        ("build", "cargo xtask build [OPTIONS]"),
        ("test", "cargo xtask test [OPTIONS] [WORD]... [-- <FLAGS>...]"),
        ("check", "cargo xtask check [OPTIONS] [FOLDER]"),
        ("licences", "cargo xtask licences [OPTIONS]"),
        ("release", "cargo xtask release [OPTIONS]"),
        ("doctor", "cargo xtask doctor"),
    ] {
        let text = error_of(&xtask(&[command, "--fast"]));
        assert!(text.contains("unexpected argument '--fast'") && text.contains(expected), "{text}");
    }
    // A flag with a typing error is answered with the right one.
    assert!(error_of(&xtask(&["test", "--ful"])).contains("a similar argument exists: '--full'"));
}

#[test]
fn help_is_given_where_it_is_asked_for() {
    for (line, expected) in [
        (&[][..], "Usage: cargo xtask"),
        (&["help"], "Usage: cargo xtask"),
        (&["--help"], "Run the tests that need no browser"),
        (&["test", "--help"], "Usage: cargo xtask test [OPTIONS] [WORD]"),
        (&["serve", "-h"], "Usage: cargo xtask serve"),
        (&["paste", "--help"], "--contact /contact"),
    ] {
        let output = xtask(line);
        assert!(output.status.success(), "{line:?}");
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains(expected), "{line:?}: {text}");
        assert!(!text.contains("stage"), "{line:?}: only Trunk runs it");
    }
}

#[test]
fn an_unknown_command_is_answered_with_a_similar_one() {
    let text = error_of(&xtask(&["bild"]));
    assert!(text.contains("unrecognized subcommand 'bild'"), "{text}");
    assert!(text.contains("a similar subcommand exists: 'build'"), "{text}");
}

#[test]
fn a_version_or_day_that_is_none_is_answered_with_an_example() {
    let text = error_of(&xtask(&["release", "--set-version", "v1"]));
    assert!(text.contains("\"v1\" is no version: write three numbers, such as 0.2.0"), "{text}");
    let text = error_of(&xtask(&["release", "--set-version", "9.9.9", "--date", "soon"]));
    assert!(text.contains("invalid value 'soon' for '--date <DAY>'"), "{text}");
    assert!(error_of(&xtask(&["release", "--date", "2026-12-01"])).contains("--set-version <VERSION>"));
}

#[test]
fn the_stage_outside_trunk_says_what_to_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("stage")
        .env_remove("TRUNK_STAGING_DIR")
        .output()
        .expect("the program runs");
    assert!(error_of(&output).contains("run `cargo xtask build`"));
}

#[test]
fn the_doctor_prints_one_line_for_each_tool() {
    let text = String::from_utf8_lossy(&xtask(&["doctor"]).stdout).into_owned();
    for tool in [
        "Trunk",
        "wasm-bindgen",
        "rust-src",
        "Node and npm",
        "Chromium",
        "geckodriver",
        "WebKitWebDriver",
        "Xvfb",
    ] {
        assert!(
            text.lines()
                .any(|line| (line.starts_with("ok") || line.starts_with("missing")) && line.contains(tool)),
            "{text}"
        );
    }
}
