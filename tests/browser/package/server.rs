//! Servers of the frameworks themselves.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::{BrowserSession, ChildGuard, Folder, PATIENCE, Viewport, free_port};
use crate::page::Page;

/// A server in an application's folder. It ends when this value is dropped.
pub(super) struct Server {
    address: String,
    _program: ChildGuard,
}

impl Server {
    /// Starts a program that npm has installed in an application's folder, with `{port}` in its arguments replaced.
    pub(super) async fn start(application: &str, program: &str, arguments: &[&str]) -> Self {
        let folder = std::path::absolute(application).expect("there is a current folder");
        let script = folder.join("node_modules").join(program);
        assert!(script.exists(), "{} is not installed: run `cargo xtask test package`", script.display());
        let port = free_port();
        let mut command = Command::new("sh");
        command.args(["-c", "cd \"$0\" && exec \"$@\""]).arg(&folder).arg("node").arg(&script);
        command.args(arguments.iter().map(|argument| argument.replace("{port}", &port.to_string())));
        command.env("NEXT_TELEMETRY_DISABLED", "1").env("ASTRO_TELEMETRY_DISABLED", "1");
        let server = Self {
            address: format!("http://127.0.0.1:{port}"),
            _program: ChildGuard::start(&command, &Folder::new(), Stdio::null()),
        };
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(start.elapsed() < PATIENCE, "{program} does not start in {application}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        server
    }

    pub(super) async fn open(&self, path: &str) -> Page {
        let page = Page::at(&self.address, BrowserSession::start(Viewport::default()).await);
        page.go(path).await;
        page
    }
}
