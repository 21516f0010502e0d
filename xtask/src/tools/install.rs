//! Ways to get a tool.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::say::{Outcome, printed, run};

/// Compiles a program and puts it where cargo keeps programs.
pub fn cargo_install(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").arg("install").args(arguments))
}

/// Installs a Debian package, as root or with sudo. The list of packages is fetched once, before the first.
pub fn apt(package: &str) -> Outcome {
    static HAS_LIST: AtomicBool = AtomicBool::new(false);
    if printed("apt-get", &["--version"]).is_none() {
        return Err("this is not a Debian system, so apt-get cannot install it".into());
    }
    if !HAS_LIST.load(Ordering::Relaxed) {
        apt_get(&["update", "--quiet"])?;
        HAS_LIST.store(true, Ordering::Relaxed);
    }
    apt_get(&["install", "--yes", "--quiet", "--no-install-recommends", package])
}

fn apt_get(arguments: &[&str]) -> Outcome {
    let root = printed("id", &["-u"]).is_some_and(|id| id == "0");
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["--non-interactive", "apt-get"]);
    }
    run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
