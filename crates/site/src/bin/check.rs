//! Checks the content files: `check [FOLDER]`, a folder of one language (default `assets/content/en`).
//!
//! It says how many bytes the page with the text has and how many are left; `--sizes` also says how many each answer
//! takes. `--on 2027-06-01` checks as if it were that day. `--release` makes overdue reviews an error, unless
//! `--overdue-accepted-by NAME` names a person who accepts them.

use std::path::Path;
use std::process::ExitCode;

use content::Date;
use content::check::Checked;
use site::authoring::{check_folder, day, list_of, today};
use site::sizes::Sizes;

const CONTENT: &str = "assets/content/en";
const USAGE: &str =
    "write `check [FOLDER] [--on 2027-06-01] [--sizes] [--release [--overdue-accepted-by NAME]]`";

fn main() -> ExitCode {
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<(), String> {
    let arguments = Arguments::read(words)?;
    let folder = arguments.folder;
    let on = arguments.on.unwrap_or_else(today);
    let checked = check_folder(Path::new(folder), on).map_err(|problem| problem.to_string())?;
    println!("{}", checked.grades);
    let sizes = Sizes::of(&checked.content);
    println!("{sizes}");
    if arguments.shows_sizes {
        println!("About how many of them each answer takes:");
        for (id, bytes) in sizes.answers(&checked.content) {
            println!("  {bytes:4}  {id}");
        }
    }
    print!("{}", list_of(&checked.warnings));
    println!("{folder}: {} answers, no faults", checked.content.answers().count());
    if arguments.is_release { released(&checked, arguments.accepted_by) } else { Ok(()) }
}

/// Whether the texts may be released: none is overdue, or somebody answers for those that are.
fn released(checked: &Checked, accepted_by: Option<&str>) -> Result<(), String> {
    match (checked.warnings.len(), accepted_by) {
        (0, None) => Ok(()),
        (0, Some(_)) => Err("no review is overdue: leave out --overdue-accepted-by".into()),
        (overdue, Some(name)) => {
            println!("{overdue} overdue, accepted by {name}");
            Ok(())
        }
        (overdue, None) => Err(format!(
            "{overdue} overdue, listed above: check them against their sources, or let somebody accept them by name: \
             --overdue-accepted-by \"Dr. Ann Lee\""
        )),
    }
}

#[derive(Default)]
struct Arguments<'a> {
    folder: &'a str,
    on: Option<Date>,
    shows_sizes: bool,
    is_release: bool,
    accepted_by: Option<&'a str>,
}

impl<'a> Arguments<'a> {
    fn read(words: &'a [String]) -> Result<Self, String> {
        let mut arguments = Self { folder: CONTENT, ..Self::default() };
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word {
                "--on" => {
                    let value = words.next().unwrap_or_default();
                    let on = day(value).ok_or_else(|| format!("--on {value}: write a day as 2027-06-01"))?;
                    arguments.on = Some(on);
                }
                "--sizes" => arguments.shows_sizes = true,
                "--release" => arguments.is_release = true,
                "--overdue-accepted-by" => {
                    let name = words
                        .next()
                        .map(str::trim)
                        .filter(|name| !name.is_empty() && !name.starts_with("--"));
                    arguments.accepted_by = Some(name.ok_or(
                        "--overdue-accepted-by: write the name of the person who accepts them after it",
                    )?);
                }
                _ if word.starts_with('-') => return Err(format!("`{word}` is not known: {USAGE}")),
                _ if arguments.folder == CONTENT => arguments.folder = word,
                _ => return Err(format!("`{word}` is one folder too many: {USAGE}")),
            }
        }
        if arguments.accepted_by.is_some() && !arguments.is_release {
            return Err(
                "--overdue-accepted-by belongs to --release: a check alone lets overdue reviews pass".into(),
            );
        }
        Ok(arguments)
    }
}
