//! `cargo xtask serve`.

use std::net::TcpListener;

use crate::say::{Outcome, doing, run};
use crate::tools;

const PORT: u16 = 8080;

/// Serves the page on 127.0.0.1 and rebuilds on change, until it is stopped.
pub fn serve(arguments: &[String]) -> Outcome {
    let port = port(arguments)?;
    // Asked before anything is built: a taken port is said in a second, not after minutes.
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!(
            "port {port} cannot be used ({error}): stop the program that holds it, or choose another, such as \
             `cargo xtask serve --port {}`",
            port.wrapping_add(1).max(1024)
        )
    })?;
    tools::for_building()?;
    doing(&format!("serving on http://127.0.0.1:{port}/ ; press Ctrl+C to stop"));
    run(tools::with_path("trunk").args(["serve", "--port", &port.to_string()]))
}

fn port(arguments: &[String]) -> Outcome<u16> {
    match arguments {
        [] => Ok(PORT),
        [name, value] if name == "--port" => value
            .parse()
            .ok()
            .filter(|port| *port > 0)
            .ok_or_else(|| format!("--port {value}: write a number from 1 to 65535, such as --port 8081")),
        other => Err(format!(
            "`{}` is not known: write `cargo xtask serve` or `cargo xtask serve --port 8081`",
            other.join(" ")
        )),
    }
}
