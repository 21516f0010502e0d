//! `cargo xtask …`: the commands of a developer.

mod applications;
mod authoring;
mod counts;
mod dist;
mod doctor;
mod embed;
mod engines;
mod examples;
mod files;
mod headers;
mod imports;
mod inputs;
mod licences;
mod package;
mod progress;
mod release;
mod screenshots;
mod script;
mod serve;
mod setup;
mod sizes;
mod small_std;
mod stage;
mod steps;
mod test;
mod test_programs;
mod tools;
mod toy_site;
mod wordpress;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};
use xshell::Shell;

/// Serves, builds, tests and releases clinic-faq
#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "Each command first installs the tools that it needs, and says beforehand how long that takes."
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the page, and rebuild it on every change
    Serve(serve::Args),
    /// Write dist/ and print the size of each file
    Build(dist::Args),
    /// Run the tests that need no browser, and the browser tests in Chromium
    Test(test::Args),
    /// Check the content files
    Check(authoring::CheckArgs),
    /// Record that the texts of two languages were compared
    Compared(authoring::ComparedArgs),
    /// Print the whole text with its markup, ready to paste into a page
    Paste(authoring::EmbedArgs),
    /// Print the few lines that fetch the text
    Snippet(authoring::EmbedArgs),
    /// Draw the guide's flow and rules for a clinician to sign
    GuideMap(authoring::FolderArgs),
    /// Write everything that a clinician reads and signs, as pages to print
    ReviewPack(authoring::FolderArgs),
    /// Train the model that recognizes words of distress, and print its accuracy
    TrainDistress(authoring::TrainArgs),
    /// Check the licences and sources of dependencies
    Licences(licences::Args),
    /// Check that a version may be released, and write its files into release/
    Release(release::Args),
    /// Write the files of a release into release/ without its checks, to try them
    Archives,
    /// Take the pictures in README again
    Screenshots,
    /// Look for errors in the reader of settings with random settings
    Fuzz(embed::FuzzArgs),
    /// Print the state of every tool
    Doctor,
    /// Finish dist/; Trunk's hook runs this (Trunk.toml)
    #[command(hide = true)]
    Stage,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Option<Command>) -> Result<()> {
    let sh = &Shell::new()?;
    sh.change_dir(files::root());
    // Programs that are started without the shell, such as tests, begin in the same folder.
    std::env::set_current_dir(files::root())?;
    match command {
        None => Ok(Cli::command().print_help()?),
        Some(Command::Serve(args)) => serve::serve(sh, &args),
        Some(Command::Build(args)) => dist::build(sh, &args),
        Some(Command::Test(args)) => test::test(sh, args),
        Some(Command::Check(args)) => authoring::check(sh, &args),
        Some(Command::Compared(args)) => authoring::compared(sh, &args),
        Some(Command::Paste(args)) => authoring::embed(sh, "paste", &args),
        Some(Command::Snippet(args)) => authoring::embed(sh, "snippet", &args),
        Some(Command::GuideMap(args)) => authoring::write_pages(sh, "guide_map", &args),
        Some(Command::ReviewPack(args)) => authoring::write_pages(sh, "review_pack", &args),
        Some(Command::TrainDistress(args)) => authoring::train_distress(sh, &args),
        Some(Command::Licences(args)) => licences::licences(sh, &args),
        Some(Command::Release(args)) => release::release(sh, &args),
        Some(Command::Archives) => release::archives(sh),
        Some(Command::Screenshots) => screenshots::screenshots(sh),
        Some(Command::Fuzz(args)) => embed::fuzz(sh, &args),
        Some(Command::Doctor) => doctor::doctor(sh),
        Some(Command::Stage) => stage::stage(sh),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        super::Cli::command().debug_assert();
    }
}
