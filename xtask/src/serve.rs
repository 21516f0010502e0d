//! `cargo xtask serve`: serves the page during development.

use std::net::TcpListener;

use anyhow::{Context, Result};
use xshell::Shell;

use crate::progress::print_step;
use crate::tools;

#[derive(clap::Args)]
pub struct Args {
    /// The port on 127.0.0.1
    #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
}

/// Serves the page on 127.0.0.1 and rebuilds it on every change, until it is stopped.
pub fn serve(sh: &Shell, args: &Args) -> Result<()> {
    let port = args.port;
    // Checked before anything is built, so that a port in use is reported at once and not after minutes.
    TcpListener::bind(("127.0.0.1", port)).with_context(|| {
        format!(
            "port {port} cannot be used: stop the program that uses it, or choose another, such as \
             `cargo xtask serve --port {}`",
            port.wrapping_add(1).max(1024)
        )
    })?;
    tools::ensure(sh, &tools::for_serving())?;
    print_step(&format!("serving on http://127.0.0.1:{port}/ ; press Ctrl+C to stop"));
    Ok(tools::trunk(sh).args(["serve", "--port", &port.to_string()]).run()?)
}
