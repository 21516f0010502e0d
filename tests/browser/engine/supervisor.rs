//! Programs that end when the tests end, for whatever reason, and their folders.

use std::net::TcpListener;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::{EngineKind, PATIENCE, environment};

/// A running program with all its child processes, and its folder. When this value is dropped, the processes end and
/// the folder is removed.
pub(crate) struct ChildGuard {
    /// The shell process that runs [`SUPERVISE`].
    pub supervisor: Child,
}

/// Runs a program until the shell's standard input ends, which happens when this process drops the other end or dies.
/// Then it ends the whole process group (a driver alone would leave its browser behind), by force after five seconds,
/// and removes the folder.
const SUPERVISE: &str = "folder=$1; shift; \"$@\" </dev/null & program=$!; cat >/dev/null; \
     trap '' TERM; kill -TERM 0; (sleep 5; rm -rf \"$folder\"; kill -KILL 0) & wait $program; \
     while rm -rf \"$folder\"; sleep 0.3; [ -e \"$folder\" ]; do :; done; kill -KILL 0";

impl ChildGuard {
    /// Starts a program in the environment of browsers, with the variables of the command. Its output goes to `output`.
    pub fn start(command: &Command, folder: &Folder, output: Stdio) -> Self {
        let mut supervisor = Command::new("sh");
        supervisor
            .args(["-c", SUPERVISE, "sh"])
            .arg(folder.path())
            .arg(command.get_program())
            .args(command.get_args());
        environment::set(&mut supervisor, folder);
        supervisor.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        supervisor.process_group(0).stdin(Stdio::piped()).stdout(output).stderr(Stdio::null());
        Self { supervisor: supervisor.spawn().expect("sh can be started") }
    }
}

impl Drop for ChildGuard {
    fn drop(&mut self) {
        drop(self.supervisor.stdin.take());
        // The supervisor ends by itself soon, so nothing waits for it.
    }
}

/// A new empty folder for one program.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name =
            format!("clinic-faq-browser-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        // A runtime folder must not be accessible to other users.
        std::fs::DirBuilder::new().mode(0o700).recursive(true).create(&path).expect("a folder can be made");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }
}

/// Returns a port on which nothing listens at the moment.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    listener.local_addr().expect("it is bound").port()
}

/// Waits until a driver accepts connections.
pub(super) async fn until_it_listens(kind: EngineKind, port: u16) {
    let start = Instant::now();
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(
            start.elapsed() < PATIENCE,
            "the driver of {kind:?} does not start: run `cargo xtask test`, which installs it, or `cargo xtask doctor`"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
