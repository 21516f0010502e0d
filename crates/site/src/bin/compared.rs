//! Records that somebody has compared texts in two languages: `compared ID...` or `compared --all`, with `--lang es` if
//! there are several translations. A text with an error is not recorded.

use std::path::Path;
use std::process::ExitCode;

use content::parity::{Recording, Selection};
use site::authoring::comparison::record;
use site::authoring::today;
use site::program;

const CONTENT: &str = "assets/content";
const USAGE: &str = "write `compared ID...` with the ids that the check names, or `compared --all` after a whole reading; \
     `--lang es` names the translation, `--content FOLDER` another folder than assets/content";

fn main() -> ExitCode {
    program::main(run)
}

fn run(words: &[String]) -> Result<(), String> {
    let Arguments { folder, lang, is_all, ids } = Arguments::read(words)?;
    let selection = if is_all { Selection::All } else { Selection::Ids(&ids) };
    let Recording { recorded, dropped, refused, .. } =
        record(Path::new(&folder), lang.as_deref(), &selection, today())?;
    for (id, places) in &recorded {
        let places = places.iter().map(|place| format!("{}:{}", place.file, place.line));
        println!("{id}: {}", places.collect::<Vec<_>>().join(" and "));
    }
    for id in &dropped {
        println!("{id}: taken out, since neither language has it");
    }
    println!("{} recorded as compared", recorded.len());
    if refused.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = refused.iter().map(ToString::to_string).collect();
    Err(format!(
        "{}\nnot recorded: fix these, compare the texts again, and then record them",
        lines.join("\n")
    ))
}

#[derive(Default)]
struct Arguments {
    folder: String,
    lang: Option<String>,
    is_all: bool,
    ids: Vec<String>,
}

impl Arguments {
    fn read(words: &[String]) -> Result<Self, String> {
        let mut arguments = Self { folder: CONTENT.into(), ..Self::default() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().cloned().ok_or_else(|| format!("{word} has no value: {USAGE}"));
            match word.as_str() {
                "--all" => arguments.is_all = true,
                "--lang" => arguments.lang = Some(value()?),
                "--content" => arguments.folder = value()?,
                _ if word.starts_with('-') => return Err(format!("`{word}` is not known: {USAGE}")),
                _ => arguments.ids.push(word.trim_end_matches('/').to_owned()),
            }
        }
        if arguments.is_all != arguments.ids.is_empty() {
            return Err(USAGE.into());
        }
        Ok(arguments)
    }
}
