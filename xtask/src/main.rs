//! `cargo xtask …`: the commands of a developer.

mod counts;
mod dist;
mod doctor;
mod embed;
mod engines;
mod files;
mod flags;
mod headers;
mod imports;
mod inputs;
mod licences;
mod package;
mod programs;
mod release;
mod say;
mod script;
mod serve;
mod sizes;
mod small_std;
mod stage;
mod steps;
mod test;
mod tools;
mod toy_site;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]   serve the page and rebuild on change
cargo xtask build              write dist/ and print the size of each file
cargo xtask test [WORD …]      run the tests that need no browser, and those that do in Chromium; with words, only
                               tests whose names contain one of them, and build only what these need
            --engines all      browser tests in Firefox and WebKit, too: those whose subject is the engine
            --engines LIST     the browser tests alone, in these: chromium,firefox,webkit
            --full             every browser test in every engine
            --no-skip          do every step, also where nothing has changed
            -- FLAGS           flags of the test programs, such as -- --nocapture
cargo xtask check [--on DAY]   check the content files alone, as of today or of a day such as 2027-06-01
cargo xtask paste [FLAGS]      print all of the text ready to paste: --contact /contact, --clinic NAME and so on
cargo xtask snippet [FLAGS]    print the few lines that fetch the text: the same flags, and --from ADDRESS
cargo xtask guide-map [FOLDER] draw the guide's flow and rules for a clinician to sign
cargo xtask review-pack [FOLDER] write all that a clinician reads and signs, as pages to print
cargo xtask train-distress     learn the weights of the words of distress, and print what they find; with a folder: measure on its lines
cargo xtask licences           check the licences and sources of every dependency; --online: fail on advisories, too
cargo xtask release --dry-run  check what a release must hold; --overdue-accepted-by NAME: although reviews are overdue;
                               --numbers-accepted-by NAME: although nobody has called some numbers
cargo xtask fuzz [SECONDS]     look for a fault of the reader of settings with random ones, for two minutes
cargo xtask doctor             print the state of every tool

Each command installs what it needs, and tells beforehand how long that takes.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next();
    let rest: Vec<String> = arguments.collect();
    if let Err(error) = std::env::set_current_dir(files::root()) {
        eprintln!("xtask: cannot go to {}: {error}", files::root().display());
        return ExitCode::FAILURE;
    }
    let asks_for_help = |word: &String| word == "--help" || word == "-h";
    if rest.iter().take_while(|word| *word != "--").any(asks_for_help) {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let done = match command.as_deref() {
        None | Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            Ok(())
        }
        Some("serve") => serve::serve(&rest),
        Some("build") => dist::build(&rest),
        Some("test") => test::test(&rest),
        Some("check") => test::check(&rest),
        Some(what @ ("paste" | "snippet")) => embed::embed(what, &rest),
        Some("licences") => licences::licences(&rest),
        Some("guide-map") => test::guide_map(&rest),
        Some("review-pack") => test::review_pack(&rest),
        Some("train-distress") => test::train_distress(&rest),
        Some("release") => release::release(&rest),
        Some("release-check") => Err("release-check is now a part of `cargo xtask release --dry-run`".into()),
        Some("fuzz") => embed::fuzz(&rest),
        Some("doctor") => doctor::doctor(&rest),
        // Called by Trunk's hook; see Trunk.toml.
        Some("stage") => stage::stage(),
        Some(other) => {
            println!("{HELP}");
            Err(format!("`{other}` is not known: write one of the commands above"))
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
