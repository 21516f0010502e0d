//! Tests of the built folder in real browsers, through `WebDriver`. `cargo xtask test` builds the folder and installs
//! missing tools. If an engine cannot be started, the run fails.

mod accessibility;
mod component;
mod controls;
mod embedding;
mod engine;
mod failures;
mod guide;
mod hosts;
mod languages;
mod life;
mod package;
mod page;
mod panics;
mod pictures;
mod policies;
mod privacy;
mod real;
mod review;
mod runner;
mod script;
mod search;
mod setup;
mod site;
mod spanish;
mod text;
mod toy;
mod wordpress;

fn main() -> std::process::ExitCode {
    runner::run()
}
