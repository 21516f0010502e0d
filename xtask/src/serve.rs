//! `cargo xtask serve`: serves the page during development.

use std::net::TcpListener;

use crate::flags::{Usage, read, value};
use crate::say::{Outcome, doing, run};
use crate::tools;

const PORT: u16 = 8080;

const USAGE: Usage =
    Usage { text: "cargo xtask serve [--port 8081]", flags: &[value("--port")], plain: 0, takes_rest: false };

/// Serves the page on 127.0.0.1 and rebuilds it on every change, until it is stopped.
pub fn serve(words: &[String]) -> Outcome {
    let port = read(words, &USAGE)?.value("--port").map_or(Ok(PORT), port)?;
    // Checked before anything is built, so that a port in use is reported at once and not after minutes.
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!(
            "port {port} cannot be used ({error}): stop the program that holds it, or choose another, such as \
             `cargo xtask serve --port {}`",
            port.wrapping_add(1).max(1024)
        )
    })?;
    tools::ensure(&tools::for_serving())?;
    doing(&format!("serving on http://127.0.0.1:{port}/ ; press Ctrl+C to stop"));
    run(tools::with_path("trunk").args(["serve", "--port", &port.to_string()]))
}

fn port(value: &str) -> Outcome<u16> {
    value
        .parse()
        .ok()
        .filter(|port| *port > 0)
        .ok_or_else(|| format!("--port {value}: write a number from 1 to 65535, such as --port 8081"))
}
