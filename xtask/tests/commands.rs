//! What the commands say when they are called wrongly.

use std::net::TcpListener;
use std::process::{Command, Output};

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output().expect("the program runs")
}

fn said(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_taken_port_is_said_at_once_with_another_to_choose() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    let port = taken.local_addr().expect("it is bound").port();
    let text = said(&xtask(&["serve", "--port", &port.to_string()]));
    assert!(text.contains(&format!("port {port} cannot be used")), "{text}");
    assert!(text.contains("cargo xtask serve --port "), "{text}");
}

#[test]
fn a_port_that_is_no_port_is_named_with_what_is_allowed() {
    for wrong in ["0", "70000", "abc", "-1"] {
        let text = said(&xtask(&["serve", "--port", wrong]));
        assert!(text.contains(&format!("--port {wrong}: write a number from 1 to 65535")), "{text}");
    }
    assert!(said(&xtask(&["serve", "fast"])).contains("`fast` is not known"));
}

#[test]
fn an_engine_that_is_none_is_named_with_those_that_are() {
    for wrong in [&["--engines", "gecko"][..], &["--engines"], &["--engine", "gecko"]] {
        let text = said(&xtask(&[&["test"], wrong].concat()));
        assert!(text.contains("chromium,firefox,webkit"), "{text}");
    }
}

#[test]
fn a_flag_that_is_not_known_is_answered_with_what_to_write_by_every_command() {
    for (command, expected) in [
        ("serve", "cargo xtask serve [--port"),
        ("build", "cargo xtask build [--no-skip]"),
        ("test", "cargo xtask test [--engines"),
        ("licences", "cargo xtask licences [--online]"),
        ("release", "cargo xtask release --dry-run"),
        ("doctor", "cargo xtask doctor"),
    ] {
        let text = said(&xtask(&[command, "--fast"]));
        assert!(text.contains("`--fast` is not known: write `") && text.contains(expected), "{text}");
    }
}

#[test]
fn a_release_without_dry_run_says_that_it_comes_later() {
    let text = said(&xtask(&["release"]));
    assert!(text.contains("publishing comes later") && text.contains("release --dry-run"), "{text}");
    assert!(said(&xtask(&["release-check"])).contains("`cargo xtask release --dry-run`"));
}

#[test]
fn help_is_given_where_it_is_asked_for() {
    for line in [&["help"][..], &["--help"], &["test", "--help"], &["serve", "-h"], &[]] {
        let output = xtask(line);
        assert!(output.status.success(), "{line:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("cargo xtask test [WORD"), "{line:?}");
    }
}

#[test]
fn an_unknown_command_shows_the_commands() {
    let output = xtask(&["bild"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("cargo xtask build"));
    assert!(said(&output).contains("`bild` is not known"));
}

#[test]
fn the_stage_outside_trunk_says_what_to_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("stage")
        .env_remove("TRUNK_STAGING_DIR")
        .output()
        .expect("the program runs");
    assert!(said(&output).contains("run `cargo xtask build`"));
}

#[test]
fn the_doctor_prints_a_line_a_tool() {
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
