//! `cargo xtask …`: everything a developer runs.

mod doctor;
mod embed;
mod files;
mod headers;
mod imports;
mod licences;
mod package;
mod say;
mod serve;
mod sizes;
mod stage;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]   install what is missing, then serve the page and rebuild on change
cargo xtask build              install what is missing, then write dist/ and print the size of each file
cargo xtask test [FILTER]      install what is missing, browsers included, then run every test (all three engines)
cargo xtask test --engine chromium|firefox|webkit [FILTER]
                               run the tests in a browser of this engine only
cargo xtask check [--on DAY]   check the content files alone, as of today or of a day such as 2027-06-01
cargo xtask paste [FLAGS]      print all of the text ready to paste: --contact /contact, --clinic NAME and so on
cargo xtask snippet [FLAGS]    print the few lines that fetch the text: the same flags, and --from ADDRESS
cargo xtask guide-map [FOLDER] draw the guide's flow and rules for a clinician to sign
cargo xtask licences           check the licences and sources of every dependency; --online: advisories, too
cargo xtask doctor             print the state of every tool";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    if let Err(error) = std::env::set_current_dir(files::root()) {
        eprintln!("xtask: cannot go to {}: {error}", files::root().display());
        return ExitCode::FAILURE;
    }
    let done = match command.as_deref() {
        Some("serve") => serve::serve(&rest),
        Some("build") => stage::build(),
        Some("test") => test::test(&rest),
        Some("check") => test::check(&rest),
        Some(what @ ("paste" | "snippet")) => embed::embed(what, &rest),
        Some("licences") => licences::licences(&rest),
        Some("guide-map") => test::guide_map(&rest),
        Some("doctor") => doctor::doctor(),
        // Trunk's hook calls this; see Trunk.toml.
        Some("stage") => stage::stage(),
        _ => {
            println!("{HELP}");
            return if command.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem}");
            ExitCode::FAILURE
        }
    }
}
