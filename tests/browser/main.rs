//! Tests of the built folder in a real browser, by `WebDriver`. `cargo xtask test` builds the folder and
//! installs what is missing; an engine that cannot be started is a failure.

mod accessibility;
mod chrome;
mod component;
mod embedding;
mod engine;
mod faults;
mod guide;
mod hosts;
mod life;
mod package;
mod page;
mod panics;
mod policies;
mod privacy;
mod real;
mod review;
mod runner;
mod script;
mod search;
mod site;
mod text;
mod toy;

fn main() -> std::process::ExitCode {
    runner::run()
}
