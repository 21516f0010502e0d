//! Checks the content files: `check [FOLDER]`, the folder of one language or of several (default `assets/content`).
//!
//! Prints the size of the page with the text and how much of its budget is left; `--sizes` also prints the size of each
//! answer. `--on 2027-06-01` checks as if it were that day. `--draft` lets texts pass that were not compared with the other
//! language, as a build does while somebody writes. `--release` makes overdue reviews an error, unless
//! `--overdue-accepted-by NAME` names a person who accepts them, and also phone numbers that nobody has called, unless
//! `--numbers-accepted-by NAME` does.

use std::path::Path;
use std::process::ExitCode;

use content::check::Checked;
use content::parity::Allowed;
use content::{Content, Date};
use site::authoring::{ContentError, Languages, check_languages, day, list_of, list_of_uncompared, today};
use site::program;
use site::sizes::Sizes;

const CONTENT: &str = "assets/content";
const USAGE: &str = "write `check [FOLDER] [--on 2027-06-01] [--sizes] [--draft] [--release [--overdue-accepted-by NAME] \
     [--numbers-accepted-by NAME]]`";

fn main() -> ExitCode {
    program::main(run)
}

fn run(words: &[String]) -> Result<(), String> {
    let arguments = Arguments::read(words)?;
    let folder = arguments.folder;
    let on = arguments.on.unwrap_or_else(today);
    let Languages { checked: languages, allowed, uncompared } =
        check_languages(Path::new(folder), on).map_err(|error| error.to_string())?;
    let mut refused = Vec::new();
    for checked in &languages {
        report(checked, &arguments);
    }
    for Allowed { place, key, reason } in &allowed {
        let what = key.as_deref().map_or("this part".to_owned(), |key| format!("`{key}`"));
        println!("{}:{}: {what} differs between languages: {reason}", place.file, place.line);
    }
    if arguments.is_draft {
        print!("{}", list_of_uncompared(&uncompared));
    } else if !uncompared.is_empty() {
        refused.push(ContentError::Invalid(uncompared).to_string());
    }
    if arguments.is_release {
        let warnings: usize = languages.iter().map(|checked| checked.warnings.len()).sum();
        refused.extend(reviews_released(warnings, arguments.overdue_accepted_by).err());
        let contents: Vec<&Content> = languages.iter().map(|checked| &checked.content).collect();
        refused.extend(numbers_released(&contents, arguments.numbers_accepted_by).err());
    }
    if refused.is_empty() { Ok(()) } else { Err(refused.join("\n")) }
}

/// Prints what authors should know about the content of one language.
fn report(checked: &Checked, arguments: &Arguments) {
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
    println!("{}: {} answers, no errors", checked.content.lang, checked.content.answers().count());
}

/// Returns an error if texts must not be released: a review is overdue, and no person accepts that.
fn reviews_released(overdue: usize, accepted_by: Option<&str>) -> Result<(), String> {
    match (overdue, accepted_by) {
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

/// Returns an error if numbers must not be released: some have not been called, and no person accepts that.
fn numbers_released(languages: &[&Content], accepted_by: Option<&str>) -> Result<(), String> {
    let mut uncalled = 0;
    for content in languages {
        for country in &content.crisis.countries {
            for line in country.lines.iter().filter(|line| line.called.is_none()) {
                let numbers: Vec<&str> = line.numbers().collect();
                println!(
                    "not called: {}, {}, {}: {}",
                    content.lang,
                    country.name,
                    line.name,
                    numbers.join(", ")
                );
                uncalled += numbers.len();
            }
        }
    }
    match (uncalled, accepted_by) {
        (0, None) => Ok(()),
        (0, Some(_)) => Err("every number was called: leave out --numbers-accepted-by".into()),
        (uncalled, Some(name)) => {
            println!("{uncalled} numbers that nobody has called, accepted by {name}");
            Ok(())
        }
        (uncalled, None) => Err(format!(
            "{uncalled} numbers that nobody has called, listed above: call each and write `called` and `called-by` into \
             crisis.toml, or let somebody accept them by name: --numbers-accepted-by \"Dr. Ann Lee\""
        )),
    }
}

#[derive(Default)]
struct Arguments<'a> {
    folder: &'a str,
    on: Option<Date>,
    shows_sizes: bool,
    is_draft: bool,
    is_release: bool,
    overdue_accepted_by: Option<&'a str>,
    numbers_accepted_by: Option<&'a str>,
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
                "--draft" => arguments.is_draft = true,
                "--release" => arguments.is_release = true,
                "--overdue-accepted-by" => {
                    arguments.overdue_accepted_by = Some(name_after(word, words.next())?);
                }
                "--numbers-accepted-by" => {
                    arguments.numbers_accepted_by = Some(name_after(word, words.next())?);
                }
                _ if word.starts_with('-') => return Err(format!("`{word}` is not known: {USAGE}")),
                _ if arguments.folder == CONTENT => arguments.folder = word,
                _ => return Err(format!("`{word}` is one folder too many: {USAGE}")),
            }
        }
        if arguments.is_release && arguments.is_draft {
            return Err("--draft: a release has no drafts: compare the texts".into());
        }
        if !arguments.is_release {
            for (flag, name, what) in [
                ("--overdue-accepted-by", arguments.overdue_accepted_by, "overdue reviews"),
                ("--numbers-accepted-by", arguments.numbers_accepted_by, "numbers that nobody has called"),
            ] {
                if name.is_some() {
                    return Err(format!("{flag} belongs to --release: a check alone lets {what} pass"));
                }
            }
        }
        Ok(arguments)
    }
}

/// Returns the name of a person, which must follow the flag.
fn name_after<'a>(flag: &str, next: Option<&'a str>) -> Result<&'a str, String> {
    let name = next.map(str::trim).filter(|name| !name.is_empty() && !name.starts_with("--"));
    name.ok_or_else(|| format!("{flag}: write the name of the person who accepts them after it"))
}
