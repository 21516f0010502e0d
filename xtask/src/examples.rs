//! The examples that browser tests open.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::inputs::Inputs;
use crate::small_std::build_for_size;
use crate::steps::Steps;

/// Whether an example is built with the release profile.
type IsRelease = bool;

/// Applications that browser tests open: `<Faq/>` in Yew, a Yew host of the element, and a module that panics. The last
/// one needs the release profile, which decides what a panic does.
const EXAMPLES: [(&str, IsRelease); 3] = [("faq_in_yew", false), ("yew_host", false), ("panicking", true)];
/// The folder into which the examples are built.
pub const FOLDER: &str = "target/browser-examples";
const WASM: &str = "target/wasm32-unknown-unknown";

/// Returns the names of the examples.
pub fn names() -> Vec<&'static str> {
    EXAMPLES.iter().map(|(name, _)| *name).collect()
}

/// Builds the examples, unless nothing has changed.
///
/// # Errors
/// An example does not compile.
pub fn make(sh: &Shell, steps: &mut Steps) -> Result<()> {
    let sources = ["src", "crates", "examples", "build.rs", "assets"];
    let inputs = Inputs::of_rust(sh).files(&sources).writing(&[FOLDER]);
    steps.if_changed("build the examples that browser tests open", &inputs, || build(sh)).map(drop)
}

fn build(sh: &Shell) -> Result<()> {
    for (example, is_release) in EXAMPLES {
        let features = if is_release { "csr" } else { "csr,bundled" };
        let cargo = cmd!(sh, "cargo build --quiet --example {example} --target wasm32-unknown-unknown")
            .args(["--no-default-features", "--features", features])
            .quiet();
        let folder = if is_release {
            build_for_size(cargo.arg("--release")).run()?;
            "release"
        } else {
            cargo.run()?;
            "debug"
        };
        cmd!(sh, "wasm-bindgen --target web --no-typescript --out-dir {FOLDER}")
            .arg(format!("{WASM}/{folder}/examples/{example}.wasm"))
            .quiet()
            .run()?;
    }
    Ok(())
}
